package site

import (
	"strings"
	"unicode"

	"dossier/app/article"
	"dossier/app/corpus"
)

// plainMost is up to how many bytes of text the articles stand in the edition
// of one file as plain HTML too, for readers without scripts.
const plainMost = 4 << 20

// plainArticle is an article for readers without scripts.
type plainArticle struct {
	// ID is the fragment that the client knows the article's page by, so that a
	// link leads to it with scripts and without; Link is that link.
	ID, Link           string
	Title, About, Lang string
	Passages           []string
}

// plainArticles returns the articles, none where they are too many, and the words
// that stand before them.
func plainArticles(c *corpus.Corpus) (words string, out []plainArticle) {
	size := 0
	for i := range c.Len() {
		if size += len(c.Article(i).Text); size > plainMost {
			return plainWordsIn(c.Site().Language).none, nil
		}
	}
	for i := range c.Len() {
		a := c.Article(i)
		p := plainArticle{ID: "/" + a.Path(), Title: plain(a.Title), Lang: a.Language}
		p.Link = "#" + p.ID
		about := []string{plain(a.Source), plain(a.Author)}
		if !a.Date.IsZero() {
			about = append([]string{a.Date.String()}, about...)
		}
		p.About = strings.Join(without(about, ""), " · ")
		for _, x := range c.Passages(i) {
			if x.Zone != article.Headline {
				p.Passages = append(p.Passages, plain(a.Text[x.Start:x.End]))
			}
		}
		out = append(out, p)
	}
	return plainWordsIn(c.Site().Language).some, out
}

// plain returns text without the control characters that no page may have.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return unicode.ReplacementChar
		}
		return r
	}, strings.ReplaceAll(s, "\r", "\n"))
}

// plainWords say why there is no search, with the articles below and without.
type plainWords struct{ some, none string }

// plainWordsIn returns the words in a language of the interface.
func plainWordsIn(language string) plainWords {
	if language == "vi" {
		return plainWords{
			some: "Tìm kiếm, bộ lọc và các trang tên riêng cần JavaScript và WebAssembly, hiện không chạy ở đây. Dưới đây là các bài viết.",
			none: "Trang này cần JavaScript và WebAssembly, hiện không chạy ở đây: các bài viết nằm trong tệp này ở dạng nén.",
		}
	}
	return plainWords{
		some: "Search, filters and the pages of names need JavaScript and WebAssembly, which do not run here. These are the articles.",
		none: "This page needs JavaScript and WebAssembly, which do not run here: the articles are in this file in a packed form.",
	}
}
