package reflection

import (
	"slices"

	"buyin/internal/english"
	"buyin/internal/motive"
)

// A Kind is what a sentence to say back does.
type Kind string

// The kinds.
const (
	Simple      Kind = "simple"       // says back what was said
	Feeling     Kind = "feeling"      // names what it is like for them
	DoubleSided Kind = "double-sided" // names two sides that pull against each other
	Affirmation Kind = "affirmation"  // names an effort or some courage of theirs; never praise for agreeing
)

// A Sentence is something to say back: a statement without a question mark.
type Sentence struct {
	Text      string
	Kind      Kind
	Motivator string // "" if none
	Phrase    string // the words of theirs in it, "" if none
}

// Options say what is known besides the answer.
type Options struct {
	Used     []string                       // sentences offered before in this talk: not offered again while others are left
	Near     func(texts []string) []float64 // how near each text is to what they said, in [0,1]; nil: not known
	Wordless bool                           // nothing of their words may be repeated
}

const (
	maxSentences = 3
	maxWords     = 18 // of a sentence: 14, and four more if a phrase of five words is one of them
	maxRepeated  = 6  // words of theirs in a row

	// fairScore is the score from which a motivator that is not surely heard is
	// said back at all. On recorded speech half of these are right.
	fairScore = 0.4

	// highScore is the score from which a motivator that is not surely heard may
	// be said back first, if the words name it.
	highScore = 0.6

	// certainScore is the score from which a motivator is said back first
	// though the words do not name it.
	certainScore = 0.9

	// meantScore is the score from which an answer means something to them,
	// whatever it is. On recorded speech nine in ten of these do.
	meantScore = 0.2
)

// Sentences returns two or three things to say back, the best first. It returns
// none for an evasive answer.
func Sentences(words string, r Reading, heard []motive.Heard, c motive.Catalogue, o Options) []Sentence {
	if r.Tone == Evasive {
		return nil
	}
	a := parse(words)
	all := a.feelings()
	k := &chooser{answer: a, options: o, start: int(english.Hash(a.text) % 1024), mood: a.mood(all)}
	k.addDoubleSided(all, r)
	k.addCertain(all, heard, c, r)
	k.addEcho()
	if strongest(all).isPlain() {
		k.addFeeling(all)
	}
	k.addAffirmation(r)
	k.addUncertain(all, heard, c, r)
	k.addEcho()
	k.addPlain(heard, 2)
	return k.sentences
}

// addCertain adds the motivators that are certain or that the words name, what
// they said they like or mind, and a strong or sore feeling.
func (k *chooser) addCertain(all []felt, heard []motive.Heard, c motive.Catalogue, r Reading) {
	certain := func(h motive.Heard) bool {
		return h.Sure && (h.Strength > 0 && h.Score >= certainScore || k.isNamed(h, c))
	}
	if r.Charged && hasStrong(all) {
		k.addFeeling(all)
	}
	k.addMotivators(heard, c, r, certain)
	k.addBond(r)
	if s := strongest(all); s.isPlain() && s.tone() == Sore {
		k.addFeeling(all)
	}
}

// addUncertain adds the other motivators. What is not surely heard comes after a
// sentence that fits any answer, unless it is likely and the words name it.
func (k *chooser) addUncertain(all []felt, heard []motive.Heard, c motive.Catalogue, r Reading) {
	isCold := slices.ContainsFunc(all, func(f felt) bool { return f.shade == cold || f.shade == easy })
	k.addMotivators(heard, c, r, func(h motive.Heard) bool {
		if h.Sure {
			return h.Strength > 0 || h.Score >= certainScore
		}
		return h.Strength > 0 && h.Score >= highScore && k.isNamed(h, c)
	})
	k.addFeeling(all)
	k.addPlain(heard, 1)
	k.addMotivators(heard, c, r, func(h motive.Heard) bool {
		return h.Sure || h.Score >= fairScore && (h.Strength > 0 || isCold)
	})
}

// isNamed reports whether the words speak of a motivator itself: one of its cues
// or a word of its name is among them.
func (k *chooser) isNamed(h motive.Heard, c motive.Catalogue) bool {
	m, ok := c.Motivator(h.Motivator)
	return ok && (k.answer.words.Contains(english.NewPhrases(m.Cues...)) || k.shares(m.Name) || k.shares(m.Choice))
}

// addEcho adds a clause of theirs that is not yet among the sentences.
func (k *chooser) addEcho() {
	e := k.answer.bestEcho(k.echoed...)
	if e.text == "" {
		return
	}
	k.echoed = append(k.echoed, e.from)
	k.add(Sentence{Kind: Simple}, echoTexts(e.firm), e.text, false)
	k.start++ // another frame for the next
}

// addMotivators adds a sentence for each of the motivators heard that wanted
// accepts.
func (k *chooser) addMotivators(heard []motive.Heard, c motive.Catalogue, r Reading, wanted func(motive.Heard) bool) {
	for _, h := range heard {
		m, ok := c.Motivator(h.Motivator)
		if !ok || !wanted(h) || h.Strength < 0 && k.mood == Warm || k.hasMotivator(h.Motivator) {
			continue
		}
		phrase := r.Phrase
		if b := k.answer.findPhrase(); b.bond == about || b.isSore() != (h.Strength < 0) {
			phrase = "" // the sentence speaks of it as what pulls, or puts off
		}
		k.add(Sentence{Kind: Simple, Motivator: m.ID}, reflectsOf(m, h, c), phrase, r.Plural)
	}
}

// reflectsOf returns the catalogue's sentences for a motivator as it was heard,
// or the coach's own if the catalogue has none.
func reflectsOf(m motive.Motivator, h motive.Heard, c motive.Catalogue) []string {
	texts := m.Reflects
	if h.Strength < 0 {
		texts = m.ReflectsNot
	}
	if len(texts) > 0 {
		return texts
	}
	return choiceTexts(c.ChoiceOf(m.ID), h.Strength > 0)
}

// addBond adds a sentence with their words.
func (k *chooser) addBond(r Reading) {
	b := k.answer.findPhrase()
	if b.text == "" || b.bond == about || r.Phrase != b.text || k.hasPhrase(b.text) || k.answer.isGranted(b.end) {
		return
	}
	kind := Simple
	if b.isSore() || b.bond == "proud" {
		kind = Feeling
	}
	k.add(Sentence{Kind: kind}, bondTexts(b.bond), b.text, b.plural)
}

func (k *chooser) addFeeling(all []felt) {
	s := strongest(all)
	if s == "" || k.hasFeeling {
		return
	}
	k.hasFeeling = true
	kind := Feeling
	if s == cold || s == easy {
		kind = Simple
	}
	k.add(Sentence{Kind: kind}, shadeTexts(s), "", false)
}

// addDoubleSided adds a sentence with both sides of a mixed answer.
func (k *chooser) addDoubleSided(all []felt, r Reading) {
	first, second, mixed := k.answer.sides(all)
	switch {
	case !r.Mixed || !mixed:
	case first == "":
		k.add(Sentence{Kind: DoubleSided}, shadeTexts(torn), "", false)
	default:
		k.add(Sentence{Kind: DoubleSided}, doubleTexts(first, second), "", false)
	}
}

// addAffirmation adds an affirmation for effort or courage, at most once a talk.
func (k *chooser) addAffirmation(r Reading) {
	if !r.Effort || k.hasAffirmed() {
		return
	}
	k.add(Sentence{Kind: Affirmation}, affirmTexts(k.answer.shows(courage)), "", false)
}

func (k *chooser) hasAffirmed() bool {
	for _, texts := range [][]string{affirmTexts(true), affirmTexts(false)} {
		for _, t := range texts {
			if k.used(t) >= 0 {
				return true
			}
		}
	}
	return false
}
