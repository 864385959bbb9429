package site

import (
	"context"
	"maps"
)

// Of a large site the client is compiled while names are found, and what is
// there before the pages is compressed while these are rendered.

// earlyClient is a client that is being compiled, or none.
type earlyClient chan compiled

type compiled struct {
	client []byte
	err    error
}

// startEarly begins to compile a client without a corpus where it is certain
// that the corpus will travel beside it: a blob is about as large as its texts.
func startEarly(ctx context.Context, s *Seeds) earlyClient {
	if textBytes(s)/2 <= s.EmbedLimit {
		return nil
	}
	return compileBare(ctx)
}

// textBytes returns the length of all texts.
func textBytes(s *Seeds) (n int) {
	for i := range s.Articles {
		n += len(s.Articles[i].Raw)
	}
	return n
}

// compileBare begins to compile a client without a corpus.
func compileBare(ctx context.Context) earlyClient {
	e := make(earlyClient, 1)
	go func() {
		client, err := compileClient(ctx, nil)
		e <- compiled{client, err}
	}()
	return e
}

// end waits until a compilation that was stopped has removed what it wrote.
func (e earlyClient) end() {
	if e != nil {
		<-e
	}
}

// client returns the client with a corpus inside, or none.
func (e earlyClient) client(ctx context.Context, inside []byte) ([]byte, error) {
	if e != nil {
		if c := <-e; inside == nil {
			return c.client, c.err
		}
	}
	return compileClient(ctx, inside)
}

// compressed are twins of files.
type compressed struct {
	of, twins files
	err       error
}

// compressAssets begins to compress the files that are there.
func (s *builder) compressAssets(ctx context.Context) {
	if s.compressor == nil {
		return // nothing is to be compressed
	}
	s.assets = make(chan compressed, 1)
	of := maps.Clone(s.files)
	go func() {
		twins, err := of.twins(ctx, s.compressor, nil)
		s.assets <- compressed{of, twins, err}
	}()
}

// addTwins adds the twins of all files.
func (s *builder) addTwins(ctx context.Context) error {
	rest := maps.Clone(s.files)
	done := <-s.assets
	if done.err != nil {
		return done.err
	}
	for name := range done.of {
		delete(rest, name)
	}
	twins, err := rest.twins(ctx, s.compressor, s.progress)
	maps.Copy(s.files, done.twins)
	maps.Copy(s.files, twins)
	return err
}
