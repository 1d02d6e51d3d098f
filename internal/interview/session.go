package interview

import (
	"slices"
	"strings"

	"buyin/internal/interview/lookahead"
	"buyin/internal/interview/wording"
	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/reflection"
	"buyin/internal/sheet"
)

// An Ear hears motivators in what the report said. It only makes suggestions; a
// person decides.
type Ear func(motive.Said) []motive.Heard

// Near returns how near each text is to words that the report said, in [0,1].
// It returns nil if that is not known.
type Near func(words string, texts []string) []float64

// Setup holds everything that is needed to start a talk.
type Setup struct {
	Catalogue motive.Catalogue
	Goals     []motive.Goals // empty: the talk is about the person and not about an ask
	Ear       Ear            // nil: nothing is heard

	// Head is the part of the interview that is known before the first
	// question. It holds the id, the report and the start, and also the guess
	// and told if they were given.
	Head motive.Interview

	Preamble bool                        // ask for the guess and for told if Head lacks them
	Debrief  bool                        // the talk took place earlier, and its notes are typed in now
	Near     Near                        // nil: nearness is not known
	Promises int                         // the highest number of a promise in all earlier records of this report
	Since    *Since                      // what the newest earlier talk left, nil in a first talk
	Limit    int                         // largest number of questions until the coach says "you have enough"; 0 means motive.MaxQuestions
	Earlier  []string                    // ids of the questions asked in earlier talks with this report
	Answered map[string]wording.Answered // what the report has said about an ask already, by the id of its goals
	Guessed  bool                        // an earlier guess still counts, so none is asked for

	// Past holds the turns of earlier talks. They are evidence for what to ask
	// next and for when it is enough. They are not part of this talk.
	Past []motive.Turn
}

// A Session is a talk at one point in time. New makes one; the zero value is
// not usable.
type Session struct {
	setup        *setup
	iv           motive.Interview
	stage        Kind
	saidBack     []string        // what was said back so far
	asked        []askedQuestion // all questions asked so far, in order, with or without an answer
	enoughShown  bool            // "you have enough" has been shown
	draft        Given           // words that were typed at this step; in terms, with their positions
	draftPromise string          // a promise that was typed and not noted yet
	page         Page
	step         Step
	previous     *Session       // the session before the last act
	given        Given          // the last act
	goneOver     []Given        // the acts that /back went over and that were not done again, in order
	debriefLine  int            // number of the debrief's current line
	termsHeard   []motive.Heard // what was heard in terms of which no words are kept
}

// setup holds the data that all sessions of a talk share.
type setup struct {
	Setup
	scorer    *overlap.Scorer
	model     *lookahead.Model
	known     map[string]bool            // motivators in Past that somebody has looked at
	offers    []float64                  // how fully the goals serve each motivator, in [0,1], in catalogue order
	costs     []float64                  // how far the goals go against each motivator, in [0,1], in catalogue order
	texts     []string                   // all wordings of the catalogue
	questions map[string]motive.Question // openers and probes by id
	probes    map[string]string          // motivator by id of its probe
	about     map[string]string          // motivator by follow-up of a probe
}

// askedQuestion is one question that was asked.
type askedQuestion struct {
	question   string
	asked      string // the wording
	kind       Kind
	move       Move
	motivators []string
	followUp   bool
	answered   bool
	turn       int // index of the turn that holds the answer
	evidence   []motive.Evidence
	text       string
	corrects   bool               // the answer denies what was said back
	denied     string             // the motivator that the answer denies, "" if none
	tookUp     bool               // it took up words of theirs
	reading    reflection.Reading // of the answer
	heard      []motive.Heard     // in the answer, also what the ear is unsure of
}

// New starts a talk.
func New(s Setup) Session {
	if s.Limit <= 0 {
		s.Limit = motive.MaxQuestions
	}
	if s.Ear == nil {
		s.Ear = func(motive.Said) []motive.Heard { return nil }
	}
	set := &setup{Setup: s, scorer: overlap.New(s.Catalogue, s.Goals...)}
	for _, st := range set.scorer.Score(motive.Interview{}).Standings {
		set.offers, set.costs = append(set.offers, st.Served), append(set.costs, st.Against)
	}
	set.known = knownFrom(s.Past)
	set.model = lookahead.NewModel(s.Catalogue, set.scorer, set.explores)
	if s.Near != nil {
		set.texts = wording.TextsOf(s.Catalogue)
	}
	set.questions, set.probes, set.about = map[string]motive.Question{}, map[string]string{}, map[string]string{}
	for _, q := range s.Catalogue.Openers {
		set.questions[q.ID] = q
	}
	for _, m := range s.Catalogue.Motivators {
		for _, q := range m.Probes {
			set.questions[q.ID], set.probes[q.ID] = q, m.ID
			for _, text := range q.FollowUp {
				set.about[text] = m.ID
			}
		}
	}
	first := Session{setup: set, iv: s.Head, stage: Guess, debriefLine: 1}
	first.iv.Catalogue = motive.CatalogueRef{Name: s.Catalogue.Name, Version: s.Catalogue.Version}
	first.iv.Turns = slices.Clip(s.Head.Turns)
	return first.advance(0)
}

// Next returns the current step.
func (s Session) Next() Step { return s.step }

// Interview returns the interview so far, in the form in which it is saved. The
// caller sets Finished.
func (s Session) Interview() motive.Interview {
	iv := sheet.Compact(s.iv)
	iv.Turns = slices.Clip(iv.Turns)
	return iv
}

// Draft returns the words that were typed at this step before the talk was
// interrupted.
func (s Session) Draft() string { return s.draft.Text }

// DraftPositions returns what the words of Draft mean for the goals, if that was said.
func (s Session) DraftPositions() []motive.Position { return s.draft.Positions }

// Drafts returns all words that were typed and not given as an answer yet.
func (s Session) Drafts() string {
	return strings.TrimSpace(s.draft.Text + "\n" + s.page.Text + "\n" + s.draftPromise)
}

// PromiseDraft returns a promise that was typed and not noted before the talk was
// interrupted.
func (s Session) PromiseDraft() string { return s.draftPromise }

// Questions returns the number of answered questions. The playback counts; the
// closing question does not.
func (s Session) Questions() int {
	n := 0
	for _, t := range s.iv.Turns {
		if t.Question != motive.Closing && !sheet.IsGone(t) {
			n++
		}
	}
	return n
}

// countTurns returns the number of turns that are not gone.
func (s Session) countTurns() int { return len(s.Interview().Turns) }

// Suggestions returns all that is heard in the words with which a step was
// answered, also what the ear is unsure of.
func (s Session) Suggestions(step Step, words string) []motive.Heard {
	return s.setup.Ear(s.setup.Catalogue.Said(step.Question, step.Asked, words))
}

// Hear returns the evidence that the ear is sure of in the words with which the
// current step is answered, as heard by the coach and looked at by nobody. Its
// kind depends on the question.
func (s Session) Hear(words string) []motive.Evidence { return s.hear(s.step, words) }

func (s Session) hear(step Step, words string) []motive.Evidence {
	var sure []motive.Evidence
	for _, h := range s.Suggestions(step, words) {
		if h.Sure {
			sure = append(sure, motive.Evidence{
				Motivator: h.Motivator, Strength: h.Strength, Quote: h.Quote, Kind: step.kindOf(h.Motivator), ByCoach: true,
			})
		}
	}
	return sure
}

// kindOf returns Prompted if the step's question probes the motivator. Otherwise
// it returns Volunteered.
func (step Step) kindOf(motivator string) motive.Kind {
	if step.Kind == Ask && slices.Contains(step.Motivators, motivator) {
		return motive.Prompted
	}
	return motive.Volunteered
}

// Undo returns the session before the last act. It also returns that act, so
// that its words can be edited. At the start of the talk it returns false.
func (s Session) Undo() (Session, Given, bool) {
	if s.previous == nil {
		return s, Given{}, false
	}
	return *s.previous, s.given, true
}

// Reword returns the session with the next wording of the question. It returns
// false if there is only one wording.
func (s Session) Reword() (Session, bool) {
	words := s.setup.wordings(s.step)
	if len(words) < 2 || s.step.Move == Sum {
		return s, false
	}
	i := slices.Index(words, s.step.Asked)
	s.step.Asked = words[(i+1)%len(words)]
	return s, true
}
