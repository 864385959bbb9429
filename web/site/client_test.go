package site

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// maxClient is the budget of the client with the bundled articles inside, in
// bytes under brotli's best quality. The design allows 1,700,000; a bare client
// of the whole go-app needs 1,403,000 and one of its browser half alone 1,056,000.
const maxClient = 1_550_000

func TestClientBudget(t *testing.T) {
	if testing.Short() {
		t.Skip("brotli's best quality takes half a minute")
	}
	r, err := Build(context.Background(), Options{Seeds: seedsDir, Out: filepath.Join(t.TempDir(), "out")})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("the client has %d bytes, %d of them corpus; %d under brotli", r.Client, r.Corpus, r.ClientBr)
	if r.ClientBr > maxClient {
		t.Errorf("the client has %d bytes under brotli, the budget is %d", r.ClientBr, maxClient)
	}
}

// The client stays off packages that are heavy in WebAssembly.
func TestClientImports(t *testing.T) {
	root, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	modfile, err := clientModule(context.Background(), root, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	list := func(format string) []string {
		cmd := exec.Command("go", "list", "-modfile="+modfile, "-deps", "-f", format, clientPackage)
		cmd.Dir = root
		cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
		out, err := cmd.Output()
		if err != nil {
			t.Fatal(err)
		}
		return strings.Fields(string(out))
	}
	heavy := map[string]string{
		"net/http": "fetch through syscall/js", "html/template": "450 KB", "encoding/gob": "63 KB", "log/slog": "31 KB",
		"golang.org/x/text/unicode/norm": "app/text has a table", "golang.org/x/text/cases": "88 KB", "golang.org/x/text/collate": "464 KB",
		"golang.org/x/net/html": "66 KB", "github.com/andybalholm/brotli": "73 KB", "github.com/BurntSushi/toml": "for the builder",
	}
	for _, line := range list(`{{$p := .ImportPath}}{{range .Imports}}{{$p}}={{.}} {{end}}`) {
		from, to, _ := strings.Cut(line, "=")
		if why, ok := heavy[to]; ok && strings.HasPrefix(from, "dossier/") {
			t.Errorf("%s imports %s, too heavy for the client: %s", from, to, why)
		}
	}
	for _, pkg := range list(`{{.ImportPath}}`) {
		if strings.HasPrefix(pkg, "dossier/web") {
			t.Errorf("the client contains %s of the builder", pkg)
		}
		if why, ok := heavy[pkg]; ok {
			t.Errorf("the client contains %s: %s", pkg, why)
		}
	}
}
