package hostcheck

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"

	"github.com/andybalholm/brotli"
)

// What a request says of the encodings it takes. Browsers send the first over
// https, and leave out br over http except to this machine.
const (
	anyEncoding = "gzip, br"
	onlyGzip    = "gzip"
	noEncoding  = "identity"
)

// maxBytes is up to how many bytes of a file are read, compressed or not.
const maxBytes = 1 << 30

// answer is what a host sent for a file.
type answer struct {
	url      *url.URL // after redirects
	moved    bool     // there were some
	status   int
	header   http.Header
	encoding string // of Content-Encoding
	wire     int    // bytes as they came
	body     []byte // decoded
}

// get asks for a file, by its address from the root of the site.
func (c *check) get(address, encodings string) (*answer, error) {
	at, err := c.root.Parse(address)
	if err != nil {
		return nil, err
	}
	return c.ask(at, http.Header{"Accept-Encoding": {encodings}})
}

func (c *check) ask(at *url.URL, header http.Header) (*answer, error) {
	request, err := http.NewRequestWithContext(c.ctx, http.MethodGet, at.String(), nil)
	if err != nil {
		return nil, err
	}
	request.Header = header
	response, err := c.client.Do(request)
	if err != nil {
		return nil, plainError(err)
	}
	defer response.Body.Close()
	raw, err := readAll(response.Body)
	if err != nil {
		return nil, fmt.Errorf("it breaks off after %d bytes: %w", len(raw), plainError(err))
	}
	a := &answer{
		url: response.Request.URL, moved: response.Request.URL.String() != at.String(), status: response.StatusCode,
		header: response.Header, encoding: strings.ToLower(response.Header.Get("Content-Encoding")), wire: len(raw), body: raw,
	}
	if a.encoding != "" && len(raw) > 0 {
		if a.body, err = decode(a.encoding, raw); err != nil {
			return nil, fmt.Errorf("it is not %s as the host says: %w", a.encoding, err)
		}
	}
	return a, nil
}

// plainError drops the method and the address, which a finding tells anyway.
func plainError(err error) error {
	if u, ok := err.(*url.Error); ok {
		return u.Err
	}
	return err
}

func decode(encoding string, data []byte) ([]byte, error) {
	switch encoding {
	case "identity":
		return data, nil
	case "br":
		return readAll(brotli.NewReader(bytes.NewReader(data)))
	case "gzip", "x-gzip":
		z, err := gzip.NewReader(bytes.NewReader(data))
		if err != nil {
			return nil, err
		}
		return readAll(z)
	}
	return nil, fmt.Errorf("the encoding %q was not asked for", encoding)
}

func readAll(r io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxBytes+1))
	if err == nil && len(data) > maxBytes {
		return nil, fmt.Errorf("it is longer than %d bytes", maxBytes)
	}
	return data, err
}
