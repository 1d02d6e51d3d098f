package internal_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// licences runs make licences, with another go if one is given, for this
// platform: modules that others alone link need not be here.
func licences(t *testing.T, goes string) (out string, err error) {
	t.Helper()
	if _, err := exec.LookPath("make"); err != nil {
		t.Skip("make is missing, so nothing is collected")
	}
	args := []string{"-s", "--no-print-directory", "licences", "PLATFORMS=" + runtime.GOOS + "/" + runtime.GOARCH}
	if goes != "" {
		args = append(args, "GO="+goes)
	}
	cmd := exec.Command("make", args...)
	cmd.Dir = ".."
	var complaints strings.Builder
	cmd.Stderr = &complaints
	data, err := cmd.Output()
	if err != nil {
		err = fmt.Errorf("%w: %s", err, complaints.String())
	}
	return string(data), err
}

func TestTheLicencesOfAllThatIsLinkedAreCollected(t *testing.T) {
	all, err := licences(t, "")
	if err != nil {
		t.Fatal(err)
	}
	linked, err := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}}{{end}}{{end}}", "buyin/cmd/buyin").Output()
	if err != nil {
		t.Fatal(err)
	}
	modules := append(strings.Split(strings.TrimSpace(string(linked)), "\n"), "Go go1.")
	if len(modules) < 10 {
		t.Fatalf("only %d modules: %q", len(modules), modules)
	}
	for _, module := range modules {
		_, text, found := strings.Cut(all, "==== "+module)
		text, _, _ = strings.Cut(text, "\n==== ")
		if !found || !strings.Contains(strings.ToLower(text), "copyright") {
			t.Errorf("no licence of %s: %.100q", module, text)
		}
	}
	if n := strings.Count(all, "AlecAivazis/survey/v2"); n != 2 {
		t.Errorf("%d licences of survey, whose terminal has one of its own", n)
	}
}

func TestAModuleWithoutALicenceStopsTheRelease(t *testing.T) {
	dir := t.TempDir()
	goes := filepath.Join(dir, "go")
	stand := func(script string) {
		if err := os.WriteFile(goes, []byte("#!/bin/sh\n"+script), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "LICENSE"), []byte("Copyright Go"), 0o600); err != nil {
		t.Fatal(err)
	}
	stand(fmt.Sprintf("case $1 in list) echo example.org/bare v1.0.0 %s/bare;; *) echo %s;; esac", dir, dir))
	if out, err := licences(t, goes); err == nil || !strings.Contains(err.Error(), "example.org/bare v1.0.0 has none") {
		t.Errorf("got %v and %q", err, out)
	}
	stand("case $1 in list) exit 1;; *) echo " + dir + ";; esac")
	if out, err := licences(t, goes); err == nil {
		t.Errorf("what is linked is not known, and yet there is %q", out)
	}
}
