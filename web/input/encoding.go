package input

import (
	"bytes"
	"encoding/binary"
	"net/http"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
)

// decoded is a text and how it was written.
type decoded struct {
	text     string
	encoding string
	damaged  int // bytes that the encoding does not have
}

// mostly is the share of Latin letters and marks that a text in UTF-16 must
// have to be known without a byte order mark: any bytes are some characters.
const mostly = 0.8

// decode returns the text of a file. It is UTF-8 if it can be; a byte order
// mark or, in a page, a declaration tells else; then a library guesses. A
// file that is no text is not ok. A text in UTF-8 is returned as it is, with
// its byte order mark and its damage.
func decode(data []byte, page bool) (d decoded, ok bool) {
	switch {
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE}):
		return utf16Text(data[2:], binary.LittleEndian)
	case bytes.HasPrefix(data, []byte{0xFE, 0xFF}):
		return utf16Text(data[2:], binary.BigEndian)
	}
	if bytes.IndexByte(data, 0) >= 0 {
		// The orders differ in which one looks like text.
		little, isLittle := utf16Text(data, binary.LittleEndian)
		big, isBig := utf16Text(data, binary.BigEndian)
		switch {
		case isLittle && latin(little.text) > max(mostly, latin(big.text)):
			return little, true
		case isBig && latin(big.text) > mostly:
			return big, true
		}
	}
	if !printable(data) {
		return decoded{}, false
	}
	if valid, bad := countUTF8(data); bad == 0 || valid > bad {
		return decoded{string(data), "utf-8", bad}, true
	}
	if page {
		if e, name, _ := charset.DetermineEncoding(data[:min(len(data), 1024)], ""); name != "windows-1252" && name != "utf-8" && name != "replacement" {
			return convert(data, name, e)
		}
	}
	return guess(data)
}

// printable reports whether data has as few control characters as a text, even
// a damaged one: not one in twenty. Bytes by chance have one in ten.
func printable(data []byte) bool {
	head := data[:min(len(data), 512)]
	// Its word for bytes that it does not know is of no use: one control
	// character is enough for it. Nor is that for old fonts, which it knows by
	// the letters LP in the 35th place.
	switch kind := http.DetectContentType(head); {
	case strings.HasPrefix(kind, "text/"), kind == "application/octet-stream", kind == "application/vnd.ms-fontobject":
	default:
		return false
	}
	controls := 0
	for _, c := range data {
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v' && c != 0x1A && c != 0x1B || c == 0x7F {
			controls++
		}
	}
	return controls*20 <= len(data)
}

// countUTF8 counts the characters of several bytes, and the bytes that belong
// to no character.
func countUTF8(data []byte) (valid, bad int) {
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
		} else {
			valid++
		}
		i += n
	}
	return valid, bad
}

// utf16Text decodes UTF-16 without a byte order mark. It is not ok where that
// gives no text: halves of pairs, control and unassigned characters.
func utf16Text(data []byte, order binary.ByteOrder) (decoded, bool) {
	name := "utf-16be"
	if order == binary.LittleEndian {
		name = "utf-16le"
	}
	if len(data)%2 != 0 {
		return decoded{}, false
	}
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	runes := utf16.Decode(units)
	odd := 0
	for _, r := range runes {
		if r == 0 || r == utf8.RuneError || unicode.IsControl(r) && !unicode.IsSpace(r) || !unicode.In(r, unicode.L, unicode.M, unicode.N, unicode.P, unicode.S, unicode.Z, unicode.Cc, unicode.Cf) {
			odd++
		}
	}
	if odd > len(runes)/200 {
		return decoded{}, false
	}
	return decoded{string(runes), name, odd}, true
}

// latin returns the share of characters that Latin texts have.
func latin(s string) float64 {
	n, all := 0, 0
	for _, r := range s {
		all++
		if r < 0x250 || 0x300 <= r && r < 0x370 || 0x1E00 <= r && r < 0x1F00 || 0x2000 <= r && r < 0x2070 {
			n++
		}
	}
	return float64(n) / float64(max(all, 1))
}

// guess asks the library for the encoding of a text with one of 8 bits.
func guess(data []byte) (decoded, bool) {
	if vietnamese1258(data) {
		return convert(data, "windows-1258", charmap.Windows1258)
	}
	name := "windows-1252"
	if best, err := chardet.NewTextDetector().DetectBest(data[:min(len(data), 1<<16)]); err == nil && best.Confidence >= 20 {
		name = best.Charset
	}
	// UTF-8 has been ruled out, and some names stand for what nobody may decode.
	e, err := htmlindex.Get(name)
	if err == nil {
		name, err = htmlindex.Name(e)
	}
	if err != nil || name == "utf-8" || name == "replacement" {
		name, e = "windows-1252", charmap.Windows1252
	}
	return convert(data, name, e)
}

func convert(data []byte, name string, e encoding.Encoding) (decoded, bool) {
	out, err := e.NewDecoder().Bytes(data)
	if err != nil {
		return decoded{}, false
	}
	s := string(out)
	return decoded{s, name, strings.Count(s, "\uFFFD")}, true
}

// vietnamese1258 tells Vietnamese in windows-1258, which the library does not
// know, from Western texts in windows-1252. The two share their bytes but for
// the five tones, which 1258 writes behind their vowels, and for đ, ơ and ư.
func vietnamese1258(data []byte) bool {
	tones, strays, letters := 0, 0, 0
	var before rune
	for _, c := range data {
		r := charmap.Windows1258.DecodeByte(c)
		switch r {
		case '\u0300', '\u0301', '\u0303', '\u0309', '\u0323':
			if strings.ContainsRune("aăâeêioôơuưyAĂÂEÊIOÔƠUƯY", before) {
				tones++
			} else {
				strays++
			}
		case 'đ', 'Đ', 'ơ', 'Ơ', 'ư', 'Ư', 'ă', 'Ă':
			letters++
		}
		before = r
	}
	return tones > 0 && letters > 0 && strays*20 <= tones
}
