package hostcheck

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"net/http"
	"regexp"
	"strings"
	"sync"
)

// workerFile is the address of the offline worker.
const workerFile = "sw.js"

// saved is a file that the worker saves.
type saved struct {
	address string
	hash    string // SHA-256, in base64
	bytes   int    // not compressed
}

// worker checks the offline worker, and every file that it saves.
func (c *check) worker() {
	a, err := c.get(workerFile, anyEncoding)
	if err != nil {
		c.find(Error, "worker", workerFile, "It cannot be loaded: %v.", err)
		return
	}
	if a.status != http.StatusOK {
		c.find(Error, "worker", workerFile, "The host answers %d: nothing will be saved for offline use.", a.status)
		return
	}
	c.answerOf(workerFile, ".js", a)
	if a.moved {
		c.find(Error, "worker", workerFile, "It is redirected to %s, which browsers refuse for a worker.", a.url)
	}
	if allowed := a.header.Get("Service-Worker-Allowed"); allowed != "" {
		c.find(Warning, "worker", workerFile, "Service-Worker-Allowed: %s is not needed, and would let the worker rule other sites of the host.", allowed)
	}
	build, files, err := readWorker(a.body)
	if err != nil {
		c.find(Error, "worker", workerFile, "%v.", err)
		return
	}
	if build != c.page.build {
		c.find(Error, "files", workerFile, "It is of build %s, the front page of build %s: the deploy is not complete, or a cache keeps old files.", build, c.page.build)
	}
	c.files(files)
}

var (
	workerBuild = regexp.MustCompile(`(?m)^const BUILD = "([0-9a-f]{12})";$`)
	workerFiles = regexp.MustCompile(`(?ms)^const FILES = (\[.*?\]);$`)
)

// readWorker reads what a worker saves.
func readWorker(script []byte) (build string, files []saved, err error) {
	b, f := workerBuild.FindSubmatch(script), workerFiles.FindSubmatch(script)
	if b == nil || f == nil {
		return "", nil, errors.New("it is not the worker that the builder has written")
	}
	var list []json.RawMessage
	if err := json.Unmarshal(f[1], &list); err != nil {
		return "", nil, errors.New("its list of files is damaged")
	}
	for _, item := range list {
		var s saved
		if err := json.Unmarshal(item, &[]any{&s.address, &s.hash, &s.bytes}); err != nil || s.hash == "" {
			return "", nil, errors.New("its list of files is damaged")
		}
		files = append(files, s)
	}
	return string(b[1]), files, nil
}

// atOnce is how many files are asked for at the same time, as browsers do.
const atOnce = 4

// files loads every file that the worker saves and compares it to its hash: the
// worker does the same, and takes all or none.
func (c *check) files(files []saved) {
	answers, errs := make([]*answer, len(files)), make([]error, len(files))
	var wait sync.WaitGroup
	turn := make(chan struct{}, atOnce)
	for i, f := range files {
		turn <- struct{}{}
		wait.Go(func() {
			answers[i], errs[i] = c.get(f.address, anyEncoding)
			<-turn
		})
	}
	wait.Wait()
	c.report.Files = len(files)
	for i, f := range files {
		address := strings.TrimPrefix(f.address, "./")
		switch a := answers[i]; {
		case errs[i] != nil:
			c.find(Error, "files", address, "It cannot be loaded: %v.", errs[i])
		case a.status != http.StatusOK:
			c.find(Error, "files", address, "The host answers %d: the deploy is not complete.", a.status)
		default:
			c.file(address, f, a)
		}
	}
}

func (c *check) file(address string, f saved, a *answer) {
	sum := sha256.Sum256(a.body)
	if base64.StdEncoding.EncodeToString(sum[:]) != f.hash {
		c.find(Error, "files", address, "It is not the file of this build (%d bytes, should be %d): the deploy is not complete, a cache keeps an old file, or the host changes what it sends.", len(a.body), f.bytes)
		return
	}
	if address == "" {
		return // the front page is checked already
	}
	c.answerOf(address, ext(address), a)
	if strings.HasPrefix(address, "web/") && strings.HasSuffix(address, ".wasm") {
		c.compression(address, a)
	}
}
