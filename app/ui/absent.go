package ui

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// A large corpus is not all there when the client starts: its texts and lists
// come when they are asked for, and in the background. A page that needs what is
// not there yet says that it is loading, and is rendered again when it has come.
// What was made from answers that lack something is thrown away.

// forget drops what may have been made from less than everything.
func (r *root) forget() {
	lib.facts = facts{}
	r.answer, r.asked = nil, ""
}

// loading has what is wanted loaded and returns what the page says meanwhile.
func (r *root) loading() app.UI {
	r.forget()
	if r.lost {
		lib.Wanted()
		return main("loading-page", heading("", t.NotLoaded), para("", t.NotLoadedText), r.button("primary", "load-again", t.LoadAgain))
	}
	r.load(r.came)
	return isLoading()
}

// came shows the page with what has come, as typing does: a slow answer, the list
// and its filters are tasks of their own.
func (r *root) came() {
	r.forget()
	if r.route.page != pageHome || !r.listing() || r.settled {
		r.changed(r.ctx)
		return
	}
	r.late = true
	r.facetsSoon()
	r.then(r.listSoon)
}

func isLoading() app.UI {
	return main("loading-page", heading("", t.Loading), para("", t.LoadingText))
}

// awaits notes that the answer to the present question lacks something, which is
// to be loaded, and reports whether that can be. The page need not ask meanwhile
// to find out that it lacks it.
func (r *root) awaits() bool {
	if r.lost || !r.mounted {
		return false
	}
	r.forget()
	r.awaited = r.state.Encode()
	return true
}

// loadAwaited brings it.
func (r *root) loadAwaited() {
	key := r.awaited
	r.load(func() {
		if r.awaited == key {
			r.awaited = ""
		}
		r.came()
	})
}

// awaiting reports whether the page is a list whose answer is on its way.
func (r *root) awaiting() bool {
	return r.awaited != "" && r.route.page == pageHome && r.awaited == r.state.Encode()
}

// load brings what is wanted and calls then.
func (r *root) load(then func()) {
	if !r.mounted || lib.load == nil {
		lib.Wanted() // nobody waits for it
		return
	}
	lib.load(func(err error) {
		r.ctx.Dispatch(func(app.Context) {
			r.lost = err != nil
			then()
		})
	})
}

// gather calls f, again when what it asked for and lacked has come, and then use,
// which uses what it gathered.
func (r *root) gather(f, use func()) {
	f()
	if !lib.Wants() || r.lost {
		lib.Wanted()
		use()
		return
	}
	r.load(func() { r.gather(f, use) })
}

// maxWaits bounds how often the start waits for further pieces.
const maxWaits = 32

// waitForPage waits until everything is there that the present page needs.
func waitForPage() error {
	for range maxWaits {
		r := rehearse()
		if !lib.Wants() {
			early.answer, early.asked = r.answer, r.asked
			return nil
		}
		lib.facts = facts{}
		loaded := make(chan error, 1)
		lib.load(func(err error) { loaded <- err })
		if err := <-loaded; err != nil {
			return err
		}
	}
	return nil
}

// rehearse makes the nodes of the present page once, in several tasks. To mount it
// takes one, which would keep a slow device too long if all were done there for
// the first time: browsers compile what is called when it is called.
func rehearse() *root {
	r := &root{theme: "auto"}
	r.startBrowser()
	path, query := here()
	r.show(path, query)
	listing := r.route.page == pageHome && r.listing()
	if listing {
		breathe()
		r.ask()
	}
	breathe()
	r.header()
	breathe()
	r.page()
	if listing {
		breathe()
		(&facetView{root: r}).Render()
	}
	return r
}
