package earlier

import (
	"cmp"
	"slices"

	"buyin/internal/discreet"
	"buyin/internal/interview"
	"buyin/internal/interview/wording"
	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/reflection"
)

// An Outline is what a manager needs for the next talk if no computer is in the
// room.
type Outline struct {
	Frame    string     // what to say first
	Promises []string   // open promises, the manager's own broken or overdue ones first
	Terms    string     // what they would need, in their words, "" if it is not known
	Words    string     // words of theirs from the newest talk, or ""
	GoOn     Question   // goes on from Words
	Openers  []Question // the best first
	Unknown  []Question // a question for each motivator of which nothing was heard, the most worth asking first; those about extrinsic ones such as pay come last
	PutOff   string     // asks what would put them off
	Choice   string     // the choice most worth asking, "" if too little is known for one
	SayBack  []string   // what can be said back about what is known
	Rescues  []string   // small questions, for when they say little
	Closing  []string   // asks what they would need, one for each ask
}

// A Question is a question with what may follow it.
type Question struct {
	Asked     string
	FollowUps []string
	Motivator string // that it explores, "" for an opener
}

// The size of an outline.
const (
	outlineSteps    = 6 // number of questions that are foreseen to find the openers
	outlineBack     = 2
	outlinePromises = 2
)

// NewOutline returns what to take into the next talk. today is a date,
// 2006-01-02.
func NewOutline(set interview.Setup, today string) Outline {
	s := interview.New(set)
	r := newReview(set, s)
	o := Outline{Frame: s.Next().Frame, Rescues: language.List("interview.ask.rescue"), PutOff: r.putOff(), SayBack: r.sayBack()}
	for _, step := range s.Preview(outlineSteps) {
		if step.Kind == interview.Ask && len(step.Motivators) == 0 && !step.FollowUp {
			o.Openers = append(o.Openers, r.question(step))
		}
	}
	o.Unknown = r.unknownQuestions(s.Probes())
	if step, ok := s.Choice(); ok {
		o.Choice = step.Asked
	}
	for _, g := range set.Goals {
		o.Closing = append(o.Closing, wording.Closing(g.AskWithin(), set.Answered[g.ID], today))
	}
	r.addSince(&o, today)
	return o
}

// addSince adds what the newest talk left.
func (r review) addSince(o *Outline, today string) {
	since := r.Since
	if since == nil {
		return
	}
	o.Terms = since.Terms
	open := openPromises(since, today)
	for _, p := range open[:min(outlinePromises, len(open))] {
		o.Promises = append(o.Promises, r.promise(p, today))
	}
	if q, ok := r.goOn(); ok {
		o.Words, o.GoOn = since.Words, q
	}
}

// goOn returns the question that goes on from words about what matters most to
// them, or false if there are none. The nearest follow-up about that comes second.
func (r review) goOn() (Question, bool) {
	words := r.Since.Words
	if words == "" {
		return Question{}, false
	}
	heard := []motive.Heard{{Motivator: r.Since.About, Strength: motive.MaxStrength, Quote: words, Score: 1, Sure: true}}
	texts := wording.TakeUp(words, reflection.Read(words, heard))
	m, _ := r.Catalogue.Motivator(r.Since.About)
	var about []string
	for _, q := range m.Probes {
		about = append(about, q.FollowUp...)
	}
	about = r.byNearness(words, about)
	return Question{Asked: texts[0], FollowUps: slices.Concat(about[:min(1, len(about))], texts[1:]), Motivator: m.ID}, true
}

// byNearness returns the texts, the nearest to the words first.
func (r review) byNearness(words string, texts []string) []string {
	if r.Near == nil {
		return texts
	}
	near := r.Near(words, texts)
	if len(near) != len(texts) {
		return texts
	}
	order := make([]int, len(texts))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(near[b], near[a]) })
	sorted := make([]string, len(texts))
	for i, k := range order {
		sorted[i] = texts[k]
	}
	return sorted
}

// question returns a step's question with its follow-ups.
func (r review) question(step interview.Step) Question {
	q := Question{Asked: step.Asked}
	of := r.Catalogue.Openers
	if len(step.Motivators) == 1 {
		m, _ := r.Catalogue.Motivator(step.Motivators[0])
		q.Motivator, of = m.ID, m.Probes
	}
	if i := slices.IndexFunc(of, func(q motive.Question) bool { return q.ID == step.Question }); i >= 0 {
		q.FollowUps = of[i].FollowUp
	}
	return q
}

// unknownQuestions returns those of the questions that are about a motivator of
// which nothing was heard, not even that it matters least of four.
func (r review) unknownQuestions(probes []interview.Step) (all []Question) {
	least := r.scorer.NamedLeast(r.all)
	for _, extrinsic := range []bool{false, true} {
		for _, step := range probes {
			m, _ := r.Catalogue.Motivator(step.Motivators[0])
			if st, _ := r.now.Standing(m.ID); st.Counts.Total() == 0 && m.Extrinsic == extrinsic && !slices.Contains(least, m.ID) {
				all = append(all, r.question(step))
			}
		}
	}
	return all
}

// putOff asks what would put them off. It takes up words of an earlier talk for something
// good, if there are any.
func (r review) putOff() string {
	for _, h := range r.strongest() {
		if h.Strength <= 0 || h.Quote == "" {
			continue
		}
		reading := reflection.Read(h.Quote, []motive.Heard{h})
		if words := wording.GoodWords(h.Quote, reading); words != "" {
			return language.List("interview.ask.putoff.words", "words", words)[0]
		}
	}
	return language.List("interview.ask.putoff")[0]
}

// sayBack returns sentences to say back about what was heard in earlier talks,
// one for each motivator, the strongest first.
func (r review) sayBack() (all []string) {
	for _, h := range r.strongest() {
		if text := r.sayAgain(h, all); text != "" && len(all) < outlineBack {
			all = append(all, text)
		}
	}
	return all
}

// sayAgain returns a sentence that says a motivator back as it was heard, or "".
func (r review) sayAgain(h motive.Heard, used []string) string {
	reading := reflection.Read(h.Quote, []motive.Heard{h})
	if h.Quote == "" {
		reading.Tone = reflection.Flat // else there would be nothing to say back
	}
	o := reflection.Options{Used: used, Wordless: !r.mayQuote()}
	if r.Near != nil && h.Quote != "" {
		o.Near = func(texts []string) []float64 { return r.Near(h.Quote, texts) }
	}
	for _, c := range reflection.Sentences(h.Quote, reading, []motive.Heard{h}, r.Catalogue, o) {
		if c.Motivator == h.Motivator {
			return c.Text
		}
	}
	return ""
}

// strongest lists what is known, the strongest first, with words about it that
// somebody has looked at.
func (r review) strongest() (all []motive.Heard) {
	words := map[string]string{}
	for _, w := range discreet.Words(r.scorer.Words(r.now, r.all), r.all) {
		words[w.Motivator] = w.Text
	}
	standings := slices.Clone(r.now.Standings)
	slices.SortStableFunc(standings, func(a, b overlap.Standing) int {
		return cmp.Compare(max(b.Units, -b.Units), max(a.Units, -a.Units))
	})
	for _, st := range standings {
		strength := st.Strongest
		if st.Units < 0 {
			strength = st.Weakest
		}
		if strength != 0 && st.Units != 0 {
			all = append(all, motive.Heard{Motivator: st.Motivator, Strength: strength, Quote: words[st.Motivator], Score: 1, Sure: true})
		}
	}
	return all
}
