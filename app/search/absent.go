package search

import "dossier/app/volume"

// Volumes are the volumes of an index, in the order in which they follow its head.
const (
	Texts      = iota // the forward index: the documents
	Names             // the lists of values
	TitleRanks        // for sorting by title
	Postings          // the lists of terms; they can be derived from the texts
	Positions         // and so can these
	NumVolumes
)

// Volume returns a volume, to be filled where it is not complete.
func (x *Index) Volume(i int) *volume.Volume {
	return [NumVolumes]*volume.Volume{x.forward.volume, x.names, x.titleRanks, x.postings, x.positions}[i]
}

// wants reports whether a question has asked for what is not there.
func (x *Index) wants() bool {
	return x.forward.volume.Wants() || x.names.Wants() || x.titleRanks.Wants() || x.postings.Wants() || x.positions.Wants()
}
