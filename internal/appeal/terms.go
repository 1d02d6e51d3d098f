package appeal

import (
	"slices"
	"strings"

	"buyin/internal/appeal/offered"
	"buyin/internal/appeal/retold"
	"buyin/internal/english"
	"buyin/internal/language"
	"buyin/internal/motive"
)

// hasTerms reports whether what they would need can be said.
func (w *writer) hasTerms() bool {
	_, _, ok := w.terms()
	return ok
}

// terms returns what they would need: the form in which it is said, and the answer
// that it is from. It returns false if nothing can be said, or it was said.
func (w *writer) terms() (retold.Told, motive.Turn, bool) {
	turn, talk, ok := w.newestTerms()
	if !ok || w.spoken.Answers[turn.Answer] {
		return retold.Told{}, turn, false
	}
	t := w.TermsOf(turn.Answer, w.IsNarrated(talk))
	return t, turn, t.Form != retold.Silent && !w.spoken.Repeats(t.Source)
}

// addTerms says what would have to be so for them to want the ask, and what is
// offered that has to do with it, if that was not said. It grants nothing.
func (w *writer) addTerms() {
	t, turn, ok := w.terms()
	if !ok || len(w.said) == maxSentences {
		return
	}
	sentence, ends := w.pick(w.termsTexts(t, turn), t.Text), endOf(t)
	if t.More {
		sentence = language.Say("appeal.terms.more", "terms", sentence)
	}
	if how := w.meetsTerms(t.Text, turn); how != "" && !w.spoken.Offers[how] {
		sentence = w.pick(language.List("appeal.terms.met", "terms", sentence, "how", offered.ReadIn(how, w.roomAfter(sentence)).Alone()), t.Text)
		ends = endMissing
		w.spoken.AddOffer(how)
	}
	w.add(sentence, t.Form != retold.Noted)
	w.ends = ends
	w.spoken.AddAnswer(turn.Answer)
}

// meetsOwnTerms reports whether something is offered that has to do with what they would
// need.
func (w *writer) meetsOwnTerms() bool {
	t, turn, ok := w.terms()
	return ok && w.meetsTerms(t.Text, turn) != ""
}

// meetsTerms returns what is offered that shares most words with their terms, or for
// what somebody heard in them, or "" if nothing is. It leaves out what puts the person
// off.
func (w *writer) meetsTerms(terms string, turn motive.Turn) (met string) {
	most := 0
	for _, st := range w.byServed() {
		how := w.howOf(st.Motivator, true)
		n := overlapOf(terms, how)
		if slices.ContainsFunc(turn.Evidence, func(e motive.Evidence) bool { return e.Motivator == st.Motivator && e.Strength > 0 && !e.ByCoach }) {
			n += 2
		}
		if n > most && how != "" && st.Served > 0 && !st.PutsOff && !st.Conflict {
			most, met = n, how
		} else if n > 0 && n == most && w.spoken.Offers[how] {
			met = how // nothing new is more about them than what was said
		}
	}
	return met
}

// overlapOf returns how many words terms share with an offer, or 0 if most of what a
// sentence of them names is not in it.
func overlapOf(terms, how string) (most int) {
	for _, sentence := range retold.SentencesOf(terms) {
		if n := retold.SharedWords(sentence, how); n >= manyShared || 2*n >= retold.Named(english.Split(sentence)) {
			most = max(most, n)
		}
	}
	return most
}

// termsTexts returns the sentences for terms. An answer that was marked as neither for nor
// against the ask is no word that they would do it, and none is after a no.
func (w *writer) termsTexts(t retold.Told, turn motive.Turn) []string {
	neither := len(turn.Positions) > 0 && !slices.ContainsFunc(turn.Positions, motive.Position.Agrees)
	texts := termsTexts(t, len(w.said) == 0)
	switch no := w.repliedNo(); {
	case t.Form == retold.Condition && (neither || no):
		return language.List("appeal.terms.open", "terms", t.Text)
	case no && slices.Equal(texts, language.List("appeal.terms.bare", "thing", t.Text)):
		return []string{language.Say("appeal.terms.no", "words", t.Text)}
	case no && t.Form == retold.Quoted && t.Wish && !t.Asks():
		return []string{language.Say("appeal.terms.no", "words", "“"+t.Text+"”")}
	}
	return texts
}

// termsTexts returns the sentences for terms. first is set if they are said before all else,
// so that they have to say what they are.
func termsTexts(t retold.Told, first bool) []string {
	switch words := english.Split(t.Text); {
	case t.Form == retold.Noted:
		return language.List("appeal.terms.noted")
	case t.Asks() && strings.HasSuffix(t.Text, "?"):
		return language.List("appeal.terms.question", "words", t.Text)
	case t.Form == retold.Condition:
		return language.List("appeal.terms.if", "terms", t.Text)
	case t.Form == retold.Clause:
		return language.List("appeal.terms", "clause", t.Text)
	case t.Form == retold.Request:
		return language.List("appeal.terms.request", "request", t.Text)
	case t.Form == retold.Thing && words.Is(0, "a an the one two three your"):
		return language.List("appeal.terms.thing", "thing", t.Text)
	case t.Form == retold.Thing:
		return language.List("appeal.terms.bare", "thing", t.Text)
	case !t.Wish:
		return language.List("appeal.terms.fact", "words", t.Text)
	}
	texts := language.List("appeal.terms.quoted", "words", t.Text)
	if !first && retold.HasVerb(english.Split(t.Text)) {
		texts = append(texts, language.List("appeal.terms.asked", "words", t.Text)...)
	}
	return texts
}

// newestTerms returns the newest answer to the closing question for this ask
// that holds words which may be used.
func (w *writer) newestTerms() (motive.Turn, int, bool) {
	for i, talk := range slices.Backward(w.Talks) {
		iv := talk.Interview
		if !w.concerns(iv.Goals) || !w.KeepsWords(i) {
			continue
		}
		for _, turn := range slices.Backward(iv.Turns) {
			if turn.Question == motive.Closing && turn.Answer != "" {
				return turn, i, lookedAt(turn)
			}
		}
	}
	return motive.Turn{}, 0, false
}

// concerns reports whether a record was held for this ask, or names none.
func (w *writer) concerns(goals string) bool {
	return goals == "" || slices.ContainsFunc(w.Goals, func(g motive.Goals) bool { return g.ID == goals })
}

// lookedAt reports whether somebody has looked at an answer: what the coach heard
// in it was kept or corrected, or it is marked what it says of a goal.
func lookedAt(turn motive.Turn) bool {
	return len(turn.Positions) > 0 || !slices.ContainsFunc(turn.Evidence, func(e motive.Evidence) bool { return e.ByCoach })
}
