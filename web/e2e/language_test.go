package e2e

import (
	"os"
	"path/filepath"
	"testing"
)

// vietnameseSite is the site of the bundled articles in Vietnamese.
var vietnameseSite = edited("vietnamese", map[string]string{"site.toml": "title = \"Kho bài\"\nlanguage = \"vi\"\n"})

const lang = `document.documentElement.lang`

// The reader's choice of language holds on every page, after a reload, and
// without a network; the address, what is typed and the articles stay.
func TestReaderChoosesLanguage(t *testing.T) {
	h := serve(t, bundled.path(t), "/")
	p := open(t, h)
	p.visit("?q=trung")
	if got := get[string](p, lang); got != "en" {
		t.Errorf("the page is in %q", got)
	}
	before := get[string](p, `location.href + document.querySelector("#q").value`)
	p.click(".language")
	p.until(lang + ` === "vi" && document.querySelector("h1").textContent.includes("bài cho “trung”") && document.title.includes("kết quả")`)
	if got := get[string](p, `location.href + document.querySelector("#q").value`); got != before {
		t.Errorf("the language has changed %q to %q", before, got)
	}
	if n := get[int](p, `document.querySelectorAll('.card .title:not([lang="en"]), .snippet:not([lang="en"])').length`); n > 0 {
		t.Errorf("%d texts of articles do not say their language", n)
	}
	for _, english := range []string{"Sort by", "Filters", "Organizations", "Export"} {
		if s := p.text("main"); contains(s, english) {
			t.Errorf("the results speak two languages: %q", s)
		}
	}
	p.visit(articlePath(t, bundled.path(t)))
	p.until(lang + ` === "vi" && document.querySelector(".tools").textContent.includes("Lưu") && document.querySelector(".text").lang === "en"`)
	p.offline()
	p.visit("timeline/")
	p.until(lang + ` === "vi" && document.querySelector("h1").textContent === "Dòng thời gian"`)
	p.click(".language")
	p.until(lang + ` === "en" && document.querySelector("h1").textContent === "Timeline"`)
	p.visit("about/")
	p.until(lang + ` === "en" && document.querySelector("h1").textContent === "About this archive"`)
	p.noViolation()
}

// A site in Vietnamese is so before the client starts, and for those who do
// not choose.
func TestSiteInVietnamese(t *testing.T) {
	dir := vietnameseSite.path(t)
	h := serve(t, dir, "/")
	p := open(t, h)
	for path, want := range map[string]string{"": "Bài mới nhất", "entities/": "Tên riêng", "timeline/": "Dòng thời gian", "network/": "Mạng lưới", "list/": "Danh sách đọc", "about/": "Giới thiệu kho bài"} {
		html, err := os.ReadFile(filepath.Join(dir, path, "index.html"))
		if err != nil {
			t.Fatal(err)
		}
		if s := string(html); !contains(s, `<html lang="vi"`) || !contains(s, want) {
			t.Errorf("/%s is not prerendered in Vietnamese", path)
		}
		p.visit(path)
		if got := get[string](p, lang); got != "vi" {
			t.Errorf("/%s is in %q", path, got)
		}
		if s := p.text("body"); !contains(s, want) {
			t.Errorf("/%s says %q", path, s)
		}
	}
	p.noViolation()
}
