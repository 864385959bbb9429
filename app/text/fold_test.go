package text

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func TestFold(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", ""},
		{"plain text, 2023", "plain text, 2023"},
		{"Võ Văn Thưởng", "vo van thuong"},
		{norm.NFD.String("Võ Văn Thưởng"), "vo van thuong"},
		{"VÕ VĂN THƯỞNG", "vo van thuong"},
		{"Đặng Đình Quý", "dang dinh quy"},
		{"Việt Nam – US", "viet nam – us"},
		{"ỮẴỢỆ ữẵợệ", "uaoe uaoe"},
		{"Łódź Øresund Straße Æther Œuvre İstanbul ısı", "lodz oresund strasse aether oeuvre istanbul isi"},
		{"ﬁnance ﬂow", "finance flow"},
		{"Ἀθῆναι Σίσυφος", "αθηναι σισυφοσ"},
		{"Йод Ёлка", "иод елка"},
		{"soft\u00adhyphen zero\u200bwidth", "softhyphen zerowidth"},
		{"北京 東京", "北京 東京"},
		{"हिन्दी", "हिन्दी"},
		{"مُحَمَّد", "محمد"},
		{"a\xffb\x00c", "a\ufffdb\x00c"},
	} {
		if got := Fold(c.in); got != c.want {
			t.Errorf("Fold(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestKeyKeepsMarks(t *testing.T) {
	if a, b := Key("Thưởng"), Key(norm.NFD.String("THƯỞNG")); a != b {
		t.Errorf("Key of NFC %q and NFD %q differ", a, b)
	}
	if Key("Thường") == Key("Thưởng") {
		t.Error("Key drops marks")
	}
	for s, want := range map[string]bool{"Thuong": false, "THUONG": false, "Thưởng": true, "đa": true, "北京": false, "O’Brien": false} {
		if got := Marked(s); got != want {
			t.Errorf("Marked(%q) = %v, want %v", s, got, want)
		}
	}
}

// TestFoldAgreesWithUnicode compares the table with the Unicode data it was
// made from: every precomposed letter folds like its decomposition.
func TestFoldAgreesWithUnicode(t *testing.T) {
	n := 0
	for r := rune(0x80); r < 0x10000; r++ {
		// Hangul folds as it is; Hebrew's presentation forms are left alone.
		if r >= 0xAC00 && r < 0xE000 || 0xFB1D <= r && r <= 0xFB4F || !unicode.IsLetter(r) {
			continue
		}
		d := norm.NFD.String(string(r))
		if d == string(r) {
			continue
		}
		m, _ := utf8.DecodeLastRuneInString(d)
		if !dropped(m) {
			continue
		}
		n++
		if got, want := Fold(string(r)), Fold(d); got != want {
			t.Errorf("Fold(%q) = %q, but of its decomposition %q", string(r), got, want)
		}
		if got, want := Key(string(r)), Key(d); got != want {
			t.Errorf("Key(%q) = %q, but of its decomposition %q", string(r), got, want)
		}
	}
	if n < 700 {
		t.Errorf("only %d letters compared", n)
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"Võ Văn Thưởng", "ﬁ\u0301\xff", "ǅ\u0345ẞİ", "a\u0300\u0316"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		m := FoldMap(s)
		if m.Text != Fold(s) {
			t.Fatalf("FoldMap(%q) = %q, Fold = %q", s, m.Text, Fold(s))
		}
		if again := Fold(m.Text); again != m.Text {
			t.Fatalf("Fold(Fold(%q)) = %q, want %q", s, again, m.Text)
		}
		if viaKey := Fold(Key(s)); viaKey != m.Text {
			t.Fatalf("Fold(Key(%q)) = %q, want %q", s, viaKey, m.Text)
		}
		if len(m.At) != len(m.Text)+1 || m.At[len(m.Text)] != int32(len(s)) {
			t.Fatalf("FoldMap(%q): the way back has %d steps for %d bytes", s, len(m.At), len(m.Text))
		}
		for i := 1; i < len(m.At); i++ {
			if m.At[i] < m.At[i-1] {
				t.Fatalf("FoldMap(%q): the way back turns at %d", s, i)
			}
		}
		if strings.ContainsFunc(m.Text, invisible) {
			t.Fatalf("Fold(%q) = %q keeps an invisible character", s, m.Text)
		}
	})
}

func BenchmarkFold(b *testing.B) {
	s := strings.Repeat("Chủ tịch nước Võ Văn Thưởng met President Joe Biden. ", 100)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		FoldMap(s)
	}
}
