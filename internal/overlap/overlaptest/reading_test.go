package overlaptest

import (
	"fmt"
	"math"
	"reflect"
	"testing"
)

type doc = map[string]any

func catalogue(ids ...string) Catalogue {
	return Catalogue{IDs: ids, Extrinsic: map[string]bool{"pay": true}}
}

var abcde = catalogue("a", "b", "c", "d", "e") // 2/K = 0.4

func ev(k string, strength float64, kind string) doc {
	return doc{"motivator": k, "strength": strength, "kind": kind}
}

func coach(k string, strength float64, kind string) doc {
	e := ev(k, strength, kind)
	e["by"] = "coach"
	return e
}

func turn(question string, evidence ...doc) doc {
	var list []any
	for _, e := range evidence {
		list = append(list, e)
	}
	return doc{"question": question, "evidence": list}
}

func talkOf(turns ...doc) doc {
	var list []any
	for _, t := range turns {
		list = append(list, t)
	}
	return doc{"id": "t", "goals": "ask", "turns": list}
}

// with sets keys: "started", "2026-01-01T00:00:00Z", ...
func with(d doc, pairs ...any) doc {
	for i := 0; i < len(pairs); i += 2 {
		d[pairs[i].(string)] = pairs[i+1]
	}
	return d
}

func on(day string, d doc) doc {
	at := day + "T10:00:00Z"
	return with(d, "started", at, "finished", at)
}

// goalsOf: goals g1, g2, ... with these offers.
func goalsOf(id string, offers ...doc) doc {
	var list []any
	for i, o := range offers {
		list = append(list, doc{"id": fmt.Sprint("g", i+1), "offers": o})
	}
	return doc{"id": id, "goals": list}
}

// heard is n answers of one volunteered entry of strength 5 each: c = n.
func heard(k string, n int) []doc {
	var turns []doc
	for i := range n {
		turns = append(turns, turn(fmt.Sprint("q.", k, ".", i), ev(k, 5, "")))
	}
	return turns
}

func score(c Catalogue, goals doc, record doc) Result {
	return Score(c, []doc{goals}, record, false)
}

func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if !(math.Abs(got-want) <= 1e-9) {
		t.Errorf("%s = %.12g, want %.12g", what, got, want)
	}
}

func same(t *testing.T, what string, got, want any) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%s = %v, want %v", what, got, want)
	}
}

func list(s ...string) []string { return append([]string{}, s...) }

func TestWorkedExample(t *testing.T) {
	c := catalogue("job-security", "engineering-identity", "problem-solving", "pay", "competition")
	var turns []doc
	for k, n := range map[string]int{"job-security": 1, "engineering-identity": 4, "problem-solving": 3, "pay": 1} {
		turns = append(turns, heard(k, n)...)
	}
	r := score(c, goalsOf("ask", doc{"job-security": 3., "engineering-identity": 1., "problem-solving": 4., "pay": 2.}), talkOf(turns...))
	near(t, "overlap", *r.Overlap, 5.0/11)
	for what, p := range map[float64]float64{0.3271: *r.Low, 0.5847: *r.High, 0.2816: *r.Probability} {
		if math.Abs(p-what) > 0.00005 {
			t.Errorf("%v, want %v", p, what)
		}
	}
	same(t, "verdict", r.Verdict, "unclear")
	same(t, "evidence", r.Evidence, 9)
	near(t, "share", r.Shares["engineering-identity"], 4.4/11)
	near(t, "share", r.Shares["competition"], 0.4/11)
	// served: 0.84/11 = 0.076, 0.88/11 = 0.08, 2.72/11 = 0.247, 0.56/11 = 0.051
	same(t, "lead_with", r.LeadWith, list("problem-solving", "engineering-identity", "job-security", "pay"))
	// unmet: 0.56/11 = 0.051, 3.52/11 = 0.32, 0.68/11 = 0.062, 0.84/11 = 0.076; competition has c = 0
	same(t, "raise", r.Raise, list("engineering-identity", "pay", "problem-solving", "job-security"))
	same(t, "refused", r.Refused, list())
}

func TestServedAndAgainst(t *testing.T) {
	ask := readAsk(abcde, []doc{goalsOf("ask",
		doc{"a": 5., "b": -4., "c": -3., "d": 2.},
		doc{"a": -2., "b": 5., "c": -1.})})
	near(t, "s_a", ask.served["a"], 0.6) // (5 - 2)/5
	near(t, "t_a", ask.against["a"], 0.4)
	near(t, "s_b", ask.served["b"], 0.2) // (5 - 4)/5
	near(t, "t_b", ask.against["b"], 0.8)
	near(t, "s_c", ask.served["c"], 0) // -1 - 3
	near(t, "t_c", ask.against["c"], 0.6)
	near(t, "s_d", ask.served["d"], 0.4) // the second goal offers 0
	near(t, "threshold", ask.threshold, 0.5)
}

func TestKindsAndDivision(t *testing.T) {
	r := score(abcde, goalsOf("ask", doc{}), talkOf(
		turn("q1", ev("a", 5, "volunteered")), // 1.0
		turn("q2", ev("b", 4, "prompted")),    // 0.5 * 4/5
		turn("q3", ev("c", 5, "chosen")),      // 0.7
		turn("playback", ev("d", -3, "confirmed")),
	))
	near(t, "u_a", r.U["a"], 1)
	near(t, "u_b", r.U["b"], 0.4)
	near(t, "u_c", r.U["c"], 0.7)
	near(t, "u_d", r.U["d"], -0.42) // 0.7 * -3/5
	near(t, "c_d", r.C["d"], 0)

	// sizes 1 + 0.8 + 0.2 = 2: each is halved
	r = score(abcde, goalsOf("ask", doc{}), talkOf(turn("q1", ev("a", 5, ""), ev("b", -4, ""), ev("c", 2, "prompted"))))
	near(t, "u_a", r.U["a"], 0.5)
	near(t, "u_b", r.U["b"], -0.4)
	near(t, "u_c", r.U["c"], 0.1)

	// an opener and its follow-ups are one answer: sizes 1 + 1 + 0.5 = 2.5
	r = score(abcde, goalsOf("ask", doc{}), talkOf(
		turn("open.x", ev("a", 5, "")), turn("q", ev("b", 1, "")), turn("open.x", ev("a", 5, ""), ev("c", 5, "prompted"))))
	near(t, "u_a", r.U["a"], 0.8)
	near(t, "u_c", r.U["c"], 0.2)
	same(t, "evidence", r.Evidence, 2)
}

func TestWithdrawn(t *testing.T) {
	before := turn("q1", ev("a", 5, ""), ev("b", 5, "")) // 0.5 each: the cancelled one takes part
	alone := turn("q2", ev("a", -5, ""))
	after := turn("closing", ev("a", 3, ""))
	for _, playback := range []doc{
		turn("playback", ev("a", 5, "confirmed"), ev("a", 0, "withdrawn")),
		turn("playback", ev("a", 0, "withdrawn"), ev("a", 5, "confirmed")),
	} {
		r := score(abcde, goalsOf("ask", doc{"a": 5.}), talkOf(before, alone, playback))
		near(t, "u_a", r.U["a"], 0)
		near(t, "u_b", r.U["b"], 0.5)
		same(t, "evidence", r.Evidence, 1)         // of q1, for b
		near(t, "share_a", r.Shares["a"], 0.4/2.5) // not cold: 0.4 of 0.4*5 + 0.5
		same(t, "blocked_by", r.BlockedBy, list()) // the -5 blocks nothing
		r = score(abcde, goalsOf("ask", doc{}), talkOf(before, alone, playback, after))
		near(t, "u_a after", r.U["a"], 0.6)
		same(t, "evidence after", r.Evidence, 2)
	}
	r := score(abcde, goalsOf("ask", doc{}), talkOf(before, turn("playback", coach("a", 0, "withdrawn"))))
	near(t, "u_a by the coach (R2)", r.U["a"], 0.5)
	same(t, "evidence by the coach (R2)", r.Evidence, 1)
}

func TestLastWord(t *testing.T) {
	plus := []doc{turn("q1", ev("a", 5, "")), turn("q2", ev("a", 5, ""))}    // 2
	minus := []doc{turn("q1", ev("a", -5, "")), turn("q2", ev("a", -5, ""))} // -2
	say := func(turns []doc, more ...doc) Result {
		return score(abcde, goalsOf("ask", doc{}), talkOf(append(append([]doc{}, turns...), more...)...))
	}
	// 2 - 0.28 is held to at most -0.28
	near(t, "u", say(plus, turn("playback", ev("a", -2, "confirmed"))).U["a"], -0.28)
	// 2 + 0 is held to at most 0, and leaves a cold
	r := say(plus, turn("playback", ev("a", 0, "confirmed")))
	near(t, "u", r.U["a"], 0)
	near(t, "share", r.Shares["a"], 0)
	// -2 + 0.14 is held to at least 0.14
	near(t, "u", say(minus, turn("playback", ev("a", 1, "confirmed"))).U["a"], 0.14)
	// 2 + 0.14 is more than 0.14 already
	near(t, "u", say(plus, turn("playback", ev("a", 1, "confirmed"))).U["a"], 2.14)
	// after the division: sizes 0.7 and 0.7 make 0.5 each
	near(t, "u", say(minus, turn("playback", ev("a", 5, "confirmed"), ev("b", 5, "confirmed"))).U["a"], 0.5)
	// the last one counts, also within a turn, where the sizes
	// 0.7 + 0.28 = 0.98 stay; -2 + 0.7 - 0.28 = -1.58 is at most -0.28 already
	near(t, "u", say(minus, turn("playback", ev("a", 5, "confirmed"), ev("a", -2, "confirmed"))).U["a"], -1.58)
	// the coach's is added (2 - 0.28) and holds nothing
	near(t, "u", say(plus, turn("playback", coach("a", -2, "confirmed"))).U["a"], 1.72)
	// a later turn counts as usual before the last word holds: -2 + 0.14 - 1 is at least 0.14
	near(t, "u", say(minus, turn("playback", ev("a", 1, "confirmed")), turn("closing", ev("a", -5, ""))).U["a"], 0.14)
}

func TestBeliefAndCold(t *testing.T) {
	two := catalogue("a", "b") // 2/K = 1
	r := score(two, goalsOf("ask", doc{"a": 5.}), talkOf(turn("q", ev("b", 0, ""))))
	near(t, "share_a", r.Shares["a"], 1) // 1/(1 + 0)
	same(t, "flat", r.Flat, true)        // all of it on a
	near(t, "overlap", *r.Overlap, 1)

	r = score(two, goalsOf("ask", doc{"a": 5.}), talkOf(turn("q", ev("b", 5, ""), ev("b", 0, ""))))
	near(t, "share_a", r.Shares["a"], 1.0/3) // c_b = 1: 1/(1 + 2); the 0 does not matter
	near(t, "overlap", *r.Overlap, 1.0/3)

	r = score(two, goalsOf("ask", doc{"a": 5.}), talkOf(turn("q", ev("b", 0, ""), ev("a", -1, "")))) // A = 0
	same(t, "overlap", r.Overlap, (*float64)(nil))
	same(t, "verdict", r.Verdict, "unclear")
	same(t, "avoid", r.Avoid, list("a")) // served, and puts off

	r = score(two, goalsOf("ask", doc{"a": 5.}), talkOf()) // no evidence
	same(t, "probability", r.Probability, (*float64)(nil))
	same(t, "verdict", r.Verdict, "unclear")
}

func TestUncertaintyWithoutVariance(t *testing.T) {
	all := doc{"a": 3., "b": 3., "c": 3., "d": 3., "e": 3.}
	for threshold, want := range map[float64]string{0.6: "sufficient", 0.6 + 5e-10: "sufficient", 0.61: "insufficient"} {
		r := score(abcde, with(goalsOf("ask", all), "threshold", threshold), talkOf(heard("a", 5)...))
		same(t, "flat", r.Flat, true)
		near(t, "low", *r.Low, 0.6)
		near(t, "high", *r.High, 0.6)
		same(t, fmt.Sprint("verdict at ", threshold), r.Verdict, want)
	}
}

func TestConflictAndBlock(t *testing.T) {
	filler := heard("b", 8)
	for _, c := range []struct {
		name           string
		offer          float64
		turns          []doc
		avoid, blocked bool
	}{
		// c_a = 0.2: share 0.6/(2 + 8.2) = 0.059
		{"costs a small driver", -5, []doc{turn("q", ev("a", 1, ""))}, true, false},
		{"costs a driver, strength 4", -2, []doc{turn("q", ev("a", 4, "prompted"))}, true, true},
		{"costs little, strength 5", -1, []doc{turn("q", ev("a", 5, ""))}, true, false},
		{"strength 4 by the coach", -5, []doc{turn("q", coach("a", 4, ""))}, true, false},
		// c_a = 1.6: share 2/(2 + 9.6) = 0.172
		{"costs a large driver", -2, []doc{turn("q1", ev("a", 3, "")), turn("q2", ev("a", 3, "")), turn("q3", ev("a", 2, ""))}, true, true},
		{"costs nobody's driver", -5, nil, false, false},
		{"serves what puts off, -4", 1, []doc{turn("q", ev("a", -4, "prompted"))}, true, true},
		{"serves what puts off, -3", 5, []doc{turn("q", ev("a", -3, ""))}, true, false},
		{"serves what puts off, coach", 5, []doc{turn("q", coach("a", -5, ""))}, true, false},
		{"costs what puts off", -5, []doc{turn("q", ev("a", -5, ""))}, false, false},
		{"serves what leaves cold", 5, []doc{turn("q", ev("a", 0, ""))}, false, false},
		{"-5 outweighed", 5, []doc{turn("q", ev("a", -5, "")), turn("q2", ev("a", 5, ""))}, false, false},
	} {
		r := score(abcde, goalsOf("ask", doc{"a": c.offer}), talkOf(append(append([]doc{}, filler...), c.turns...)...))
		same(t, c.name+": avoid", len(r.Avoid) == 1, c.avoid)
		same(t, c.name+": blocked_by", len(r.BlockedBy) == 1, c.blocked)
	}
}

func TestEffects(t *testing.T) {
	filler := heard("b", 8)
	effect := func(e float64) doc { return with(turn("effect"), "effects", doc{"a": e}) }
	for _, c := range []struct {
		name           string
		effects        []doc
		turns          []doc
		s              float64
		avoid, blocked bool
	}{
		{"better than offered", []doc{effect(3)}, []doc{turn("q", ev("a", 5, ""))}, 0.6, false, false},
		{"none, in place of -5", []doc{effect(0)}, []doc{turn("q", ev("a", 5, ""))}, 0, false, false},
		{"last one counts", []doc{effect(-5), effect(2), with(turn("effect"), "effects", doc{"c": 1.})}, nil, 0.4, false, false},
		{"-4 alone", []doc{effect(-4)}, nil, 0, true, true},
		{"-3, nothing heard", []doc{effect(-3)}, nil, 0, false, false},
		{"-2, strength 4", []doc{effect(-2)}, []doc{turn("q", ev("a", 4, ""))}, 0, true, true},
		{"-2, weak", []doc{effect(-2)}, []doc{turn("q", ev("a", 1, ""))}, 0, true, false},
		{"-1, strength 5", []doc{effect(-1)}, []doc{turn("q", ev("a", 5, ""))}, 0, true, false},
		{"-2, puts off", []doc{effect(-2)}, []doc{turn("q", ev("a", -4, ""))}, 0, true, true},
		{"2, puts off", []doc{effect(2)}, []doc{turn("q", ev("a", -5, ""))}, 0.4, false, false},
		{"in another turn", []doc{with(turn("closing"), "effects", doc{"a": 5.})}, []doc{turn("q", ev("a", 5, ""))}, 0, true, true},
	} {
		record := talkOf(append(append(append([]doc{}, filler...), c.turns...), c.effects...)...)
		goals := goalsOf("ask", doc{"a": -5.})
		r := score(abcde, goals, record)
		near(t, c.name+": served", r.Served["a"], r.Shares["a"]*c.s)
		same(t, c.name+": avoid", len(r.Avoid) == 1, c.avoid)
		same(t, c.name+": blocked_by", len(r.BlockedBy) == 1, c.blocked)

		for name, other := range map[string]Result{
			"another ask": score(abcde, goals, with(talkOf(record["turns"].([]any)[0].(doc), effect(5)), "goals", "other")),
			"no ask":      score(abcde, goals, with(talkOf(effect(5)), "goals", nil)),
			"a group":     Score(abcde, []doc{goals, goals}, talkOf(effect(5)), false),
		} {
			near(t, name, other.Served["a"], 0)
		}
		near(t, "a group, each", Score(abcde, []doc{goals, goals}, talkOf(effect(5)), true).Served["a"], 0.2)
	}
}

func TestVerdict(t *testing.T) {
	all := goalsOf("ask", doc{"a": 5., "b": 5., "c": 5., "d": 5., "e": 5.}, doc{})
	no := goalsOf("ask", doc{}, doc{})
	says := func(meets any) doc { return doc{"says": "belief", "goal": "g2", "meets": meets} }
	for _, c := range []struct {
		name    string
		goals   doc
		record  doc
		want    string
		refused []string
	}{
		{"sufficient", all, talkOf(heard("a", 5)...), "sufficient", list()},
		{"insufficient", no, talkOf(heard("a", 5)...), "insufficient", list()},
		{"four answers", all, talkOf(heard("a", 4)...), "unclear", list()},
		{"little heard", all, talkOf(append(heard("a", 1), turn("1", ev("a", 1, "")), turn("2", ev("a", 1, "")), turn("3", ev("a", 1, "")), turn("4", ev("a", 1, "")))...), "unclear", list()},   // 1.8
		{"just enough", all, talkOf(append(heard("a", 1), turn("1", ev("a", 2, "")), turn("2", ev("a", 1, "")), turn("3", ev("a", 1, "")), turn("4", ev("a", 1, "")))...), "sufficient", list()}, // 2.0
		{"position", all, talkOf(append(heard("a", 5), with(turn("closing"), "positions", []any{says(false)}))...), "unclear", list("g2")},
		{"position of 1.0", all, talkOf(append(heard("a", 5), with(turn("closing"), "position", says(false)))...), "unclear", list("g2")},
		{"last position", all, talkOf(append(heard("a", 5), with(turn("x"), "positions", []any{says(false), says(true)}), with(turn("y"), "positions", []any{says(nil)}))...), "sufficient", list()},
		{"insufficient stays", no, talkOf(append(heard("a", 5), with(turn("closing"), "position", says(false)))...), "insufficient", list("g2")},
		{"no", all, with(talkOf(heard("a", 5)...), "reply", "no"), "unclear", list("g1", "g2")},
		{"not yet", all, with(talkOf(heard("a", 5)...), "reply", "not-yet"), "unclear", list()},
		{"if", all, with(talkOf(heard("a", 5)...), "reply", "if"), "sufficient", list()},
		{"no to another ask", all, with(talkOf(heard("a", 5)...), "reply", "no", "goals", "other"), "sufficient", list()},
		{"no, ask not named", all, with(talkOf(heard("a", 5)...), "reply", "no", "goals", nil), "unclear", list("g1", "g2")},
		// b puts off with -5 and is served: blocked. alpha_b = 0
		{"blocked", all, talkOf(append(heard("a", 5), turn("q", ev("b", -5, "")))...), "unclear", list()},
	} {
		r := score(abcde, c.goals, c.record)
		same(t, c.name, r.Verdict, c.want)
		same(t, c.name+": refused", r.Refused, c.refused)
	}
}

func TestAdvice(t *testing.T) {
	// c = 2, 2, 2, 2, 0; A = 10; shares 0.24, 0.24, 0.24, 0.24, 0.04.
	var turns []doc
	for _, k := range []string{"a", "b", "c", "d"} {
		turns = append(turns, heard(k, 2)...)
	}
	r := score(abcde, goalsOf("ask", doc{"a": 2., "b": 5., "c": -1., "d": 2., "e": 5.}), talkOf(turns...))
	// served: 0.096, 0.24, 0 (conflict), 0.096 (tie: catalogue order), e has c = 0
	same(t, "lead_with", r.LeadWith, list("b", "a", "d"))
	// unmet: 0.144, 0, 0.24 (a conflict may be raised), 0.144
	same(t, "raise", r.Raise, list("c", "a", "d"))
	same(t, "avoid", r.Avoid, list("c"))

	// one goal serves c with 5, another costs 1: s 0.8, served 0.192, and yet a conflict
	r = score(abcde, goalsOf("ask", doc{"a": 2., "c": 5.}, doc{"c": -1.}), talkOf(turns...))
	near(t, "served c", r.Served["c"], 0.192)
	same(t, "lead_with", r.LeadWith, list("a"))
}

func TestPoolAges(t *testing.T) {
	goals := []doc{goalsOf("ask", doc{})}
	old := on("2024-05-01", talkOf(turn("q1", ev("a", 5, "")), turn("q2", ev("a", 5, "")), turn("playback", ev("a", -5, "confirmed"))))
	recent := on("2025-05-01", talkOf(turn("q1", ev("a", 5, "")), turn("q2", ev("b", 5, "")))) // 365 days later
	for _, records := range [][]doc{{old, recent}, {recent, old}} {
		r := Pool(abcde, goals, records, "")
		// old: f (2 - 0.7) = 0.65, held to f * -0.7 = -0.35; then + 1
		near(t, "U_a", r.U["a"], 0.65)
		near(t, "U_b", r.U["b"], 1)
		same(t, "evidence", r.Evidence, 5) // q1 of two talks is two answers
	}
	undated := talkOf(turn("q", ev("b", 5, "")))
	notebook := with(undated, "kind", "notebook", "id", "n")
	near(t, "a notebook without dates is the newest", Pool(abcde, goals, []doc{notebook, old}, "").U["b"], 1)
	unfinished := with(talkOf(turn("q", ev("b", 5, ""))), "started", "2025-05-01T10:00:00Z")
	near(t, "an unfinished talk", Pool(abcde, goals, []doc{unfinished, old}, "").U["b"], 0)

	alone := Pool(abcde, goals, []doc{old}, "2026-01-01T00:00:00Z")
	same(t, "one record alone", alone, Score(abcde, goals, old, false))

	// R3: 2, then a record of -1.7 + 0.7 = -1 that its last word holds to 0.7: 2.7
	first := on("2025-05-01", talkOf(heard("a", 2)...))
	second := on("2025-05-01", talkOf(turn("1", ev("a", -5, "")), turn("2", ev("a", -3.5, "")), turn("playback", ev("a", 5, "confirmed"))))
	second["id"], second["started"] = "u", "2025-05-01T10:00:00Z"
	near(t, "U_a", Pool(abcde, goals, []doc{second, first}, "").U["a"], 2.7)
}

func TestPoolFuture(t *testing.T) {
	goals := []doc{goalsOf("ask", doc{})}
	old := on("2024-05-01", talkOf(heard("a", 1)...))
	recent := on("2025-05-01", talkOf(heard("b", 1)...))
	future := on("2035-05-01", talkOf(turn("q", ev("c", 5, "")), turn("playback", ev("b", 0, "withdrawn"))))
	r := Pool(abcde, goals, []doc{future, old, recent}, "2025-06-01T00:00:00Z")
	near(t, "U_a", r.U["a"], 0.5) // a year to the newest that is not in the future
	near(t, "U_b", r.U["b"], 0)   // for the order the future record stays the newest
	near(t, "U_c", r.U["c"], 1)
	r = Pool(abcde, goals, []doc{future, old, recent}, "2020-06-01T00:00:00Z") // all are: no age
	near(t, "U_a", r.U["a"], 1)
	r = Pool(abcde, goals, []doc{old, recent}, "2025-04-30T11:00:00Z") // less than a day
	near(t, "U_a", r.U["a"], 0.5)
	r = Pool(abcde, goals, []doc{old, recent}, "2025-04-30T09:00:00Z") // more than a day
	near(t, "U_a", r.U["a"], 1)
}

func TestPoolLastWords(t *testing.T) {
	goals := []doc{goalsOf("ask", doc{"a": 5.})}
	old := on("2025-05-01", talkOf(turn("1", ev("a", -5, "")), turn("2", ev("a", -5, ""), ev("b", 5, ""))))
	drops := on("2025-05-01", with(talkOf(turn("3", ev("a", 2, "")), turn("playback", ev("a", 0, "withdrawn")), turn("closing", ev("a", 1, ""))), "id", "u"))
	r := Pool(abcde, goals, []doc{old, drops}, "")
	near(t, "U_a", r.U["a"], 0.2)              // only what was said after
	same(t, "evidence", r.Evidence, 2)         // 2 (for b) and closing
	same(t, "blocked_by", r.BlockedBy, list()) // the -5 is cancelled
	near(t, "U_b", r.U["b"], 0.5)              // it took part in the division

	// 40 years on f = 0.5^40 = 9e-13, and what is left of the old talk is 0
	cold := func(word ...doc) Result {
		long := on("1985-05-11", talkOf(append([]doc{turn("1", ev("a", 0, ""))}, word...)...)) // 14,600 days
		return Pool(abcde, goals, []doc{long, on("2025-05-01", with(talkOf(heard("b", 1)...), "id", "u"))}, "")
	}
	near(t, "share_a, cold", cold().Shares["a"], 0)
	near(t, "share_a, a positive word since", cold(turn("playback", ev("a", 5, "confirmed"))).Shares["a"], 0.4/3)
	near(t, "share_a, by the coach", cold(turn("playback", coach("a", 5, "confirmed"))).Shares["a"], 0)
}

func TestPoolWhatWasSaidOfTheAsk(t *testing.T) {
	goals := []doc{goalsOf("ask", doc{"a": 5.}, doc{})}
	effects := func(e doc) doc { return with(turn("effect"), "effects", e) }
	says := func(goal string, meets bool) doc {
		return with(turn("closing"), "positions", []any{doc{"goal": goal, "meets": meets}})
	}
	first := on("2025-05-01", with(talkOf(append(heard("a", 5), effects(doc{"a": 1., "b": 2.}), says("g1", false), says("g2", false))...), "reply", "no", "id", "1"))
	second := on("2025-05-01", with(talkOf(effects(doc{"a": 3.}), says("g1", true)), "reply", "yes", "id", "2"))
	third := on("2025-05-01", with(talkOf(effects(doc{"a": -5.}), says("g2", true)), "reply", "no", "id", "3", "goals", "other"))
	r := Pool(abcde, goals, []doc{third, first, second}, "")
	near(t, "served a", r.Served["a"], r.Shares["a"]*0.6) // the second's
	near(t, "served b", r.Served["b"], r.Shares["b"]*0.4) // the first's
	same(t, "refused", r.Refused, list("g2"))             // g1 was taken back, no was followed by yes
	r = Pool(abcde, goals, []doc{first, third}, "")
	same(t, "refused", r.Refused, list("g1", "g2"))
}

func TestGroup(t *testing.T) {
	one := with(goalsOf("one", doc{"a": 5., "b": -2.}), "threshold", 0.6)
	two := with(goalsOf("two", doc{"a": 2., "b": 3., "c": 4.}, doc{"a": 1.}))
	two["goals"].([]any)[1].(doc)["id"] = "h"
	ask := readAsk(abcde, []doc{one, two})
	near(t, "s_a", ask.served["a"], 0.4)
	near(t, "s_b", ask.served["b"], 0)
	near(t, "t_b", ask.against["b"], 0.4)
	near(t, "s_c", ask.served["c"], 0) // only some offer it
	near(t, "threshold", ask.threshold, 0.6)

	says := with(turn("x"), "position", doc{"goal": "h", "meets": false})
	r := Score(abcde, []doc{one, two}, with(talkOf(says), "goals", "two"), false)
	same(t, "refused", r.Refused, list("h"))
	r = Score(abcde, []doc{one, two}, with(talkOf(says), "goals", "one"), false)
	same(t, "refused, held for one", r.Refused, list())
	r = Score(abcde, []doc{one, two}, with(talkOf(says), "goals", "two", "reply", "no"), false)
	same(t, "refused, a no", r.Refused, list("g1", "h")) // both of file two
}

func TestMistakes(t *testing.T) {
	c := catalogue("job", "craft", "solving", "pay", "competition")
	goals := with(goalsOf("ask", doc{}), "own_drivers", doc{"competition": 5., "pay": 5., "job": 1.})
	turns := append(heard("solving", 6), heard("pay", 2)...)
	member := func(goals doc, r doc) Member {
		return Team(c, []doc{goals}, map[string][]doc{"Sam": {on("2025-05-01", r)}}, "").Reports[0]
	}
	// n = 2; m: pay, competition 0.5; w: solving 0.75, pay 0.25; q: pay, competition 0.5
	m := member(goals, with(talkOf(turns...), "guess", doc{"pay": 4., "competition": 4., "job": 0.}))
	near(t, "accuracy", *m.Accuracy, 0.25)            // pay
	near(t, "projection", *m.Projection, 1-0.25)      // sum min(m,q) - sum min(w,q)
	near(t, "extrinsic bias", *m.ExtrinsicBias, 0.25) // pay: 0.5 - 0.25

	// R22: the coach's pay is no ground for projection and bias: w is solving 1
	m = member(goals, with(talkOf(append(heard("solving", 6), turn("q", coach("pay", 5, "")), turn("r", coach("pay", 5, "")))...), "guess", doc{"pay": 4., "competition": 4.}))
	near(t, "accuracy", *m.Accuracy, 0.25)
	near(t, "projection", *m.Projection, 1)
	near(t, "extrinsic bias", *m.ExtrinsicBias, 0.5)

	m = member(goalsOf("ask", doc{}), with(talkOf(turns...), "guess", doc{"pay": 4.}))
	near(t, "accuracy", *m.Accuracy, 0) // n = 1: w is solving 1
	same(t, "projection", m.Projection, (*float64)(nil))
	// R27: five answers of which somebody has looked at four
	four := append(heard("solving", 4), turn("q", coach("pay", 5, "")))
	m = member(goals, with(talkOf(four...), "guess", doc{"pay": 4.}))
	near(t, "accuracy on four", *m.Accuracy, 0)
	same(t, "projection on four", m.Projection, (*float64)(nil))
	same(t, "extrinsic bias on four", m.ExtrinsicBias, (*float64)(nil))
	m = member(goals, with(talkOf(append(four, turn("r", ev("pay", 5, "")))...), "guess", doc{"pay": 4.}))
	near(t, "projection on five", *m.Projection, 1) // m = q = pay, w = solving
	near(t, "extrinsic bias on five", *m.ExtrinsicBias, 1)

	m = member(goals, talkOf(turns...))
	same(t, "accuracy", m.Accuracy, (*float64)(nil))
	same(t, "extrinsic bias", m.ExtrinsicBias, (*float64)(nil))
}

func TestTeam(t *testing.T) {
	// 1.5/K = 0.3
	goals := []doc{goalsOf("ask", doc{"a": 4., "b": 4., "c": 4., "e": -5.})}
	talks := func(ds ...doc) []doc { return []doc{on("2025-05-01", talkOf(ds...))} }
	r := Team(abcde, goals, map[string][]doc{
		"Ann": talks(append(heard("a", 2), heard("b", 2)...)...),                   // A = 6: a and b 0.4 each
		"Bob": talks(append(heard("b", 2), heard("c", 1)...)...),                   // A = 5: b 0.48, c 0.28
		"Cid": talks(append(heard("c", 2), turn("q", ev("a", -5, "")))...),         // a puts off; c 2.4/3.6
		"Dan": talks(append(heard("e", 2), heard("d", 1)...)...),                   // e conflicts
		"Eve": talks(),                                                             // nothing heard
		"Fay": {with(talkOf(heard("a", 5)...), "started", "2025-05-01T10:00:00Z")}, // unfinished only
	}, "")
	var names []string
	for _, m := range r.Reports {
		names = append(names, m.Name)
	}
	same(t, "reports", names, list("Ann", "Bob", "Cid", "Dan", "Eve"))
	same(t, "held_by", r.HeldBy, map[string][]string{"a": {"Ann"}, "b": {"Ann", "Bob"}, "c": {"Cid"}, "e": {"Dan"}})
	same(t, "appeals", r.Appeals, []Appeal{
		{"a", list("Ann"), list("Cid")},
		{"b", list("Ann", "Bob"), list()},
		{"c", list("Cid"), list()},
	})
	same(t, "smallest set", r.SmallestSet, list("b", "c"))
	same(t, "size", r.SmallestSize, 2)
	same(t, "exact", r.Exact, true)
	same(t, "unreached", r.Unreached, list("Dan", "Eve"))

	// served with 4 in one goal, costing 1 in another: the appeal exists and reaches nobody
	r = Team(abcde, []doc{goalsOf("ask", doc{"a": 4.}, doc{"a": -1.})}, map[string][]doc{"Ann": talks(heard("a", 2)...)}, "")
	same(t, "appeals", r.Appeals, []Appeal{{"a", list(), list()}})
	same(t, "smallest set", r.SmallestSet, list())
	same(t, "unreached", r.Unreached, list("Ann"))

	// no share reaches 0.3; the largest ones, 1.4/6 each, are main drivers
	r = Team(abcde, goals, map[string][]doc{"Ann": talks(append(append(heard("a", 1), heard("c", 1)...), append(heard("d", 1), heard("e", 1)...)...)...)}, "")
	same(t, "main drivers", r.Reports[0].MainDrivers, list("a", "c", "d", "e"))
}

func TestSmallestSet(t *testing.T) {
	set := func(names ...string) map[string]bool {
		out := map[string]bool{}
		for _, n := range names {
			out[n] = true
		}
		return out
	}
	// greedy begins with the first and needs three, two are enough
	reach := []map[string]bool{set("2", "3", "4", "5"), set("1", "2", "3"), set("4", "5", "6")}
	same(t, "exact", exact(reach, 6), []int{1, 2})
	same(t, "greedy", greedy(reach, 6), []int{0, 1, 2})
	same(t, "nobody", exact(reach[:0], 0), []int{})
}

func TestOrderOfTurnsChangesNoBit(t *testing.T) {
	var turns []doc
	for i := range 40 {
		turns = append(turns, turn(fmt.Sprint("q", i%13), ev("a", float64(i%11-5), "prompted"), ev("b", float64(i%7-2), "chosen"), ev("c", float64(i%3), "")))
	}
	goals := goalsOf("ask", doc{"a": 1., "b": 4., "c": 2.})
	want := score(abcde, goals, talkOf(turns...))
	for range 20 {
		turns = append(turns[7:], turns[:7]...)
		turns[3], turns[20] = turns[20], turns[3]
		same(t, "result", score(abcde, goals, talkOf(turns...)), want)
	}
}
