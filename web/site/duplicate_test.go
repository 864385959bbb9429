package site

import (
	"fmt"
	"math/rand"
	"reflect"
	"strings"
	"testing"

	"dossier/app/article"
)

// story returns an article of n words, of which a share is changed.
func story(seed int64, n int, changed float64) article.Article {
	words, change := rand.New(rand.NewSource(seed)), rand.New(rand.NewSource(seed+1000))
	var b strings.Builder
	for range n {
		w := words.Intn(5000)
		if change.Float64() < changed {
			w = 5000 + change.Intn(5000)
		}
		fmt.Fprintf(&b, "w%d ", w)
	}
	return article.Parse("x", b.String()+".")
}

func TestCopies(t *testing.T) {
	arts := []article.Article{
		story(1, 300, 0), story(2, 300, 0), story(1, 300, 0.02), story(3, 300, 0), story(1, 300, 0), story(2, 300, 0.5), story(3, 300, 0.01),
		article.Parse("a", "Rain."), article.Parse("b", "Rain."), article.Parse("c", "Rain and wind, said the man."), article.Parse("d", "Rain and wind, said the woman."),
	}
	got := copies(arts)
	for i := range got {
		if got[i].Similarity < nearCopy || got[i].Similarity > 1 {
			t.Errorf("a similarity of %v", got[i].Similarity)
		}
		got[i].Similarity = 0
	}
	if want := []Twins{{Articles: []int{0, 2, 4}}, {Articles: []int{3, 6}}, {Articles: []int{7, 8}}}; !reflect.DeepEqual(got, want) {
		t.Errorf("copies = %v, want %v", got, want)
	}
}

// Near copies are found as comparing each with each finds them, but for a few.
func TestCopiesMissesFew(t *testing.T) {
	var arts []article.Article
	for i := range 60 {
		arts = append(arts, story(int64(i), 200, 0), story(int64(i), 200, 0.03))
	}
	want, got := 0, 0
	for i := range 60 {
		a, b := ownWords(&arts[2*i]), ownWords(&arts[2*i+1])
		if common(a.sequences(), b.sequences()) >= nearCopy {
			want++
		}
	}
	for _, tw := range copies(arts) {
		if len(tw.Articles) != 2 || tw.Articles[0]/2 != tw.Articles[1]/2 {
			t.Errorf("%v are no copies", tw.Articles)
		}
		got++
	}
	if want < 20 || got < want*9/10 || got > want {
		t.Errorf("%d of %d near copies are found", got, want)
	}
}
