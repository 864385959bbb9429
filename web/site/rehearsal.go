package site

import (
	"bytes"

	"dossier/web/assets"
)

// The client is rehearsed in a worker before the page starts it; see
// rehearsal.js. Where the corpus stands beside the client the rehearsal has a
// small one of its own, made of the first articles that are short: the real one
// would have to be loaded twice over.
const (
	rehearsalText     = 32 << 10 // bytes of text that the small corpus has at most
	rehearsalArticles = 12
)

// rehearsalCorpus builds the small corpus. It is nil where no article is short enough.
func rehearsalCorpus(s *Seeds) ([]byte, error) {
	small := *s
	small.Articles, small.Sources = nil, nil
	left := rehearsalText
	for _, a := range s.Articles {
		if len(a.Raw) > left {
			continue
		}
		left -= len(a.Raw)
		if small.Articles = append(small.Articles, a); len(small.Articles) == rehearsalArticles {
			break
		}
	}
	if small.Articles == nil {
		return nil, nil
	}
	in, err := small.Input()
	if err != nil {
		return nil, err
	}
	blob, _, err := makeCorpus(in)
	return blob, err
}

// addRehearsal adds the script of the rehearsal, and its corpus unless that is
// nil, and returns their names.
func (f files) addRehearsal(goScript, corpus []byte) (script, small string, err error) {
	play, err := assets.Files.ReadFile("rehearsal.js")
	if err != nil {
		return "", "", err
	}
	if corpus != nil {
		small = f.addHashed("rehearsal.bin", withSum(string(corpus)))
	}
	return f.addHashed("rehearsal.js", bytes.Join([][]byte{goScript, play}, []byte("\n"))), small, nil
}
