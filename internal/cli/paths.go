package cli

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"buyin/internal/corpus"
)

// endings are the files that are looked for in a folder.
var endings = []string{".json", ".ndjson", ".jsonl", ".yaml", ".yml"}

// source is one file to read interviews from.
type source struct {
	path    string
	stream  bool // NDJSON
	foreign bool // found in a folder: of another buyin schema, it is passed over
}

// sources are the files that the arguments come to: files as named, folders
// recursively and by path bytes, "-" as a stream.
func sources(args []string) ([]source, error) {
	var all []source
	for _, arg := range args {
		if arg == "-" {
			all = append(all, source{path: "-", stream: true})
			continue
		}
		at, err := os.Stat(arg)
		if err != nil {
			return nil, corpus.DescribeFileError(err)
		}
		if !at.IsDir() {
			all = append(all, source{path: arg, stream: isStream(arg)})
			continue
		}
		inside, err := below(arg)
		if err != nil {
			return nil, err
		}
		for _, path := range inside {
			all = append(all, source{path: path, stream: isStream(path), foreign: true})
		}
	}
	return all, nil
}

// below are the files of a folder that may hold interviews, by path bytes. The
// folder may be a link to one. What lies in it and cannot be looked into, such
// as a folder of somebody else's or a link to nothing, is among them, so that
// whoever opens it reports it and goes on with the rest.
func below(folder string) ([]string, error) {
	var inside []string
	err := fs.WalkDir(os.DirFS(folder), ".", func(path string, d fs.DirEntry, err error) error {
		path = filepath.Join(folder, filepath.FromSlash(path))
		if at := (*fs.PathError)(nil); errors.As(err, &at) {
			if path == folder {
				return corpus.DescribeFileError(&fs.PathError{Op: at.Op, Path: path, Err: at.Err})
			}
			inside = append(inside, path)
			return fs.SkipDir
		}
		if err != nil || d.IsDir() || !slices.Contains(endings, strings.ToLower(filepath.Ext(path))) {
			return err
		}
		if at, err := os.Stat(path); err != nil || at.Mode().IsRegular() {
			inside = append(inside, path)
		}
		return nil
	})
	slices.Sort(inside)
	return inside, err
}

// isStream reports whether a file's name says that it holds an interview a
// line.
func isStream(path string) bool {
	ext := strings.ToLower(filepath.Ext(path))
	return ext == ".ndjson" || ext == ".jsonl"
}
