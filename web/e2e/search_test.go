package e2e

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// The ids of the bundled articles.
const (
	community = "000_26fd2bc9172dd658" // Vo Van Thuong, without marks
	mission   = "001_9601a49449fbe471" // Lương Cường
	trip      = "002_b465d04ab28b2dce" // Bui Thanh Son
	trung     = "003_e42f3ed233f263fa" // Lê Hoài Trung
	party     = "004_fcfde53b91dfac9d"
)

func TestTypingShowsResults(t *testing.T) {
	p := open(t, serve(t, bundled.path(t), "/"))
	p.visit("")
	p.search("trung")
	if got := p.results(); !slices.Contains(got, trung) {
		t.Errorf("typing trung shows %q, want %s among them", got, trung)
	}
	if got, want := p.total(), len(p.results()); got != want {
		t.Errorf("the count says %d, %d results are shown", got, want)
	}
	if marks := get[[]string](p, `[...document.querySelectorAll("[data-result] mark")].map((e) => e.textContent)`); !slices.Contains(marks, "Trung") {
		t.Errorf("the marks are %q, want Trung among them", marks)
	}
	p.noViolation()
}

// pressed returns a script that turns the box to a query by a key pressed so many
// milliseconds from now, and has the value of then when the event ends. The client takes
// what is pressed inTime for a key on a fast device, however slow this one is.
func pressed(query string, from int, then string) string {
	return `(() => {
		const q = document.querySelector("#q"), e = new Event("input", {bubbles: true});
		Object.defineProperty(e, "timeStamp", {value: performance.now() + ` + strconv.Itoa(from) + `});
		q.value = ` + quote(query) + `;
		q.dispatchEvent(e);
		return ` + then + `;
	})()`
}

const inTime = 60_000

// What a key changes is on the page when the key's event ends, so that the next
// frame shows it: nothing waits for a timer. The key is one that no slow device delays.
func TestKeyIsAnsweredInItsEvent(t *testing.T) {
	p := open(t, serve(t, bundled.path(t), "/"))
	p.visit("")
	get[bool](p, `(document.querySelector("#q").focus(), true)`)
	for query, want := range map[string]string{"trung": trung, "apec": community, "title:success": trip} {
		got := get[[]string](p, pressed(query, inTime, `[...document.querySelectorAll("[data-result]")].map((e) => e.dataset.result)`))
		if !slices.Contains(got, want) {
			t.Errorf("when the event of %s ends the page shows %q, want %s among them", query, got, want)
		}
	}
}

// The rows below the screen follow a key when what is on it has been drawn. None of them
// ever leads to another article than its own, and at the end they are what a visit to the
// address shows. Where the reader has scrolled, no row waits.
func TestRowsBelowTheScreenFollow(t *testing.T) {
	p := open(t, serve(t, bundled.path(t), "/"))
	const rows = `[...document.querySelectorAll("[data-result]")]`
	const bodies = rows + `.map((e) => e.firstElementChild.outerHTML)`
	typed := func(query, then string) []string {
		return get[[]string](p, pressed(query, inTime, then))
	}
	queries := []string{"v", "vi", "trung", "a", "apec", "zzz", "vietnam"}
	want := map[string][]string{}
	links := map[string]string{} // of the articles
	for _, q := range queries {
		p.visit("?q=" + q)
		want[q] = get[[]string](p, bodies)
		for _, l := range get[[]string](p, rows+`.map((e) => e.dataset.result + " " + e.querySelector("h2 a").pathname)`) {
			id, path, _ := strings.Cut(l, " ")
			links[id] = path
		}
	}
	p.visit("")
	waited := 0
	for _, q := range queries {
		for _, l := range typed(q, rows+`.map((e) => e.dataset.result + " " + e.querySelector("h2 a").pathname)`) {
			if id, path, _ := strings.Cut(l, " "); links[id] != path {
				t.Errorf("when the event of %s ends the row of %s leads to %s, want %s", q, id, path, links[id])
			}
		}
		waited += get[int](p, `document.querySelectorAll(".brief").length`)
		p.until(`document.title.startsWith(` + quote(q) + `) && new URLSearchParams(location.search).get("q") === ` + quote(q))
		if got := get[[]string](p, bodies); !slices.Equal(got, want[q]) {
			t.Errorf("typing %s ends with\n%q\na visit shows\n%q", q, got, want[q])
		}
	}
	if waited == 0 {
		t.Error("no row has waited for the screen")
	}
	get[bool](p, `(scrollTo(0, 400), true)`)
	if got := typed("v", bodies); !slices.Equal(got, want["v"]) {
		t.Errorf("on a page that was scrolled the event ends with\n%q\nwant\n%q", got, want["v"])
	}
}

// Where the first key's answer comes late, the letter is drawn before the list takes the
// overview's place; else both come at once. What is typed meanwhile counts.
func TestFirstLetterIsDrawnFirst(t *testing.T) {
	p := open(t, serve(t, bundled.path(t), "/"))
	const listed = `document.querySelector(".results-page") !== null`
	for _, at := range []int{inTime, -50} {
		p.visit("")
		if there := get[bool](p, pressed("v", at, listed)); there != (at == inTime) {
			t.Errorf("a key pressed %d ms from now: the list is there with it: %t", at, there)
		}
		get[bool](p, pressed("vi", at, listed))
		p.until(listed + ` && document.title.startsWith("vi ")`)
		if got, want := get[int](p, `document.querySelectorAll("[data-result] .card-body:not(.brief)").length`), get[int](p, `+document.querySelector("[data-total]").dataset.total`); got != want || want == 0 {
			t.Errorf("a key pressed %d ms from now: %d whole rows of %d", at, got, want)
		}
	}
}

func TestClearingTheBoxClearsIt(t *testing.T) {
	p := open(t, serve(t, bundled.path(t), "/"))
	p.visit("?q=trung")
	get[bool](p, `(document.querySelector("#q").focus(), document.querySelector("#q").select(), true)`)
	p.key("\b")
	p.until(`location.search === "" && !document.querySelector("mark")`)
	if v := get[string](p, `document.querySelector("#q").value`); v != "" {
		t.Errorf("the box holds %q after clearing it", v)
	}
}

// Any spelling of a name finds the same articles.
func TestSpellings(t *testing.T) {
	p := open(t, serve(t, bundled.path(t), "/"))
	p.visit("")
	for name, article := range map[string]string{
		"Võ Văn Thưởng": community,
		"Lương Cường":   mission,
		"Bùi Thanh Sơn": trip,
		"Lê Hoài Trung": trung,
		"Việt Nam":      party,
	} {
		var want []string
		for i, spelling := range []string{name, norm.NFD.String(name), unmarked(name), strings.ToUpper(name), strings.ToUpper(norm.NFD.String(name))} {
			p.search(spelling)
			p.until(`document.querySelector("[data-result]")`)
			got := slices.Sorted(slices.Values(p.results()))
			if i == 0 {
				want = got
				if !slices.Contains(got, article) {
					t.Errorf("%s finds %q, want %s among them", name, got, article)
				}
			} else if !slices.Equal(got, want) {
				t.Errorf("%q finds %q, but %q finds %q", spelling, got, name, want)
			}
		}
	}
}

// unmarked returns s without diacritics.
func unmarked(s string) string {
	s = strings.NewReplacer("Đ", "D", "đ", "d").Replace(norm.NFD.String(s))
	return strings.Map(func(r rune) rune {
		if r >= 0x300 && r < 0x370 {
			return -1
		}
		return r
	}, s)
}

func TestQueryLanguage(t *testing.T) {
	p := open(t, serve(t, bundled.path(t), "/"))
	p.visit("")
	for _, test := range []struct {
		query     string
		with, not []string
	}{
		{"bidne", []string{community}, nil},                             // a typo of Biden
		{"delegatoin", []string{trung}, nil},                            // of delegation
		{`"Commission for Foreign Affairs"`, []string{trung}, nil},      // a phrase
		{`"Foreign for Commission"`, nil, []string{trung, community}},   // its words in another order
		{"APEC", []string{community}, nil},                              // a word
		{"trung -washington", nil, []string{trung}},                     // exclusion
		{"vietnam -biden", []string{party}, []string{community}},        // exclusion leaves others
		{"title:success", []string{trip}, []string{community}},          // a field
		{"person:trung", []string{trung}, []string{mission, community}}, // a field of names
		{"date:2023-07", []string{trung}, []string{trip}},               // a month
		{"date:2023-06..2024", []string{trung}, []string{community}},    // a range
		{"date:2022", nil, []string{trung}},                             // outside of it
		{"commun*", []string{community, mission}, nil},                  // a prefix
	} {
		p.search(test.query)
		got := p.results()
		for _, id := range test.with {
			if !slices.Contains(got, id) {
				t.Errorf("%s finds %q, want %s among them", test.query, got, id)
			}
		}
		for _, id := range test.not {
			if slices.Contains(got, id) {
				t.Errorf("%s finds %q, want it without %s", test.query, got, id)
			}
		}
	}
}

func TestNoHitsIsHelpful(t *testing.T) {
	p := open(t, serve(t, bundled.path(t), "/"))
	p.visit("?q=xqzzwvk")
	if n := p.total(); n != 0 {
		t.Fatalf("a word of no article finds %d articles", n)
	}
	if text := p.text("main"); !strings.Contains(text, "xqzzwvk") {
		t.Errorf("the page does not say which word is in no article: %s", text)
	}
}

// The page's own interface answers like the box.
func TestInterfaceForPages(t *testing.T) {
	p := open(t, serve(t, bundled.path(t), "/"))
	p.goTo("")
	type answer struct {
		Total   int     `json:"total"`
		MS      float64 `json:"ms"`
		Results []struct {
			ID, Title, URL string
			Snippets       []struct{ Text string }
		} `json:"results"`
	}
	// At once: ready is there before the client is.
	a := get[answer](p, `dossier.ready.then(() => dossier.search("Thưởng", {limit: 3}))`)
	if a.Total == 0 || len(a.Results) == 0 || a.Results[0].ID != community {
		t.Fatalf("dossier.search = %+v, want %s first", a, community)
	}
	if r := a.Results[0]; !strings.HasPrefix(r.URL, p.host.root+"article/") || len(r.Snippets) == 0 {
		t.Errorf("the result is %+v, want its address on this site and snippets", r)
	}
}

// What is pressed is drawn as pressed before the page that it leads to is made.
func TestPageFollowsThePress(t *testing.T) {
	p := open(t, serve(t, bundled.path(t), "/"))
	p.visit("")
	if !get[bool](p, `(document.querySelector('nav a[href="entities/"]').click(), document.querySelector(".entities-page") === null)`) {
		t.Error("the page was made in the task of the press")
	}
	p.until(`document.querySelector(".entities-page") && location.pathname === "/entities/"`)
}

// What is pressed among the results follows when the press is drawn: the box is ticked, the
// text is gone, and then the list changes. Two presses in a row both count.
func TestListFollowsThePress(t *testing.T) {
	p := open(t, serve(t, bundled.path(t), "/"))
	p.visit("?q=vietnam")
	const box = `[data-facet="person"] [data-value] input`
	if !get[bool](p, `(() => {
		const box = document.querySelector('`+box+`');
		box.click();
		return box.checked && location.search === "?q=vietnam";
	})()`) {
		t.Error("the list changed in the task of the press, or the box was not ticked")
	}
	p.until(`new URLSearchParams(location.search).has("person") && document.querySelector(".chips button")`)
	get[bool](p, `(document.querySelector('`+box+`:checked').click(), document.querySelector('[data-facet="place"] .exclude').click(), true)`)
	p.until(`!new URLSearchParams(location.search).has("person") && new URLSearchParams(location.search).has("-place")`)
	get[bool](p, `(document.querySelector("#q").focus(), true)`)
	if got := get[string](p, `(() => {
		document.querySelector("#q").dispatchEvent(new KeyboardEvent("keydown", {key: "Escape", bubbles: true, cancelable: true}));
		return document.querySelector("#q").value + new URLSearchParams(location.search).get("q");
	})()`); got != "vietnam" {
		t.Errorf("after Escape the text and the query are %q, want the query alone", got)
	}
	p.until(`!new URLSearchParams(location.search).has("q") && new URLSearchParams(location.search).has("-place")`)
}
