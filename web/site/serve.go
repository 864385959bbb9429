package site

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"net/url"
	"os"
	"path"
	"strconv"
	"strings"
	"time"
)

// Handler serves a built site at a base path, the way a good host does: right
// types, compressed twins for those who accept them, files with hashed names
// kept forever and all others asked for again, the security policy, 404.html.
// It reads the folder anew for each request, so that a build shows at once.
func Handler(dir, base string) (http.Handler, error) {
	base, err := basePath(base, noSite)
	if err != nil {
		return nil, err
	}
	if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("there is no folder %s: build the site first", dir)
	} else if err != nil {
		return nil, err
	}
	return &server{dir: dir, base: base}, nil
}

type server struct{ dir, base string }

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	// A root that is opened for each request follows the swap of a build, and
	// nothing outside of it can be reached.
	root, err := os.OpenRoot(s.dir)
	if err != nil {
		http.Error(w, "the site is not there", http.StatusServiceUnavailable)
		return
	}
	defer root.Close()
	serve(w, r, s.base, folderRoot{root})
}

// content is a site that can be served.
type content interface {
	// read returns a file, or the compressed twin that the request accepts best.
	read(name string, r *http.Request) (data []byte, encoding string, err error)
	// isFolder reports whether name is a folder.
	isFolder(name string) bool
}

// serve answers a request for a site at a base path.
func serve(w http.ResponseWriter, r *http.Request, base string, site content) {
	h := w.Header()
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "same-origin")
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		h.Set("Allow", "GET, HEAD")
		http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
		return
	}
	name, ok := strings.CutPrefix(r.URL.Path, base)
	if !ok {
		if r.URL.Path == "/" || r.URL.Path+"/" == base {
			http.Redirect(w, r, base, http.StatusFound)
			return
		}
		http.NotFound(w, r)
		return
	}
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	} else if site.isFolder(name) {
		to := url.URL{Path: path.Base(name) + "/", RawQuery: r.URL.RawQuery}
		h.Set("Location", "./"+to.String())
		w.WriteHeader(http.StatusMovedPermanently)
		return
	}
	if data, encoding, err := site.read(name, r); err == nil {
		send(w, r, name, data, encoding, http.StatusOK)
		return
	}
	if data, encoding, err := site.read(notFoundFile, r); err == nil {
		send(w, r, notFoundFile, data, encoding, http.StatusNotFound)
		return
	}
	http.NotFound(w, r)
}

// folderRoot is a site in a folder.
type folderRoot struct{ *os.Root }

func (root folderRoot) isFolder(name string) bool {
	info, err := root.Stat(name)
	return err == nil && info.IsDir()
}

func (root folderRoot) read(name string, r *http.Request) (data []byte, encoding string, err error) {
	if !fs.ValidPath(name) || path.Base(name) == "_headers" {
		return nil, "", fs.ErrNotExist
	}
	if compressible(name) {
		for _, twin := range []struct{ encoding, ext string }{{"br", ".br"}, {"gzip", ".gz"}} {
			if accepts(r.Header.Values("Accept-Encoding"), twin.encoding) {
				if data, err := root.ReadFile(name + twin.ext); err == nil {
					return data, twin.encoding, nil
				}
			}
		}
	}
	data, err = root.ReadFile(name)
	return data, "", err
}

// accepts reports whether a request takes an encoding.
func accepts(headers []string, encoding string) bool {
	for _, h := range headers {
		for part := range strings.SplitSeq(h, ",") {
			name, params, _ := strings.Cut(part, ";")
			if !strings.EqualFold(strings.TrimSpace(name), encoding) {
				continue
			}
			q, ok := strings.CutPrefix(strings.ReplaceAll(params, " ", ""), "q=")
			if !ok {
				return true
			}
			weight, err := strconv.ParseFloat(q, 64)
			return err == nil && weight > 0
		}
	}
	return false
}

func send(w http.ResponseWriter, r *http.Request, name string, data []byte, encoding string, status int) {
	h := w.Header()
	h.Set("Content-Type", contentType(name))
	h.Set("Content-Security-Policy", policy+framing)
	h.Set("Cache-Control", askAlways)
	if strings.HasPrefix(name, hashedDir) {
		h.Set("Cache-Control", keepForever)
	}
	if compressible(name) {
		h.Set("Vary", "Accept-Encoding")
	}
	if encoding != "" {
		h.Set("Content-Encoding", encoding)
		h.Set("Content-Length", strconv.Itoa(len(data))) // ServeContent leaves it out for encoded content
		r.Header.Del("Range")                            // a range would be one of the twin
	}
	if status != http.StatusOK {
		w.WriteHeader(status)
		if r.Method != http.MethodHead {
			w.Write(data)
		}
		return
	}
	sum := sha256.Sum256(data)
	h.Set("ETag", fmt.Sprintf(`"%x"`, sum[:8]))
	http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(data))
}
