package corpus

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"buyin/internal/codec"
	"buyin/internal/motive"
)

var catalogue = motive.Catalogue{Name: "small", Version: "1.0.0", Motivators: []motive.Motivator{{ID: "pay"}, {ID: "craft"}}}

// line is an interview as a line of NDJSON.
func line(id string) string {
	return fmt.Sprintf(`{"schema":"buyin/interview/v1","id":%q,"report":{"name":"Sam"},"catalogue":{"name":"small","version":"1.0.0"},"turns":[]}`, id) + "\n"
}

// writeFiles writes files into a new folder, and returns it.
func writeFiles(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// describe is a record in a few words: its id, or what is wrong with it.
func describe(r *Record) string {
	switch {
	case r.Err != nil:
		return "error " + filepath.Base(r.File)
	case !r.Usable():
		return fmt.Sprintf("unusable %s:%d", filepath.Base(r.File), r.Line)
	}
	return r.Interview.ID
}

func TestAFolderIsReadInTheOrderOfItsPaths(t *testing.T) {
	dir := writeFiles(t, map[string]string{
		"b.json": line("b"), "a/z.ndjson": line("z1") + "\n{}\n" + line("z2"), "a.jsonl": line("a"), "B.JSON": line("B"),
		"goals.yaml": "schema: buyin/goals/v2\n", "newer.yaml": "schema: buyin/interview/v2\n", "foreign.yaml": "x: 1\n", "notes.txt": "x",
	})
	if err := os.Symlink("nowhere", filepath.Join(dir, "dead.yaml")); err != nil {
		t.Skip("SKIPPED: no symbolic links here")
	}
	want := "B a z1 unusable z.ndjson:3 z2 b error dead.yaml unusable foreign.yaml:0 unusable newer.yaml:0"
	sources, err := FindSources([]string{dir})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for record, err := range (&Reader{Sources: sources, Catalogue: catalogue}).Each(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, describe(record))
	}
	if s := strings.Join(got, " "); s != want {
		t.Errorf("Each: got  %s\nwant %s", s, want)
	}
	for _, n := range []int{1, 3} {
		if s := strings.Join(mapAll(t, &Reader{Sources: sources, Catalogue: catalogue, Keep: codec.Figures}, n), " "); s != want {
			t.Errorf("Map on %d workers: got  %s\nwant %s", n, s, want)
		}
	}
}

// mapAll describes all records, read by n workers.
func mapAll(t *testing.T, r *Reader, n int) (got []string) {
	t.Helper()
	worker := func() func(iter.Seq[*Record]) []string {
		return func(records iter.Seq[*Record]) (batch []string) {
			for record := range records {
				batch = append(batch, describe(record))
			}
			return batch
		}
	}
	err := Map(t.Context(), r, n, worker, func(batch []string) error {
		got = append(got, batch...)
		return nil
	}, func() error { return nil })
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func TestAFileThatIsNamedMustExist(t *testing.T) {
	_, err := FindSources([]string{filepath.Join(t.TempDir(), "gone.yaml")})
	if err == nil || !strings.HasSuffix(err.Error(), "gone.yaml: no such file") {
		t.Errorf("%v", err)
	}
}

func TestAFileThatIsNamedIsReadWhateverItsSchema(t *testing.T) {
	path := filepath.Join(writeFiles(t, map[string]string{"goals.yaml": "schema: buyin/goals/v1\n"}), "goals.yaml")
	sources, err := FindSources([]string{path})
	if err != nil {
		t.Fatal(err)
	}
	if got := mapAll(t, &Reader{Sources: sources, Catalogue: catalogue}, 1); len(got) != 1 || got[0] != "unusable goals.yaml:0" {
		t.Errorf("%q", got)
	}
}

// failingReader fails at the end of its text.
type failingReader struct{ io.Reader }

func (f failingReader) Read(p []byte) (int, error) {
	n, err := f.Reader.Read(p)
	if err == io.EOF {
		err = errors.New("the disk is on fire")
	}
	return n, err
}

func TestAStreamThatFailsEndsTheReading(t *testing.T) {
	sources, err := FindSources([]string{Stdin})
	if err != nil {
		t.Fatal(err)
	}
	r := &Reader{Sources: append(sources, Source{Path: "next.yaml"}), Stdin: failingReader{strings.NewReader(line("a") + line("b"))}, Catalogue: catalogue}
	var got []string
	var failed error
	for record, err := range r.Each(t.Context()) {
		if failed = err; err == nil {
			got = append(got, describe(record))
		}
	}
	if s := strings.Join(got, " "); s != "a b" || failed == nil || failed.Error() != "reading stdin: the disk is on fire" {
		t.Errorf("%s, %v", s, failed)
	}
	if n := int64(len(line("a")) + len(line("b"))); r.BytesRead() != n {
		t.Errorf("%d bytes were read, want %d", r.BytesRead(), n)
	}
}

func TestEachEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for _, err := range (&Reader{Sources: []Source{{Path: Stdin, Lines: true}}, Stdin: strings.NewReader(line("a")), Catalogue: catalogue}).Each(ctx) {
		if !errors.Is(err, context.Canceled) {
			t.Errorf("%v", err)
		}
	}
}

func TestSizeIsKnownForFilesOnly(t *testing.T) {
	path := filepath.Join(writeFiles(t, map[string]string{"a.json": line("a")}), "a.json")
	if n := Size([]Source{{Path: path}, {Path: path}}, nil); n != int64(2*len(line("a"))) {
		t.Errorf("%d bytes", n)
	}
	if n := Size([]Source{{Path: path}, {Path: Stdin}}, strings.NewReader("x")); n != 0 {
		t.Errorf("%d bytes with a pipe", n)
	}
}

func TestEqualInterviewsCountOnce(t *testing.T) {
	a, b := motive.Interview{ID: "1", Notes: []string{"x"}}, motive.Interview{ID: "1", Notes: []string{"y"}}
	unique, dropped := DropDuplicates([]motive.Interview{a, b, a, a})
	if len(unique) != 2 || dropped != 2 || unique[1].Notes[0] != "y" {
		t.Errorf("%v, %d dropped", unique, dropped)
	}
}
