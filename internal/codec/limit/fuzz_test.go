package limit

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// measure returns the levels and the values of all documents of a YAML text, as
// the library sees them, and false if it does not read the text.
func measure(data []byte) (levels, values int, ok bool) {
	defer func() {
		if recover() != nil {
			ok = false
		}
	}()
	dec := yaml.NewDecoder(bytes.NewReader(data))
	for {
		var document yaml.Node
		if err := dec.Decode(&document); err != nil {
			return levels, values, err.Error() == "EOF"
		}
		for _, root := range document.Content {
			l, v := size(root)
			levels, values = max(levels, l), values+v
		}
	}
}

func size(n *yaml.Node) (levels, values int) {
	values = 1
	for _, child := range n.Content {
		l, v := size(child)
		levels, values = max(levels, l), values+v
	}
	if n.Kind == yaml.SequenceNode || n.Kind == yaml.MappingNode {
		levels++
	}
	return levels, values
}

// A text that the library reads is nowhere taken for deeper than it is, and its
// values are counted about right.
func FuzzYAML(f *testing.F) {
	files, err := filepath.Glob("../../../testdata/*/*.yaml")
	if err != nil || len(files) < 50 {
		f.Fatalf("%d files, %v", len(files), err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		if len(data) < 20_000 {
			f.Add(data)
		}
	}
	for _, text := range []string{
		"a: |\n  - - -\n b", "- - - a\n  - b", "a:\n- |2\n   - - b\n- c", "a: b\n  - - c", "? - - a\n: - b", "[a: [b, {c, d}], \"e\":f]",
		"&a b: *a", "!a {? b : c}", "--- >+\n a\n...\n--- - b", "a: 'b\n\n  - [ c'", "a: \"b\\\n  - - [\"", "a: # b\n - c # d\n# e\n", "\"a\" : b", "- a: b\n  c:\n  - d",
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if _, size := Unprintable(data); size > 0 || !utf8.Valid(data) {
			return
		}
		s := yamlScanner{data: data, allowed: true}
		for s.skipBlanks(); s.at < len(data) && !s.done(); s.skipBlanks() {
			before := s.at
			if s.token(); s.at <= before {
				t.Fatalf("stands still at %d", s.at)
			}
		}
		if s.done() && s.excess.Reason != Deep {
			return
		}
		comments := bytes.Count(data, []byte("#"))
		levels, values, ok := measure(data)
		switch {
		case !ok:
		case s.deepest > levels:
			t.Fatalf("%d levels are taken for %d", levels, s.deepest)
		case 2*s.deepest < levels:
			t.Fatalf("%d levels are taken for %d", levels, s.deepest)
		case s.values > 2*values+commentWeight*comments+2:
			t.Fatalf("%d values are counted as %d", values, s.values)
		case 2*(s.values+1) < values: // the last document may be empty

			t.Fatalf("%d values are counted as %d", values, s.values)
		}
	})
}
