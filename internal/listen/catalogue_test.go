package listen

import (
	"bufio"
	"encoding/json"
	"os"
	"sync"
	"testing"

	"buyin/internal/codec"
	"buyin/internal/motive"
)

func catalogue(t testing.TB) motive.Catalogue {
	t.Helper()
	data, err := os.ReadFile("../../motivators.yaml")
	if err != nil {
		t.Fatal(err)
	}
	c, _, problems := codec.DecodeCatalogue("motivators.yaml", data)
	if len(c.Motivators) == 0 {
		t.Fatal(problems)
	}
	return c
}

var (
	shippedForTests motive.Catalogue
	ear             = sync.OnceValue(func() *Ear { return New(shippedForTests) })
)

// theEar returns an ear for the shipped catalogue.
func theEar(t testing.TB) *Ear {
	if len(shippedForTests.Motivators) == 0 {
		shippedForTests = catalogue(t)
	}
	return ear()
}

// notes reads labelled notes, one JSON object a line.
func notes(t testing.TB, path string) (all []LabelledNote) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var n LabelledNote
		if err := json.Unmarshal(lines.Bytes(), &n); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		all = append(all, n)
	}
	return all
}
