package corpus

import (
	"dossier/app/search"
	"dossier/app/volume"
)

// The volumes of a corpus: those of its index, then the order of the slugs.
const (
	Slugs      = search.NumVolumes
	NumVolumes = search.NumVolumes + 1
)

// volumeNames are what the files of volumes are called.
var volumeNames = [NumVolumes]string{
	search.Texts: "texts", search.Names: "names", search.TitleRanks: "titles",
	search.Postings: "postings", search.Positions: "positions", Slugs: "slugs",
}

// VolumeName returns a word for a volume: [a-z]+.
func VolumeName(i int) string { return volumeNames[i] }

// Derivable reports whether a volume can be worked out from others (see Derive),
// so that whoever has them need not load it.
func Derivable(i int) bool { return i == search.Postings || i == search.Positions }

// Piece is a part of a volume.
type Piece struct{ Volume, Number int }

// Volume returns a volume.
func (c *Corpus) Volume(i int) *volume.Volume {
	if i == Slugs {
		return c.slugOrder
	}
	return c.index.Volume(i)
}

// Complete reports whether everything is there: then no answer needs a wait.
func (c *Corpus) Complete() bool {
	for i := range NumVolumes {
		if !c.Volume(i).Complete() {
			return false
		}
	}
	return true
}

// Loaded reports whether everything is there but what can be derived.
func (c *Corpus) Loaded() bool {
	for i := range NumVolumes {
		if !Derivable(i) && !c.Volume(i).Complete() {
			return false
		}
	}
	return true
}

// Wanted returns the pieces that were asked for since it was last called and are
// not there. The answers to those questions are worth nothing; they can be asked
// again when the pieces are there.
func (c *Corpus) Wanted() (out []Piece) {
	for i := range NumVolumes {
		for _, n := range c.Volume(i).Wanted() {
			out = append(out, Piece{i, n})
		}
	}
	return out
}

// Derive begins to work out the derivable volumes, or returns nil when that
// can't be done yet, or is done.
func (c *Corpus) Derive() *search.Deriving { return c.index.Derive() }

// Wants reports whether Wanted would return any.
func (c *Corpus) Wants() bool {
	for i := range NumVolumes {
		if c.Volume(i).Wants() {
			return true
		}
	}
	return false
}
