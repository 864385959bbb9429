package article

import "dossier/app/text"

// Parse reads an article. It takes any bytes and never fails.
func Parse(id, raw string) Article {
	a := Article{ID: id, Raw: raw}
	paras := paragraphs(raw)
	for i, p := range paras {
		z := Body
		switch {
		case i == 0 && len(paras) > 1 && headlineShape(raw[p.Start:p.End]):
			z = Headline
			a.Headline = true
			a.Title = raw[p.Start:p.End]
		case i == 0, i == 1 && a.Headline:
			z = Lead
		case p.bar:
			z = Related
		}
		a.Passages = append(a.Passages, Passage{p.Span, z})
	}
	if a.Title == "" {
		a.Title = titleFrom(raw, a.Passages, id)
	}
	return a
}

func headlineShape(s string) bool { return len(s) < 300 && s[len(s)-1] != '.' }

func titleFrom(raw string, ps []Passage, id string) string {
	for _, p := range ps {
		s := raw[p.Start:min(p.End, p.Start+2000)]
		if ss := text.Sentences(s); len(ss) > 0 {
			return cut(s[ss[0].Start:ss[0].End])
		}
	}
	if id != "" {
		return id
	}
	return "Untitled"
}

func cut(s string) string {
	if len(s) <= MaxTitle {
		return s
	}
	n := MaxTitle - len("…")
	for n > 0 && s[n] != ' ' {
		n--
	}
	if n == 0 {
		for n = MaxTitle - len("…"); n > 0 && s[n]&0xC0 == 0x80; n-- {
		}
	}
	return s[:n] + "…"
}
