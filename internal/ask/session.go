package ask

import (
	"slices"
	"strings"

	"buyin/internal/motive"
)

// A Session is an ask at one point in time. New makes one; the zero value is not
// usable.
type Session struct {
	set   *Setup
	acts  []Given     // those in effect, in order
	gone  []Given     // the answers that /back went over and that were not given again, the next one first
	put   *motive.Put // as first written; going back does not change it
	other int         // wordings that were passed over at this step
	past  bool        // the acts were given before, perhaps to goals that have changed since

	drafts map[Kind]string // words that are typed and not answered with yet, by the question that they are for
	half   *Given          // a promise that is typed and not noted yet

	state state // what the acts add up to
	step  Step
}

// New starts an ask.
func New(s Setup) Session {
	return Session{set: &s}.with(nil)
}

// with returns the session in which these acts are in effect.
func (s Session) with(acts []Given) Session {
	s.acts, s.other = acts, 0
	s.state = s.set.read(acts)
	s.step = s.next()
	return s
}

// Next returns the current step.
func (s Session) Next() Step { return s.step }

// Draft returns the words that were typed for this step before it came, or before
// the ask was interrupted.
func (s Session) Draft() string { return s.DraftFor(s.step.Kind) }

// DraftFor returns the words that were typed for the question of a kind.
func (s Session) DraftFor(k Kind) string { return s.drafts[k] }

// Drafts returns all words that are not answered with yet, a line or more for each
// question.
func (s Session) Drafts() string {
	var all []string
	for _, k := range order {
		if words := s.drafts[k]; words != "" {
			all = append(all, words)
		}
	}
	if s.half != nil {
		all = append(all, s.half.Promise.Text)
	}
	return strings.Join(all, "\n")
}

// HalfPromise returns the promise that was typed and not noted yet, with the day as it
// was typed in Text. It returns false if there is none.
func (s Session) HalfPromise() (Given, bool) {
	if s.half == nil {
		return Given{}, false
	}
	return *s.half, true
}

// Past returns the answer to this step that /back went over, to be edited. It
// returns false if there is none.
func (s Session) Past() (Given, bool) {
	i := slices.IndexFunc(s.gone, s.step.same)
	if i < 0 {
		return Given{}, false
	}
	return s.gone[i], true
}

// GoneOver returns the answers that /back went over and that were not given again, the
// next one first.
func (s Session) GoneOver() []Given { return slices.Clone(s.gone) }

// Acts returns the acts in effect. Replaying them gives an equal record.
func (s Session) Acts() []Given { return slices.Clone(s.acts) }

// KeepsWords reports whether words of the report may be kept.
func (s Session) KeepsWords() bool { return s.state.keepsWords(s.set) }

// IsPut reports whether the ask was put.
func (s Session) IsPut() bool { return s.state.put != nil }

// Suggestions returns all that is heard in words with which the current step is
// answered, also what the ear is unsure of.
func (s Session) Suggestions(words string) []motive.Heard {
	if s.set.Ear == nil || words == "" {
		return nil
	}
	return s.set.Ear(s.set.Catalogue.Said(s.step.Question, s.step.Asked, words))
}

// Hear returns the evidence that the ear is sure of in words with which the
// current step is answered, as heard by the coach and looked at by nobody. After a no it
// keeps nothing: "leave me alone" speaks of the ask, and it must not make the ask look
// better. A person can still keep what is suggested.
func (s Session) Hear(words string) []motive.Evidence {
	if s.saidNo() || s.step.Kind == Condition { // a condition is terms only
		return nil
	}
	var sure []motive.Evidence
	for _, h := range s.Suggestions(words) {
		if h.Sure {
			sure = append(sure, motive.Evidence{Motivator: h.Motivator, Strength: h.Strength, Quote: h.Quote, Kind: motive.Volunteered, ByCoach: true})
		}
	}
	return sure
}

// Replay applies the acts to a new ask and returns it after the last one. If an
// act fails, it returns the ask before that act, and the error. Terms may be about a goal
// that the ask has lost since.
func Replay(s Setup, acts []Given) (session Session, err error) {
	session = New(s)
	session.past = true
	for _, g := range acts {
		var next Session
		if next, err = session.Answer(g); err != nil {
			break
		}
		session = next
	}
	session.past = false
	return session, err
}
