package corpus

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// extensions are those of the files that a folder is searched for.
var extensions = []string{".json", ".ndjson", ".jsonl", ".yaml", ".yml"}

// A Source is one file of interviews, or standard input.
type Source struct {
	Path     string // Stdin is standard input
	Lines    bool   // NDJSON: an interview on each line; else one document
	InFolder bool   // found in a folder: a document of another of buyin's schemas is skipped
}

// FindSources returns the sources that the arguments name: files in the order
// given; for a folder the files below it, by the bytes of their paths; Stdin as
// NDJSON. It fails if an argument does not exist, but not for a file in a folder
// that cannot be read: reading that source gives the error.
func FindSources(args []string) ([]Source, error) {
	var all []Source
	for _, arg := range args {
		if arg == Stdin {
			all = append(all, Source{Path: Stdin, Lines: true})
			continue
		}
		at, err := os.Stat(arg)
		if err != nil {
			return nil, DescribeFileError(err)
		}
		if !at.IsDir() {
			all = append(all, Source{Path: arg, Lines: hasLines(arg)})
			continue
		}
		paths, err := filesBelow(arg)
		if err != nil {
			return nil, err
		}
		for _, path := range paths {
			all = append(all, Source{Path: path, Lines: hasLines(path), InFolder: true})
		}
	}
	return all, nil
}

// filesBelow returns the files below a folder, or below the folder that a link
// names, that may hold interviews, sorted by the bytes of their paths. It
// includes what cannot be opened: folders without permission, links to nothing.
func filesBelow(folder string) ([]string, error) {
	var paths []string
	err := fs.WalkDir(os.DirFS(folder), ".", func(path string, d fs.DirEntry, err error) error {
		path = filepath.Join(folder, filepath.FromSlash(path))
		if at := (*fs.PathError)(nil); errors.As(err, &at) {
			if path == folder {
				return DescribeFileError(&fs.PathError{Op: at.Op, Path: path, Err: at.Err})
			}
			paths = append(paths, path)
			return fs.SkipDir
		}
		if err != nil || d.IsDir() || !slices.Contains(extensions, strings.ToLower(filepath.Ext(path))) {
			return err
		}
		if at, err := os.Stat(path); err != nil || at.Mode().IsRegular() {
			paths = append(paths, path)
		}
		return nil
	})
	slices.Sort(paths)
	return paths, err
}

// hasLines reports whether the name of a file says that it is NDJSON.
func hasLines(path string) bool {
	extension := strings.ToLower(filepath.Ext(path))
	return extension == ".ndjson" || extension == ".jsonl"
}

// Size is how many bytes the sources hold, or 0 if one of them does not say, as
// a pipe does not. in is standard input.
func Size(sources []Source, in io.Reader) (total int64) {
	for _, s := range sources {
		at, err := os.Stat(s.Path)
		if f, ok := in.(*os.File); ok && s.Path == Stdin {
			at, err = f.Stat()
		}
		if err != nil || !at.Mode().IsRegular() {
			return 0
		}
		total += at.Size()
	}
	return total
}
