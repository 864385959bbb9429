package e2e

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"dossier/web/hostcheck"

	"github.com/BurntSushi/toml"
)

// The guides in web/hosting are run here as they stand there: only names,
// folders and ports are put in, as their readers do.

// hostingDir is the folder of the guides.
const hostingDir = "../hosting"

// harbour is the site below a path.
var harbour = &built{name: "harbour", base: "/harbour/", seeds: func() (string, error) { return seedsDir, nil }}

// webServer is a server of somebody else's.
type webServer struct {
	program string // its name in PATH
	needs   string // a file without which the guide does not run, or ""
	guide   string // file name of its configuration in hostingDir
	// configure turns the guide into what the program runs here, and returns
	// its arguments. root is the folder to serve, dir one for its own files.
	configure func(t *testing.T, guide, root, dir string, port int) []string
	// accepted are the findings, by check and address, that the guide or the
	// host cannot avoid.
	accepted    []string
	ownNotFound bool // it shows a page of its own for unknown addresses
	// most is how large the client may travel, against its .br file.
	most float64
}

var webServers = map[string]webServer{
	"nginx": {
		program: "nginx", needs: "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so", guide: "nginx.conf", most: 1,
		configure: func(t *testing.T, guide, root, dir string, port int) []string {
			guide = replace(t, guide, "listen 80;", fmt.Sprintf("listen 127.0.0.1:%d;", port))
			guide = replace(t, guide, "root /srv/www;", "root "+root+";")
			user := ""
			if os.Getuid() == 0 {
				user = "user root;\n" // the folder is private to who runs the test
			}
			return []string{"-e", "stderr", "-p", dir, "-c", write(t, dir, "nginx.conf", user+`
load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
daemon off;
pid nginx.pid;
error_log stderr;
events {}
http {
	access_log off;
	client_body_temp_path body;
	proxy_temp_path proxy;
	fastcgi_temp_path fastcgi;
	uwsgi_temp_path uwsgi;
	scgi_temp_path scgi;
`+guide+"}\n")}
		},
	},
	"caddy": {
		program: "caddy", guide: "Caddyfile", most: 1,
		configure: func(t *testing.T, guide, root, dir string, port int) []string {
			guide = replace(t, guide, "example.org {", fmt.Sprintf("http://127.0.0.1:%d {", port))
			guide = replace(t, guide, "root * /srv/www", "root * "+root)
			return []string{"run", "--adapter", "caddyfile", "--config", write(t, dir, "Caddyfile", "{\n\tadmin off\n}\n"+guide)}
		},
	},
	"lighttpd": {
		program: "lighttpd", needs: "/usr/lib/lighttpd/mod_deflate.so", guide: "lighttpd.conf", most: 1,
		configure: func(t *testing.T, guide, root, dir string, port int) []string {
			guide = strings.ReplaceAll(guide, `"/srv/www`, `"`+root)
			guide = replace(t, guide, `"/var/cache/lighttpd/compress"`, quote(filepath.Join(dir, "compress")))
			guide = fmt.Sprintf("server.bind = \"127.0.0.1\"\nserver.port = %d\n", port) + guide
			return []string{"-D", "-f", write(t, dir, "lighttpd.conf", guide)}
		},
	},
	// A server that knows nothing of the site.
	"python": {
		program: "python3",
		configure: func(t *testing.T, guide, root, dir string, port int) []string {
			return []string{"-m", "http.server", "--bind", "127.0.0.1", "--directory", root, fmt.Sprint(port)}
		},
		ownNotFound: true,
		accepted:    []string{"addresses no/such/page/here/", "caching ", "caching *", "compression *.wasm", "policy ", "types *.webmanifest", "types *.wasm"},
	},
}

// replace puts the reader's own words into a guide. That it does not find
// what to replace is an error: the guide has changed.
func replace(t *testing.T, guide, old, new string) string {
	t.Helper()
	if strings.Count(guide, old) != 1 {
		t.Fatalf("the guide has %d times %q, want once", strings.Count(guide, old), old)
	}
	return strings.Replace(guide, old, new, 1)
}

func write(t *testing.T, dir, name, text string) string {
	t.Helper()
	name = filepath.Join(dir, name)
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

// start runs a server for a folder and returns its address.
func (s webServer) start(t *testing.T, root, base string) string {
	t.Helper()
	t.Setenv("PATH", os.Getenv("PATH")+":/usr/sbin:/sbin")
	program, err := exec.LookPath(s.program)
	if err != nil {
		t.Skipf("%s is not installed here; web/hosting/servers.sh installs it where that is allowed", s.program)
	}
	if _, err := os.Stat(s.needs); s.needs != "" && err != nil {
		t.Skipf("%s is not installed here; web/hosting/servers.sh installs it where that is allowed", s.needs)
	}
	guide := ""
	if s.guide != "" {
		data, err := os.ReadFile(filepath.Join(hostingDir, s.guide))
		if err != nil {
			t.Fatal(err)
		}
		guide = string(data)
		if base != "/" {
			guide = below(t, guide, base)
		}
	}
	dir := t.TempDir()
	port := freePort(t)
	cmd := exec.Command(program, s.configure(t, guide, root, dir, port)...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "HOME="+dir, "XDG_DATA_HOME="+dir, "XDG_CONFIG_HOME="+dir)
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &said, &said
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	t.Cleanup(func() {
		cmd.Process.Signal(os.Interrupt)
		select {
		case <-ended:
		case <-time.After(5 * time.Second):
			cmd.Process.Kill()
		}
	})
	at := fmt.Sprintf("127.0.0.1:%d", port)
	for deadline := time.Now().Add(patience); ; time.Sleep(20 * time.Millisecond) {
		if conn, err := net.Dial("tcp", at); err == nil {
			conn.Close()
			return "http://" + at
		}
		select {
		case err := <-ended:
			ended <- err
			t.Fatalf("%s ended: %v\n%s", s.program, err, &said)
		default:
		}
		if time.Now().After(deadline) {
			t.Fatalf("%s does not listen at %s", s.program, at)
		}
	}
}

// pathLine is what the comment of a guide says on sites below a path.
var pathLine = regexp.MustCompile(`(?m)^# change the line of (\S+) to (/\S*harbour/\S*)\.$`)

// below does what a guide says on sites below a path.
func below(t *testing.T, guide, base string) string {
	t.Helper()
	m := pathLine.FindStringSubmatch(guide)
	if m == nil {
		t.Fatal("the guide does not say what to change below a path")
	}
	line := regexp.MustCompile(`(?m)^(\s*` + regexp.QuoteMeta(m[1]) + `\s[^/\n]*)/[^\s;"]*`)
	if n := len(line.FindAllString(guide, -1)); n != 1 {
		t.Fatalf("the guide has %d lines of %s, want one", n, m[1])
	}
	return line.ReplaceAllString(guide, "${1}"+strings.ReplaceAll(m[2], "/harbour/", base))
}

// freePort returns a port that nobody listens on.
func freePort(t *testing.T) int {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port
}

// Each guide serves the site well, at the root of a domain and below a path: a
// check of the running host finds nothing, and a browser that has visited it
// reads on when it is gone.
func TestHostingGuides(t *testing.T) {
	for name, server := range webServers {
		for base, site := range map[string]*built{"/": bundled, "/harbour/": harbour} {
			t.Run(name+" at "+base, func(t *testing.T) {
				if runtime.GOOS == "windows" {
					t.Skip("the guides are written for Debian's packages")
				}
				root := site.path(t)
				if base != "/" {
					root = t.TempDir()
					if err := os.CopyFS(filepath.Join(root, base), os.DirFS(site.path(t))); err != nil {
						t.Fatal(err)
					}
				}
				at := server.start(t, root, base)
				checkHost(t, server, at+base, site)
				if server.guide != "" {
					sameHeaders(t, at+base, site)
				}
				browse(t, server, at, base, site)
			})
		}
	}
}

func checkHost(t *testing.T, server webServer, address string, site *built) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 2*patience)
	defer cancel()
	r, err := hostcheck.Check(ctx, nil, address)
	if err != nil {
		t.Fatal(err)
	}
	if r.Build != site.report.Build || r.Files != site.report.Saved {
		t.Errorf("the check saw build %s with %d files, want %s with %d", r.Build, r.Files, site.report.Build, site.report.Saved)
	}
	if server.most > 0 && float64(r.Wire) > server.most*float64(site.report.ClientBr) {
		t.Errorf("the client travels as %d bytes, its .br file has %d", r.Wire, site.report.ClientBr)
	}
	for _, f := range r.Findings {
		if f.Level == hostcheck.Error || !slices.ContainsFunc(server.accepted, func(pattern string) bool {
			what, address, _ := strings.Cut(pattern, " ")
			return what == f.Check && matches(address, f.Address)
		}) {
			t.Errorf("%s (%s): %s: %s", f.Level, f.Check, f.Address, f.Message)
		}
	}
}

// sameHeaders fails unless a host sends for the front page what _headers, which
// comes with the site, says for every file.
func sameHeaders(t *testing.T, address string, site *built) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(site.path(t), "_headers"))
	if err != nil {
		t.Fatal(err)
	}
	response, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	response.Body.Close()
	n := 0
	for _, line := range strings.Split(string(data), "\n")[1:] {
		name, value, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok {
			break // the next rule
		}
		n++
		if got := response.Header.Values(name); len(got) != 1 || got[0] != value {
			t.Errorf("%s sends %s: %q, _headers says %q", address, name, got, value)
		}
	}
	if n < 3 {
		t.Errorf("_headers has %d headers for every file", n)
	}
}

// matches compares an address to a pattern in which * stands for anything.
func matches(pattern, address string) bool {
	head, tail, star := strings.Cut(pattern, "*")
	if !star {
		return pattern == address
	}
	return strings.HasPrefix(address, head) && strings.HasSuffix(address, tail)
}

// browse visits the site with a browser, on its way to the server a proxy that
// can be cut off.
func browse(t *testing.T, server webServer, at, base string, site *built) {
	h := serveWith(t, relay(t, at), base)
	p := open(t, h)
	p.visit("?q=trung")
	if got := p.results(); !slices.Contains(got, trung) {
		t.Errorf("/?q=trung shows %q", got)
	}
	p.goTo("about?x=y") // without a slash
	p.until(`location.pathname === ` + quote(base+"about/") + ` && location.search === "?x=y"`)
	if !server.ownNotFound {
		p.visit("no/such/page/")
		if n := get[int](p, `document.styleSheets.length`); n == 0 {
			t.Error("the page for unknown addresses has no style")
		}
	}
	p.offline()
	p.visit(articlePath(t, site.path(t)))
	if len(p.text("article")) < 1000 {
		t.Error("offline an article cannot be read")
	}
	p.noViolation()
}

// The server of web serve is a good host.
func TestServeIsAGoodHost(t *testing.T) {
	for base, site := range map[string]*built{"/": bundled, "/harbour/": harbour} {
		h := serve(t, site.path(t), base)
		checkHost(t, webServer{most: 1}, h.root, site)
		sameHeaders(t, h.root, site)
	}
}

// A folder on a host that knows nothing of wasm or manifests, sends no type for
// what it does not know, and keeps everything for a year.
func TestStubbornHost(t *testing.T) {
	dir := bundled.path(t)
	h := serveWith(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "public, max-age=31536000")
		switch filepath.Ext(r.URL.Path) {
		case ".wasm", ".webmanifest", ".bin":
			w.Header().Set("Content-Type", "text/plain")
		}
		http.FileServer(http.Dir(dir)).ServeHTTP(w, r)
	}), "/")
	p := open(t, h)
	p.visit("?q=trung")
	if got := p.results(); !slices.Contains(got, trung) {
		t.Errorf("/?q=trung shows %q", got)
	}
	p.offline()
	p.visit("?q=trung")
	p.noViolation()
}

// The upload to S3 gives each file the type and the caching that web serve gives
// it, sends it once, and sends what others ask for first.
func TestUploadToS3(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the script is for a Unix shell")
	}
	dir := bundled.path(t)
	bin := t.TempDir()
	log := filepath.Join(bin, "log")
	// A stand-in that notes its arguments, one a line, each call ended by a dot.
	write(t, bin, "aws", "#!/bin/sh\nfor a in \"$@\"; do printf '%s\\n' \"$a\"; done >>"+log+"\necho . >>"+log+"\n")
	if err := os.Chmod(filepath.Join(bin, "aws"), 0o700); err != nil {
		t.Fatal(err)
	}
	script, err := filepath.Abs(filepath.Join(hostingDir, "s3/upload.sh"))
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(script, dir, "bucket/folder", "E123")
	cmd.Env = append(os.Environ(), "PATH="+bin+":"+os.Getenv("PATH"))
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("upload.sh: %v\n%s", err, out)
	}
	data, err := os.ReadFile(log)
	if err != nil {
		t.Fatal(err)
	}
	calls := strings.Split(strings.TrimSuffix(string(data), "\n.\n"), "\n.\n")
	if last := calls[len(calls)-1]; last != "cloudfront\ncreate-invalidation\n--distribution-id\nE123\n--paths\n/*" {
		t.Errorf("the last call is %q", last)
	}
	all := siteFiles(t, dir)
	at, sent := serve(t, dir, "/").URL, map[string]int{}
	for n, call := range calls[:len(calls)-1] {
		args := strings.Split(call, "\n")
		if !slices.Equal(args[:5], []string{"s3", "cp", dir, "s3://bucket/folder", "--recursive"}) {
			t.Fatalf("unknown call %q", args)
		}
		option := map[string]string{}
		for i := 5; i < len(args)-1; i += 2 {
			if args[i] != "--include" && args[i] != "--exclude" {
				option[args[i]] = args[i+1]
			}
		}
		for _, file := range all {
			if !picked(file, args[5:]) {
				continue
			}
			if _, twice := sent[file]; twice {
				t.Errorf("%s is uploaded twice", file)
			}
			sent[file] = n
			response, err := http.Get(at + "/" + strings.TrimSuffix(file, "index.html"))
			if err != nil {
				t.Fatal(err)
			}
			response.Body.Close()
			media, _, _ := strings.Cut(response.Header.Get("Content-Type"), ";")
			if option["--content-type"] != media || option["--cache-control"] != response.Header.Get("Cache-Control") {
				t.Errorf("%s is uploaded with %q, web serve sends %q", file, option, response.Header)
			}
		}
	}
	for _, file := range all {
		n, ok := sent[file]
		switch {
		case file == "_headers" || strings.HasSuffix(file, ".br") || strings.HasSuffix(file, ".gz"):
			if ok {
				t.Errorf("%s is uploaded", file)
			}
		case !ok:
			t.Errorf("%s is not uploaded", file)
		case strings.HasPrefix(file, "web/") && n >= sent["index.html"]:
			t.Errorf("%s comes after the pages that ask for it", file)
		case file != "sw.js" && n >= sent["sw.js"]:
			t.Errorf("%s comes after the worker", file)
		}
	}
}

// siteFiles returns the files of a site by their paths, with slashes.
func siteFiles(t *testing.T, dir string) (out []string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			rel, _ := filepath.Rel(dir, name)
			out = append(out, filepath.ToSlash(rel))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// picked reports whether aws's filters pick a file: the last that matches
// decides, and a star stands for slashes too.
func picked(file string, args []string) bool {
	in := true
	for i := 0; i+1 < len(args); i++ {
		if (args[i] == "--include" || args[i] == "--exclude") && matches(args[i+1], file) {
			in = args[i] == "--include"
		}
	}
	return in
}

// The function at CloudFront finds a folder's page.
func TestCloudFrontFunction(t *testing.T) {
	code, err := os.ReadFile(filepath.Join(hostingDir, "s3/viewer-request.js"))
	if err != nil {
		t.Fatal(err)
	}
	p := open(t, serve(t, bundled.path(t), "/"))
	p.goTo("about/")
	for _, test := range []struct{ uri, query, want string }{
		{"/", "{}", "/index.html"},
		{"/harbour/about/", "{}", "/harbour/about/index.html"},
		{"/sw.js", "{}", "/sw.js"},
		{"/web/app.0123456789.wasm", "{}", "/web/app.0123456789.wasm"},
		{"/about", "{}", "301 /about/"},
		{"/about", `{q: {value: "a%20b"}, person: {value: "x", multiValue: [{value: "x"}, {value: "y"}]}}`, "301 /about/?q=a%20b&person=x&person=y"},
	} {
		got := get[string](p, fmt.Sprintf(`(() => { %s
			const r = handler({request: {uri: %s, querystring: %s}});
			return r.uri || r.statusCode + " " + r.headers.location.value; })()`, code, quote(test.uri), test.query))
		if got != test.want {
			t.Errorf("the function makes %q of %s?%s, want %q", got, test.uri, test.query, test.want)
		}
	}
}

// What is written out for hosts that cannot be run here says the same as
// _headers.
func TestWrittenPolicies(t *testing.T) {
	headers, err := os.ReadFile(filepath.Join(bundled.path(t), "_headers"))
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(hostingDir, "s3/response-headers.json"))
	if err != nil {
		t.Fatal(err)
	}
	var policy struct {
		SecurityHeadersConfig struct {
			ContentSecurityPolicy struct{ ContentSecurityPolicy string }
			ReferrerPolicy        struct{ ReferrerPolicy string }
		}
	}
	if err := json.Unmarshal(data, &policy); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"Content-Security-Policy: " + policy.SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy + "\n",
		"Referrer-Policy: " + policy.SecurityHeadersConfig.ReferrerPolicy.ReferrerPolicy + "\n",
	} {
		if !strings.Contains(string(headers), want) {
			t.Errorf("_headers does not have %q", want)
		}
	}
	var netlify struct{ Build struct{ Publish string } }
	if _, err := toml.DecodeFile(filepath.Join(hostingDir, "netlify.toml"), &netlify); err != nil || netlify.Build.Publish != "dist" {
		t.Errorf("netlify.toml publishes %q, %v", netlify.Build.Publish, err)
	}
}
