package practicetest

import (
	"path/filepath"

	"buyin/internal/motive"
	"buyin/internal/practice"
)

// An ask is contested for a person if its true overlap is in this range.
const contestedFrom, contestedTo = 0.3, 0.7

// A Pairing is a persona with an ask that is contested for it.
type Pairing struct {
	Persona motive.Persona
	Goals   motive.Goals
	Truth   practice.Truth
}

// A Set is a list of pairings that are evaluated together.
type Set struct {
	Name  string
	Pairs []Pairing
	Seeds int  // number of talks for each pairing
	Words bool // the personas have words that an ear can hear
}

// Talks returns the number of talks of the set. They are numbered from 0, and the
// number of a talk is the seed of its random numbers.
func (s Set) Talks() int { return len(s.Pairs) * s.Seeds }

// Pairing returns the pairing of a talk.
func (s Set) Pairing(talk int) Pairing { return s.Pairs[talk/s.Seeds] }

// talksPerAsk is the number of talks on each ask that is made for a shipped
// persona.
const talksPerAsk = 4

// Names lists the names of the sets.
var Names = []string{"made up", "shipped", "other hand", "blind", "unseen"}

// Sets returns the sets with at least the given number of talks each. dir is the
// folder of those that are written by hand. If only is not empty, it is the name
// of the one set to return.
func Sets(c motive.Catalogue, dir string, talks int, only string) ([]Set, error) {
	var sets []Set
	for _, name := range Names {
		if only != "" && only != name {
			continue
		}
		set, err := newSet(c, dir, talks, name)
		if err != nil {
			return nil, err
		}
		sets = append(sets, set)
	}
	return sets, nil
}

func newSet(c motive.Catalogue, dir string, talks int, name string) (Set, error) {
	set := Set{Name: name, Words: true}
	var err error
	switch name {
	case "made up":
		set.Pairs, set.Words = Contested(MadeUp(c, talks), c, 1), false
	case "shipped":
		shipped, err := Shipped(c)
		if err != nil {
			return set, err
		}
		set.Pairs = Contested(shipped, c, divideUp(talks, talksPerAsk*len(shipped)))
	case "other hand":
		set.Pairs, err = Written(c, filepath.Join(dir, "other"))
	default:
		set.Pairs, err = Written(c, filepath.Join(dir, name))
	}
	set.Pairs = thin(set.Pairs, talks)
	set.Seeds = divideUp(talks, max(1, len(set.Pairs)))
	return set, err
}

// thin returns at most n of the pairings, evenly spread.
func thin(pairs []Pairing, n int) []Pairing {
	if len(pairs) <= n {
		return pairs
	}
	var out []Pairing
	for i := range n {
		out = append(out, pairs[i*len(pairs)/n])
	}
	return out
}

// divideUp divides and rounds up.
func divideUp(a, b int) int { return (a + b - 1) / b }
