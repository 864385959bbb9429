package site

import (
	"bytes"
	"fmt"
	"image/png"
	"path"
	"strings"
)

// icon is a picture that stands for the site: in a browser's tab, on a device's
// screen. In JSON it is what a web app manifest says of it.
type icon struct {
	Src     string `json:"src"`
	Type    string `json:"type"`
	Sizes   string `json:"sizes"` // such as 192x192, or any where it can be drawn at each
	Purpose string `json:"purpose,omitempty"`
}

// icons are the icons of a site. Browsers that know none of a kind take another.
type icons struct {
	manifest []icon
	tab      []icon // in the head of each page
	// touch is for devices that want a PNG picture, and share for those who show
	// a link; "" where there is none.
	touch, share string
}

// ownIcons are those of a site without a logo.
var ownIcons = icons{
	manifest: []icon{
		{"icons/icon.svg", "image/svg+xml", "any", ""},
		{"icons/icon-192.png", "image/png", "192x192", ""},
		{"icons/icon-512.png", "image/png", "512x512", ""},
		{"icons/icon-maskable.png", "image/png", "512x512", "maskable"},
	},
	tab:   []icon{{"icons/icon.svg", "image/svg+xml", "any", ""}, {"icons/icon-192.png", "image/png", "192x192", ""}},
	touch: "icons/apple-touch-icon.png",
	share: "icons/icon-512.png",
}

// icons returns the icons of a site whose logo is at an address, "" for none. A
// logo stands for the site alone: beside it there is no icon of Dossier's.
func (l *look) icons(logo string) (icons, error) {
	if l.logo == nil {
		return ownIcons, nil
	}
	if strings.ToLower(path.Ext(l.logoName)) == ".svg" {
		all := []icon{{logo, "image/svg+xml", "any", ""}}
		return icons{manifest: all, tab: all}, nil
	}
	size, err := png.DecodeConfig(bytes.NewReader(l.logo))
	if err != nil {
		return icons{}, err
	}
	all := []icon{{logo, "image/png", fmt.Sprintf("%dx%d", size.Width, size.Height), ""}}
	return icons{manifest: all, tab: all, touch: logo, share: logo}, nil
}
