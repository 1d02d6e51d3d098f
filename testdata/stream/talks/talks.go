// Package talks makes up interviews for measuring: the same seed gives the
// same ones, of about 2.4 KB as JSON each, with the mix of words, quotes,
// accents and escapes that people type. It is for tests and benchmarks.
package talks

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"buyin/internal/motive"
)

// A Maker makes up interviews about the motivators of a catalogue.
type Maker struct {
	catalogue motive.Catalogue
	chance    *rand.Rand
	made      int
}

// New is a Maker; the same catalogue and seed make the same interviews.
func New(c motive.Catalogue, seed uint64) *Maker {
	return &Maker{catalogue: c, chance: rand.New(rand.NewPCG(seed, 0x5a1e))}
}

var (
	first = []string{"Sam", "Ada", "José", "Mei", "Tariq", "Olga", "Zoë", "Kofi", "Nils", "Priya", "Anna", "Łukasz"}
	last  = []string{"Lee", "Okafor", "Núñez", "Haas", "Ito", "Moreau", "Silva", "Byrne", "Novák", "Iyer", "Berg", "Adeyemi"}
	teams = []string{"Compiler", "Billing", "Search", "Site reliability", "Mobile", "Data platform"}
	roles = []string{"Engineer", "Senior engineer", "Designer", "Analyst", "Tester"}
	parts = []string{
		"finally cracked the deadlock on Thursday", "nobody else could see it", "we lost two good people last spring",
		"it was the first time the team said so", "honestly the rota is the thing", "said it with a grin",
		"the review took most of a week", "wants to teach the new ones", "kept coming back to the scheduler",
		"would do it again for half the money", "the kids are with her every other week", "it's ours, we built it",
		"he called it \"the best Friday in years\"", "wasn't asked before it was decided", "three offers since June, took none",
		"likes to see it run in the wild", "café talk, so with a pinch of salt", "no idea what comes after the release",
		"beat the other group by a day", "happy to leave the naming to others", "asked twice what happens in January",
	}
)

func pick[T any](m *Maker, from []T) T { return from[m.chance.IntN(len(from))] }

// words are some parts of a note, with a line break now and then.
func (m *Maker) words(n int) string {
	var b strings.Builder
	for i := range n {
		switch {
		case i == 0:
		case m.chance.IntN(25) == 0:
			b.WriteString("\n")
		default:
			b.WriteString("; ")
		}
		b.WriteString(pick(m, parts))
	}
	return b.String()
}

// Next makes up one interview.
func (m *Maker) Next() motive.Interview {
	m.made++
	c := m.catalogue
	iv := motive.Interview{
		ID: fmt.Sprintf("2026-11-%02d-%07d", 1+m.chance.IntN(28), m.made), Kind: motive.KindTalk,
		Report:  motive.Report{Name: pick(m, first) + " " + pick(m, last), Team: pick(m, teams), Role: pick(m, roles)},
		Manager: pick(m, first), Started: "2026-11-23T09:00:00Z", Finished: "2026-11-23T09:24:00Z",
		Catalogue: motive.CatalogueRef{Name: c.Name, Version: c.Version}, Goals: "release-4-2",
		Told:  &motive.Told{On: "2026-11-23", Quotes: true},
		Guess: map[string]int{},
	}
	for range 3 {
		iv.Guess[pick(m, c.Motivators).ID] = 1 + m.chance.IntN(motive.MaxStrength)
	}
	drivers := m.chance.Perm(len(c.Motivators))[:3]
	for i := range 5 + m.chance.IntN(5) {
		iv.Turns = append(iv.Turns, m.turn(i, drivers))
	}
	var said []motive.Evidence
	for _, k := range drivers {
		said = append(said, motive.Evidence{Motivator: c.Motivators[k].ID, Strength: 2 + m.chance.IntN(4), Kind: motive.Confirmed})
	}
	iv.Turns = append(iv.Turns, motive.Turn{Question: motive.Playback, Asked: "Here is what I heard. What would you change?", Answer: m.words(1), Evidence: said})
	return iv
}

func (m *Maker) turn(i int, drivers []int) motive.Turn {
	c := m.catalogue
	k := drivers[m.chance.IntN(len(drivers))]
	if m.chance.IntN(3) == 0 {
		k = m.chance.IntN(len(c.Motivators))
	}
	q, kind := pick(m, c.Motivators[k].Probes), motive.Prompted
	if i < 3 {
		q, kind = c.Openers[(m.made+i)%len(c.Openers)], motive.Volunteered
	}
	t := motive.Turn{Question: q.ID, Asked: q.Ask, Answer: m.words(1 + m.chance.IntN(2))}
	for j := range m.chance.IntN(3) {
		strength := 1 + m.chance.IntN(motive.MaxStrength)
		if m.chance.IntN(8) == 0 {
			strength = -m.chance.IntN(motive.MaxStrength + 1)
		}
		e := motive.Evidence{Motivator: c.Motivators[k].ID, Strength: strength, Kind: kind, Quote: pick(m, parts)}
		if j > 0 {
			e.Motivator, e.Kind, e.Quote = pick(m, c.Motivators).ID, motive.Volunteered, ""
		}
		t.Evidence = append(t.Evidence, e)
	}
	return t
}
