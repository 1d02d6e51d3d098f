package ask

import (
	"cmp"
	"errors"
	"maps"
	"slices"
	"strings"

	"buyin/internal/language"
	"buyin/internal/motive"
)

// Answer applies one act and returns the ask after it. The receiver does not
// change. If the act does not fit, Answer returns an error and the unchanged ask.
func (s Session) Answer(g Given) (Session, error) {
	after, err := s.apply(g)
	if err == nil && s.KeepsWords() && !after.KeepsWords() { // agreed just now
		after = after.loseWords()
	}
	return after, err
}

func (s Session) apply(g Given) (Session, error) {
	switch g.Act {
	case WentBack:
		return s.goBack()
	case Drafted:
		if g.Kind == Promises {
			return s.saveHalfPromise(g)
		}
		return s.saveDraft(g)
	case GoneOver:
		return s.addGoneOver(g), nil
	case Reworded:
		return s.reword()
	}
	g, err := s.complete(g)
	if err != nil {
		return s, err
	}
	if g.Act == Skipped && g.Kind == Promises && slices.ContainsFunc(s.gone, Step{Kind: Promises}.same) { // only this promise goes
		s.gone = s.settle(g)
		return s, nil
	}
	after := s
	if g.Kind == Put && g.Act == Answered && s.put == nil {
		after.put = g.Put
	}
	if g.Kind == Promises || g.Act == Promised {
		after.half = nil
	}
	if !g.isAside() {
		after.gone, after.drafts = s.settle(g), s.withDraft(g.Kind, "")
	}
	return after.with(append(slices.Clip(s.acts), g)), nil
}

// saveDraft keeps words for their question. Words typed at a card are for the terms,
// unless they name another question.
func (s Session) saveDraft(g Given) (Session, error) {
	text := strings.ToValidUTF8(g.Text, "�")
	s.drafts = s.withDraft(s.draftKind(g), text)
	return s, checkTexts(text)
}

// saveHalfPromise keeps a promise that is not noted yet, or drops it. If no words of
// theirs may be kept, it keeps only the manager's.
func (s Session) saveHalfPromise(g Given) (Session, error) {
	half, ok := s.halfPromise(g)
	switch {
	case !ok:
		return s, nil
	case half.Promise == nil:
		s.half = nil
		return s, nil
	}
	if err := checkTexts(half.Promise.Text, half.Text); err != nil {
		return s, err
	}
	s.half = &half
	return s, nil
}

// halfPromise returns a promise that is not noted yet as it is kept; false if it may not
// be kept. Without a promise the one before is dropped.
func (s Session) halfPromise(g Given) (Given, bool) {
	if g.Promise == nil {
		return Given{Act: Drafted, Kind: Promises}, true
	}
	if strings.TrimSpace(g.Promise.Text) == "" || !s.KeepsWords() && g.Promise.By != motive.ByManager {
		return Given{}, false
	}
	p := motive.Promise{By: g.Promise.By, Text: strings.ToValidUTF8(g.Promise.Text, "�")}
	return Given{Act: Drafted, Kind: Promises, Text: strings.ToValidUTF8(g.Text, "�"), Promise: &p}, true
}

// draftKind returns the kind of the question that words are for.
func (s Session) draftKind(g Given) Kind {
	if kind := cmp.Or(g.Kind, s.step.Kind); kind.TakesWords() {
		return kind
	}
	return Terms
}

// withDraft returns the drafts with the words for a question; "" for none.
func (s Session) withDraft(k Kind, words string) map[Kind]string {
	drafts := maps.Clone(s.drafts)
	if words == "" {
		delete(drafts, k)
		return drafts
	}
	if drafts == nil {
		drafts = map[Kind]string{}
	}
	drafts[k] = words
	return drafts
}

// isAside reports whether the act does not move the ask.
func (g Given) isAside() bool { return g.Act == Noted || g.Act == Promised }

// loseWords returns the ask without the report's words, also those that /back went
// over.
func (s Session) loseWords() Session {
	s.gone, s.drafts = loseWords(s.gone), nil
	s.gone = slices.DeleteFunc(s.gone, func(g Given) bool { return g.Act == Skipped })
	if s.half != nil && s.half.Promise.By != motive.ByManager {
		s.half = nil
	}
	return s.with(loseWords(s.acts))
}

// loseWords returns the acts without the report's words.
func loseWords(acts []Given) (bare []Given) {
	for _, g := range acts {
		if !g.isTheirPromise() {
			bare = append(bare, g.withoutWords())
		}
	}
	return bare
}

// isTheirPromise reports whether the act notes a promise of the report's, whose
// words count as theirs.
func (g Given) isTheirPromise() bool { return g.Promise != nil && g.Promise.By == motive.ByReport }

// reword shows the next wording of the question.
func (s Session) reword() (Session, error) {
	s.other++
	if next := s.next(); next.Asked != s.step.Asked {
		s.step = next
		return s, nil
	}
	s.other--
	return s, errors.New(language.Say("ask.error.wording"))
}

// goBack undoes the last act that moved the ask. Its answer becomes the draft when
// its step comes again. Notes and promises that were made since stay.
func (s Session) goBack() (Session, error) {
	at := -1
	for i, g := range s.acts {
		if !g.isAside() {
			at = i
		}
	}
	if at < 0 {
		return s, errors.New(language.Say("ask.error.first"))
	}
	if g := s.acts[at]; g.Act == Answered {
		s.gone = append([]Given{g}, s.gone...)
	}
	return s.with(slices.Delete(slices.Clone(s.acts), at, at+1)), nil
}

// addGoneOver adds an answer that /back went over, behind those that are there. It is
// checked when it is given again.
func (s Session) addGoneOver(g Given) Session {
	g.Act, g.Text, g.Asked = Answered, strings.ToValidUTF8(g.Text, "�"), strings.ToValidUTF8(g.Asked, "�")
	if g.Kind == Put && s.put == nil {
		s.put = g.Put
	}
	if !s.KeepsWords() && g.isTheirPromise() {
		return s
	}
	if !s.KeepsWords() {
		g = g.withoutWords()
	}
	if g.Act == Answered {
		s.gone = append(slices.Clip(s.gone), g)
	}
	return s
}

// settle returns the answers gone over that are left after the act.
func (s Session) settle(g Given) []Given {
	i := slices.IndexFunc(s.gone, func(old Given) bool { return old.Kind == g.Kind && old.Motivator == g.Motivator })
	if i < 0 {
		return s.gone
	}
	return slices.Delete(slices.Clone(s.gone), i, i+1)
}

// complete returns the act with what it leaves out, as it is recorded.
func (s Session) complete(g Given) (Given, error) {
	g = s.atStep(g)
	switch g.Act {
	case Done:
		return Given{Act: Done}, nil
	case Noted:
		return Given{Act: Noted, Text: g.Text}, checkNote(g.Text)
	case Promised:
		g = Given{Act: Promised, Promise: g.Promise}
		return g, s.checkPromise(&g)
	case Skipped:
		if !slices.Contains(order, g.Kind) || g.Kind == Effect && s.set.Catalogue.Index(g.Motivator) < 0 {
			return g, errors.New(language.Say("ask.error.step", "kind", string(g.Kind)))
		}
		return Given{Act: Skipped, Kind: g.Kind, Motivator: g.Motivator}, nil
	case Answered:
		return s.completeAnswer(g)
	}
	return g, errors.New(language.Say("ask.error.act", "act", string(g.Act)))
}

// atStep returns the act with the step that it is about, and the question of that.
func (s Session) atStep(g Given) Given {
	g.Text = strings.ToValidUTF8(g.Text, "�")
	if g.Kind == "" {
		g.Kind = s.step.Kind
	}
	if g.Kind == s.step.Kind && g.Motivator == "" {
		g.Motivator = s.step.Motivator
	}
	switch {
	case g.Asked != "":
	case s.step.same(g):
		g.Asked = s.step.Asked
	case slices.Contains(order, g.Kind):
		g.Asked = s.word(Step{Kind: g.Kind, Motivator: g.Motivator}).Asked
	}
	if g.Kind != Effect {
		g.Motivator = ""
	}
	return g
}

// completeAnswer checks an answer, and leaves out what does not belong to it.
func (s Session) completeAnswer(g Given) (Given, error) {
	kept := Given{Kind: g.Kind, Asked: strings.ToValidUTF8(g.Asked, "�")}
	if g.Kind != Told && g.Kind != Fairness && g.Kind != Put && g.Kind != Show && !s.isOpen() {
		return g, errors.New(language.Say("ask.error.put"))
	}
	switch g.Kind {
	case Told, Fairness:
		return s.completeTold(kept, g.Told)
	case Put:
		return s.completePut(kept, g)
	case Effect:
		kept.Motivator, kept.Effect = g.Motivator, g.Effect
		return kept, s.checkEffect(kept)
	case Readiness:
		kept.Scale = g.Scale
		return kept, checkScale(g.Scale)
	case Reason, Terms, Condition, Change:
		return s.completeWords(kept, g)
	case Reply:
		kept.Reply = g.Reply
		return kept, checkReply(g.Reply)
	case Promises:
		kept.Promise = g.Promise
		return kept, s.checkPromise(&kept)
	case Show:
		return kept, nil
	}
	return g, errors.New(language.Say("ask.error.step", "kind", string(g.Kind)))
}

// completeTold fills in the day. If they were not told before, being told what is
// written down and finding it all right is being told now.
func (s Session) completeTold(kept Given, told *motive.Told) (Given, error) {
	if told == nil && kept.Kind == Fairness && s.state.told == nil {
		told = &motive.Told{Quotes: true}
	}
	if told == nil {
		if kept.Kind == Told {
			return kept, errors.New(language.Say("ask.error.told"))
		}
		return kept, nil
	}
	on := *told
	if on.On == "" {
		on.On = s.set.Today
	}
	kept.Told = &on
	return kept, checkDay(on.On)
}

// completePut writes when the ask is put and how well it serves them then. What
// was written once stays.
func (s Session) completePut(kept, g Given) (Given, error) {
	if s.state.put != nil {
		return kept, errors.New(language.Say("ask.error.again"))
	}
	put := motive.Put{On: s.set.Today, Overlap: s.set.Overlap, Catalogue: s.set.Catalogue.Version}
	switch {
	case g.Put != nil:
		put = *g.Put
	case s.put != nil:
		put = *s.put
	}
	if s.set.Debrief && g.Text != "" {
		if err := s.checkPast(g.Text); err != nil {
			return kept, err
		}
		if g.Put == nil && g.Text != put.On && s.set.OverlapOn != nil {
			put.Overlap = s.set.OverlapOn(g.Text)
		}
		put.On = g.Text
	}
	kept.Put = &put
	return kept, checkPut(put)
}

// completeWords returns an answer in words. Without words and without evidence it
// is a declined card.
func (s Session) completeWords(kept, g Given) (Given, error) {
	kept.Text, kept.Evidence = g.Text, slices.Clone(g.Evidence)
	if g.Kind != Reason {
		kept.Positions = slices.Clone(g.Positions)
	}
	for i := range kept.Evidence {
		e := &kept.Evidence[i]
		e.Quote = strings.ToValidUTF8(e.Quote, "�")
		if e.Kind == "" {
			e.Kind = motive.Volunteered
		}
	}
	if err := s.checkWords(kept); err != nil {
		return kept, err
	}
	if kept.Kind == Change || kept.Kind == Condition {
		kept.Evidence = lookedAt(kept.Evidence)
	}
	if !s.KeepsWords() {
		return kept.withoutWords(), nil
	}
	return kept.declinedIfEmpty(), nil
}

// lookedAt returns the evidence that somebody looked at. After the reply, the rest must
// not make the ask look better.
func lookedAt(all []motive.Evidence) []motive.Evidence {
	kept := slices.DeleteFunc(slices.Clone(all), func(e motive.Evidence) bool { return e.ByCoach })
	if len(kept) == 0 && len(all) > 0 {
		return nil
	}
	return kept
}

// withoutWords returns an act without the report's words.
func (g Given) withoutWords() Given {
	if g.Act != Answered || !g.Kind.TakesWords() {
		return g
	}
	g.Text, g.Evidence = "", slices.Clone(g.Evidence)
	for i := range g.Evidence {
		g.Evidence[i].Quote = ""
	}
	return g.declinedIfEmpty()
}

// declinedIfEmpty returns an answer that says nothing as a declined card.
func (g Given) declinedIfEmpty() Given {
	if strings.TrimSpace(g.Text) == "" && len(g.Evidence) == 0 && len(g.Positions) == 0 {
		return Given{Act: Skipped, Kind: g.Kind}
	}
	return g
}
