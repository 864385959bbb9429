package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/google/licensecheck"
)

// enough is how many percent of a licence's file must be the text of a known
// licence. The rest are names and years.
const enough = 75

// licenceFiles are how files with a licence begin, in capitals, and noticeFile
// is how one begins that some licences want to be passed on.
var (
	licenceFiles = []string{"LICENSE", "LICENCE", "COPYING", "UNLICENSE"}
	noticeFile   = "NOTICE"
)

// licence is the licence of a module.
type licence struct {
	id    string   // as SPDX writes it; several are joined by AND, sorted
	texts []string // of the files, sorted by their names
}

// readLicence reads the licence of a module from the files in its folder.
func readLicence(dir string) (licence, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return licence{}, err
	}
	var l licence
	var ids []string
	for _, e := range entries {
		name := strings.ToUpper(e.Name())
		isLicence := slices.ContainsFunc(licenceFiles, func(s string) bool { return strings.HasPrefix(name, s) })
		if !e.Type().IsRegular() || filepath.Ext(e.Name()) == ".go" || !isLicence && !strings.HasPrefix(name, noticeFile) {
			continue
		}
		text, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			return licence{}, err
		}
		l.texts = append(l.texts, strings.TrimSpace(strings.ReplaceAll(string(text), "\r\n", "\n")))
		if !isLicence {
			continue
		}
		found := licensecheck.Scan(text)
		if found.Percent < enough || len(found.Match) == 0 {
			return licence{}, fmt.Errorf("%s is no licence that is known", filepath.Join(dir, e.Name()))
		}
		for _, m := range found.Match {
			if !m.IsURL && !slices.Contains(ids, m.ID) {
				ids = append(ids, m.ID)
			}
		}
	}
	if len(ids) == 0 {
		return licence{}, fmt.Errorf("there is no licence in %s", dir)
	}
	slices.Sort(ids)
	l.id = strings.Join(ids, " AND ")
	return l, nil
}

// licensed is a module with its licence.
type licensed struct {
	Module
	licence
}

// licences reads the licences of all modules but Dossier's own.
func licences(modules []Module) ([]licensed, error) {
	var out []licensed
	for _, m := range modules {
		if m.Path == self {
			continue
		}
		l, err := readLicence(m.Dir)
		if err != nil {
			return nil, fmt.Errorf("%s %s: %w", m.Path, m.Version, err)
		}
		out = append(out, licensed{m, l})
	}
	return out, nil
}

// table writes modules as the lines of licences.txt. Go's own version is left
// out: it is that of whoever builds.
func table(modules []licensed) string {
	var b strings.Builder
	for _, m := range modules {
		version := m.Version
		if m.Path == goItself {
			version = "-"
		}
		fmt.Fprintf(&b, "%s %s %s: %s\n", m.Path, version, strings.Join(m.Parts, ","), m.id)
	}
	return b.String()
}

// notices writes the licences of what is in the client and the builder, as they
// ask for: each text once, below the modules that it is of.
func notices(modules []licensed) string {
	of := map[string][]string{}
	var texts []string
	for _, m := range modules {
		if len(m.released()) == 0 {
			continue
		}
		text := strings.Join(m.texts, "\n\n")
		if of[text] == nil {
			texts = append(texts, text)
		}
		of[text] = append(of[text], m.Path+" "+m.Version)
	}
	var b strings.Builder
	b.WriteString("Dossier contains the work of others, under these licences.\n")
	for _, text := range texts {
		fmt.Fprintf(&b, "\n%s\n\n%s\n\n%s\n", strings.Repeat("-", 72), strings.Join(of[text], "\n"), text)
	}
	return b.String()
}
