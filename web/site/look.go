package site

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"image/png"
	"io"
	"math"
	"path"
	"regexp"
	"strconv"
	"strings"
)

// look is how a site differs from the others: its accent by day and by night,
// and its logo.
type look struct {
	accent, accentDark string // "#rrggbb", or ""
	logoName           string // a file name, or ""
	logo               []byte
}

// css returns the rules to add to the style sheet. logo is the address of the
// logo from there.
func (l *look) css(logo string) string {
	var b strings.Builder
	if l.accent != "" {
		fmt.Fprintf(&b, ":root { --accent: %s; }\n", l.accent)
	}
	if l.accentDark != "" {
		fmt.Fprintf(&b, "@media (prefers-color-scheme: dark) { :root:not([data-theme=\"light\"]) { --accent: %[1]s; } }\n:root[data-theme=\"dark\"] { --accent: %[1]s; }\n", l.accentDark)
	}
	if logo != "" {
		fmt.Fprintf(&b, ".site-title::before { content: \"\"; display: inline-block; width: 1.4em; height: 1.4em; margin-inline-end: 0.4em; vertical-align: -0.35em; background: url(%q) center / contain no-repeat; }\n", logo)
	}
	return b.String()
}

var (
	hexColour  = regexp.MustCompile(`^#[0-9a-fA-F]{6}$`)
	paperToken = regexp.MustCompile(`--(paper|paper-2|accent-ink):\s*(#[0-9a-fA-F]{6});`)
)

// readable returns why an accent cannot be read on the paper of a style sheet,
// or nil. The sheet names each token by day first, then by night.
func readable(accent, style string, dark bool) error {
	const least = 4.5 // WCAG 2, level AA, text
	seen := map[string]int{}
	for _, m := range paperToken.FindAllStringSubmatch(style, -1) {
		n := seen[m[1]]
		seen[m[1]]++
		if n > 1 || dark != (n == 1) {
			continue
		}
		if c := contrast(accent, m[2]); c < least {
			return fmt.Errorf("%s has a contrast of %.1f with %s, which links stand on or button texts have; readers need %.1f", accent, c, m[2], least)
		}
	}
	return nil
}

// contrast returns the contrast of two colours as WCAG 2 reckons it, 1 to 21.
func contrast(a, b string) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(colour string) float64 {
	v, _ := strconv.ParseUint(colour[1:], 16, 32) // six hexadecimal digits
	channel := func(shift uint) float64 {
		c := float64(v>>shift&0xFF) / 255
		if c <= 0.04045 {
			return c / 12.92
		}
		return math.Pow((c+0.055)/1.055, 2.4)
	}
	return 0.2126*channel(16) + 0.7152*channel(8) + 0.0722*channel(0)
}

// checkLogo returns what is wrong with a picture. A page that shows it runs no
// script of it; but readers may open it by itself.
func checkLogo(name string, data []byte) error {
	switch strings.ToLower(path.Ext(name)) {
	case ".png":
		if _, err := png.DecodeConfig(bytes.NewReader(data)); err != nil {
			return fmt.Errorf("it is no PNG picture: %v", err)
		}
		return nil
	case ".svg":
		return checkSVG(data)
	}
	return errors.New("it is no .svg and no .png file")
}

func checkSVG(data []byte) error {
	in := xml.NewDecoder(bytes.NewReader(data))
	root := ""
	for {
		token, err := in.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return fmt.Errorf("it is no SVG: %v", err)
		}
		e, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		name := strings.ToLower(e.Name.Local)
		if root == "" {
			root = name
		}
		switch name {
		case "script", "foreignobject", "iframe", "embed", "object", "handler", "set", "animate":
			return fmt.Errorf("it has an element <%s>, which a logo must not have", e.Name.Local)
		}
		for _, a := range e.Attr {
			key := strings.ToLower(a.Name.Local)
			switch {
			case strings.HasPrefix(key, "on"):
				return fmt.Errorf("it has an attribute %s, which a logo must not have", a.Name.Local)
			case (key == "href" || key == "src") && !strings.HasPrefix(a.Value, "#"):
				return errors.New("it links something outside of itself")
			case strings.Contains(strings.ToLower(a.Value), "javascript:"):
				return errors.New("it has a script")
			}
		}
	}
	if root != "svg" {
		return errors.New("it is no SVG")
	}
	return nil
}
