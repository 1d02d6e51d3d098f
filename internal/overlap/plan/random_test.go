package plan_test

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"time"

	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/records"
)

// now is the moment at which the records are pooled.
var now = time.Date(2026, 11, 23, 10, 0, 0, 0, time.UTC)

// A world makes up asks and the records of people.
type world struct {
	*rand.Rand
	catalogue motive.Catalogue
	goals     motive.Goals
	records   map[string][]motive.Interview // by name
	limits    map[string]int
	generous  bool // it offers much
}

// newWorld makes up an ask of some goals about some motivators, and the records
// of some people.
func newWorld(seed uint64, motivators, goals, people int) *world {
	w := &world{Rand: rand.New(rand.NewPCG(seed, 21)), records: map[string][]motive.Interview{}, limits: map[string]int{}}
	for k := range motivators {
		w.catalogue.Motivators = append(w.catalogue.Motivators, motive.Motivator{ID: "m" + strconv.Itoa(k)})
	}
	w.goals = motive.Goals{ID: "ship", Threshold: []float64{0.5, 0.5, 0.5, 0.3, 0.7}[w.IntN(5)]}
	w.generous = w.IntN(3) == 0
	for g := range goals {
		w.goals.Goals = append(w.goals.Goals, motive.Goal{ID: "g" + strconv.Itoa(g), Offers: w.offers()})
	}
	if w.IntN(3) == 0 {
		w.limits[w.motivator()] = w.IntN(8) - 2
	}
	for i := range people {
		w.records[fmt.Sprintf("P%02d", i)] = w.person()
	}
	return w
}

func (w *world) motivator() string {
	return w.catalogue.Motivators[w.IntN(len(w.catalogue.Motivators))].ID
}

// offers are mostly small, and some cost something.
func (w *world) offers() map[string]int {
	by := map[string]int{}
	for _, m := range w.catalogue.Motivators {
		switch n := w.IntN(6); {
		case n < 5 && w.generous:
			by[m.ID] = 2 + w.IntN(4)
		case n < 2:
			by[m.ID] = 1 + w.IntN(4)
		case n == 2:
			by[m.ID] = -1 - w.IntN(5)
		}
	}
	return by
}

// person returns the records of one report: mostly one talk, sometimes several.
func (w *world) person() (all []motive.Interview) {
	drivers, off := []string{w.motivator(), w.motivator(), w.motivator()}, w.motivator()
	for i := range 1 + w.IntN(5)/4 + w.IntN(3)/2 {
		all = append(all, w.record(i, drivers, off))
	}
	return all
}

// record returns a talk or an ask: some drivers, and now and then something that
// puts them off or that only the coach has heard.
func (w *world) record(id int, drivers []string, off string) motive.Interview {
	at := now.AddDate(0, 0, -w.IntN(800))
	iv := motive.Interview{
		ID: "r" + strconv.Itoa(id), Report: motive.Report{Name: "P"}, Catalogue: motive.CatalogueRef{Name: "c", Version: "1.0.0"}, Kind: motive.KindTalk, Goals: []string{"ship", "ship", "", "other"}[w.IntN(4)],
		Started: at.Format(time.RFC3339), Finished: at.Add(time.Hour).Format(time.RFC3339),
	}
	for q := range 3 + w.IntN(6) {
		turn := motive.Turn{Question: "q" + strconv.Itoa(q)}
		for range 1 + w.IntN(2) {
			e := motive.Evidence{Motivator: drivers[w.IntN(len(drivers))], Strength: 2 + w.IntN(4), ByCoach: w.IntN(12) == 0}
			switch w.IntN(18) {
			case 0:
				e = motive.Evidence{Motivator: w.motivator(), Strength: -w.IntN(6)}
			case 1, 2, 3:
				e = motive.Evidence{Motivator: off, Strength: -4}
			}
			turn.Evidence = append(turn.Evidence, e)
		}
		iv.Turns = append(iv.Turns, turn)
	}
	if w.IntN(3) == 0 {
		iv.Kind = motive.KindAsk
		iv.Reply = []motive.Reply{motive.ReplyYes, motive.ReplyIf, motive.ReplyIf, "", motive.ReplyNotYet, motive.ReplyNo}[w.IntN(6)]
		effects := map[string]int{}
		for range 1 + w.IntN(2) {
			effects[w.motivator()] = w.IntN(10) - 5
		}
		iv.Turns = append(iv.Turns, motive.Turn{Question: motive.Effect, Effects: effects})
	}
	if w.IntN(12) == 0 {
		meets := w.IntN(2) == 0
		iv.Turns = append(iv.Turns, motive.Turn{Question: motive.Closing, Positions: []motive.Position{{Says: motive.Belief, Goal: "g0", Meets: &meets}}})
	}
	return iv
}

// scored returns a Scorer for the ask and the people's results.
func (w *world) scored() (*overlap.Scorer, []overlap.Member) {
	s := overlap.New(w.catalogue, w.goals)
	var people []overlap.Member
	for name, held := range w.records {
		people = append(people, overlap.Member{Name: name, Result: s.Pool(records.Pool(held, now))})
	}
	return s, people
}
