package corpus

// # The blob
//
// A blob is one file of bytes, read in place. Numbers of fixed width are
// little-endian uint32; "varint" is an unsigned varint of encoding/binary;
// "string" is a varint length and that many bytes.
//
//	offset 0   magic     8 bytes "DOSSIER\n"
//	       8   version   uint32, now 3
//	      12   sections  uint32, the number of sections
//	      16   table     for each section: id, offset, length, CRC-32 (IEEE) of its bytes
//	           check     uint32, CRC-32 of all bytes before it
//	           sections, in the table's order, without gaps
//
// Open checks magic, version, table and bounds, so that a truncated, foreign
// or half-written blob is refused at once; Verify reads everything and checks
// the sections' own sums, which costs time that grows with the corpus.
//
//	site      strings: title, description, language, url, licence, edition;
//	          varints: first and last date (see below); count of sources, then
//	          for each a string and the varint number of its articles; counted
//	          list of strings: the kinds to offer as filters
//	entities  list of records: varint kind; string id, name; counted lists of
//	          aliases (string, varint count), roles (string, varint article),
//	          merges (string a, b, reason; varint percent); varint numbers of
//	          mentions in own text and of articles with one; counted list of
//	          articles, delta-coded, each with 1 when it is in the article's own
//	          text; counted list of
//	          companions (varint entity, varint articles); two counted lists of
//	          relations, those the entity has and those others have to it (varint
//	          entity, string kind, string reason); counted lists of the articles
//	          with its statements, delta-coded, and of the offices it holds
//	offices   list of records, by ID: string id, title; varint plain (0 or 1);
//	          counted list of the entities that the title names; counted list
//	          of holders: varint entity and a counted list of articles
//	ranks     for each kind a uint32 count and the entities' numbers, those in
//	          the most articles first
//	keys      uint32 for each key that an entity is found by while typing, in
//	          order of the keys: entity*256 + the key's place among the entity's,
//	          which are its name and aliases, folded, from each of their words on
//	rules     list of the names of rules
//	examples  list of queries that find something, each with a name: name, query,
//	          name, query …
//	networks  list of who appears with whom, for each kind and for all: a count of
//	          names, and for each of these varint entity and a counted list of
//	          links: varint place of the other name, varint articles
//	dates     uint32 for each article: its date, or 0
//	index     the search index (see package search), which also holds the
//	          articles themselves: their texts, titles and, as payload, records:
//	          string id; string slug, where it is not made from the title, "-2"
//	          where "-2" is added to what is; varint length of the text; varint
//	          headline (0 or 1); string source; varint 1 where more is known,
//	          followed by strings author, url, language and a counted list of
//	          tags, else 0; varint count of passages and their zones; then three
//	          lists, each a varint count and
//	          - dates: gap, length<<1 | 1 in the article's own text, from, to
//	          - mentions: gap, length, entity, rule, confidence in percent
//	            where gap is the distance from the end of the span before; then
//	            (before the last list) a varint count and the entities of the
//	            article's own text, the most mentioned first
//	          - statements: start less the start before, length, speaker, string
//	            verb, start and length of the cue
//	slugs     uint32 for each article: the articles' numbers in order of slug
//
// All up to and with the head of the index is the head of the blob: it can be
// opened alone. What follows is volumes: those of the index, and slugs.
//
// A list is a uint32 count n, n+1 uint32 offsets from the list's data, and the
// data. A date is a varint: 0 for none, else (year<<9 | month<<5 | day) + 1.
//
// Example: a list of "ab" and "c" is
//
//	02 00 00 00  00 00 00 00  02 00 00 00  03 00 00 00  61 62 63
//
// and 3 July 2023 is 2023<<9 | 7<<5 | 3, plus 1: 1036004, in bytes E4 9D 3F.

const (
	magic   = "DOSSIER\n"
	version = 3

	headerLen = 16
	rowLen    = 16
)

// The sections' ids.
const (
	secSite = iota + 1
	secEntities
	secOffices
	secRanks
	secKeys
	secRules
	secExamples
	secNetworks
	secDates
	secIndex
	secSlugs
	numSections = secSlugs
)

// maxCompanions bounds how many companions an entity keeps.
const maxCompanions = 60
