package listen

import (
	"sync"
	"testing"

	"buyin/internal/listen/encoder"
)

var shared = sync.OnceValue(encoder.New)

func BenchmarkFirstNote(b *testing.B) {
	c := catalogue(b)
	for b.Loop() {
		New(c).Hear("two rounds of cuts at my last place, I just want to know I'm still here come January")
	}
}

func BenchmarkNote(b *testing.B) {
	e := New(catalogue(b))
	for b.Loop() {
		e.Hear("two rounds of cuts at my last place, I just want to know I'm still here come January")
	}
}
