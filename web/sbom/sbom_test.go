package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

const source = "../.."

// allowed are the licences under which Dossier, itself under Apache-2.0, may
// pass on the work of others.
var allowed = []string{"Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT"}

func listedModules(t *testing.T) ([]Module, []licensed) {
	t.Helper()
	modules, err := Modules(t.Context(), source)
	if err != nil {
		t.Fatal(err)
	}
	known, err := licences(modules)
	if err != nil {
		t.Fatal(err)
	}
	return modules, known
}

// The licences of all modules are those that somebody has looked at.
func TestLicences(t *testing.T) {
	_, known := listedModules(t)
	want, err := os.ReadFile("licences.txt")
	if err != nil {
		t.Fatal(err)
	}
	if got := table(known); got != string(want) {
		t.Errorf("the modules have changed; look at their licences and write: go run ./web/sbom -licences >web/sbom/licences.txt\n%s", got)
	}
	for _, m := range known {
		for id := range strings.SplitSeq(m.id, " AND ") {
			if !slices.Contains(allowed, id) {
				t.Errorf("%s is under %s, which is none of %q", m.Path, id, allowed)
			}
		}
	}
}

// What travels to readers is little, and none of it serves or tests.
func TestPartsOfTheClient(t *testing.T) {
	modules, _ := listedModules(t)
	parts := map[string][]string{}
	for _, m := range modules {
		parts[m.Path] = m.Parts
	}
	for path, want := range map[string]string{
		"std": "client,builder,tests", "github.com/sahilm/fuzzy": "client,builder,tests",
		"github.com/andybalholm/brotli": "builder,tests", "github.com/chromedp/chromedp": "tests",
	} {
		if got := strings.Join(parts[path], ","); got != want {
			t.Errorf("%s is in %s, want %s", path, got, want)
		}
	}
}

// The bill of materials names what is released, says the same each time, and
// can be read.
func TestBill(t *testing.T) {
	modules, known := listedModules(t)
	one, err := bill("v1.2.3", modules, known)
	if err != nil {
		t.Fatal(err)
	}
	modules, known = listedModules(t)
	two, err := bill("v1.2.3", modules, known)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(one, two) {
		t.Error("two bills of the same modules differ")
	}
	var bom struct {
		BOMFormat, SpecVersion, SerialNumber string
		Metadata                             struct {
			Component struct{ Name, Version string }
		}
		Components []struct {
			Ref           string `json:"bom-ref"`
			Name, Version string
			Hashes        []struct{ Content string }
			Licenses      []struct{ License struct{ ID string } }
		}
		Dependencies []struct {
			Ref       string
			DependsOn []string
		}
	}
	if err := json.Unmarshal(one, &bom); err != nil {
		t.Fatal(err)
	}
	if bom.BOMFormat != "CycloneDX" || bom.SpecVersion != "1.6" || bom.Metadata.Component.Name != "dossier" || bom.Metadata.Component.Version != "v1.2.3" {
		t.Errorf("the bill is %+v", bom)
	}
	// The form that the schema of CycloneDX asks for.
	if !regexp.MustCompile(`^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`).MatchString(bom.SerialNumber) {
		t.Errorf("the serial number is %s", bom.SerialNumber)
	}
	refs := map[string]bool{"pkg:golang/dossier@v1.2.3": true}
	for _, c := range bom.Components {
		refs[c.Ref] = true
		if c.Name == "github.com/chromedp/chromedp" {
			t.Error("what only tests need is in the bill")
		}
		if c.Version == "" || len(c.Licenses) != 1 || c.Licenses[0].License.ID == "" || c.Name != goItself && (len(c.Hashes) != 1 || len(c.Hashes[0].Content) != 64) {
			t.Errorf("not all is said of %+v", c)
		}
	}
	if len(refs) < 8 {
		t.Errorf("the bill names %d modules", len(refs))
	}
	reached := map[string]bool{}
	for _, d := range bom.Dependencies {
		for _, on := range append(d.DependsOn, d.Ref) {
			if !refs[on] {
				t.Errorf("a dependency on %s, which is not in the bill", on)
			}
		}
		for _, on := range d.DependsOn {
			reached[on] = true
		}
	}
	for ref := range refs {
		if !reached[ref] && !strings.HasPrefix(ref, "pkg:golang/dossier@") {
			t.Errorf("nothing needs %s", ref)
		}
	}
	other, err := bill("v1.2.4", modules, known)
	if err != nil || bytes.Contains(other, []byte(bom.SerialNumber)) {
		t.Errorf("another version has the same serial number, %v", err)
	}
}

// The texts of the licences go with a release, each once.
func TestNotices(t *testing.T) {
	_, known := listedModules(t)
	text := notices(known)
	for _, m := range known {
		has := strings.Contains(text, "\n"+m.Path+" "+m.Version+"\n")
		if want := len(m.released()) > 0; has != want {
			t.Errorf("the notices name %s: %v, want %v", m.Path, has, want)
		}
		for _, part := range m.texts {
			if len(m.released()) > 0 && !strings.Contains(text, part) {
				t.Errorf("a text of %s is missing", m.Path)
			}
		}
	}
}

func TestReadLicence(t *testing.T) {
	apache, err := os.ReadFile(filepath.Join(source, "LICENSE"))
	if err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct {
		files map[string]string
		want  string
	}{
		"a licence":              {map[string]string{"LICENSE": string(apache)}, "Apache-2.0"},
		"a licence and a notice": {map[string]string{"LICENCE.md": string(apache), "NOTICE": "by somebody"}, "Apache-2.0"},
		"nothing":                {map[string]string{"README": "free as in beer"}, ""},
		"a notice only":          {map[string]string{"NOTICE": string(apache)}, ""},
		"words of one's own":     {map[string]string{"LICENSE": "You may do with it what I like."}, ""},
		"a licence and more":     {map[string]string{"LICENSE": string(apache), "LICENSE.2": strings.Repeat("And pay me each time. ", 20)}, ""},
	} {
		dir := t.TempDir()
		for file, text := range test.files {
			if err := os.WriteFile(filepath.Join(dir, file), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		l, err := readLicence(dir)
		if l.id != test.want || (err == nil) != (test.want != "") {
			t.Errorf("%s: readLicence = %q, %v, want %q", name, l.id, err, test.want)
		}
		if err == nil && len(l.texts) != len(test.files) {
			t.Errorf("%s: %d texts of %d files", name, len(l.texts), len(test.files))
		}
	}
}
