package listen

import (
	"flag"
	"os"
	"testing"

	"buyin/internal/codec"
	"buyin/internal/motive"
)

var update = flag.Bool("update", false, "write shipped.bin anew (make ear)")

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

// shipped.bin must be rebuilt after each change of the catalogue.
func TestShippedIsFresh(t *testing.T) {
	c := catalogue(t)
	if *update {
		e := New(c)
		e.encoder = shared()
		e.buildModel(parseCache(shippedCache)) // vectors of unchanged texts are reused
		known := parseCache(shippedCache)
		kept := parseCache("")
		for _, x := range e.model.texts {
			k := keyOf(x.text)
			if v, ok := e.cache.vectors[k]; ok {
				kept.vectors[k] = v
			} else {
				kept.vectors[k] = known.vectors[k]
			}
		}
		kept.keepModel(modelKey(e.model.texts), e.model.parameters())
		if err := os.WriteFile("shipped.bin", kept.encode(nil), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	e := New(c)
	e.learn.Do(e.load)
	if e.changed {
		t.Error("motivators.yaml has changed since shipped.bin was made; run make ear")
	}
}
