package overlap_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/overlap/overlaptest"
	"buyin/internal/records"
)

// The package is compared here with a second reading of the formula, on random
// records. That reading was written by somebody else from the text alone.

// now is the moment at which the records are pooled.
var now = time.Date(2026, 11, 23, 10, 0, 0, 0, time.UTC)

// A world is a catalogue, the goals of one ask, and chance.
type world struct {
	*rand.Rand
	catalogue motive.Catalogue
	goals     []motive.Goals
	friendly  bool // little that costs or puts off
}

func newWorld(chance *rand.Rand) world {
	w := world{Rand: chance, friendly: chance.IntN(2) == 0}
	for k := range 2 + chance.IntN(15) {
		w.catalogue.Motivators = append(w.catalogue.Motivators, motive.Motivator{ID: "m" + strconv.Itoa(k), Extrinsic: chance.IntN(3) == 0})
	}
	files := []string{"ship", "other", "third"}
	if chance.IntN(4) > 0 {
		files = files[:1]
	} else {
		files = files[:2+chance.IntN(2)]
	}
	for _, id := range files {
		w.goals = append(w.goals, w.newGoals(id))
	}
	return w
}

func (w world) newGoals(id string) motive.Goals {
	g := motive.Goals{ID: id, Threshold: []float64{0.5, 0.3, 0.7, 0.01, 0.99}[w.IntN(5)], OwnDrivers: w.ratings(0, 5)}
	least := []int{-5, -1, 0, 0}[w.IntN(4)] // some asks cost a lot, some serve a lot
	if w.friendly {
		least = w.IntN(4)
	}
	for j := range 1 + w.IntN(3) {
		g.Goals = append(g.Goals, motive.Goal{ID: "g" + strconv.Itoa(j+w.IntN(2)*10), Offers: w.ratings(least, 5)})
	}
	return g
}

// motivator returns the id of a motivator, more often one of the first.
func (w world) motivator() string {
	n := len(w.catalogue.Motivators)
	return w.catalogue.Motivators[min(w.IntN(n), w.IntN(n))].ID
}

// ratings rates about half of the motivators from low to high.
func (w world) ratings(low, high int) map[string]int {
	by := map[string]int{}
	for _, m := range w.catalogue.Motivators {
		if w.IntN(2) == 0 {
			by[m.ID] = low + w.IntN(high-low+1)
		}
	}
	return by
}

func (w world) evidence() motive.Evidence {
	kinds := []motive.Kind{
		"", motive.Volunteered, motive.Volunteered, motive.Volunteered, motive.Prompted, motive.Chosen, motive.Confirmed, motive.Confirmed, motive.Withdrawn,
	}
	e := motive.Evidence{Motivator: w.motivator(), Strength: w.IntN(9) - 3, Kind: kinds[w.IntN(len(kinds))], ByCoach: w.IntN(5) == 0}
	if w.friendly && w.IntN(8) > 0 {
		e.Strength = 1 + w.IntN(5)
	}
	switch {
	case e.Kind == motive.Withdrawn:
		e.Strength = 0
	case w.IntN(12) == 0:
		e.Strength = -4 - w.IntN(2)
	}
	return e
}

func (w world) turn() motive.Turn {
	var turn motive.Turn
	switch w.IntN(8) {
	case 0:
		turn.Question = motive.Effect
		turn.Effects = map[string]int{}
		for range w.IntN(3) {
			if w.friendly && w.IntN(8) > 0 {
				turn.Effects[w.motivator()] = 1 + w.IntN(5)
				continue
			}
			turn.Effects[w.motivator()] = []int{-5, -4, -3, -2, -1, 0, 1, 2, 3, 5}[w.IntN(10)]
		}
	case 1:
		turn.Question = []string{motive.Playback, motive.Closing, motive.SumUp}[w.IntN(3)]
	default:
		turn.Question = "q" + strconv.Itoa(w.IntN(12))
	}
	for range w.IntN(4) {
		turn.Evidence = append(turn.Evidence, w.evidence())
	}
	for range max(0, w.IntN(12)-9) {
		p := motive.Position{Says: motive.Belief, Goal: []string{"g0", "g1", "g2", "g10", ""}[w.IntN(5)]}
		if meets := w.IntN(3); meets > 0 {
			p.Meets = new(bool)
			*p.Meets = meets == 1
		}
		turn.Positions = append(turn.Positions, p)
	}
	return turn
}

// record returns a talk, a notebook or an ask; its times may be missing or in
// the future.
func (w world) record(id int) motive.Interview {
	iv := motive.Interview{
		ID: fmt.Sprintf("r%02d", id), Kind: []string{motive.KindTalk, motive.KindTalk, motive.KindNotebook, motive.KindAsk}[w.IntN(4)],
		Goals: []string{"ship", "ship", "ship", "", "other"}[w.IntN(5)],
	}
	started := now.Add(-time.Duration(w.Float64() * 1500 * 24 * float64(time.Hour))).Truncate(time.Second)
	switch w.IntN(8) {
	case 0:
		started = now.Add(time.Duration(w.Float64() * 90 * 24 * float64(time.Hour))).Truncate(time.Second) // some of them less than a day ahead
	case 1:
		started = now.AddDate(0, 0, -w.IntN(3)) // the same moment as another
	}
	zone := time.FixedZone("", (w.IntN(27)-12)*3600)
	if w.IntN(8) > 0 {
		iv.Started = started.In(zone).Format(time.RFC3339)
	}
	if w.IntN(8) > 0 {
		iv.Finished = started.Add(time.Hour).In(zone).Format(time.RFC3339)
	}
	for range w.IntN(15) {
		iv.Turns = append(iv.Turns, w.turn())
	}
	if iv.Kind == motive.KindAsk || w.IntN(20) == 0 {
		iv.Reply = []motive.Reply{"", motive.ReplyYes, motive.ReplyIf, motive.ReplyNotYet, motive.ReplyNo}[w.IntN(5)]
	}
	if w.IntN(2) == 0 {
		iv.Guess = w.ratings(0, 5)
	}
	return iv
}

func (w world) forReading() (c overlaptest.Catalogue, goals []map[string]any) {
	c.Extrinsic = map[string]bool{}
	for _, m := range w.catalogue.Motivators {
		c.IDs = append(c.IDs, m.ID)
		c.Extrinsic[m.ID] = m.Extrinsic
	}
	for _, g := range w.goals {
		var list []any
		for _, goal := range g.Goals {
			list = append(list, map[string]any{"id": goal.ID, "offers": ratingsDocument(goal.Offers)})
		}
		goals = append(goals, map[string]any{"id": g.ID, "threshold": g.Threshold, "own_drivers": ratingsDocument(g.OwnDrivers), "goals": list})
	}
	return c, goals
}

func ratingsDocument(by map[string]int) map[string]any {
	out := map[string]any{}
	for id, x := range by {
		out[id] = float64(x)
	}
	return out
}

// document returns a record as encoding/json would read it.
func document(iv motive.Interview) map[string]any {
	doc := map[string]any{"id": iv.ID, "kind": iv.Kind}
	for key, text := range map[string]string{"goals": iv.Goals, "started": iv.Started, "finished": iv.Finished, "reply": string(iv.Reply)} {
		if text != "" {
			doc[key] = text
		}
	}
	if iv.Guess != nil {
		doc["guess"] = ratingsDocument(iv.Guess)
	}
	turns := []any{}
	for _, t := range iv.Turns {
		turns = append(turns, turnDocument(t))
	}
	doc["turns"] = turns
	return doc
}

func turnDocument(t motive.Turn) map[string]any {
	doc := map[string]any{"question": t.Question}
	var evidence, positions []any
	for _, e := range t.Evidence {
		entry := map[string]any{"motivator": e.Motivator, "strength": float64(e.Strength)}
		if e.Kind != "" {
			entry["kind"] = string(e.Kind)
		}
		if e.ByCoach {
			entry["by"] = "coach"
		}
		evidence = append(evidence, entry)
	}
	for _, p := range t.Positions {
		position := map[string]any{"says": p.Says}
		if p.Goal != "" {
			position["goal"] = p.Goal
		}
		if p.Meets != nil {
			position["meets"] = *p.Meets
		}
		positions = append(positions, position)
	}
	doc["evidence"], doc["positions"] = evidence, positions
	if t.Effects != nil {
		doc["effects"] = ratingsDocument(t.Effects)
	}
	return doc
}

// A comparison collects where two results differ.
type comparison struct{ differs []string }

func (c *comparison) number(what string, got, want float64) {
	if !(math.Abs(got-want) <= 2e-4) {
		c.differs = append(c.differs, fmt.Sprintf("%s is %v, want %v", what, got, want))
	}
}

// figure compares a number that may be null.
func (c *comparison) figure(what string, known bool, got float64, want *float64) {
	switch {
	case known != (want != nil):
		c.differs = append(c.differs, fmt.Sprintf("%s is known: %v, want %v", what, known, want != nil))
	case known:
		c.number(what, got, *want)
	}
}

func (c *comparison) equal(what string, got, want any) {
	if g, w := fmt.Sprint(got), fmt.Sprint(want); g != w {
		c.differs = append(c.differs, fmt.Sprintf("%s is %s, want %s", what, g, w))
	}
}

func (c *comparison) result(got overlap.Result, want overlaptest.Result) {
	c.figure("overlap", got.Heard, got.Overlap, want.Overlap)
	c.figure("low", got.Heard, got.Low, want.Low)
	c.figure("high", got.Heard, got.High, want.High)
	c.figure("probability", got.Heard, got.Probability, want.Probability)
	c.equal("verdict", got.Verdict, want.Verdict)
	c.equal("evidence", got.Answers, want.Evidence)
	c.equal("flat", got.Flat, want.Flat)
	c.equal("lead_with", got.LeadWith, want.LeadWith)
	c.equal("raise", got.Raise, want.Raise)
	c.equal("avoid", got.Avoid, want.Avoid)
	c.equal("blocked_by", got.BlockedBy, want.BlockedBy)
	c.equal("refused", goalIDs(got.Refused), want.Refused)
	for _, st := range got.Standings {
		k := st.Motivator
		c.number("units of "+k, st.Units, want.U[k])
		c.number("belief in "+k, st.Belief, want.C[k])
		c.number("share of "+k, st.Share, want.Shares[k])
		c.number("served of "+k, st.ServedShare(), want.Served[k])
		c.number("unmet of "+k, st.PossibleGain(), want.Unmet[k])
	}
}

// goalIDs cuts off the file that a goal's id has in front if several files use
// the id.
func goalIDs(names []string) (ids []string) {
	for _, name := range names {
		ids = append(ids, name[strings.Index(name, "/")+1:])
	}
	return ids
}

// seen counts what the random records led to, so that no rule goes untested.
type seen map[string]int

func (s seen) add(r overlap.Result) {
	s[string(r.Verdict)]++
	for what, is := range map[string]bool{
		"nothing heard": !r.Heard, "blocked": len(r.BlockedBy) > 0, "refused": len(r.Refused) > 0, "not yet": r.NotYet, "flat": r.Flat,
		"lead": len(r.LeadWith) > 0, "raise": len(r.Raise) > 0, "not looked at": r.NotLookedAt > 0,
		"only a refusal keeps it from sufficient": r.Verdict == overlap.Unclear && (len(r.Refused) > 0 || r.NotYet) && r.Probability >= 0.8 &&
			len(r.BlockedBy) == 0 && r.Answers >= overlap.MinAnswers && r.Belief >= overlap.MinBelief,
	} {
		if is {
			s[what]++
		}
	}
	for _, st := range r.Standings {
		switch {
		case st.HasEffect && st.Conflict:
			s["an effect in conflict"]++
		case st.HasEffect:
			s["an effect"]++
		case st.Conflict:
			s["an offer in conflict"]++
		}
	}
}

func (s seen) check(t *testing.T, least int) {
	for _, what := range []string{
		"sufficient", "insufficient", "unclear", "nothing heard", "blocked", "refused", "not yet", "flat", "lead", "raise", "not looked at",
		"only a refusal keeps it from sufficient", "an effect in conflict", "an effect", "an offer in conflict",
	} {
		if s[what] < least {
			t.Errorf("%q came %d times, fewer than %d: too few to tell", what, s[what], least)
		}
	}
}

func TestRecordsEqualTheSecondReading(t *testing.T) {
	chance := rand.New(rand.NewPCG(7, 11))
	met := seen{}
	for i := range 3000 {
		w := newWorld(chance)
		c, goals := w.forReading()
		iv := w.record(i)
		got := overlap.New(w.catalogue, w.goals...).Score(iv)
		met.add(got)
		var diff comparison
		diff.result(got, overlaptest.Score(c, goals, document(iv), false))
		if diff.differs != nil {
			t.Fatalf("record %d: %s\n%+v\n%+v", i, strings.Join(diff.differs, "; "), iv, w.goals)
		}
	}
	met.check(t, 40)
}

func TestTeamsEqualTheSecondReading(t *testing.T) {
	chance := rand.New(rand.NewPCG(13, 17))
	met := seen{}
	people := 0
	for team := 0; people < 500; team++ {
		w := newWorld(chance)
		c, goals := w.forReading()
		s := overlap.New(w.catalogue, w.goals...)
		var members []overlap.Member
		byName := map[string][]map[string]any{}
		for range 1 + chance.IntN(6) {
			name := fmt.Sprintf("p%03d", people)
			people++
			talks, documents := w.person()
			if len(talks) > 0 {
				members = append(members, overlap.Member{Name: name, Result: s.Pool(talks), Guess: overlap.NewestGuess(talks)})
				met.add(members[len(members)-1].Result)
			}
			byName[name] = documents
		}
		want := overlaptest.Team(c, goals, byName, now.Format(time.RFC3339))
		if diff := compareTeams(s.Team(members), want); diff != nil {
			t.Fatalf("team %d: %s", team, strings.Join(diff, "; "))
		}
	}
	met.check(t, 10)
}

// person returns the pooled records of one report, and all of them as documents.
func (w world) person() (talks []overlap.Talk, documents []map[string]any) {
	var all []records.Record
	for id := range 1 + w.IntN(5) {
		iv := w.record(id)
		all = append(all, records.Record{ID: iv.ID, Interview: iv})
		documents = append(documents, document(iv))
	}
	w.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	return records.Pool(records.Pooled(all), now), documents
}

func compareTeams(got overlap.Team, want overlaptest.TeamResult) []string {
	var c comparison
	c.equal("number of reports", len(got.Reports), len(want.Reports))
	if c.differs != nil {
		return c.differs
	}
	heldBy := map[string][]string{}
	for i, m := range got.Reports {
		them := want.Reports[i]
		c.equal("name", m.Name, them.Name)
		c.result(m.Result, them.Result)
		c.equal("main drivers of "+m.Name, m.Main, them.MainDrivers)
		c.figure("accuracy of "+m.Name, m.Accuracy.Known, m.Accuracy.Value, them.Accuracy)
		c.figure("projection of "+m.Name, m.Projection.Known, m.Projection.Value, them.Projection)
		c.figure("extrinsic bias of "+m.Name, m.ExtrinsicBias.Known, m.ExtrinsicBias.Value, them.ExtrinsicBias)
		for _, k := range m.Main {
			heldBy[k] = append(heldBy[k], m.Name)
		}
	}
	c.equal("main drivers", heldBy, want.HeldBy)
	var appeals []overlaptest.Appeal
	for _, a := range got.Appeals {
		appeals = append(appeals, overlaptest.Appeal{Motivator: a.Motivator, Reaches: a.Reaches, PutsOff: a.PutsOff})
	}
	c.equal("appeals", appeals, want.Appeals)
	c.equal("the smallest set", got.SmallestSet, want.SmallestSet)
	c.equal("unreached", slices.Sorted(slices.Values(got.Unreached)), want.Unreached)
	return c.differs
}
