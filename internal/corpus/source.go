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

// extensions lists the extensions of files that are read from a folder.
var extensions = []string{".json", ".ndjson", ".jsonl", ".yaml", ".yml"}

// A Source is one file of interviews, or standard input.
type Source struct {
	Path     string // Stdin means standard input
	Lines    bool   // NDJSON, with an interview on each line; false: one document
	InFolder bool   // it was found in a folder, so it is skipped if it has another of buyin's schemas
	Folder   string // the folder, as it was named
}

// FindSources returns the sources that the arguments name. Files come in the
// order given. A folder is replaced by the files below it, sorted by the bytes
// of their paths. Stdin is read as NDJSON. It fails if an argument does not
// exist. If a file in a folder cannot be read, it does not fail; reading that
// source returns the error.
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
			all = append(all, Source{Path: path, Lines: hasLines(path), InFolder: true, Folder: arg})
		}
	}
	return all, nil
}

// Folders returns those of the arguments that are folders.
func Folders(args []string) (folders []string) {
	for _, arg := range args {
		if at, err := os.Stat(arg); arg != Stdin && err == nil && at.IsDir() {
			folders = append(folders, arg)
		}
	}
	return folders
}

// filesBelow returns the files below a folder that may hold interviews, sorted
// by the bytes of their paths. The folder may be a link. The result includes
// entries that cannot be opened: folders without permission, and broken links.
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

// hasLines reports whether a file is NDJSON, by its name.
func hasLines(path string) bool {
	extension := strings.ToLower(filepath.Ext(path))
	return extension == ".ndjson" || extension == ".jsonl"
}

// Size returns the number of bytes in all sources. It returns 0 if the size of
// one is not known, such as the size of a pipe. in is standard input.
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
