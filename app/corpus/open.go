package corpus

import (
	"errors"
	"hash/crc32"
	"unsafe"

	"dossier/app/search"
)

// Corpus answers everything that pages ask. It is read-only; its methods may
// not be called from several goroutines at once. Numbers out of range give
// zero values, and so do records that are corrupt.
type Corpus struct {
	sections [numSections + 1]string
	sums     [numSections + 1]uint32
	texts    list
	articles list
	entities list
	offices  list
	rules    list
	meta     meta
	index    *search.Index
}

// errCorrupt is the one error for a blob that can't be read.
var errCorrupt = errors.New("corpus: this is no corpus of this version, or it is damaged or cut off")

// Open opens a blob. It keeps blob and slices it: nothing is copied or decoded
// that grows with the corpus.
func Open(blob string) (*Corpus, error) {
	if len(blob) < headerLen || blob[:len(magic)] != magic || u32(blob, 8) != version || u32(blob, 12) != numSections {
		return nil, errCorrupt
	}
	tableEnd := headerLen + numSections*rowLen
	if len(blob) < tableEnd+4 || crc32.ChecksumIEEE(bytesOf(blob[:tableEnd])) != u32(blob, tableEnd) {
		return nil, errCorrupt
	}
	c := &Corpus{}
	next := uint64(tableEnd + 4)
	for i := range numSections {
		row := headerLen + i*rowLen
		id, off, n := u32(blob, row), uint64(u32(blob, row+4)), uint64(u32(blob, row+8))
		if id != uint32(i+1) || off != next || off+n > uint64(len(blob)) {
			return nil, errCorrupt
		}
		c.sections[id] = blob[off : off+n]
		c.sums[id] = u32(blob, row+12)
		next = off + n
	}
	if next != uint64(len(blob)) {
		return nil, errCorrupt
	}
	ok := true
	open := func(id int) list {
		l, good := openList(c.sections[id])
		ok = ok && good
		return l
	}
	c.texts, c.articles, c.entities = open(secTexts), open(secArticles), open(secEntities)
	c.offices, c.rules = open(secOffices), open(secRules)
	if !ok || c.texts.n != c.articles.n || len(c.sections[secSlugs]) != 4*c.articles.n || len(c.sections[secKeys])%4 != 0 || !c.meta.read(c.sections[secSite]) {
		return nil, errCorrupt
	}
	x, err := search.Open(c.sections[secIndex], texts{c})
	if err != nil {
		return nil, err
	}
	c.index = x
	return c, nil
}

// Verify reads the whole blob and reports whether it is as it was written.
func (c *Corpus) Verify() error {
	for id := 1; id <= numSections; id++ {
		if crc32.ChecksumIEEE(bytesOf(c.sections[id])) != c.sums[id] {
			return errCorrupt
		}
	}
	return nil
}

// texts gives the index the articles' files.
type texts struct{ c *Corpus }

func (t texts) Text(doc int) string { return t.c.texts.at(doc) }

// bytesOf returns the bytes of s, which must not be changed.
func bytesOf(s string) []byte { return unsafe.Slice(unsafe.StringData(s), len(s)) }
