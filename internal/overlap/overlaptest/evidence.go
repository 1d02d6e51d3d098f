package overlaptest

import "sort"

// entry is one piece of evidence: a turn's entry about one motivator.
type entry struct {
	motivator string
	strength  float64
	kind      string
	coach     bool // by: coach

	turn      int     // its turn in the record
	place     int     // its place among all entries of all records, the oldest first
	unit      float64 // its units after divideAnswer
	cancelled bool
}

// talk is one record, read: a talk, notebook or ask.
type talk struct {
	record  map[string]any
	entries []*entry            // in the order of turns
	answers map[string][]*entry // by question; all turns with the same question are one answer
	weight  float64             // f, by age; 1 if the record is scored alone
}

// weights are the weights w of section 3.1.
var weights = map[string]float64{
	"volunteered": 1.0,
	"prompted":    0.5,
	"chosen":      0.7,
	"confirmed":   0.7,
	"withdrawn":   0,
}

// readTalk reads the entries of a record, divides them, and cancels those that
// the record itself withdraws. It believes `kind` whatever the question is
// (section 2), so closing, readiness, effect and line turns are answers like
// any other.
func readTalk(c Catalogue, record map[string]any) *talk {
	known := map[string]bool{}
	for _, k := range c.IDs {
		known[k] = true
	}
	t := &talk{record: record, answers: map[string][]*entry{}, weight: 1}
	for i, turn := range objects(record, "turns") {
		question := text(turn, "question")
		for _, ev := range objects(turn, "evidence") {
			e := readEntry(ev, i)
			if !known[e.motivator] {
				continue // section 4 refuses such a record
			}
			t.entries = append(t.entries, e)
			t.answers[question] = append(t.answers[question], e)
		}
	}
	for _, answer := range t.answers {
		divideAnswer(answer)
	}
	t.cancelWithdrawn()
	return t
}

func readEntry(ev map[string]any, turn int) *entry {
	e := &entry{
		motivator: text(ev, "motivator"),
		kind:      text(ev, "kind"),
		coach:     text(ev, "by") == "coach",
		turn:      turn,
	}
	if e.kind == "" {
		e.kind = "volunteered"
	}
	e.strength, _ = number(ev["strength"])
	e.unit = weights[e.kind] * e.strength / 5 // section 3.8: a unit is w*x/5
	return e
}

// divideAnswer scales the units of an answer so that their absolute values sum
// to one at most. Entries that are cancelled later count in that sum.
func divideAnswer(answer []*entry) {
	var sizes []float64
	for _, e := range answer {
		sizes = append(sizes, max(e.unit, -e.unit))
	}
	sum := sumAscending(sizes)
	if !above(sum, 1) {
		return
	}
	for _, e := range answer {
		e.unit /= sum
	}
}

// sumAscending sums the values from the smallest up (section 3.8).
func sumAscending(values []float64) float64 {
	sorted := append([]float64(nil), values...)
	sort.Float64s(sorted)
	sum := 0.0
	for _, v := range sorted {
		sum += v
	}
	return sum
}

// withdraws reports whether the entry withdraws its motivator. An entry that
// nobody has looked at is not the report's last word, so a withdrawal by the
// coach cancels nothing (R2).
func (e *entry) withdraws() bool { return e.kind == "withdrawn" && !e.coach }

// cancelWithdrawn cancels every entry about a motivator that the talk
// withdraws: the withdrawal itself, the entries in the same turn in whatever
// order, and the entries in all turns before.
func (t *talk) cancelWithdrawn() {
	last := map[string]int{} // the last turn that withdraws k
	for _, e := range t.entries {
		if e.withdraws() {
			last[e.motivator] = e.turn
		}
	}
	for _, e := range t.entries {
		if turn, ok := last[e.motivator]; ok && e.turn <= turn {
			e.cancelled = true
		}
		if e.kind == "withdrawn" {
			e.cancelled = true // a withdrawal is never evidence of its own (R2)
		}
	}
}

func (t *talk) withdraws(k string) bool {
	for _, e := range t.entries {
		if e.motivator == k && e.withdraws() {
			return true
		}
	}
	return false
}

// cancelOlder implements "a record that withdraws k first cancels what older
// records say of k". It also numbers the entries over all records.
func cancelOlder(talks []*talk) {
	place := 0
	for i, t := range talks {
		for _, e := range t.entries {
			e.place = place
			place++
			if !e.withdraws() {
				continue
			}
			for _, older := range talks[:i] {
				older.cancel(e.motivator)
			}
		}
	}
}

func (t *talk) cancel(k string) {
	for _, e := range t.entries {
		if e.motivator == k {
			e.cancelled = true
		}
	}
}

// sum returns u_k of one record, limited by the record's own last word (R3).
func (t *talk) sum(k string, counts func(*entry) bool) float64 {
	var units []float64
	for _, e := range t.entries {
		if e.motivator == k && !e.cancelled && counts(e) {
			units = append(units, e.unit)
		}
	}
	u := sumAscending(units)
	if word := t.lastWord(k); word != nil {
		u = hold(u, word.unit, 1)
	}
	return snap(u)
}

// lastWord returns the last confirmed entry about k that is not cancelled.
// Entries by the coach are never a last word (section 2).
func (t *talk) lastWord(k string) *entry {
	var last *entry
	for _, e := range t.entries {
		if e.motivator == k && e.kind == "confirmed" && !e.cancelled && !e.coach {
			last = e
		}
	}
	return last
}

// units returns U_k. From the oldest record on, it cancels what was withdrawn,
// adds f u_k, and holds the sum at the last word. With one record of weight 1,
// the result is the u_k of section 3.1.
func units(c Catalogue, talks []*talk, counts func(*entry) bool) map[string]float64 {
	u := map[string]float64{}
	for _, k := range c.IDs {
		for _, t := range talks {
			if t.withdraws(k) {
				u[k] = 0 // the text says so; all older entries are cancelled already
			}
			u[k] += t.weight * t.sum(k, counts)
			if word := t.lastWord(k); word != nil {
				u[k] = hold(u[k], word.unit, t.weight)
			}
		}
		u[k] = snap(u[k])
	}
	return u
}

// hold limits u by the last word: if the word's unit is <= 0, u is at most that
// unit, else u is at least that unit.
func hold(u, unit, weight float64) float64 {
	if above(unit, 0) {
		return max(u, unit*weight)
	}
	return min(u, unit*weight)
}

// snap returns 0 if |u_k| < 1e-9 (section 3.8).
func snap(u float64) float64 {
	if -tolerance < u && u < tolerance {
		return 0
	}
	return u
}

// positive returns c_k = max(0, u_k).
func positive(c Catalogue, u map[string]float64) map[string]float64 {
	out := map[string]float64{}
	for _, k := range c.IDs {
		out[k] = max(0, u[k])
	}
	return out
}

// countEvidence counts the answers that hold an entry that is not cancelled. It
// counts them unweighted. The same question in two records is two answers.
func countEvidence(talks []*talk) int {
	n := 0
	for _, t := range talks {
		for _, answer := range t.answers {
			if holdsEvidence(answer) {
				n++
			}
		}
	}
	return n
}

func holdsEvidence(answer []*entry) bool {
	for _, e := range answer {
		if !e.cancelled {
			return true
		}
	}
	return false
}

// countLookedAt counts the answers with evidence that somebody looked at: one
// entry that counts and is not by the coach is enough (R27).
func countLookedAt(talks []*talk) int {
	n := 0
	for _, t := range talks {
		for _, answer := range t.answers {
			for _, e := range answer {
				if !e.cancelled && !e.coach {
					n++
					break
				}
			}
		}
	}
	return n
}

// lastYes returns the place of the last positive last word about k, or -1 if
// there is none.
func lastYes(talks []*talk, k string) int {
	place := -1
	for _, t := range talks {
		if word := t.lastWord(k); word != nil && above(word.unit, 0) {
			place = word.place
		}
	}
	return place
}

// cold reports whether k has an entry of strength <= 0 that is not cancelled.
// Entries before k's last positive last word do not count. Entries by the coach
// do (R4).
func cold(talks []*talk, k string) bool {
	from := lastYes(talks, k)
	for _, t := range talks {
		for _, e := range t.entries {
			if e.motivator == k && !e.cancelled && e.strength <= 0 && e.place > from {
				return true
			}
		}
	}
	return false
}

// seen reports whether k has an entry that meets the condition, is not
// cancelled, and was looked at by somebody.
func seen(talks []*talk, k string, is func(e *entry) bool) bool {
	for _, t := range talks {
		for _, e := range t.entries {
			if e.motivator == k && !e.cancelled && !e.coach && is(e) {
				return true
			}
		}
	}
	return false
}

// weighs reports whether k has a large enough share, or a strong enough entry,
// to block. A motivator that only the coach has heard never blocks (R5).
func weighs(talks []*talk, k string, share float64) bool {
	return seen(talks, k, func(e *entry) bool { return e.strength > 0 }) &&
		(atLeast(share, 0.15) || seen(talks, k, func(e *entry) bool { return e.strength >= 4 }))
}

// repels reports whether the report refused k strongly enough to block, and has
// not taken that back since by a positive last word (R20).
func repels(talks []*talk, k string) bool {
	from := lastYes(talks, k)
	return seen(talks, k, func(e *entry) bool { return e.strength <= -4 && e.place > from })
}
