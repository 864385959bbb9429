package text

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestTokens(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", ""},
		{"President Võ Văn Thưởng’s trip", "president|vo|van|thuong|trip"},
		{"the U.S. and U.S.A., at 5 p.m.", "the|us|and|usa|at|5|pm"},
		{"J.Smith met J. Smith", "j|smith|met|j|smith"},
		{"J.R.Smith, a.b.c.de", "jr|smith|abc|de"},
		{"Vietnam-US, Vietnam–US", "vietnam|us|vietnam|us"},
		{"O’Brien doesn't, rock 'n' roll", "obrien|doesnt|rock|n|roll"},
		{"states' rights, the boss's", "states|rights|the|boss"},
		{"30,000 men, 3.5 per cent, 1,2,3", "30000|men|3.5|per|cent|1|2|3"},
		{"end.Start version 2.0.1", "end|start|version|2.0.1"},
		{"2023-07-03 COVID-19 G20 80th", "2023|07|03|covid|19|g20|80th"},
		{"北京2008 ไทย", "北|京|2008|ไ|ท|ย"},
		{"snake_case C++ #tag @user", "snake|case|c|tag|user"},
		{"a\xffb\x00c", "a|b|c"},
		{"UNITED NATIONS'S", "united|nations"},
		{"ẵ\u0301 e\u0301te\u0301", "a|ete"},
	} {
		var got []string
		for _, tok := range Tokens(c.in) {
			got = append(got, tok.Term)
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("Tokens(%q) = %s, want %s", c.in, s, c.want)
		}
	}
}

func TestTokenSpans(t *testing.T) {
	s := "Of Việt Nam’s U.S. envoy."
	var got []string
	for _, tok := range Tokens(s) {
		got = append(got, s[tok.Start:tok.End])
	}
	if g, want := strings.Join(got, "|"), "Of|Việt|Nam|U.S.|envoy"; g != want {
		t.Errorf("token texts = %s, want %s", g, want)
	}
}

func TestLongWordIsOneSmallTerm(t *testing.T) {
	toks := Tokens(strings.Repeat("ổ", 1<<20))
	if len(toks) != 1 || len(toks[0].Term) != MaxTerm {
		t.Errorf("%d tokens, the first of %d bytes; want one of %d", len(toks), len(toks[0].Term), MaxTerm)
	}
}

func FuzzTokens(f *testing.F) {
	for _, s := range []string{"U.S. O’Brien’s 30,000 a.b.c", "北京", "\xff.\xff", "1.,2'’s", "é.é.é"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		last := 0
		for _, tok := range Tokens(s) {
			if tok.Start < last || tok.End <= tok.Start || tok.End > len(s) {
				t.Fatalf("Tokens(%q): span %v after %d", s, tok.Span, last)
			}
			last = tok.End
			if tok.Term == "" || len(tok.Term) > MaxTerm || !utf8.ValidString(tok.Term) {
				t.Fatalf("Tokens(%q): term %q", s, tok.Term)
			}
			if Fold(tok.Term) != tok.Term {
				t.Fatalf("Tokens(%q): term %q is not folded", s, tok.Term)
			}
		}
	})
}

func BenchmarkTokens(b *testing.B) {
	s := strings.Repeat("Chủ tịch nước Võ Văn Thưởng met President Joe Biden in the U.S. on November 14. ", 100)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		Tokenize(s, func(Token) bool { return true })
	}
}
