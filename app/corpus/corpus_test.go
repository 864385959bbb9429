package corpus

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"dossier/app/article"
	"dossier/app/entity"
	"dossier/app/search"
	"dossier/app/text"
)

// small returns three articles, made by hand, with the entities they name.
func small() Input {
	parse := func(id, raw string) article.Article { return article.Parse(id, raw) }
	in := Input{
		Site: Site{Title: "Small", Description: "Three articles", Language: "en", URL: "https://example.org/", Facets: []string{"person", "date"}},
		Articles: []article.Article{
			parse("c", "Talks end in Geneva\n\nVõ Văn Thưởng left Geneva on Monday. He thanked Ann Lee."),
			parse("a", "Talks begin in Geneva\n\nVo Van Thuong met Ann Lee in Geneva."),
			parse("b", "Talks begin in Geneva\n\nAnn Lee stayed at home."),
		},
	}
	names := []struct {
		kind     entity.Kind
		id, name string
		forms    []string
	}{
		{entity.Person, "ann-lee", "Ann Lee", []string{"Ann Lee"}},
		{entity.Person, "vo-van-thuong", "Võ Văn Thưởng", []string{"Võ Văn Thưởng", "Vo Van Thuong"}},
		{entity.Place, "geneva", "Geneva", []string{"Geneva"}},
	}
	in.Entities.Mentions = make([][]entity.Mention, len(in.Articles))
	for n, e := range names {
		x := entity.Entity{Kind: e.kind, ID: e.id, Name: e.name}
		for _, form := range e.forms {
			count := 0
			for i, a := range in.Articles {
				for at := 0; ; {
					k := strings.Index(a.Raw[at:], form)
					if k < 0 {
						break
					}
					at += k
					in.Entities.Mentions[i] = append(in.Entities.Mentions[i], entity.Mention{Span: text.Span{Start: at, End: at + len(form)}, Entity: n, Rule: "by-hand", Confidence: 0.9})
					at += len(form)
					count++
				}
			}
			x.Aliases = append(x.Aliases, entity.Alias{Text: form, Count: count})
		}
		in.Entities.Entities = append(in.Entities.Entities, x)
	}
	for _, ms := range in.Entities.Mentions {
		slices.SortFunc(ms, func(x, y entity.Mention) int { return x.Start - y.Start })
	}
	thanks := strings.Index(in.Articles[0].Raw, "He thanked")
	in.Statements = [][]Statement{{{Span: text.Span{Start: thanks, End: len(in.Articles[0].Raw)}, Speaker: 1, Verb: "thanked", Cue: text.Span{Start: thanks, End: thanks + 2}}}, nil, nil}
	in.Parts = []Part{{Part: 0, Relation: Relation{Entity: 2, Kind: "at", Reason: "by hand"}}}
	in.Offices = []Office{
		{ID: "mayor-of-geneva", Title: "Mayor of Geneva", Of: []int{2}, Holders: []Holder{{Entity: 0, Articles: []int{2, 1}}}},
		{ID: "envoy", Title: "Envoy", Plain: true, Holders: []Holder{{Entity: 0, Articles: []int{0}}, {Entity: 1, Articles: []int{1}}}},
	}
	return in
}

func mustOpen(t testing.TB, in Input) (*Corpus, []byte) {
	t.Helper()
	blob, err := Build(in)
	if err != nil {
		t.Fatal(err)
	}
	c, err := Open(string(blob))
	if err != nil {
		t.Fatal(err)
	}
	return c, blob
}

func TestRoundTrip(t *testing.T) {
	in := small()
	c, _ := mustOpen(t, in)
	if err := c.Verify(); err != nil {
		t.Error(err)
	}
	if !reflect.DeepEqual(c.Site(), in.Site) || len(c.Edition()) != 12 {
		t.Errorf("Site() = %+v, Edition() = %q", c.Site(), c.Edition())
	}
	var slugs []string
	for i, from := range []int{1, 2, 0} { // articles are ordered by ID
		want := in.Articles[from]
		a := c.Article(i)
		if a.ID != want.ID || a.Text != want.Raw || a.Title != want.Title || a.Headline != want.Headline || a.Date != want.Date {
			t.Errorf("Article(%d) = %+v, want %+v", i, a, want)
		}
		if got := c.Passages(i); !reflect.DeepEqual(got, want.Passages) {
			t.Errorf("Passages(%d) = %v, want %v", i, got, want.Passages)
		}
		if got := c.DateMentions(i); !reflect.DeepEqual(got, want.Dates) {
			t.Errorf("DateMentions(%d) = %v, want %v", i, got, want.Dates)
		}
		if got := c.Mentions(i); !reflect.DeepEqual(got, in.Entities.Mentions[from]) {
			t.Errorf("Mentions(%d) = %v, want %v", i, got, in.Entities.Mentions[from])
		}
		if k, ok := c.ArticleBySlug(a.Slug); k != i || !ok {
			t.Errorf("ArticleBySlug(%q) = %d, %v, want %d", a.Slug, k, ok, i)
		}
		if k, ok := c.ArticleByID(a.ID); k != i || !ok {
			t.Errorf("ArticleByID(%q) = %d, %v, want %d", a.ID, k, ok, i)
		}
		slugs = append(slugs, a.Slug)
	}
	if got, want := strings.Join(slugs, " "), "talks-begin-in-geneva talks-begin-in-geneva-2 talks-end-in-geneva"; got != want {
		t.Errorf("slugs = %s, want %s", got, want)
	}
	for _, s := range []string{"", "talks", "zzz"} {
		if k, ok := c.ArticleBySlug(s); ok {
			t.Errorf("ArticleBySlug(%q) = %d, want none", s, k)
		}
	}
}

func TestEntities(t *testing.T) {
	in := small()
	c, _ := mustOpen(t, in)
	for i, want := range in.Entities.Entities {
		e := c.Entity(i)
		if !reflect.DeepEqual(e.Entity, want) {
			t.Errorf("Entity(%d) = %+v, want %+v", i, e.Entity, want)
		}
		if k, ok := c.EntityByID(want.Kind, want.ID); k != i || !ok {
			t.Errorf("EntityByID(%s, %s) = %d, %v, want %d", want.Kind, want.ID, k, ok, i)
		}
	}
	if k, ok := c.EntityByID(entity.Place, "ann-lee"); ok {
		t.Errorf("EntityByID(place, ann-lee) = %d, want none", k)
	}
	lee := c.Entity(0)
	if lee.Articles != 3 || lee.Mentions != 3 {
		t.Errorf("Ann Lee is in %d articles with %d mentions, want 3 and 3", lee.Articles, lee.Mentions)
	}
	if got, want := c.EntitiesOf(entity.Person), []int{0, 1}; !reflect.DeepEqual(got, want) {
		t.Errorf("EntitiesOf(person) = %v, want %v", got, want)
	}
	if got, want := c.Companions(1), []Companion{{2, 2}, {0, 2}}; !reflect.DeepEqual(got, want) {
		t.Errorf("Companions(Võ Văn Thưởng) = %v, want %v", got, want)
	}
	got := c.EntityArticles(1)
	if len(got) != 2 || got[0].Article != 0 || got[1].Article != 2 || len(got[1].Mentions) != 1 {
		t.Fatalf("EntityArticles(Võ Văn Thưởng) = %v, want articles 0 and 2 with a mention each", got)
	}
	if m := got[1].Mentions[0]; c.Article(2).Text[m.Start:m.End] != "Võ Văn Thưởng" {
		t.Errorf("the mention is %q", c.Article(2).Text[m.Start:m.End])
	}
}

// Which articles an entity is in is told without reading them: a page that shows
// the newest needs no others.
func TestNamingReadsNoArticle(t *testing.T) {
	c, blob := mustOpen(t, small())
	head := openHead(t, blob)
	for i := range c.NumEntities() {
		var in, said []int
		for _, a := range c.EntityArticles(i) {
			in = append(in, a.Article)
			if got := c.MentionsOf(i, a.Article); !slices.Equal(got, a.Mentions) {
				t.Errorf("MentionsOf(%d, %d) = %v, want %v", i, a.Article, got, a.Mentions)
			}
		}
		for _, s := range c.SaidBy(i) {
			said = append(said, s.Article)
		}
		if got := head.Naming(i); !slices.Equal(got, in) {
			t.Errorf("Naming(%d) = %v, want %v", i, got, in)
		}
		if got := head.SaidIn(i); !slices.Equal(got, slices.Compact(said)) {
			t.Errorf("SaidIn(%d) = %v, want %v", i, got, slices.Compact(said))
		}
	}
	if head.Wants() {
		t.Error("articles are wanted")
	}
	if c.MentionsOf(0, -1) != nil || c.StatementsOf(0, c.Len()) != nil {
		t.Error("an article out of range mentions somebody")
	}
}

func TestRelations(t *testing.T) {
	in := small()
	c, _ := mustOpen(t, in)
	if got, want := c.Statements(2), in.Statements[0]; !reflect.DeepEqual(got, want) {
		t.Errorf("Statements(2) = %+v, want %+v", got, want)
	}
	if got, want := c.SaidBy(1), []Said{{2, in.Statements[0][0]}}; !reflect.DeepEqual(got, want) {
		t.Errorf("SaidBy(Võ Văn Thưởng) = %+v, want %+v", got, want)
	}
	if got := c.SaidBy(0); got != nil {
		t.Errorf("SaidBy(Ann Lee) = %+v, want none", got)
	}
	if got, want := c.Wholes(0), []Relation{{2, "at", "by hand"}}; !reflect.DeepEqual(got, want) {
		t.Errorf("Wholes(Ann Lee) = %v, want %v", got, want)
	}
	if got, want := c.Parts(2), []Relation{{0, "at", "by hand"}}; !reflect.DeepEqual(got, want) {
		t.Errorf("Parts(Geneva) = %v, want %v", got, want)
	}
	i, ok := c.OfficeByID("mayor-of-geneva")
	// Articles c, a, b of the input are 2, 0, 1 in the corpus.
	want := Office{ID: "mayor-of-geneva", Title: "Mayor of Geneva", Of: []int{2}, Holders: []Holder{{Entity: 0, Articles: []int{1, 0}}}}
	if got := c.Office(i); !ok || !reflect.DeepEqual(got, want) {
		t.Errorf("Office(mayor-of-geneva) = %+v, want %+v", got, want)
	}
	for _, q := range []string{"said:thuong", "said:vo-van-thuong", `said:"Vo Van Thuong"`, "said:thuong geneva"} {
		if r := c.Search(search.Request{Query: q, Limit: 3}); r.Total != 1 || r.Hits[0].Doc != 2 {
			t.Errorf("Search(%s) = %+v, want article 2", q, r.Hits)
		}
	}
	if r := c.Search(search.Request{Query: "said:lee", Limit: 3}); r.Total != 0 {
		t.Errorf("Search(said:lee) finds %d articles, but Ann Lee says nothing", r.Total)
	}
	only := search.Filters{Include: map[string][]string{KindSaid: {"vo-van-thuong"}}}
	if r := c.Search(search.Request{Filters: only}); r.Total != 1 {
		t.Errorf("%d articles in which Võ Văn Thưởng says something, want 1", r.Total)
	}
	if _, ok := c.OfficeByID("mayor"); ok || c.NumOffices() != 2 {
		t.Errorf("OfficeByID(mayor) is found among %d offices", c.NumOffices())
	}
	if got, want := c.OfficesOf(0), []int{0, 1}; !reflect.DeepEqual(got, want) {
		t.Errorf("OfficesOf(Ann Lee) = %v, want %v", got, want)
	}
}

func TestBuildIsDeterministic(t *testing.T) {
	in := small()
	_, one := mustOpen(t, in)
	in.Articles[0], in.Articles[2] = in.Articles[2], in.Articles[0]
	in.Entities.Mentions[0], in.Entities.Mentions[2] = in.Entities.Mentions[2], in.Entities.Mentions[0]
	in.Statements[0], in.Statements[2] = in.Statements[2], in.Statements[0]
	for _, o := range in.Offices {
		for _, h := range o.Holders {
			for i, a := range h.Articles {
				h.Articles[i] = 2 - a
			}
		}
	}
	slices.Reverse(in.Offices)
	_, two := mustOpen(t, in)
	if !bytes.Equal(one, two) {
		t.Error("the order of the articles changes the blob")
	}
}

func TestBuildRefuses(t *testing.T) {
	twice := small()
	twice.Articles[1].ID = "b"
	outside := small()
	outside.Entities.Mentions[0][0].End = 1 << 20
	unordered := small()
	es := unordered.Entities.Entities
	es[0], es[1] = es[1], es[0]
	missing := small()
	missing.Entities.Mentions = missing.Entities.Mentions[:1]
	said := small()
	said.Statements[0][0].End = 1 << 20
	offices := small()
	offices.Offices[1].ID = offices.Offices[0].ID
	for name, in := range map[string]Input{"a statement out of bounds": said, "an office twice": offices, "an id twice": twice, "a span out of bounds": outside, "entities out of order": unordered, "mentions missing": missing} {
		if _, err := Build(in); err == nil {
			t.Errorf("Build accepts %s", name)
		}
	}
}

func TestOpenRefusesDamage(t *testing.T) {
	_, blob := mustOpen(t, small())
	head, err := HeadLen(string(blob))
	if err != nil {
		t.Fatal(err)
	}
	for n := range len(blob) {
		if _, err := Open(string(blob[:n])); err == nil && n != head {
			t.Fatalf("Open accepts the first %d of %d bytes", n, len(blob))
		}
	}
	if _, err := Open(string(blob) + "x"); err == nil {
		t.Error("Open accepts a byte too many")
	}
	for i := range blob {
		b := bytes.Clone(blob)
		b[i] ^= 0x40
		if c, err := Open(string(b)); err == nil && c.Verify() == nil {
			t.Fatalf("neither Open nor Verify sees that byte %d is wrong", i)
		}
	}
}

// FuzzOpen opens damaged blobs and asks them everything: nothing may panic,
// hang or point outside its text.
func FuzzOpen(f *testing.F) {
	blob, err := Build(small())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(0, []byte{})
	f.Add(200, []byte{0xff, 0xff, 0xff})
	f.Add(len(blob)/2, []byte{0x80, 0x80, 0x80, 0x80, 0x80, 0x80})
	f.Fuzz(func(t *testing.T, at int, patch []byte) {
		b := bytes.Clone(blob)
		if at < 0 || at > len(b) {
			b = patch
		} else {
			copy(b[at:], patch)
		}
		c, err := Open(string(b))
		if err != nil {
			return
		}
		askEverything(t, c)
	})
}

func askEverything(t *testing.T, c *Corpus) {
	for i := -1; i <= c.Len(); i++ {
		a := c.Article(i)
		var spans []text.Span
		for _, p := range c.Passages(i) {
			spans = append(spans, p.Span)
		}
		for _, m := range c.Mentions(i) {
			spans = append(spans, m.Span)
			c.Entity(m.Entity)
		}
		for _, d := range c.DateMentions(i) {
			spans = append(spans, d.Span)
		}
		for _, s := range spans {
			_ = a.Text[s.Start:s.End]
		}
		for _, s := range c.Statements(i) {
			_, _ = a.Text[s.Start:s.End], a.Text[s.Cue.Start:s.Cue.End]
			c.Entity(s.Speaker)
		}
		c.ArticleEntities(i)
		c.ArticleBySlug(a.Slug)
		c.ArticleByID(a.ID)
	}
	for i := -1; i <= c.NumEntities(); i++ {
		e := c.Entity(i)
		c.EntityByID(e.Kind, e.ID)
		c.EntityArticles(i)
		c.Companions(i)
		c.Network(entity.Kind(i))
		c.SaidBy(i)
		for _, o := range c.OfficesOf(i) {
			c.Office(o)
		}
		for _, r := range append(c.Wholes(i), c.Parts(i)...) {
			c.Entity(r.Entity)
		}
	}
	for i := -1; i <= c.NumOffices(); i++ {
		o := c.Office(i)
		c.OfficeByID(o.ID)
		for _, h := range o.Holders {
			for _, a := range h.Articles {
				c.Article(a)
			}
		}
	}
	for k := range entity.Kind(entity.NumKinds + 1) {
		c.EntitiesOf(k)
	}
	for _, prefix := range []string{"", "v", "vo van", "Geneva ", "talks be"} {
		s := c.Suggest(prefix, 4)
		for _, i := range s.Names {
			c.Entity(i)
		}
		for _, i := range s.Titles {
			c.Article(i)
		}
	}
	c.EachDate(func(i int, d article.DateMention) {
		if len(c.DateMentions(i)) > 0 { // EachDate reads no text, and can't see that one is damaged
			_ = c.Article(i).Text[d.Start:d.End]
		}
	})
	for _, q := range []string{"", "thuong", "geneva ann -lee", "gneva"} {
		r := c.Search(search.Request{Query: q, Limit: 10, Facets: true})
		for _, h := range r.Hits {
			for _, s := range h.Snippets {
				_ = c.Article(h.Doc).Text[s.Start:s.End]
			}
			c.Marks(q, h.Doc)
		}
	}
}

// TestAliasFindsEveryArticle is the promise of the entities: whichever
// spelling the reader types, every article that names the entity is found.
func TestAliasFindsEveryArticle(t *testing.T) {
	c, _ := mustOpen(t, small())
	for i := range c.NumEntities() {
		for _, alias := range c.Entity(i).Aliases {
			found := map[int]bool{}
			for _, h := range c.Search(search.Request{Query: alias.Text, Limit: 100}).Hits {
				found[h.Doc] = true
			}
			for _, a := range c.EntityArticles(i) {
				if !found[a.Article] {
					t.Errorf("Search(%q) misses %s, which names %s", alias.Text, c.Article(a.Article).ID, c.Entity(i).Name)
				}
			}
		}
	}
}

func TestExampleInFormatComment(t *testing.T) {
	var l listWriter
	l.add([]byte("ab"))
	l.add([]byte("c"))
	b, err := l.bytes()
	if want := []byte("\x02\x00\x00\x00\x00\x00\x00\x00\x02\x00\x00\x00\x03\x00\x00\x00abc"); err != nil || !bytes.Equal(b, want) {
		t.Errorf("list of ab, c = % x, want % x", b, want)
	}
	var w writer
	w.date(article.Date{Year: 2023, Month: 7, Day: 3})
	if want := []byte{0xE4, 0x9D, 0x3F}; !bytes.Equal(w.b, want) {
		t.Errorf("date = % X, want % X", w.b, want)
	}
	if d := (&reader{b: string(w.b)}).date(); d != (article.Date{Year: 2023, Month: 7, Day: 3}) {
		t.Errorf("date read back = %v", d)
	}
	for _, d := range []article.Date{{}, {Year: 2023}, {Year: 2023, Month: 7}, {Month: 11, Day: 14}} {
		var w writer
		w.date(d)
		if got := (&reader{b: string(w.b)}).date(); got != d {
			t.Errorf("date read back = %v, want %v", got, d)
		}
	}
}

// readSeeds reads the bundled articles.
func readSeeds() ([]article.Article, error) {
	files, err := filepath.Glob("../../seeds/*.txt")
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("there are no seeds: %v", err)
	}
	var out []article.Article
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		out = append(out, article.Parse(strings.TrimSuffix(filepath.Base(f), ".txt"), string(b)))
	}
	return out, nil
}

// TestOwnTextCounts: a name in a caption or a link to another article is
// found and marked, but the article does not count as naming it.
func TestOwnTextCounts(t *testing.T) {
	raw := "Ann Lee spoke.\nPhoto: Bob Ray"
	person := func(id, name string) entity.Entity {
		return entity.Entity{Kind: entity.Person, ID: id, Name: name, Aliases: []entity.Alias{{Text: name, Count: 1}}}
	}
	in := Input{
		Articles: []article.Article{{ID: "x", Raw: raw, Title: "Ann Lee spoke", Passages: []article.Passage{
			{Span: text.Span{Start: 0, End: 14}, Zone: article.Body}, {Span: text.Span{Start: 15, End: len(raw)}, Zone: article.Caption}}}},
		Entities: entity.Result{
			Entities: []entity.Entity{person("ann-lee", "Ann Lee"), person("bob-ray", "Bob Ray")},
			Mentions: [][]entity.Mention{{{Span: text.Span{Start: 0, End: 7}, Entity: 0}, {Span: text.Span{Start: 22, End: len(raw)}, Entity: 1}}},
		},
	}
	c, _ := mustOpen(t, in)
	if got := c.ArticleEntities(0); !reflect.DeepEqual(got, []int{0}) {
		t.Errorf("ArticleEntities(0) = %v, want Ann Lee alone", got)
	}
	if n := c.Entity(1).Articles; n != 0 {
		t.Errorf("Bob Ray is counted in %d articles, want 0", n)
	}
	if got := c.EntityArticles(1); len(got) != 1 {
		t.Errorf("EntityArticles(Bob Ray) = %v, want the article", got)
	}
	r := c.Search(search.Request{Query: "bob ray", Limit: 1, Facets: true})
	if r.Total != 1 {
		t.Errorf("Search(bob ray) finds %d articles, want 1", r.Total)
	}
	for _, f := range r.Facets {
		for _, v := range f.Values {
			if v.ID == "bob-ray" {
				t.Errorf("the facet %s counts Bob Ray %d times", f.Kind, v.Count)
			}
		}
	}
	only := search.Filters{Include: map[string][]string{"person": {"bob-ray"}}}
	if n := c.Search(search.Request{Filters: only}).Total; n != 0 {
		t.Errorf("the filter for Bob Ray gives %d articles, want as many as the facet says: 0", n)
	}
}

// What metadata says about an article reaches its readers.
func TestMetadata(t *testing.T) {
	in := Input{Articles: []article.Article{
		article.Parse("a", "Alpha\n\nSome text."),
		article.ParseWith("b", "Beta\n\nMore text.", article.Meta{Author: "Ann Lee", URL: "https://example.org/b", Language: "vi", Tags: []string{"port", "ships"}}),
	}}
	in.Entities.Mentions = make([][]entity.Mention, 2)
	c, _ := mustOpen(t, in)
	if a := c.Article(0); a.Author != "" || a.URL != "" || a.Language != "" || a.Tags != nil {
		t.Errorf("article a = %+v", a)
	}
	b := c.Article(1)
	if b.Author != "Ann Lee" || b.URL != "https://example.org/b" || b.Language != "vi" || !slices.Equal(b.Tags, []string{"port", "ships"}) {
		t.Errorf("article b = %+v", b)
	}
	if p := c.Passages(1); len(p) != 2 {
		t.Errorf("the passages of b are %v", p)
	}
}

// Tags are values to filter and ask for; spellings of one tag are one.
func TestTags(t *testing.T) {
	in := Input{Articles: []article.Article{
		article.ParseWith("a", "Alpha\n\nSome text.", article.Meta{Tags: []string{"Hà Nội", "港"}}),
		article.ParseWith("b", "Beta\n\nMore text.", article.Meta{Tags: []string{"ha noi", "HÀ NỘI", "船"}}),
		article.Parse("c", "Gamma\n\nNo tag."),
	}}
	in.Entities.Mentions = make([][]entity.Mention, 3)
	c, _ := mustOpen(t, in)
	for query, want := range map[string][]int{"tag:ha-noi": {0, 1}, `tag:"Hà Nội"`: {0, 1}, "-tag:ha-noi": {2}, "tag:港": {0}, "tag:船": {1}, "tag:nothing": nil} {
		var got []int
		for _, h := range c.Search(search.Request{Query: query, Limit: 10, Sort: search.ByTitle, Plain: true}).Hits {
			got = append(got, h.Doc)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s finds %v, want %v", query, got, want)
		}
	}
	r := c.Search(search.Request{Facets: true})
	i := slices.IndexFunc(r.Facets, func(f search.Facet) bool { return f.Kind == KindTag })
	if i < 0 || len(r.Facets[i].Values) != 3 || r.Facets[i].Values[0].ID != "ha-noi" || r.Facets[i].Values[0].Count != 2 {
		t.Errorf("the facets are %+v", r.Facets)
	}
}
