package extract

// aboutSoftware reports whether d is a text on software, where names of places
// and acronyms of bodies are seldom those: nobody says a thing in it, it names no
// country and one place at most, and it has several of the trade's own words.
func (d *doc) aboutSoftware() bool {
	if d.sport || d.manyPlaces || d.saysThings() || d.namesCountry() {
		return false
	}
	first := ""
	for i := range d.toks {
		t := &d.toks[i]
		if t.shape == lower && softwareWord(t.term) && t.term != first {
			if first != "" {
				return true
			}
			first = t.term
		}
	}
	return false
}

// softwareWord reports whether a word is one that texts on software are full of.
func softwareWord(w string) bool {
	switch w {
	case "library", "libraries", "package", "packages", "module", "modules", "plugin", "plugins", "api", "software", "file", "files", "daemon", "interface", "tool", "tools", "toolkit",
		"headers", "backend", "frontend", "compiler", "parser", "protocol", "server", "client", "bindings", "utility", "utilities", "debugging", "implementation", "framework", "binaries",
		"syntax", "runtime", "filesystem", "kernel", "driver", "drivers", "metadata", "executable", "algorithm", "algorithms", "functions", "format", "formats", "font", "fonts", "desktop":
		return true
	}
	return false
}

// namesCountry reports whether the article names a country, other than by an
// acronym.
func (d *doc) namesCountry() bool {
	for i := range d.known {
		if e := d.known[i].entry; d.isCountry(e) && len(e.exact) == 0 {
			return true
		}
	}
	return false
}
