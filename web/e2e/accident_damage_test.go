package e2e

import (
	"net/http"
	"strconv"
	"testing"
)

// damages are what can become of the articles' file on a server.
var damages = map[string]func(data []byte) []byte{
	"cut off":              func(b []byte) []byte { return b[:len(b)*2/3] },
	"cut off in the head":  func(b []byte) []byte { return b[:7] },
	"empty":                func([]byte) []byte { return nil },
	"a bit has turned":     func(b []byte) []byte { return with(b, len(b)/2, b[len(b)/2]^0x10) },
	"the last byte":        func(b []byte) []byte { return with(b, len(b)-1, b[len(b)-1]^0xff) },
	"a foreign file":       func([]byte) []byte { return []byte("<!doctype html><title>Welcome</title><p>It works!") },
	"the client":           func(b []byte) []byte { return append([]byte("\x00asm\x01\x00\x00\x00"), b...) },
	"zeros":                func(b []byte) []byte { return make([]byte, len(b)) },
	"zeros below its head": func(b []byte) []byte { return append(append([]byte{}, b[:64]...), make([]byte, len(b)-64)...) },
	"twice":                func(b []byte) []byte { return append(append([]byte{}, b...), b...) },
	"all bytes turned": func(b []byte) []byte {
		out := make([]byte, len(b))
		for i := range b {
			out[i] = b[i] ^ 0x55
		}
		return out
	},
}

func with(b []byte, at int, to byte) []byte {
	out := append([]byte{}, b...)
	out[at] = to
	return out
}

// isArticles matches the files beside the client that hold the articles.
var isArticles = named("/web/", ".bin")

// Whatever became of the articles' file on the server: the page stays to be
// read, says what does not work, and keeps nothing of it.
func TestDamagedArticles(t *testing.T) {
	dir, whole := beside.path(t), handler(t, beside)
	for name, damage := range damages {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := serveWith(t, spoiled(whole, isArticles, func(w http.ResponseWriter, r *http.Request, inner http.Handler) {
				answer := answered(r, inner)
				copyHeader(w.Header(), answer.Header())
				data := damage(answer.Body.Bytes())
				w.Header().Set("Content-Length", strconv.Itoa(len(data)))
				w.WriteHeader(answer.Code)
				w.Write(data)
			}), "/")
			p := open(t, h)
			for _, path := range []string{"", articlePath(t, dir)} {
				p.goTo(path)
				p.until(`(() => { const e = document.getElementById("start-failed"); return !e.hidden && e.innerText.length > 20; })()`)
				if get[string](p, `document.querySelector("main").innerText.trim()`) == "" {
					t.Errorf("%q is blank", path)
				}
			}
			p.notSaved("a damaged site")
			h.become(whole)
			p.visit("?q=trung")
			p.finds("vietnam", 5)
			p.offline()
			p.visit("?q=trung")
		})
	}
}
