package main

import (
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"
)

// workflow is what of a GitHub workflow the tests look at.
type workflow struct {
	Permissions map[string]string
	Jobs        map[string]struct {
		Uses    string
		Timeout int `yaml:"timeout-minutes"`
		Steps   []struct{ Uses, Run string }
	}
}

// pinned is an action by its commit, which nobody can move, with the version for people.
var pinned = regexp.MustCompile(`(?m)^\s*(?:- )?uses: [a-z-]+/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$`)

// The project's workflows, and the one for publishers, run no code that may change under them, with no more
// rights than they need, and their scripts have no mistakes of syntax.
func TestWorkflows(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(source, ".github", "workflows", "*.yml"))
	if err != nil || len(files) < 2 {
		t.Fatalf("there are the workflows %q, %v", files, err)
	}
	publishers := filepath.Join(source, "web", "hosting", "github-pages.yml")
	files = append(files, publishers)
	scripts := ""
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var w workflow
		if err := yaml.Unmarshal(data, &w); err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		rights := map[string]string{"contents": "read"}
		if name == publishers {
			rights["pages"], rights["id-token"] = "write", "write"
		}
		if !maps.Equal(w.Permissions, rights) {
			t.Errorf("%s: the permissions are %v", name, w.Permissions)
		}
		actions := 0
		for _, job := range slices.Sorted(maps.Keys(w.Jobs)) {
			if j := w.Jobs[job]; j.Uses == "" && (j.Timeout == 0 || len(j.Steps) == 0) {
				t.Errorf("%s: the job %s has %d steps and no end", name, job, len(j.Steps))
			}
			for _, step := range w.Jobs[job].Steps {
				if step.Uses != "" {
					actions++
				}
				scripts += step.Run + "\n"
				if strings.Contains(step.Run, "${{") {
					t.Errorf("%s: %s pastes a value into a script: %s", name, job, step.Run)
				}
			}
		}
		if n := len(pinned.FindAll(data, -1)); n != actions || n == 0 {
			t.Errorf("%s: %d of %d actions are pinned to a commit, with their version", name, n, actions)
		}
	}
	for _, want := range []string{"make test\n", "govulncheck ./...", "make release", "sha256sum -c"} {
		if !strings.Contains(scripts, want) {
			t.Errorf("no workflow runs %q", want)
		}
	}
	if shell, err := exec.LookPath("bash"); err == nil {
		cmd := exec.Command(shell, "-n")
		cmd.Stdin = strings.NewReader(scripts)
		if said, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("the scripts: %v\n%s", err, said)
		}
	}
}
