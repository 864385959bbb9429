// Package sample makes articles in any number for the long tests: news that
// says nothing, with the words, names, dates and lengths that news has. The
// same seed gives the same bytes.
package sample

import (
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Length is how long articles are.
type Length int

const (
	// Notes are about as long as the description of a software package: 430
	// bytes on average.
	Notes Length = iota
	// News are five times as long.
	News
)

// Maker makes articles. It is not for several goroutines at once.
type Maker struct {
	length Length
	people [][]string // the forms in which each is written, the full one first
	places []string
	words  []string // the most frequent first
	bodies []string
	r      *rand.Rand
}

// New returns a maker of the articles of a seed. root is the root of Dossier's
// source, whose lists of words and names it takes; without them there is an
// error. articles is about how many will be made: the more there are the more
// people they are about.
func New(root string, seed int64, length Length, articles int) (*Maker, error) {
	m := &Maker{length: length, r: rand.New(rand.NewSource(seed))}
	data := filepath.Join(root, "app", "entity", "extract", "data")
	lists := map[string][]string{}
	for _, name := range []string{"words", "given", "surnames", "towns"} {
		text, err := os.ReadFile(filepath.Join(data, name+".txt"))
		if err != nil {
			return nil, err
		}
		lists[name] = strings.Split(strings.TrimSpace(string(text)), "\n")
	}
	for _, list := range [][]string{lists["words"], lists["towns"]} {
		m.r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
	}
	m.words = append(strings.Fields(common), lists["words"]...)
	m.places = append(strings.Split(capitals, ", "), lists["towns"][:min(len(lists["towns"]), 20+articles/50)]...)
	for range 20 + articles/20 {
		m.people = append(m.people, m.person(lists["given"], lists["surnames"]))
	}
	for range 20 + articles/100 {
		m.bodies = append(m.bodies, m.body(lists["surnames"]))
	}
	return m, nil
}

// The words that are most frequent in English, in this order.
const common = `the of and to in a is that for it as was with be by on not he his but at are this have from or had an they
which one were all their there has been if more when will would who so no said what up its about into than them can only
other time new some could these two may first then do any like my now over such our man me even most made after also`

const capitals = `Hanoi, Washington, London, Paris, Berlin, Tokyo, Beijing, Canberra, Nairobi, Lima, Oslo, Rome, Madrid, Seoul, Cairo`

const (
	surnamesVietnamese = `Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý`
	middlesVietnamese  = `Văn Thị Minh Hữu Đức Ngọc Quang Thanh Xuân Hải`
	givenVietnamese    = `Thưởng Thường An Ân Bình Cường Dũng Đạt Giang Hà Hạnh Hương Khánh Lan Linh Mai Nam Nga Phúc Quân Sơn Thảo Trung Tuấn Vinh Yến`
	wordsVietnamese    = `và của là có trong được cho các với một những người không đã này để khi năm về tại theo từ đến nhà nước
chính phủ thành phố kinh tế xã hội quốc gia việc làm phát triển hội nghị chủ tịch bộ trưởng đầu tư thương mại hợp tác đường biển
cảng tàu giáo dục y tế môi trường công nghiệp nông nghiệp du lịch thị trường doanh nghiệp sản xuất xuất khẩu`
)

// one returns one of the words of a list.
func (m *Maker) one(list string) string {
	words := strings.Fields(list)
	return words[m.r.Intn(len(words))]
}

// rank returns a number below n, by Zipf's law: k about as often as 1/(k+1).
func (m *Maker) rank(n int) int {
	return int(rand.NewZipf(m.r, 1.07, 2.7, uint64(n-1)).Uint64())
}

// person returns the forms of a name: one in six is Vietnamese, with its marks
// and without.
func (m *Maker) person(given, surnames []string) []string {
	if m.r.Intn(6) == 0 {
		full := m.one(surnamesVietnamese) + " " + m.one(middlesVietnamese) + " " + m.one(givenVietnamese)
		return []string{full, full, full[strings.LastIndex(full, " ")+1:]}
	}
	first, last := capital(given[m.r.Intn(len(given))]), capital(surnames[m.r.Intn(len(surnames))])
	return []string{first + " " + last, first + " " + last, last}
}

// body returns the name of an organization.
func (m *Maker) body(surnames []string) string {
	field := capital(m.words[200+m.r.Intn(2000)])
	switch m.r.Intn(4) {
	case 0:
		return "Ministry of " + field
	case 1:
		return capital(surnames[m.r.Intn(len(surnames))]) + " University"
	case 2:
		return "National " + field + " Council"
	}
	return capital(surnames[m.r.Intn(len(surnames))]) + " Bank"
}

// capital returns a word with a capital at its start.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

const months = "January February March April May June July August September October November December"

// Next returns the next article, a text with its headline in the first line.
func (m *Maker) Next() string {
	var b strings.Builder
	vietnamese := m.r.Intn(12) == 0
	fmt.Fprintf(&b, "%s meets %s on %s %s\n\n", m.anybody(), m.anybody(), m.word(vietnamese), m.word(vietnamese))
	paragraphs, sentences := 1, 2+m.r.Intn(4)
	if m.length == News {
		paragraphs = 2 + m.r.Intn(8)
	}
	if m.r.Intn(3) > 0 {
		fmt.Fprintf(&b, "%s, %s %d, %d — ", strings.ToUpper(m.places[m.rank(15)]), m.one(months), 1+m.r.Intn(28), 1998+m.r.Intn(28))
	}
	for range paragraphs {
		for range sentences {
			m.sentence(&b, vietnamese)
		}
		b.WriteString("\n\n")
	}
	return b.String()
}

// anybody returns a person's name in one of its forms.
func (m *Maker) anybody() string {
	forms := m.people[m.rank(len(m.people))]
	return forms[m.r.Intn(len(forms))]
}

func (m *Maker) word(vietnamese bool) string {
	if vietnamese {
		return m.one(wordsVietnamese)
	}
	return m.words[m.rank(len(m.words))]
}

func (m *Maker) some(b *strings.Builder, n int, vietnamese bool) {
	for range n {
		b.WriteString(" " + m.word(vietnamese))
	}
}

func (m *Maker) sentence(b *strings.Builder, vietnamese bool) {
	roles := [...]string{"President", "Foreign Minister", "Ambassador", "Professor", "Mr.", "Ms.", "Prime Minister", "Senator"}
	b.WriteString(capital(m.word(vietnamese)))
	m.some(b, 4+m.r.Intn(9), vietnamese)
	switch m.r.Intn(9) {
	case 0:
		fmt.Fprintf(b, ", %s %s said", roles[m.r.Intn(len(roles))], m.anybody())
	case 1:
		fmt.Fprintf(b, " “%s", m.word(vietnamese))
		m.some(b, 3+m.r.Intn(8), vietnamese)
		fmt.Fprintf(b, ",” said %s, who", m.anybody())
		m.some(b, 3, vietnamese)
	case 2:
		fmt.Fprintf(b, " in %s", m.places[m.rank(len(m.places))])
	case 3:
		fmt.Fprintf(b, " of the %s", m.bodies[m.rank(len(m.bodies))])
	case 4:
		fmt.Fprintf(b, " on %s %d, %d", m.one(months), 1+m.r.Intn(28), 1998+m.r.Intn(28))
	}
	m.some(b, m.r.Intn(6), vietnamese)
	b.WriteString(". ")
}

// Write writes n articles into a folder, in sub-folders of a thousand.
func (m *Maker) Write(dir string, n int) error {
	for i := range n {
		folder := filepath.Join(dir, fmt.Sprintf("%03d", i/1000))
		if i%1000 == 0 {
			if err := os.MkdirAll(folder, 0o755); err != nil {
				return err
			}
		}
		if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("%06d.txt", i)), []byte(m.Next()), 0o644); err != nil {
			return err
		}
	}
	return nil
}
