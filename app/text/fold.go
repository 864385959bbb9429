// Package text holds what every other part of Dossier agrees on about text:
// the folded form under which spellings meet, tokens and sentences.
//
// All offsets are byte offsets into UTF-8 text. Invalid bytes never stop
// anything: they separate tokens and keep their place in the offsets.
package text

//go:generate go run gen.go

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Fold returns the form under which the spellings of a word meet: canonically
// decomposed, without marks, in lower case, with the letters that Unicode does
// not decompose (đ, ł, ø, ß, æ …) written in plain ones, and without invisible
// format characters. "Võ Văn Thưởng", in NFC or NFD, and "VO VAN THUONG" all
// give "vo van thuong". Punctuation and spaces stay. Fold(Fold(s)) == Fold(s).
func Fold(s string) string {
	if plain(s) {
		return s
	}
	return FoldMap(s).Text
}

// Key returns s in the form under which exact spellings meet: canonically
// decomposed and in lower case, with its marks. Two strings with equal Keys
// differ in case or Unicode normal form alone. Fold(Key(s)) == Fold(s).
func Key(s string) string {
	if plain(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		decompose(r, func(r rune) {
			if !invisible(r) {
				b.WriteRune(unicode.ToLower(r))
			}
		})
	}
	return b.String()
}

// Marked reports whether folding s drops marks or changes letters other than
// by case, so that s is a more exact spelling than its fold.
func Marked(s string) bool {
	if plain(s) {
		return false
	}
	return Key(s) != Fold(s)
}

// Folded is a folded text with the way back to the text it came from.
type Folded struct {
	Text string
	// At[i] is the offset in the original of the character that byte i of
	// Text came from; At[len(Text)] is the length of the original.
	At []int32
}

// FoldMap folds s like Fold and keeps the way back.
func FoldMap(s string) Folded {
	b := make([]byte, 0, len(s))
	at := make([]int32, 0, len(s)+1)
	for i, r := range s {
		if r < utf8.RuneSelf {
			if 'A' <= r && r <= 'Z' {
				r += 'a' - 'A'
			}
			b, at = append(b, byte(r)), append(at, int32(i))
			continue
		}
		foldRune(r, func(r rune) {
			n := len(b)
			b = utf8.AppendRune(b, r)
			for range len(b) - n {
				at = append(at, int32(i))
			}
		})
	}
	return Folded{string(b), append(at, int32(len(s)))}
}

// foldRune calls emit for each rune that r folds to; for a mark there is none.
func foldRune(r rune, emit func(rune)) {
	decompose(r, func(r rune) {
		if dropped(r) || invisible(r) {
			return
		}
		r = unicode.ToLower(r)
		if s := spelledOut(r); s != "" {
			for _, r := range s {
				emit(r)
			}
			return
		}
		emit(r)
	})
}

// plain reports whether s is ASCII without capitals: its own fold.
func plain(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return false
		}
	}
	return true
}

// decompose calls emit for the runes of r's canonical decomposition, base first.
func decompose(r rune, emit func(rune)) {
	if r < 0xC0 || r > 0xFFFF {
		emit(r)
		return
	}
	n := len(decomposeTable) / 3
	i := sort.Search(n, func(i int) bool { return rune(decomposeTable[3*i]) >= r })
	if i == n || rune(decomposeTable[3*i]) != r {
		emit(r)
		return
	}
	decompose(rune(decomposeTable[3*i+1]), emit)
	emit(rune(decomposeTable[3*i+2]))
}

// dropped reports whether r is a mark that folding drops: the combining marks
// of Latin, Greek and Cyrillic, Hebrew points and Arabic vowel signs. Marks of
// scripts in which they are the vowels of the word (Devanagari, Thai …) stay.
func dropped(r rune) bool {
	switch {
	case r < 0x300:
		return false
	case r <= 0x36F, 0x591 <= r && r <= 0x5C7, 0x64B <= r && r <= 0x65F, r == 0x670,
		0x1AB0 <= r && r <= 0x1AFF, 0x1DC0 <= r && r <= 0x1DFF, 0x20D0 <= r && r <= 0x20FF,
		0xFE20 <= r && r <= 0xFE2F:
		return true
	}
	return false
}

// invisible reports whether r is a format character that a reader can't see:
// soft hyphen, zero-width and bidirectional controls, byte order mark.
func invisible(r rune) bool {
	switch {
	case r == 0xAD, 0x200B <= r && r <= 0x200F, 0x202A <= r && r <= 0x202E,
		0x2060 <= r && r <= 0x2069, r == 0xFEFF, r == 0x61C:
		return true
	}
	return false
}

// spelledOut returns the plain spelling of a lower-case letter that has no
// canonical decomposition, or "".
func spelledOut(r rune) string {
	switch r {
	case 'đ', 'ð', 'ɖ':
		return "d"
	case 'ł':
		return "l"
	case 'ø':
		return "o"
	case 'ß':
		return "ss"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	case 'þ':
		return "th"
	case 'ħ':
		return "h"
	case 'ı':
		return "i"
	case 'ŧ':
		return "t"
	case 'ŋ':
		return "n"
	case 'ſ':
		return "s"
	case 'ς':
		return "σ"
	case 'ﬀ':
		return "ff"
	case 'ﬁ':
		return "fi"
	case 'ﬂ':
		return "fl"
	case 'ﬃ':
		return "ffi"
	case 'ﬄ':
		return "ffl"
	}
	return ""
}
