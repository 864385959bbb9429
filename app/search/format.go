package search

/*
The index is one section of bytes. All fixed-width numbers are little-endian;
"varint" is the unsigned LEB128 of encoding/binary, at most 32 bits here.

	index    = magic "DSX2", section table, sections
	table    = numSections × (offset u32, length u32), offsets from the start

Sections, in this order:

	meta       varints: documents, values, tokens a length norm (numNorms of
	           them), longest alias in words, flags; then the kinds: count, and each
	           as varint length and bytes
	lengths    numNorms columns of one byte a document: the length in tokens of
	           its title, of its text (lead and body), of its asides, as
	           packLength makes it
	dates      two columns of u32 a document: from, to as yyyymmdd, 0 undated
	idRanks    u32 a document: its rank by ID; empty when documents are in order
	docValues  records (below), one a document: the indexes of the values that it counts
	           as having, ascending, as varint differences (the first as it is,
	           then difference-1); those with mentions in asides alone are left out
	terms      dictionary of folded terms, with lists
	spellings  dictionary of exact spellings (text.Key) of the terms that occur
	           in more than one spelling or with marks, with lists
	stems      dictionary of English stems to terms: varint count, then the
	           terms' numbers, as differences like docValues. A stem that is
	           itself the only term with this stem is left out, and so are those
	           whose terms are found among their neighbours (see forms.go).
	aliases    dictionary of names to values: varint count, then for each
	           value<<1, or value<<1 | 1 where the name is a role or that of the
	           whole that the value is called after, ascending, as differences.
	           The key is the name's folded tokens with one space between.
	valueIDs   dictionary of kind, NUL, ID to value: varint index
	values     records, one a value: varints kind and documents, then its list
	           (postings offset, postings length, positions offset, positions
	           length, all in names), then ID and name, each as varint length and bytes, and
	           to the record's end the values that are its parts, like docValues
	valueRanks u32 a value: its rank by folded name among all values
	valueKinds one byte a value: its kind
	forward    the head of the forward index (see forward.go)

and the volumes, of which a reader's browser may have some pieces only:

	texts      the records of the forward index
	names      the lists of values and their positions
	titleRanks u32 a document: its rank by folded title
	postings   the lists of terms and spellings
	positions  the positions of terms

All before the volumes is the index's head: it can be opened alone. A document
without a passage of field Title has its title indexed as if it stood before the
text.

Records are n byte strings that are found by number:

	records = n u32, (n+15)/16 × offset u32, records
	record  = varint length, bytes

The offset table points to every sixteenth record, counted from the first.

Dictionary: front-coded, in blocks of blockSize entries.

	dictionary = n u32, info u32, blocks × (strings u32, info u32), strings, infos
	entry      = varint shared, varint rest, rest bytes

info is where the infos start, counted from the start of the dictionary; the
two offsets of a block count from the start of the strings and of the infos. The
first entry of a block shares nothing. A binary search over the first entries
finds the block, so strings can be walked without touching the infos.

The infos of a block of terms or spellings are two varints, the offsets of its
first list in postings and positions, then for each entry three varints:
documents<<1 | marked (the term stands in spellings), bytes of postings, bytes
of positions. Lists stand one behind the other, so the lengths give the offsets.

A list of postings, ascending by document:

	posting  = varint (document - previous - 1)<<2 | code
	code     = 1 once in the body, 2 once in the lead, 3 once in the title,
	           0 anything else: fields follow
	fields   = byte: bits 0..3 fields that have the term, bit 4: once in each;
	           without bit 4 a varint follows for each field: count - 1

The previous document of the first posting is -1. Lists longer than skipSize are
cut into blocks of skipSize postings, and each block is preceded by three u32: its
last document, its bytes, and the bytes of its positions. Within a block document gaps go on from the block before.

Positions: for each posting, as many as its counts add up to, ascending. A token's
position is its number in the document, counting passageGap more at the end of
each passage that has any, so that neither phrases nor windows reach over. The first is written
as it is, the next as difference - 1. The positions of a value are those of the
first token of each mention, each written as varint position<<2 | tokens-1, where
tokens-1 = 3 means that a varint tokens-4 follows. A document that has a value
without a mention has fields 0x10 (none).

Worked example: the document 0 "Big dog" (body) and the document 2 "dog, dog"
(title). The list of the term dog is

	01            document 0 (0 - -1 - 1 = 0), once in the body
	04 01 01      document 2 (2 - 0 - 1 = 1), fields: title, count 2
	positions 01, 00 00

A blob is trusted no further than each read: every offset is checked where it is
used, and what can't be ends in errCorrupt.
*/

const (
	magic      = "DSX2"
	blockSize  = 16  // entries of a dictionary block, and records an offset
	skipSize   = 128 // postings of a list's block
	headerSize = 12  // bytes before a block
	passageGap = 32  // positions left free between passages: more than maxWithin
)

// The sections.
const (
	secMeta = iota
	secLengths
	secDates
	secIDRanks
	secDocValues
	secTerms
	secSpellings
	secStems
	secAliases
	secValueIDs
	secValues
	secValueRanks
	secValueKinds
	secForward
	secTexts
	secNames
	secTitleRanks
	secPostings
	secPositions
	numSections
)

// firstVolume is the first section that is a volume.
const firstVolume = secTexts

// packLength packs a length in tokens into a byte: exactly up to 127, then in
// steps of an eighth of an octave, which BM25's length norm can't tell apart.
func packLength(n int) byte {
	if n < 128 {
		return byte(n)
	}
	for b := 128; b < 255; b++ {
		if unpackedLength[b+1] > float32(n) {
			return byte(b)
		}
	}
	return 255
}

// unpackedLength holds the length that a byte of packLength stands for.
var unpackedLength = func() (t [256]float32) {
	f := 128.0
	for b := range t {
		if b < 128 {
			t[b] = float32(b)
			continue
		}
		t[b] = float32(f)
		f *= 1.0905077326652577 // 2^(1/8)
	}
	return t
}()
