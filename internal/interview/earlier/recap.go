package earlier

import (
	"cmp"
	"slices"
	"strings"

	"buyin/internal/discreet"
	"buyin/internal/interview"
	"buyin/internal/interview/wording"
	"buyin/internal/language"
	"buyin/internal/overlap"
)

// The most that a recap names.
const (
	recapDrivers  = 3
	recapPromises = 2
	recapUnknown  = 4
)

// Recap returns what the manager should know before the next question, for their
// eyes only: up to three lines. Before the first question of a talk they are what
// matters to the report so far, what they would need and what was promised, and
// what is not known yet. In the middle of a talk they are what was heard, and the
// last answer. There are none if nothing is known. set is the setup of the talk s;
// today is a date, 2006-01-02.
func Recap(set interview.Setup, s interview.Session, today string) []string {
	var lines []string
	add := func(line string) {
		if line != "" {
			lines = append(lines, line)
		}
	}
	r := newReview(set, s)
	if last, ok := lastQuestion(s); ok {
		add(r.heard())
		add(r.last(last))
		return lines
	}
	if set.Debrief || len(set.Past) == 0 && set.Since == nil {
		return nil
	}
	add(r.matters())
	add(r.needs(today))
	add(r.unknown())
	return lines
}

// A review is what is known of a person: from the earlier talks and from this
// one so far.
type review struct {
	interview.Setup
	name   string
	scorer *overlap.Scorer
	all    []overlap.Talk // one talk with all turns
	now    overlap.Result
}

func newReview(set interview.Setup, s interview.Session) review {
	r := review{Setup: set, name: strings.Join(strings.Fields(set.Head.Report.Name), " "), scorer: overlap.New(set.Catalogue, set.Goals...)}
	iv := s.Interview()
	iv.Turns = slices.Concat(set.Past, iv.Turns)
	r.all = []overlap.Talk{{Interview: iv}}
	r.now = r.scorer.Pool(r.all)
	return r
}

// mayQuote reports whether words of theirs may be repeated.
func (r review) mayQuote() bool {
	told := r.all[0].Interview.Told
	return told == nil || told.Quotes
}

// lastQuestion returns the act that answered or skipped the last question, or
// false if none was asked.
func lastQuestion(s interview.Session) (interview.Given, bool) {
	for before, g, ok := s.Undo(); ok; before, g, ok = before.Undo() {
		if g.Kind.Asks() && (g.Act == interview.Answered || g.Act == interview.Skipped) {
			return g, true
		}
	}
	return interview.Given{}, false
}

// drivers returns the drivers, the strongest first.
func (r review) drivers() (drivers []overlap.Standing) {
	for _, st := range r.now.Standings {
		if st.IsDriver() {
			drivers = append(drivers, st)
		}
	}
	slices.SortStableFunc(drivers, func(a, b overlap.Standing) int { return cmp.Compare(b.Belief, a.Belief) })
	return drivers
}

// heard names the strongest drivers so far.
func (r review) heard() string {
	var names []string
	for _, st := range r.drivers() {
		if len(names) < recapDrivers {
			names = append(names, r.Catalogue.NameOf(st.Motivator))
		}
	}
	if len(names) == 0 {
		return ""
	}
	return language.Say("interview.recap.heard", "list", strings.Join(names, ", "))
}

// last repeats the last question and its answer.
func (r review) last(g interview.Given) string {
	switch {
	case r.Debrief && g.Text != "":
		return language.Say("interview.recap.line", "words", wording.FirstWords(g.Text))
	case r.Debrief:
		return ""
	case g.Text == "" || !r.mayQuote():
		return language.Say("interview.recap.asked", "asked", g.Asked)
	}
	return language.Say("interview.recap.last", "asked", g.Asked, "words", wording.FirstWords(g.Text))
}

// matters names the strongest drivers so far, with words of theirs.
func (r review) matters() string {
	drivers := r.drivers()
	if len(drivers) == 0 {
		return language.Say("interview.recap.nothing", "name", r.name)
	}
	var list []string
	used := map[string]bool{}
	for _, st := range drivers[:min(recapDrivers, len(drivers))] {
		name := r.Catalogue.NameOf(st.Motivator)
		words := r.newestWords(st.Motivator)
		if words == "" || used[words] {
			list = append(list, name)
			continue
		}
		used[words] = true
		list = append(list, language.Say("interview.recap.driver", "name", name, "words", words))
	}
	return language.Say("interview.recap.matters", "name", r.name, "list", strings.Join(list, ", "))
}

// newestWords returns the newest words of the report about a motivator that
// somebody has looked at, or "".
func (r review) newestWords(id string) string {
	for _, w := range slices.Backward(discreet.Words(r.scorer.Words(r.now, r.all), r.all)) {
		if w.Motivator == id && r.mayQuote() {
			return shortQuote(w.Text)
		}
	}
	return ""
}

// needs says what they answered to the ask, what they would need in order to want it,
// and what was promised.
func (r review) needs(today string) string {
	since := r.Since
	if since == nil {
		return ""
	}
	var parts []string
	if len(r.Goals) > 0 {
		if a := r.Answered[r.Goals[0].ID]; a.Reply != "" && a.On != "" {
			parts = append(parts, language.Say("interview.recap.reply", "name", r.name, "day", a.On, "reply", wording.Reply(a.Reply)))
		}
	}
	if since.Terms != "" && r.mayQuote() && !discreet.Touches(since.Terms) {
		parts = append(parts, language.Say("interview.recap.terms", "words", wording.FirstWords(since.Terms)))
	}
	promises := openPromises(since, today)
	for _, p := range promises[:min(recapPromises, len(promises))] {
		parts = append(parts, r.promise(p, today))
	}
	if n := len(promises) - recapPromises; n > 0 {
		parts = append(parts, language.Count("interview.recap.promises", n))
	}
	return strings.Join(parts, " ")
}

// unknown names motivators of which nothing was heard, those that the ask
// serves or costs first.
func (r review) unknown() string {
	var unknown []overlap.Standing
	putsOff := false
	for _, st := range r.now.Standings {
		putsOff = putsOff || st.PutsOff
		if st.Counts.Total() == 0 {
			unknown = append(unknown, st)
		}
	}
	if len(unknown) == len(r.now.Standings) {
		return ""
	}
	slices.SortStableFunc(unknown, func(a, b overlap.Standing) int { return cmp.Compare(b.Served+b.Against, a.Served+a.Against) })
	var list []string
	for _, st := range unknown[:min(recapUnknown, len(unknown))] {
		list = append(list, r.Catalogue.NameOf(st.Motivator))
	}
	if n := len(unknown) - recapUnknown; n > 0 {
		list = append(list, language.Say("interview.recap.more", "n", n))
	}
	if !putsOff {
		list = append(list, language.Say("interview.recap.putoff"))
	}
	if len(list) == 0 {
		return ""
	}
	return language.Say("interview.recap.unknown", "list", strings.Join(list, ", "))
}
