package corpus

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"buyin/internal/fixture/growth"
)

func TestSeen(t *testing.T) {
	s := NewSeen()
	for i := range 5000 {
		if at, again := s.Meet(s.Hash(fmt.Sprint(i)), fmt.Sprintf("file%d", i/1000), i+1); again {
			t.Fatalf("%d was met at %v", i, at)
		}
	}
	for i := range 5000 {
		want := Place{fmt.Sprintf("file%d", i/1000), i + 1}
		if at, again := s.Meet(s.Hash(fmt.Sprint(i)), "last", 1); !again || at != want {
			t.Errorf("%d: %v, want %v", i, at, want)
		}
	}
}

// Hashes that fall into one place of the table are told apart.
func TestSeenWithHashesOfOnePlace(t *testing.T) {
	s := NewSeen()
	for round := range 2 {
		for i := range uint64(300) {
			if at, again := s.Meet(i<<40, "f", int(i)); again != (round == 1) || again && at.Line != int(i) {
				t.Fatalf("round %d: %d, %v, %v", round, i, at, again)
			}
		}
	}
}

// Memory is bounded, however many ids there are: the ones after the first million are
// compared with those, and not remembered.
func TestSeenIsBounded(t *testing.T) {
	s := NewSeen()
	meet := func(i int) bool {
		_, again := s.Meet(uint64(i)*0x9E3779B97F4A7C15, "f", i)
		return again
	}
	for i := range MaxSeen {
		meet(i)
	}
	if bytes := growth.Allocated(func() {
		for i := range MaxSeen {
			meet(MaxSeen + i)
		}
	}); bytes > 1<<20 || meet(MaxSeen+1) || !meet(1) {
		t.Errorf("%d bytes for ids that are not remembered", bytes)
	}
}

// The table takes 16 bytes for each id, and little more while it grows.
func TestSeenIsCompact(t *testing.T) {
	var s *Seen
	random := rand.New(rand.NewPCG(1, 2))
	hashes := make([]uint64, MaxSeen)
	for i := range hashes {
		hashes[i] = random.Uint64()
	}
	if bytes := growth.Allocated(func() {
		s = NewSeen()
		for i, hash := range hashes {
			s.Meet(hash, "f", i+1)
		}
	}); bytes > 24<<20 {
		t.Errorf("%d bytes", bytes)
	}
	for i, hash := range hashes {
		if at, again := s.Meet(hash, "g", 1); !again || at.Line != i+1 {
			t.Fatalf("%d: %v, %v", i, at, again)
		}
	}
}

// Hashes that are the highest there are find room at the end of the table.
func TestSeenWithHighHashes(t *testing.T) {
	s := NewSeen()
	for round := range 2 {
		for i := range uint64(3000) {
			if at, again := s.Meet(^i, "f", int(i)); again != (round == 1) || again && at.Line != int(i) {
				t.Fatalf("round %d: %d, %v, %v", round, i, at, again)
			}
		}
	}
}
