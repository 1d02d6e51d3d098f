package overlaptest

import "sort"

// entry is what one turn says about one motivator.
type entry struct {
	motivator string
	strength  float64
	kind      string
	coach     bool // by: coach

	turn      int     // its turn in the record
	place     int     // its place among all entries of all records, oldest first
	unit      float64 // after the division
	cancelled bool
}

// talk is one record, read: a talk, notebook or ask.
type talk struct {
	record  map[string]any
	entries []*entry            // in the order of turns
	answers map[string][]*entry // by question: its turns are one answer
	weight  float64             // f, by age; 1 for a record by itself
}

// weights are section 3.1's w.
var weights = map[string]float64{
	"volunteered": 1.0,
	"prompted":    0.5,
	"chosen":      0.7,
	"confirmed":   0.7,
	"withdrawn":   0,
}

// readTalk reads the entries of a record, divides them and cancels what the
// record itself withdraws. `kind` is believed whatever the question (section
// 2), so closing, readiness, effect and line turns are answers like any other.
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
				continue // such a record is refused (section 4)
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
	e.unit = weights[e.kind] * e.strength / 5 // 3.8: a unit is w*x/5
	return e
}

// divideAnswer: an answer never counts more than one. Entries that are
// cancelled later take part.
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

// sumAscending: section 3.8.
func sumAscending(values []float64) float64 {
	sorted := append([]float64(nil), values...)
	sort.Float64s(sorted)
	sum := 0.0
	for _, v := range sorted {
		sum += v
	}
	return sum
}

// withdraws: what nobody has looked at is not the report's last word, so a
// withdrawal by the coach cancels nothing (R2).
func (e *entry) withdraws() bool { return e.kind == "withdrawn" && !e.coach }

// cancelWithdrawn: a withdrawn entry of k cancels every entry of k, itself
// too, in its own turn whatever their order there, and in all turns before.
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
			e.cancelled = true // a withdrawal never says anything of its own (R2)
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

// cancelOlder: "a record that withdraws k first cancels what older records
// say of k". It also numbers the entries over all records.
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

// sum is u_k of one record, after its own last word has held it (R3).
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

// lastWord is the last confirmed entry of k that is left. Entries by the
// coach hold nothing to a last word (section 2).
func (t *talk) lastWord(k string) *entry {
	var last *entry
	for _, e := range t.entries {
		if e.motivator == k && e.kind == "confirmed" && !e.cancelled && !e.coach {
			last = e
		}
	}
	return last
}

// units gives U_k: from the oldest record on, cancel, add f u_k, hold. With
// one record of weight 1 it is u_k of section 3.1.
func units(c Catalogue, talks []*talk, counts func(*entry) bool) map[string]float64 {
	u := map[string]float64{}
	for _, k := range c.IDs {
		for _, t := range talks {
			if t.withdraws(k) {
				u[k] = 0 // as the text has it; all older entries are cancelled already
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

// hold: if the last word is <= 0, u is at most its unit, else at least.
func hold(u, unit, weight float64) float64 {
	if above(unit, 0) {
		return max(u, unit*weight)
	}
	return min(u, unit*weight)
}

// snap: section 3.8, |u_k| < 1e-9 is 0.
func snap(u float64) float64 {
	if -tolerance < u && u < tolerance {
		return 0
	}
	return u
}

// positive is c_k = max(0, u_k).
func positive(c Catalogue, u map[string]float64) map[string]float64 {
	out := map[string]float64{}
	for _, k := range c.IDs {
		out[k] = max(0, u[k])
	}
	return out
}

// countEvidence counts the answers that hold an entry that is left,
// unweighted. The same question in two records is two answers.
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

// lastYes is the place of k's last positive last word, -1 if there is none.
func lastYes(talks []*talk, k string) int {
	place := -1
	for _, t := range talks {
		if word := t.lastWord(k); word != nil && above(word.unit, 0) {
			place = word.place
		}
	}
	return place
}

// cold: an entry of k of strength <= 0 is left. Those before k's last
// positive last word do not count. Entries by the coach do (R4).
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

// seen: an entry of k is left that somebody has looked at, and its strength
// satisfies the condition.
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

// weighs: k is large enough, or an entry of it strong enough, to block. Nothing
// blocks that only the coach has heard (R5).
func weighs(talks []*talk, k string, share float64) bool {
	return seen(talks, k, func(e *entry) bool { return e.strength > 0 }) &&
		(atLeast(share, 0.15) || seen(talks, k, func(e *entry) bool { return e.strength >= 4 }))
}

// repels: k was refused strongly enough to block, and not taken back since by a
// positive last word (R20).
func repels(talks []*talk, k string) bool {
	from := lastYes(talks, k)
	return seen(talks, k, func(e *entry) bool { return e.strength <= -4 && e.place > from })
}
