package reflection

import (
	"buyin/internal/english"
	"buyin/internal/motive"
)

// A Tone is how an answer sounds.
type Tone string

// The tones.
const (
	Warm    Tone = "warm"
	Sore    Tone = "sore"
	Flat    Tone = "flat"    // says something, without heat
	Evasive Tone = "evasive" // "dunno", "nothing special", "fine", empty talk, a change of subject
)

// A Reading says how an answer sounds and what in it asks for a reply.
type Reading struct {
	Tone    Tone
	Charged bool   // warm or sore strongly: leaving it now would be a jump
	Mixed   bool   // pulls both ways: "I'd love to run it, but I'm tired"
	Request bool   // asks something of the manager
	Effort  bool   // shows effort or courage
	Phrase  string // a noun phrase of theirs, turned to the listener: "your own bench"; at most five words, "" if none is safe
	Plural  bool   // of Phrase
	Quote   string // the clause of theirs that tells most, as they said it; two to six words, "" if none can be quoted to them
}

// Read reads what somebody said, with what was heard in it. The words may be a
// manager's hurried note, in the first or the third person, or recorded speech.
func Read(words string, heard []motive.Heard) Reading {
	a := parse(words)
	if a.isEvasive(heard) {
		return Reading{Tone: Evasive}
	}
	all := a.feelings()
	n := a.findPhrase()
	r := Reading{
		Tone:    toneOf(all),
		Request: a.isRequest(),
		Effort:  a.shows(effort) || a.shows(courage),
		Phrase:  n.text, Plural: n.plural,
		Quote: a.quote(),
	}
	_, _, r.Mixed = a.sides(all)
	r.Charged = r.Tone != Flat && isCharged(all, r.Tone) || r.Mixed && hasStrong(all)
	return r
}

// IsNegative reports whether the words hold a negation: "nobody said thank you".
func IsNegative(words string) bool { return parse(words).words.HasIn(negations) }

// toneOf returns the tone of the shade that the most is said for.
func toneOf(all []felt) Tone {
	if s := strongest(all); s != "" {
		return s.tone()
	}
	return Flat
}

// isCharged reports whether one strong phrase, or two mild ones, have the tone.
func isCharged(all []felt, tone Tone) bool {
	weight := 0
	for _, f := range all {
		if f.shade.tone() == tone && !f.granted {
			weight++
			if f.strong {
				weight++
			}
		}
	}
	return weight >= 2
}

func hasStrong(all []felt) bool {
	for _, f := range all {
		if f.strong {
			return true
		}
	}
	return false
}

// isEvasive reports whether nothing is left of an answer without its evasions
// and its empty words. What was surely heard is no evasion, nor is a request.
func (a *answer) isEvasive(heard []motive.Heard) bool {
	if len(heard) > 0 && heard[0].Sure || a.isRequest() {
		return false
	}
	found, left := false, 0
	for i := 0; i < len(a.words); i++ {
		if n := evasions.Match(a.words, i); n > 0 {
			found = found || n > 1 || a.words.Is(i, "dunno")
			i += n - 1
			continue
		}
		if !a.words.In(i, emptyWords) {
			left++
		}
	}
	return left == 0 || found && left == 1 && len(a.words) <= 6 || a.onlyAsks()
}

// onlyAsks reports whether an answer is nothing but a question: "which one?"
func (a *answer) onlyAsks() bool {
	if len(a.words) > 8 {
		return false
	}
	s := english.Parse(a.text)
	for i := range s.Clauses {
		if c := &s.Clauses[i]; !c.Asks || c.EndMark != '?' || c.Kind == english.Elliptical {
			return len(s.Clauses) == 1 && len(a.words) <= 3 && a.words.Is(0, "which what who where when")
		}
	}
	return true
}

// isRequest reports whether the answer asks something of the manager.
func (a *answer) isRequest() (found bool) {
	a.words.FindAll(requests, func(s english.Span) bool {
		found = !a.isNegated(s.From) && a.isAsked(s)
		return !found
	})
	return found
}

// isAsked reports whether a phrase of the requests asks for something: "can I"
// only at the start of a clause, "tell me" not in "they tell me".
func (a *answer) isAsked(s english.Span) bool {
	switch {
	case a.words.Is(s.From, "can could would will may might"):
		return s.From == a.clauseStart(s.From) || a.words[s.From].Pause != 0 || a.words.IsFiller(s.From-1)
	case a.words.Is(s.From, "please pls plz"):
		return !a.words.Is(s.From-1, "to")
	}
	return !a.words.In(s.From-1, toldBy)
}

// shows reports whether a phrase of the list is said of the report.
func (a *answer) shows(list *english.PhraseList) (found bool) {
	a.words.FindAll(list, func(s english.Span) bool {
		found = !a.isNegated(s.From) && a.isTheirs(s.From)
		return !found
	})
	return found
}

// sides returns the two shades between which an answer is torn, in their order:
// one before and one after a word such as "but", of which one pulls and the
// other does not.
func (a *answer) sides(all []felt) (first, second shade, mixed bool) {
	all = append(a.wishes(), all...)
	for i := range a.words {
		n := turns.Match(a.words, i)
		if n == 0 {
			continue
		}
		for _, x := range all {
			for _, y := range all {
				if x.to <= i && y.at >= i+n && x.pulls() != y.pulls() && x.shade != torn && y.shade != torn {
					return x.shade, y.shade, true
				}
			}
		}
	}
	for _, f := range all {
		mixed = mixed || f.shade == torn && f.strong
	}
	return "", "", mixed
}

// pulls reports whether a feeling draws somebody to what they speak of.
func (f felt) pulls() bool { return f.shade == wish || f.shade.tone() == Warm }

// wishes returns where the answer says that something is wanted.
func (a *answer) wishes() (all []felt) {
	a.words.FindAll(wishes, func(s english.Span) bool {
		hedge := a.words.Is(s.From, "want") && a.words.Is(s.To, "say")          // I want to say Tuesday
		thing := a.words.Is(s.From, "want need needs") && a.followsNoun(s.From) // the forms need to be back
		if !hedge && !thing && !a.isNegated(s.From) && a.isTheirs(s.From) {
			all = append(all, felt{wish, false, false, s.From, s.To})
		}
		return true
	})
	return all
}
