package catalogue

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"buyin/internal/motive"
)

// readRevision reads a catalogue from a git revision. name is REV:PATH or only
// REV. Without a path, it reads the file that the revision is compared with or,
// if that is no file, motivators.yaml. shown is the name of the catalogue in
// messages.
func readRevision(ctx context.Context, name, other string) (shown string, data []byte, err error) {
	rev, path, given := strings.Cut(name, ":")
	if !given {
		path = "motivators.yaml"
		if _, err := os.Stat(other); err == nil {
			path = other
		}
		if !filepath.IsAbs(path) {
			path = "./" + filepath.ToSlash(filepath.Clean(path)) // relative to this folder, not to the top of the repository
		}
	}
	if rev == "" || filepath.IsAbs(path) {
		return "", nil, fmt.Errorf("%s: no such file", name)
	}
	git := exec.CommandContext(ctx, "git", "show", "--end-of-options", rev+":"+path)
	var out, complaints bytes.Buffer
	git.Stdout, git.Stderr = &limitWriter{w: &out, left: motive.MaxDocument + 1}, &limitWriter{w: &complaints, left: 1 << 12}
	if err := git.Run(); err != nil {
		if errors.Is(err, exec.ErrNotFound) {
			return "", nil, fmt.Errorf("%s: no such file, and git is not installed to look for a revision", name)
		}
		why, _, _ := strings.Cut(strings.TrimSpace(complaints.String()), "\n")
		return "", nil, fmt.Errorf("%s: no such file, and no such catalogue in git (%s)", name, strings.TrimPrefix(why, "fatal: "))
	}
	return rev + ":" + strings.TrimPrefix(path, "./"), out.Bytes(), nil
}

// A limitWriter passes on as many bytes as left says, and drops the rest.
type limitWriter struct {
	w    io.Writer
	left int
}

func (l *limitWriter) Write(p []byte) (int, error) {
	n := min(len(p), l.left)
	l.left -= n
	if _, err := l.w.Write(p[:n]); err != nil {
		return 0, err
	}
	return len(p), nil
}
