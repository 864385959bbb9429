// Package assets holds the files that a site is made of besides its articles:
// the page template, the styles, the scripts of start and worker, the icons.
package assets

import "embed"

// Files are the assets by their names in this folder.
//
//go:embed *.html *.css *.js icons
var Files embed.FS
