// Package place knows where a workspace is: which folder the flag, the
// environment or the home folder names, and which services and version control
// systems copy a folder out of reach. It changes nothing.
package place

import (
	"errors"
	"fmt"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/adrg/xdg"
)

// EnvDir is the environment variable that names the workspace.
const EnvDir = "BUYIN_DIR"

// Dir returns the workspace's folder as an absolute path: the flag, else
// $BUYIN_DIR, else buyin in the XDG data folder. A leading ~ is the home folder;
// a shell leaves it alone in quotes. Dir does not access the disk.
func Dir(flag string, env func(string) string) (string, error) {
	for _, named := range []string{flag, env(EnvDir)} {
		if named != "" {
			return expandHome(named, env)
		}
	}
	if data := env("XDG_DATA_HOME"); filepath.IsAbs(data) { // the specification says to ignore a relative path
		return filepath.Join(data, "buyin"), nil
	}
	// without a home folder xdg falls back to the root folder
	if homeFolder(env) == "" || !filepath.IsAbs(xdg.DataHome) {
		return "", errors.New("cannot find a home folder for the workspace; name a folder with --dir or $" + EnvDir)
	}
	return filepath.Join(xdg.DataHome, "buyin"), nil
}

// homeFolder returns the user's home folder, or "" if the environment has none.
func homeFolder(env func(string) string) string {
	name := "HOME"
	if runtime.GOOS == "windows" {
		name = "USERPROFILE"
	}
	if home := env(name); filepath.IsAbs(home) {
		return home
	}
	return ""
}

// expandHome returns the absolute path, with ~ and ~/ at its beginning replaced.
func expandHome(path string, env func(string) string) (string, error) {
	first, rest, _ := strings.Cut(filepath.ToSlash(path), "/")
	switch {
	case !strings.HasPrefix(first, "~"):
		return filepath.Abs(path)
	case first != "~":
		return "", fmt.Errorf("cannot tell whose home folder %q is in; write the path in full, or ./ before it for a folder of that name", path)
	}
	home := homeFolder(env)
	if home == "" {
		return "", fmt.Errorf("cannot find the home folder for %q; write the path in full", path)
	}
	return filepath.Join(home, filepath.FromSlash(rest)), nil
}
