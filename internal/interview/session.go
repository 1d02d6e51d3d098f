package interview

import (
	"slices"

	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// An Ear hears motivators in a note. It only suggests; a person decides.
type Ear func(note string) []motive.Heard

// Setup is all that a talk starts from.
type Setup struct {
	Catalogue motive.Catalogue
	Goals     []motive.Goals // none: the talk is about the person alone
	Ear       Ear            // nil hears nothing

	// Head is the interview as far as it is known before the first question:
	// id, report, started, and the guess and told where they were given.
	Head motive.Interview

	Preamble bool     // ask for the guess and for told where Head lacks them
	Debrief  bool     // the talk is over; lines are typed up
	Limit    int      // questions before "you have enough" at the latest; 0: motive.MaxQuestions
	Earlier  []string // ids of questions put to this report in earlier talks
}

// A Session is a talk at one moment. The zero value is not usable: see New.
type Session struct {
	setup       *setup
	iv          motive.Interview
	stage       Kind
	asked       []askedQuestion // every question put, answered or not, in order
	enoughShown bool            // "you have enough" has been said
	draft       string
	step        Step
	previous    *Session // before the last act
	given       Given    // the last act
	debriefLine int      // number of the debrief's current answer
}

// setup is what all moments of a talk share.
type setup struct {
	Setup
	scorer     *overlap.Scorer
	offers     []float64                  // how fully the goals serve each motivator, in catalogue order
	costs      []float64                  // how far the goals go against each
	questions  map[string]motive.Question // openers and probes by id
	probes     map[string]string          // the motivator that a probe explores
	replyTable []motive.Evidence          // see says
}

// askedQuestion is one question that was put to the report.
type askedQuestion struct {
	question   string
	motivators []string
	tradeOff   bool
	followUp   bool
	answered   bool
	evidence   []motive.Evidence
	text       string
}

// New starts a talk.
func New(s Setup) Session {
	if s.Limit <= 0 {
		s.Limit = motive.MaxQuestions
	}
	if s.Ear == nil {
		s.Ear = func(string) []motive.Heard { return nil }
	}
	set := &setup{Setup: s, scorer: overlap.New(s.Catalogue, s.Goals...)}
	for _, st := range set.scorer.Score(motive.Interview{}).Standings {
		set.offers, set.costs = append(set.offers, st.Served), append(set.costs, st.Against)
	}
	set.replyTable = newReplyTable(s.Catalogue)
	set.questions, set.probes = map[string]motive.Question{}, map[string]string{}
	for _, q := range s.Catalogue.Openers {
		set.questions[q.ID] = q
	}
	for _, m := range s.Catalogue.Motivators {
		for _, q := range m.Probes {
			set.questions[q.ID], set.probes[q.ID] = q, m.ID
		}
	}
	first := Session{setup: set, iv: s.Head, stage: Guess, debriefLine: 1}
	first.iv.Catalogue = motive.CatalogueRef{Name: s.Catalogue.Name, Version: s.Catalogue.Version}
	first.iv.Turns = slices.Clip(s.Head.Turns)
	return first.advance(0)
}

// Next is the step that the talk has come to.
func (s Session) Next() Step { return s.step }

// Interview is what has been said so far, as it is to be saved. What is not
// the session's to know (when it finished) is left to the caller.
func (s Session) Interview() motive.Interview { return s.iv }

// Draft is what was typed at this step before the talk was cut off.
func (s Session) Draft() string { return s.draft }

// Questions is how many questions were asked and answered, the playback among
// them; the closing question is not counted.
func (s Session) Questions() int {
	n := 0
	for _, t := range s.iv.Turns {
		if t.Question != motive.Closing {
			n++
		}
	}
	return n
}

// Hear suggests what a note says at this step, with the kind of evidence that
// the question makes of it.
func (s Session) Hear(note string) []motive.Evidence {
	var heard []motive.Evidence
	for _, h := range s.setup.Ear(note) {
		heard = append(heard, motive.Evidence{
			Motivator: h.Motivator, Strength: h.Strength, Quote: h.Quote, Kind: s.kindOf(h.Motivator),
		})
	}
	return heard
}

// kindOf is prompted in the answer to a probe of the same motivator (its
// follow-ups included), else volunteered.
func (s Session) kindOf(motivator string) motive.Kind {
	if s.step.Kind == Ask && slices.Contains(s.step.Motivators, motivator) {
		return motive.Prompted
	}
	return motive.Volunteered
}

// Undo undoes the last act and returns it, so that its words can be mended.
// At the start of the talk it reports false.
func (s Session) Undo() (Session, Given, bool) {
	if s.previous == nil {
		return s, Given{}, false
	}
	return *s.previous, s.given, true
}

// GoBack is where /back leads, and the act to be mended there. The manager's own
// notes are no answer: they are passed over, and kept.
func (s Session) GoBack() (Session, Given, bool) {
	var notes []Given
	before, g, ok := s.Undo()
	for ok && g.Act == Noted {
		notes = append(notes, g)
		before, g, ok = before.Undo()
	}
	if !ok {
		return s, Given{}, false
	}
	for _, note := range slices.Backward(notes) {
		before, _ = before.Answer(Given{Act: Noted, Text: note.Text}) // a note fits every step
	}
	return before, g, true
}

// Reword puts the same question in its next wording, and reports whether it has
// another one.
func (s Session) Reword() (Session, bool) {
	words := s.setup.wordings(s.step)
	if len(words) < 2 {
		return s, false
	}
	i := slices.Index(words, s.step.Asked)
	s.step.Asked = words[(i+1)%len(words)]
	return s, true
}
