package check

import (
	"bufio"
	"os"
	"testing"
)

func BenchmarkWording(b *testing.B) {
	f, err := os.Open("../../motivators.yaml")
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	var qs []string
	for sc := bufio.NewScanner(f); sc.Scan(); {
		if l := sc.Text(); len(l) > 20 && l[len(l)-2] == '?' {
			qs = append(qs, l[16:len(l)-1])
		}
	}
	m := names()["pay"]
	for i := 0; b.Loop(); i++ {
		q := &question{sentence: read(qs[i%len(qs)]), about: m}
		for _, r := range wording() {
			r.question(q)
		}
	}
}
