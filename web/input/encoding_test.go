package input

import (
	"math/rand"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/unicode/norm"
)

// as1258 writes Vietnamese as windows-1258 has it: letters with their shape,
// tones behind them.
func as1258(s string) string {
	var b strings.Builder
	for _, r := range norm.NFC.String(s) {
		if _, ok := charmap.Windows1258.EncodeRune(r); ok {
			b.WriteRune(r)
			continue
		}
		base, tone := "", ""
		for _, d := range norm.NFD.String(string(r)) {
			if _, ok := charmap.Windows1258.EncodeRune(d); ok && d >= 0x300 && d < 0x370 {
				tone += string(d)
			} else {
				base += string(d)
			}
		}
		b.WriteString(norm.NFC.String(base) + tone)
	}
	return b.String()
}

func TestDecode(t *testing.T) {
	const (
		vi = "Chủ tịch nước Võ Văn Thưởng hôm thứ Hai đã tiếp Đại sứ Hoa Kỳ tại Hà Nội.\nÔng nói rằng quan hệ hai nước đang phát triển tốt đẹp."
		en = "The president said “we’re here” on Monday — the talks took place in Geneva. Café owners didn’t mind."
		fr = "Le Président a déclaré mercredi à l’Élysée que l’été serait très chaud — où çà ? « Noël », répondit-il. Le garçon naïf mangea des crêpes."
		it = "Il presidente ha detto che ciò è più difficile. La città però sarà aperta lunedì; perché no? Così è andata."
		ru = "Президент встретился с послом в понедельник и обсудил вопросы сотрудничества двух стран."
		ja = "大統領は月曜日に大使と会談し、両国の協力について話し合った。"
	)
	utf16 := func(e unicode.Endianness, bom unicode.BOMPolicy) encoding.Encoding { return unicode.UTF16(e, bom) }
	for _, test := range []struct {
		name, text string
		e          encoding.Encoding
		want       string
	}{
		{"vi", vi, encoding.Nop, "utf-8"}, {"vi in NFD", norm.NFD.String(vi), encoding.Nop, "utf-8"}, {"vi with BOM", "\uFEFF" + vi, encoding.Nop, "utf-8"},
		{"vi", vi, utf16(unicode.LittleEndian, unicode.UseBOM), "utf-16le"}, {"vi", vi, utf16(unicode.BigEndian, unicode.UseBOM), "utf-16be"},
		{"vi", vi, utf16(unicode.LittleEndian, unicode.IgnoreBOM), "utf-16le"}, {"vi", vi, utf16(unicode.BigEndian, unicode.IgnoreBOM), "utf-16be"},
		{"en", en, utf16(unicode.LittleEndian, unicode.IgnoreBOM), "utf-16le"}, {"ja", ja, utf16(unicode.BigEndian, unicode.UseBOM), "utf-16be"},
		{"vi", as1258(vi), charmap.Windows1258, "windows-1258"},
		{"en", en, charmap.Windows1252, "windows-1252"}, {"fr", fr, charmap.Windows1252, "windows-1252"}, {"it", it, charmap.Windows1252, "windows-1252"},
		{"ru", ru, charmap.Windows1251, "windows-1251"}, {"ja", ja, japanese.ShiftJIS, "shift_jis"},
		{"nothing", "", encoding.Nop, "utf-8"}, {"ASCII", "Plain.", encoding.Nop, "utf-8"},
	} {
		data, err := test.e.NewEncoder().String(test.text)
		if err != nil {
			t.Fatal(test.name, err)
		}
		d, ok := decode([]byte(data), false)
		if !ok || d.encoding != test.want || d.text != test.text || d.damaged != 0 {
			t.Errorf("%s in %s: %v, %s, %d damaged, %q", test.name, test.want, ok, d.encoding, d.damaged, d.text)
		}
	}
}

// A text in UTF-8 with a few damaged bytes is still one, as it is.
func TestDecodeDamaged(t *testing.T) {
	const s = "Võ Văn Thưởng\xff met \xe1\xbb Tô Lâm in Hà Nội"
	if d, ok := decode([]byte(s), false); !ok || d.encoding != "utf-8" || d.text != s || d.damaged != 3 {
		t.Errorf("decode = %+v, %v", d, ok)
	}
}

// A page says in its head how it is written.
func TestDecodePage(t *testing.T) {
	data, err := charmap.ISO8859_2.NewEncoder().String(`<meta charset="iso-8859-2"><p>Zażółć`)
	if err != nil {
		t.Fatal(err)
	}
	if d, ok := decode([]byte(data), true); !ok || d.encoding != "iso-8859-2" || !strings.HasSuffix(d.text, "Zażółć") {
		t.Errorf("decode = %+v, %v", d, ok)
	}
}

// Rubbish is told from text, and damaged text from rubbish.
func TestDecodeBinary(t *testing.T) {
	random := make([]byte, 4096)
	rand.New(rand.NewSource(1)).Read(random)
	program, err := os.ReadFile(os.Args[0])
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{"random bytes": random, "a program": program, "zeros": make([]byte, 1000), "a gzip file": []byte("\x1f\x8b\x08")} {
		if d, ok := decode(data, false); ok {
			t.Errorf("%s are a text in %s", name, d.encoding)
		}
	}
	const damaged = "A title\x00 with NUL\n\nText\x00 with \x01\x02\x1b[31m control\x7f characters, and the rest of it is as good a text as any.\n"
	if d, ok := decode([]byte(damaged), false); !ok || d.text != damaged {
		t.Errorf("%q is %+v", damaged, d)
	}
}

// Whatever the bytes are, a text comes out that is one, or none.
func FuzzDecode(f *testing.F) {
	for _, s := range []string{"Hà Nội", "\xff\xfea\x00", "\xfe\xff\x00a\x00", "a\x00b\x00 \x00", "caf\xe9 \x93x\x94", "\xef\xbb\xbfx\xff", "Ch\xf9 t\xf2ch V\xf5 V\xe3n", "<meta charset=koi8-r>\xc1"} {
		f.Add([]byte(s), true)
		f.Add([]byte(s), false)
	}
	f.Fuzz(func(t *testing.T, data []byte, page bool) {
		d, ok := decode(data, page)
		switch {
		case !ok && d != decoded{}:
			t.Fatalf("rubbish is %+v", d)
		case !ok:
		case d.encoding == "utf-8" && d.text != string(data):
			t.Fatalf("UTF-8 %q is changed to %q", data, d.text)
		case d.encoding != "utf-8" && !utf8.ValidString(d.text):
			t.Fatalf("%q in %s is no text", d.text, d.encoding)
		case d.encoding == "" || d.damaged < 0 || d.damaged > len(d.text):
			t.Fatalf("decode = %+v", d)
		}
	})
}

// A text that has LP in the 35th place is no font.
func TestTextThatLooksLikeAFont(t *testing.T) {
	s := strings.Repeat("x", 31) + " HELP wanted"
	if d, ok := decode([]byte(s), false); !ok || d.text != s {
		t.Errorf("decode(%q) = %q, %v", s, d.text, ok)
	}
}
