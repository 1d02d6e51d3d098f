package ngram

import (
	"bufio"
	"flag"
	"fmt"
	"hash/fnv"
	"math"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write testdata/golden.txt anew, after training (make words)")

// The file has a note on each line and, before it, a hash of the bits of its
// scores. The scores must be the same on every processor, so run this also with
//
//	GOARCH=arm64 go test -exec qemu-aarch64 -run Golden ./internal/listen/ngram
func TestGoldenScores(t *testing.T) {
	const path = "testdata/golden.txt"
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	r := openShipped(t).NewReader()
	var got strings.Builder
	for lines := bufio.NewScanner(strings.NewReader(string(data))); lines.Scan(); {
		_, note, _ := strings.Cut(lines.Text(), " ")
		fmt.Fprintf(&got, "%016x %s\n", hashScores(r.Score(note)), note)
	}
	if *update {
		if err := os.WriteFile(path, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got.String() != string(data) {
		t.Errorf("scores have changed; if the model was trained again, run the test with -update\n%s", got.String())
	}
}

func hashScores(s Scores) uint64 {
	h := fnv.New64a()
	for _, values := range [][]float32{s.Class, s.Sign, {s.Whole}, s.Near} {
		for _, v := range values {
			fmt.Fprintf(h, "%08x ", math.Float32bits(v))
		}
	}
	return h.Sum64()
}
