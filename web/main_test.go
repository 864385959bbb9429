package main

import (
	"bytes"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestRun(t *testing.T) {
	empty := t.TempDir()
	for _, test := range []struct {
		args           []string
		code           int
		stdout, stderr string
	}{
		{nil, 2, "", "Usage"},
		{[]string{"help"}, 0, "Usage", ""},
		{[]string{"-h"}, 0, "Usage", ""},
		{[]string{"biuld"}, 2, "", `no command "biuld"`},
		{[]string{"build", "-seeds", empty, "-out", filepath.Join(empty, "out")}, 1, "", "no articles in " + empty},
		{[]string{"build", "-seeds", filepath.Join(empty, "nowhere")}, 1, "", "nowhere"},
		{[]string{"serve", "-dir", filepath.Join(empty, "nowhere")}, 1, "", "build the site first"},
	} {
		var stdout, stderr bytes.Buffer
		if code := run(test.args, &stdout, &stderr); code != test.code {
			t.Errorf("web %q exits with %d, want %d", test.args, code, test.code)
		}
		if !strings.Contains(stdout.String(), test.stdout) || !strings.Contains(stderr.String(), test.stderr) {
			t.Errorf("web %q says %q and %q, want %q and %q", test.args, stdout.String(), stderr.String(), test.stdout, test.stderr)
		}
	}
	if entries, err := os.ReadDir(empty); err != nil || len(entries) != 0 {
		t.Errorf("builds that failed leave %v, %v", entries, err)
	}
}

func TestAddress(t *testing.T) {
	for _, test := range []struct{ ip, base, want string }{
		{"127.0.0.1", "/", "http://localhost:80/"},
		{"0.0.0.0", "sub", "http://localhost:80/sub/"},
		{"192.0.2.1", "/a/b/", "http://192.0.2.1:80/a/b/"},
		{"2001:db8::1", "", "http://[2001:db8::1]:80/"},
	} {
		if got := address(&net.TCPAddr{IP: net.ParseIP(test.ip), Port: 80}, test.base); got != test.want {
			t.Errorf("address(%s, %s) = %s, want %s", test.ip, test.base, got, test.want)
		}
	}
}

func TestSize(t *testing.T) {
	for n, want := range map[int]string{12: "12 B", 1234: "1.2 kB", 1_234_567: "1.23 MB"} {
		if got := size(n); got != want {
			t.Errorf("size(%d) = %s, want %s", n, got, want)
		}
	}
}
