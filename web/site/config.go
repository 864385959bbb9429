package site

import (
	"errors"
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"dossier/app/corpus"
	"dossier/app/ui"
	"dossier/web/assets"
	"dossier/web/input"

	"github.com/BurntSushi/toml"
)

// ConfigFile is the name of the optional file in the folder of articles that
// says what the site is called.
const ConfigFile = input.ConfigFile

// config is the content of site.toml.
type config struct {
	Title       string `toml:"title"`
	Description string `toml:"description"`
	Language    string `toml:"language"`
	URL         string `toml:"url"`
	Licence     string `toml:"licence"`
	// EmbedLimit is the size in bytes up to which the corpus is put into the
	// client. A larger one travels beside it.
	EmbedLimit int `toml:"embed_limit"`
	// Facets are the kinds to offer as filters; none means all.
	Facets []string `toml:"facets"`
	// Logo is the name of a picture beside site.toml.
	Logo    string  `toml:"logo"`
	Colours colours `toml:"colours"`

	logo []byte // its content
}

// colours are the site's own, as #rrggbb.
type colours struct {
	Accent     string `toml:"accent"`      // of links and buttons
	AccentDark string `toml:"accent_dark"` // the same by night
}

// look returns what the site's style sheet has to add.
func (c *config) look() look {
	return look{accent: c.Colours.Accent, accentDark: c.Colours.AccentDark, logoName: c.Logo, logo: c.logo}
}

// embedLimit is the limit where site.toml names none. A browser compiles the
// client before it starts, with all that is inside.
const embedLimit = 4 << 20

func (c *config) site() corpus.Site {
	return corpus.Site{Title: c.Title, Description: c.Description, Language: c.Language, URL: c.URL, Licence: c.Licence, Facets: c.Facets}
}

var typeError = regexp.MustCompile(`^toml: line (\d+) \(last key "(.*)"\): (.*)$`)

var configKeys = []string{"title", "description", "language", "url", "licence", "facets", "logo", "colours", "colours.accent", "colours.accent_dark", "embed_limit"}

// readConfig reads site.toml, if it was found; without the file all has defaults.
func readConfig(found *input.Result) (config, error) {
	c := config{Title: "Dossier", Description: "A searchable collection of articles.", Language: "en", EmbedLimit: embedLimit}
	if found.Config == nil {
		return c, nil
	}
	name, data := found.Config.Name, string(found.Config.Data)
	if err := c.parse(name, data); err != nil {
		return config{}, err
	}
	if c.Logo != "" {
		var ok bool
		if c.logo, ok = found.Images[c.Logo]; !ok {
			return config{}, fmt.Errorf("%s:%d: there is no picture %q of at most 256 kB beside it (.svg or .png)", name, lineOfKey(data, "logo"), c.Logo)
		}
		if err := checkLogo(c.Logo, c.logo); err != nil {
			return config{}, fmt.Errorf("%s:%d: the logo %s: %w", name, lineOfKey(data, "logo"), c.Logo, err)
		}
	}
	return c, nil
}

func (c *config) parse(name, data string) error {
	if line := input.DeepTOML(data); line > 0 {
		return fmt.Errorf("%s:%d: %s", name, line, input.TooDeep)
	}
	meta, err := toml.Decode(data, c)
	if err != nil {
		var pe toml.ParseError
		if errors.As(err, &pe) {
			return fmt.Errorf("%s:%d: %s", name, pe.Position.Line, pe.Message)
		}
		// A value of the wrong type: toml: line 3 (last key "title"): …
		if m := typeError.FindStringSubmatch(err.Error()); m != nil {
			return fmt.Errorf("%s:%s: %s: %s", name, m[1], m[2], m[3])
		}
		return fmt.Errorf("%s: %w", name, err)
	}
	if unknown := meta.Undecoded(); len(unknown) > 0 {
		key := unknown[0].String()
		msg := fmt.Sprintf("%s:%d: there is no key %q", name, lineOfKey(data, key), key)
		if near := nearest(key, configKeys); near != "" {
			return fmt.Errorf("%s; did you mean %q?", msg, near)
		}
		return fmt.Errorf("%s; the keys are %s", msg, strings.Join(configKeys, ", "))
	}
	if c.Title = strings.TrimSpace(c.Title); c.Title == "" {
		return fmt.Errorf("%s:%d: the title is empty", name, lineOfKey(data, "title"))
	}
	if !ui.HasLanguage(c.Language) {
		return fmt.Errorf("%s:%d: the interface has no language %q; it has %s", name, lineOfKey(data, "language"), c.Language, strings.Join(ui.Languages(), ", "))
	}
	kinds := append([]string{"date"}, ui.Kinds[:]...)
	for _, k := range c.Facets {
		if slices.Contains(kinds, k) {
			continue
		}
		msg := fmt.Sprintf("%s:%d: there is no facet %q", name, lineOfKey(data, "facets"), k)
		if near := nearest(k, kinds); near != "" {
			return fmt.Errorf("%s; did you mean %q?", msg, near)
		}
		return fmt.Errorf("%s; the facets are %s", msg, strings.Join(kinds, ", "))
	}
	if key, err := c.checkColours(); err != nil {
		return fmt.Errorf("%s:%d: %s: %w", name, lineOfKey(data, "colours."+key), key, err)
	}
	if c.EmbedLimit < 0 {
		return fmt.Errorf("%s:%d: embed_limit is a number of bytes, not %d", name, lineOfKey(data, "embed_limit"), c.EmbedLimit)
	}
	if c.URL != "" {
		u, err := url.Parse(c.URL)
		if err != nil || (u.Scheme != "https" && u.Scheme != "http") || u.Host == "" || u.RawQuery != "" || u.Fragment != "" {
			return fmt.Errorf("%s:%d: url must be the site's full address, such as https://example.org/dossier/, not %q", name, lineOfKey(data, "url"), c.URL)
		}
		if !strings.HasSuffix(c.URL, "/") {
			c.URL += "/"
		}
	}
	return nil
}

// checkColours returns the first colour that is wrong, and why.
func (c *config) checkColours() (key string, err error) {
	style, err := assets.Files.ReadFile("site.css")
	if err != nil {
		return "", err
	}
	for _, a := range []struct {
		key, value string
		dark       bool
	}{{"accent", c.Colours.Accent, false}, {"accent_dark", c.Colours.AccentDark, true}} {
		if a.value == "" {
			continue
		}
		if !hexColour.MatchString(a.value) {
			return a.key, fmt.Errorf("a colour is written such as #8b2b1c, not %.40q", a.value)
		}
		if err := readable(a.value, string(style), a.dark); err != nil {
			return a.key, err
		}
	}
	return "", nil
}

// lineOfKey returns the line on which a key is set, or its table begins, or 1.
func lineOfKey(data, key string) int {
	parts := strings.Split(key, ".")
	for n := len(parts) - 1; n >= 0; n-- {
		for i, line := range strings.Split(data, "\n") {
			line = strings.Trim(line, " \t[\"'")
			if rest, ok := strings.CutPrefix(line, parts[n]); ok && strings.IndexAny(strings.TrimLeft(rest, " \t\"'"), "=.]") == 0 {
				return i + 1
			}
		}
	}
	return 1
}

// nearest returns the key that s was probably meant to be, or "".
func nearest(s string, words []string) string {
	if w := input.Nearest(s, words); w != "" {
		return w
	}
	if i := slices.IndexFunc(words, func(w string) bool {
		return len(s) >= 3 && (strings.HasPrefix(w, s) || strings.HasPrefix(s, w))
	}); i >= 0 {
		return words[i]
	}
	return ""
}
