package site

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/andybalholm/brotli"
)

// compressor makes the .br and .gz twins of files. Brotli's best quality needs
// half a minute for the client, so what was compressed once is kept in the
// user's cache folder by its content.
type compressor struct {
	quality int    // of brotli, at best
	level   int    // of gzip
	cache   string // folder, or "" for none
}

const (
	bestQuality = 11
	fastQuality = 4

	// The best quality takes a second a megabyte. Where the files that change
	// with every build are more than manyBytes they get manyQuality, which
	// makes them a tenth larger in a hundredth of the time; and so does a single
	// file of that size.
	manyBytes   = 16 << 20
	manyQuality = 6

	// The files of a corpus beside the client are already dense: better qualities
	// gain a hundredth or two for many times the time.
	corpusQuality = 9
	// Of pieces there are many, and few are ever asked for.
	pieceQuality = 5

	window = 24

	// cacheAge is how long an output that no build asks for is kept.
	cacheAge = 30 * 24 * time.Hour
)

func newCompressor(fast bool) *compressor {
	if fast {
		return &compressor{quality: fastQuality, level: gzip.BestSpeed}
	}
	c := &compressor{quality: bestQuality, level: gzip.BestCompression}
	if dir, err := os.UserCacheDir(); err == nil {
		c.cache = filepath.Join(dir, "dossier")
		if err := os.MkdirAll(c.cache, 0o700); err != nil {
			c.cache = "" // slower, not wrong
		}
	}
	return c
}

func (c *compressor) brotli(data []byte, quality int) ([]byte, error) {
	if out, ok := carried().twin(data); ok {
		return out, nil
	}
	return c.cached(fmt.Sprintf("br%d", quality), data, func(b *bytes.Buffer) error {
		w := brotli.NewWriterOptions(b, brotli.WriterOptions{Quality: quality, LGWin: window})
		if _, err := w.Write(data); err != nil {
			return err
		}
		return w.Close()
	})
}

func (c *compressor) gzip(data []byte) ([]byte, error) {
	return c.cached(fmt.Sprintf("gz%d", c.level), data, func(b *bytes.Buffer) error {
		w, err := gzip.NewWriterLevel(b, c.level)
		if err != nil {
			return err
		}
		if _, err := w.Write(data); err != nil {
			return err
		}
		return w.Close()
	})
}

// cacheFrom is the size in bytes from which compressing costs more than a look
// into the cache.
const cacheFrom = 64 << 10

func (c *compressor) cached(kind string, data []byte, compress func(*bytes.Buffer) error) ([]byte, error) {
	name := ""
	if c.cache != "" && len(data) >= cacheFrom {
		name = filepath.Join(c.cache, fmt.Sprintf("%x.%s", sha256.Sum256(data), kind))
		if out, err := os.ReadFile(name); err == nil && len(out) > 0 {
			now := time.Now()
			os.Chtimes(name, now, now) // in use: prune keeps it
			return out, nil
		}
	}
	var b bytes.Buffer
	if err := compress(&b); err != nil {
		return nil, err
	}
	if name != "" {
		store(name, b.Bytes())
	}
	return b.Bytes(), nil
}

// store writes a file of the cache whole or not at all. The cache is only a
// help: when it cannot be written the build goes on.
func store(name string, data []byte) {
	f, err := os.CreateTemp(filepath.Dir(name), ".new-")
	if err != nil {
		return
	}
	_, err = f.Write(data)
	if e := f.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		os.Remove(f.Name())
	}
}

// prune removes what no build has asked for in a long time.
func (c *compressor) prune(ctx context.Context) {
	if c.cache == "" {
		return
	}
	entries, err := os.ReadDir(c.cache)
	if err != nil {
		return
	}
	for _, e := range entries {
		if ctx.Err() != nil {
			return
		}
		if info, err := e.Info(); err == nil && info.Mode().IsRegular() && time.Since(info.ModTime()) > cacheAge {
			os.Remove(filepath.Join(c.cache, e.Name()))
		}
	}
}
