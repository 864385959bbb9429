package corpus

import (
	"fmt"
	"math/rand"
	"reflect"
	"slices"
	"strings"
	"testing"

	"dossier/app/article"
	"dossier/app/search"
	"dossier/app/text"
)

// question asks a corpus something and returns all that it answers.
type question struct {
	name string
	ask  func(c *Corpus) any
}

// pair is an answer of two.
type pair struct {
	value any
	ok    bool
}

// questions returns questions to every method of Corpus that reads articles,
// about things chosen by r.
func questions(r *rand.Rand, whole *Corpus) []question {
	i, e := r.Intn(whole.Len()+2)-1, r.Intn(whole.NumEntities()+2)-1
	o := r.Intn(whole.NumOffices()+2) - 1
	a, other := whole.Article(r.Intn(whole.Len())), whole.Entity(r.Intn(whole.NumEntities()))
	words := strings.Fields(a.Text)
	w := func() string { return words[r.Intn(len(words))] }
	misspelled := []rune(w() + "xo")
	k := r.Intn(len(misspelled) - 1)
	misspelled[k], misspelled[k+1] = misspelled[k+1], misspelled[k]
	queries := []string{"", w(), w() + " " + w() + " " + w(), string(misspelled), `"` + w() + " " + w() + `"`, `"` + w() + " " + w() + `"~9`,
		other.Name, "person:" + w(), "title:" + w() + " -" + w(), w() + " OR " + w(), w()[:1] + "*", "date:2019", "said:" + w(), "zzqqxx " + w(), "zzqqxxy"}
	q := queries[r.Intn(len(queries))]
	req := search.Request{Query: q, Typing: r.Intn(2) == 0, Limit: r.Intn(12), Offset: r.Intn(3), Facets: r.Intn(2) == 0,
		Sort: search.Sort(r.Intn(4)), Explain: r.Intn(2) == 0, Plain: r.Intn(4) == 0}
	if r.Intn(3) == 0 {
		req.Filters = search.Filters{Include: map[string][]string{other.Kind.String(): {other.ID}}, From: []string{"", "2016", "2018-05"}[r.Intn(3)], Undated: search.Undated(r.Intn(3))}
	}
	prefix := strings.ToLower(w())
	prefix = strings.ToValidUTF8(prefix[:min(len(prefix), 1+r.Intn(4))], "")
	return []question{
		{fmt.Sprintf("Article(%d)", i), func(c *Corpus) any { return c.Article(i) }},
		{fmt.Sprintf("Date(%d)", i), func(c *Corpus) any { return c.Date(i) }},
		{fmt.Sprintf("Passages(%d)", i), func(c *Corpus) any { return c.Passages(i) }},
		{fmt.Sprintf("Mentions(%d)", i), func(c *Corpus) any { return c.Mentions(i) }},
		{fmt.Sprintf("DateMentions(%d)", i), func(c *Corpus) any { return c.DateMentions(i) }},
		{fmt.Sprintf("ArticleEntities(%d)", i), func(c *Corpus) any { return c.ArticleEntities(i) }},
		{fmt.Sprintf("Statements(%d)", i), func(c *Corpus) any { return c.Statements(i) }},
		{fmt.Sprintf("ArticleBySlug(%s)", a.Slug), func(c *Corpus) any { n, ok := c.ArticleBySlug(a.Slug); return pair{n, ok} }},
		{fmt.Sprintf("ArticleBySlug(no-%s)", a.Slug), func(c *Corpus) any { n, ok := c.ArticleBySlug("no-" + a.Slug); return pair{n, ok} }},
		{fmt.Sprintf("ArticleByID(%s)", a.ID), func(c *Corpus) any { n, ok := c.ArticleByID(a.ID); return pair{n, ok} }},
		{fmt.Sprintf("ArticleByID(%s0)", a.ID), func(c *Corpus) any { n, ok := c.ArticleByID(a.ID + "0"); return pair{n, ok} }},
		{fmt.Sprintf("Entity(%d)", e), func(c *Corpus) any { return c.Entity(e) }},
		{fmt.Sprintf("EntityByID(%s)", other.ID), func(c *Corpus) any { n, ok := c.EntityByID(other.Kind, other.ID); return pair{n, ok} }},
		{fmt.Sprintf("EntityArticles(%d)", e), func(c *Corpus) any { return c.EntityArticles(e) }},
		{fmt.Sprintf("FirstArticles(%d, 3)", e), func(c *Corpus) any { return c.FirstArticles(e, 3) }},
		{fmt.Sprintf("ArticlesOf(%d)", e), func(c *Corpus) any { return c.ArticlesOf(e) }},
		{fmt.Sprintf("Companions(%d)", e), func(c *Corpus) any { return c.Companions(e) }},
		{fmt.Sprintf("SaidBy(%d)", e), func(c *Corpus) any { return c.SaidBy(e) }},
		{fmt.Sprintf("MentionsOf(%d, %d)", e, i), func(c *Corpus) any { return c.MentionsOf(e, i) }},
		{fmt.Sprintf("StatementsOf(%d, %d)", e, i), func(c *Corpus) any { return c.StatementsOf(e, i) }},
		{fmt.Sprintf("Parts and Wholes(%d)", e), func(c *Corpus) any { return pair{append(c.Parts(e), c.Wholes(e)...), true} }},
		{fmt.Sprintf("OfficesOf(%d)", e), func(c *Corpus) any { return c.OfficesOf(e) }},
		{fmt.Sprintf("Office(%d)", o), func(c *Corpus) any { return c.Office(o) }},
		{"EntitiesOf", func(c *Corpus) any { return c.EntitiesOf(other.Kind) }},
		{"Dates", func(c *Corpus) any { first, last := c.Dates(); return []article.Date{first, last} }},
		{"Sources, Site and Examples", func(c *Corpus) any { return []any{c.Sources(), c.Site(), c.Examples(), c.Edition()} }},
		{"EachDate", func(c *Corpus) any {
			var out []any
			c.EachDate(func(i int, d article.DateMention) { out = append(out, i, d) })
			return out
		}},
		{fmt.Sprintf("Suggest(%q)", prefix), func(c *Corpus) any { return c.Suggest(prefix, 4) }},
		{fmt.Sprintf("Search(%+v)", req), func(c *Corpus) any { return c.Search(req) }},
		{fmt.Sprintf("Marks(%q, %d)", q, a.Index), func(c *Corpus) any { return c.Marks(q, a.Index) }},
	}
}

// openHead opens the head of a blob, with nothing of the volumes there.
func openHead(t testing.TB, blob []byte) *Corpus {
	t.Helper()
	n, err := HeadLen(string(blob))
	if err != nil {
		t.Fatal(err)
	}
	c, err := Open(string(blob[:n]))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// bring puts those of the wanted pieces into c that take chooses, and returns how
// many that were.
func bring(c, whole *Corpus, take func() bool) (n int) {
	for _, p := range c.Wanted() {
		if !take() {
			continue
		}
		v := c.Volume(p.Volume)
		start, end := v.Piece(p.Number)
		s, _ := whole.Volume(p.Volume).Cut(start, end-start)
		v.Put(start, []byte(s))
		n++
	}
	return n
}

// answer asks c until it wants nothing more, brings what it wants, and returns
// the answer and how often it was asked.
func answer(t *testing.T, c, whole *Corpus, q question, take func() bool) (any, int) {
	t.Helper()
	pieces := 0
	for i := range NumVolumes {
		pieces += c.Volume(i).Pieces()
	}
	for asked, idle := 1, 0; ; asked++ {
		got := q.ask(c)
		if !c.Wants() {
			return got, asked
		}
		if bring(c, whole, take) == 0 {
			idle++
		}
		if asked > pieces+idle {
			t.Fatalf("%s wants ever more", q.name)
		}
	}
}

// same reports whether two answers are the same. Words that are suggested are in
// their folded form while the pieces are not there that say how they are written:
// that is not worth a wait.
func same(c *Corpus, got, want any) bool {
	if !c.Complete() {
		got, want = folding(got), folding(want)
	}
	return reflect.DeepEqual(got, want)
}

// folding returns an answer with its suggested words folded.
func folding(answer any) any {
	fold := func(list []search.Suggestion) []search.Suggestion {
		list = slices.Clone(list)
		for i := range list {
			list[i].Text = text.Fold(list[i].Text)
		}
		return list
	}
	switch a := answer.(type) {
	case Suggestions:
		a.Words = fold(a.Words)
		return a
	case search.Response:
		if a.Help != nil {
			help := *a.Help
			help.Words = slices.Clone(help.Words)
			for i := range help.Words {
				help.Words[i].Nearest = fold(help.Words[i].Nearest)
			}
			a.Help = &help
		}
		return a
	}
	return answer
}

// TestPiecesAnswerLikeTheWhole asks a corpus of which only the head is there
// everything, brings the pieces that it wants, and compares its answers with those
// of the whole one.
func TestPiecesAnswerLikeTheWhole(t *testing.T) {
	for _, n := range []int{1, 30, 400} {
		whole, blob := mustOpen(t, generated(int64(n), n))
		r := rand.New(rand.NewSource(int64(n)))
		asked := map[string]int{}
		for range 12 {
			c := openHead(t, blob)
			for range 3 {
				for _, k := range r.Perm(len(questions(r, whole))) {
					qs := questions(r, whole)
					qs[r.Intn(len(qs))].ask(c) // a question that nobody waits for
					got, times := answer(t, c, whole, qs[k], func() bool { return r.Intn(3) > 0 })
					if want := qs[k].ask(whole); !same(c, got, want) {
						t.Fatalf("%d articles: %s with pieces\n%+v, want\n%+v", n, qs[k].name, got, want)
					}
					method, _, _ := strings.Cut(qs[k].name, "(")
					asked[method] = max(asked[method], times)
				}
			}
			for i := range NumVolumes { // everything comes
				v := c.Volume(i)
				s, _ := whole.Volume(i).Cut(0, v.Len())
				v.Put(0, []byte(s))
			}
			if !c.Complete() || !c.Loaded() || c.Wants() {
				t.Fatalf("%d articles: not complete when everything came", n)
			}
		}
		t.Logf("%d articles: asked at most %v", n, asked)
	}
}

// TestDerivedAnswersLikeTheWhole leaves out what can be derived, asks while it is
// derived, and asks everything when it is.
func TestDerivedAnswersLikeTheWhole(t *testing.T) {
	whole, blob := mustOpen(t, generated(5, 500))
	r := rand.New(rand.NewSource(8))
	c := openHead(t, blob)
	if c.Derive() != nil {
		t.Error("Derive begins without the texts")
	}
	for i := range NumVolumes {
		if v := c.Volume(i); !Derivable(i) {
			s, _ := whole.Volume(i).Cut(0, v.Len())
			v.Put(0, []byte(s))
		}
	}
	if c.Complete() || !c.Loaded() {
		t.Error("all is there but what can be derived: want Loaded, and not Complete")
	}
	check := func(q question) {
		t.Helper()
		got, _ := answer(t, c, whole, q, func() bool { return true })
		if want := q.ask(whole); !same(c, got, want) {
			t.Fatalf("%s\n%+v, want\n%+v", q.name, got, want)
		}
	}
	d := c.Derive()
	steps := 0
	for done := false; !done; steps++ {
		qs := questions(r, whole)
		check(qs[r.Intn(len(qs))])
		var err error
		if done, err = d.Step(16); err != nil {
			t.Fatal(err)
		}
	}
	if want := (500 + 15) / 16; steps != want {
		t.Errorf("%d steps of 16 documents, want %d", steps, want)
	}
	if !c.Complete() || c.Derive() != nil {
		t.Error("the corpus is not complete when all is derived")
	}
	for _, i := range []int{search.Postings, search.Positions} {
		got, _ := c.Volume(i).Cut(0, c.Volume(i).Len())
		if want, _ := whole.Volume(i).Cut(0, whole.Volume(i).Len()); got != want {
			t.Errorf("the derived %s are not those of the build", VolumeName(i))
		}
	}
	for range 20 {
		for _, q := range questions(r, whole) {
			check(q)
		}
	}
}

// A head that claims longer volumes than the blob has is refused, before anybody
// makes room for them.
func TestHeadOfTooMuch(t *testing.T) {
	_, blob := mustOpen(t, small())
	n, err := HeadLen(string(blob))
	if err != nil {
		t.Fatal(err)
	}
	refused := 0
	for at := headerLen + numSections*rowLen + 4; at < n; at++ {
		head := slices.Clone(blob[:n])
		head[at] ^= 0x40
		c, err := Open(string(head))
		if err != nil {
			refused++
			continue
		}
		for i := range NumVolumes {
			if l := c.Volume(i).Len(); l > len(blob) {
				t.Fatalf("with another byte %d the %s have %d bytes, of a blob of %d", at, VolumeName(i), l, len(blob))
			}
		}
	}
	if refused == 0 {
		t.Error("no damage is ever refused")
	}
}

// FuzzPieces damages the head of a corpus, its pieces or both, and brings the
// pieces that it wants. Nothing may panic, hang, point outside its text, or take
// memory without bound, neither then nor when the rest is derived.
func FuzzPieces(f *testing.F) {
	var blobs [][]byte
	for _, in := range []Input{small(), generated(1, 5)} {
		blob, err := Build(in)
		if err != nil {
			f.Fatal(err)
		}
		blobs = append(blobs, blob)
	}
	for i := range 40 {
		f.Add(byte(i), i*997, []byte{byte(i), 0xff}, i*1009, []byte{0x80 | byte(i)})
	}
	f.Add(byte(1), -1, []byte{}, -1, []byte{})
	f.Fuzz(func(t *testing.T, which byte, at int, patch []byte, at2 int, patch2 []byte) {
		blob := blobs[int(which)%len(blobs)]
		damagedPieces(t, blob, damaged(damaged(blob, at, patch), at2, patch2))
	})
}

// damaged returns b with other bytes from an offset on; none below 0.
func damaged(b []byte, at int, patch []byte) []byte {
	b = append([]byte(nil), b...)
	if at >= 0 {
		copy(b[at%len(b):], patch)
	}
	return b
}

// damagedPieces asks a corpus of the damaged bytes of a blob, piece by piece.
func damagedPieces(t *testing.T, blob, damaged []byte) {
	sound, err := Open(string(blob))
	if err != nil {
		t.Fatal(err)
	}
	n, err := HeadLen(string(blob))
	if err != nil {
		t.Fatal(err)
	}
	c, err := Open(string(damaged[:n]))
	if err != nil {
		return
	}
	// The volumes follow the head one after the other.
	var volumes [NumVolumes][]byte
	for i := range NumVolumes {
		v := sound.Volume(i)
		volumes[i] = damaged[n : n+v.Len()]
		if s, _ := v.Cut(0, v.Len()); s != string(blob[n:n+v.Len()]) {
			t.Fatalf("the %s are not where they should be", VolumeName(i))
		}
		n += v.Len()
	}
	for range 3 {
		askEverything(t, c)
		for _, p := range c.Wanted() {
			v := c.Volume(p.Volume)
			// As the client does: what has not the length that is expected is not taken.
			if start, end := v.Piece(p.Number); start <= end && end <= len(volumes[p.Volume]) {
				v.Put(start, volumes[p.Volume][start:end])
			}
		}
	}
	for i := range NumVolumes {
		if !Derivable(i) {
			c.Volume(i).Put(0, volumes[i])
		}
	}
	if d := c.Derive(); d != nil {
		steps := 0
		for done := false; !done; steps++ {
			if done, err = d.Step(8); err != nil && !done {
				t.Fatal("Step goes on after an error")
			}
			if steps > c.Len() {
				t.Fatalf("%d articles take more than %d steps", c.Len(), steps)
			}
		}
	}
	askEverything(t, c)
}
