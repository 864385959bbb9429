package site

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"hash/crc32"
	"strings"

	"dossier/app/corpus"
	"dossier/app/volume"
)

// A corpus beside the client is many files, each followed by its CRC-32 (IEEE,
// little-endian), which the client checks:
//
//	web/corpus.HASH.bin         its head, which the client starts with
//	web/VOLUME-N.HASH.bin       part N of a volume, of partSize bytes or a little
//	                            more: all parts are saved for reading offline
//	web/pieces/VOLUME.HASH/N.bin piece N of a volume: what a question needs before
//	                            all parts are there
//
// Volumes that the client derives from others have pieces only.

// partSize is the length in bytes of parts: few enough files, and not much is
// lost when the network goes away in the middle of one.
const partSize = 2 << 20

// piecesDir holds the pieces. They are not saved: the parts have the same bytes.
const piecesDir = hashedDir + "pieces/"

// besideFiles are the names of a corpus's files, as the boot script has them.
type besideFiles struct {
	head    string
	volumes []volumeFiles
}

type volumeFiles struct {
	pieces string // the folder
	parts  []string
}

// MarshalJSON writes [folder, [part, …]].
func (v volumeFiles) MarshalJSON() ([]byte, error) {
	parts := v.parts
	if parts == nil {
		parts = []string{}
	}
	return json.Marshal([]any{v.pieces, parts})
}

// addBeside adds the files of a corpus that was opened from a blob.
func (f files) addBeside(blob []byte, c *corpus.Corpus) (b besideFiles, err error) {
	n, err := corpus.HeadLen(string(blob))
	if err != nil {
		return b, err
	}
	b.head = f.addHashed("corpus.bin", withSum(string(blob[:n])))
	for i := range corpus.NumVolumes {
		v, name := c.Volume(i), corpus.VolumeName(i)
		data, _ := v.Cut(0, v.Len())
		var names volumeFiles
		if !corpus.Derivable(i) {
			for i, part := range cutParts(v, data, partSize) {
				names.parts = append(names.parts, f.addHashed(fmt.Sprintf("%s-%d.bin", name, i), withSum(part)))
			}
		}
		// The folder has its hash from a name like that of the other files.
		names.pieces = strings.Replace(hashedName(name, []byte(data)), hashedDir, piecesDir, 1) + "/"
		for p := range v.Pieces() {
			from, to := v.Piece(p)
			f[fmt.Sprintf("%s%d.bin", names.pieces, p)] = withSum(data[from:to])
		}
		b.volumes = append(b.volumes, names)
	}
	return b, nil
}

// cutParts cuts a volume with some data into parts of at least size bytes, but
// the last. Each ends with a piece: halves of pieces are worth nothing.
func cutParts(v *volume.Volume, data string, size int) (parts []string) {
	start := 0
	for p := range v.Pieces() {
		if _, end := v.Piece(p); end-start >= size || end == len(data) && end > start {
			parts = append(parts, data[start:end])
			start = end
		}
	}
	return parts
}

// withSum returns s and its sum.
func withSum(s string) []byte {
	out := make([]byte, 0, len(s)+4)
	out = append(out, s...)
	return binary.LittleEndian.AppendUint32(out, crc32.ChecksumIEEE(out))
}
