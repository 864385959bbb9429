package corpus

import (
	"errors"
	"hash/crc32"
	"unsafe"

	"dossier/app/search"
	"dossier/app/volume"
)

// Corpus answers everything that pages ask. It is read-only: callers may not
// change the slices that its methods return. When it is complete, its methods may
// be called from several goroutines at once. Numbers out of range give zero
// values, and so do records that are corrupt or not there yet.
type Corpus struct {
	n         int // articles
	sections  [numSections + 1]string
	sums      [numSections + 1]uint32
	entities  list
	offices   list
	rules     list
	examples  list
	networks  list
	meta      meta
	index     *search.Index
	slugOrder *volume.Volume
	slugs     recent[string, int]   // articles by slug
	written   recent[int, []string] // keys of entities: the next letter looks at the same ones
	detailed  memo[*details]        // by article
	named     memo[*Entity]         // by entity
}

// errCorrupt is the one error for a blob that can't be read.
var errCorrupt = errors.New("corpus: this is no corpus of this version, or it is damaged or cut off")

// Open opens a blob, or its head alone (see HeadLen): then pieces of the volumes
// come later. It keeps blob and slices it: nothing is copied or decoded that
// grows with the corpus.
func Open(blob string) (*Corpus, error) {
	c := &Corpus{}
	rows, err := readTable(blob)
	if err != nil {
		return nil, err
	}
	size := rows[numSections].end()
	whole := uint64(len(blob)) == size
	for id := 1; id <= numSections; id++ {
		row := rows[id]
		c.sums[id] = row.sum
		if whole || id < secIndex {
			if row.end() > uint64(len(blob)) {
				return nil, errCorrupt
			}
			c.sections[id] = blob[row.offset:row.end()]
		}
	}
	head, err := HeadLen(blob)
	if err != nil {
		return nil, errCorrupt
	}
	if !whole {
		if head != len(blob) {
			return nil, errCorrupt
		}
		c.sections[secIndex] = blob[rows[secIndex].offset:]
		c.slugOrder = volume.Absent(int(rows[secSlugs].length), nil)
	} else {
		c.slugOrder = volume.Whole(c.sections[secSlugs], nil)
	}
	ok := true
	open := func(id int) list {
		l, good := openList(c.sections[id])
		ok = ok && good
		return l
	}
	c.entities, c.offices, c.rules = open(secEntities), open(secOffices), open(secRules)
	c.examples, c.networks = open(secExamples), open(secNetworks)
	c.n = len(c.sections[secDates]) / 4
	if !ok || c.slugOrder.Len() != 4*c.n || len(c.sections[secDates])%4 != 0 || len(c.sections[secKeys])%4 != 0 || !c.meta.read(c.sections[secSite]) {
		return nil, errCorrupt
	}
	if c.index, err = search.Open(c.sections[secIndex]); err != nil {
		return nil, err
	}
	// The table is checked, so that no volume can claim to be longer than the blob.
	size = rows[secIndex].offset + rows[secIndex].length
	for i := range search.NumVolumes {
		size -= uint64(c.index.Volume(i).Len())
	}
	if size != uint64(head) || c.index.Docs() != c.n {
		return nil, errCorrupt
	}
	return c, nil
}

// row is a row of a blob's table.
type row struct {
	offset, length uint64
	sum            uint32
}

func (r row) end() uint64 { return r.offset + r.length }

// readTable reads and checks the table, by section.
func readTable(blob string) (rows [numSections + 1]row, err error) {
	tableEnd := headerLen + numSections*rowLen
	if len(blob) < tableEnd+4 || blob[:len(magic)] != magic || u32(blob, 8) != version || u32(blob, 12) != numSections ||
		crc32.ChecksumIEEE(bytesOf(blob[:tableEnd])) != u32(blob, tableEnd) {
		return rows, errCorrupt
	}
	next := uint64(tableEnd + 4)
	for id := 1; id <= numSections; id++ {
		at := headerLen + (id-1)*rowLen
		rows[id] = row{uint64(u32(blob, at+4)), uint64(u32(blob, at+8)), u32(blob, at+12)}
		if u32(blob, at) != uint32(id) || rows[id].offset != next {
			return rows, errCorrupt
		}
		next = rows[id].end()
	}
	return rows, nil
}

// HeadLen returns the length in bytes of the head of a blob: the part that can
// be opened alone. What follows are its volumes.
func HeadLen(blob string) (int, error) {
	rows, err := readTable(blob)
	if err != nil {
		return 0, err
	}
	at := rows[secIndex].offset
	if at > uint64(len(blob)) {
		return 0, errCorrupt
	}
	n, err := search.HeadLen(blob[at:])
	return int(at) + n, err
}

// Verify reads the whole blob and reports whether it is as it was written. A
// head alone can't be verified.
func (c *Corpus) Verify() error {
	for id := 1; id <= numSections; id++ {
		if crc32.ChecksumIEEE(bytesOf(c.sections[id])) != c.sums[id] {
			return errCorrupt
		}
	}
	return nil
}

// bytesOf returns the bytes of s, which must not be changed.
func bytesOf(s string) []byte { return unsafe.Slice(unsafe.StringData(s), len(s)) }
