package english

import (
	"strings"
	"sync"
)

// A PhraseList is a list of phrases to look for. Blanks separate the words of a
// phrase, and a bar separates alternatives for one word. A star matches any
// ending, an underline matches any one word, and a word after a tilde is
// optional: "~very good job|work", "idiot*".
//
// The list is compiled when it is first used, so that a run without a check
// costs nothing. A phrase never matches across a pause or into a quotation.
type PhraseList struct {
	file, section string   // of a word file; "" if the phrases are given in the program
	phrases       []string // as written, before they are compiled

	once sync.Once
	list *compiledList
}

// NewPhrases returns a list of the phrases.
func NewPhrases(phrases ...string) *PhraseList { return &PhraseList{phrases: phrases} }

// PhrasesIn returns the phrases of a section of a word file.
func PhrasesIn(file, section string) *PhraseList {
	return &PhraseList{file: file, section: section}
}

// compiled returns the compiled list. It compiles it on the first call.
func (l *PhraseList) compiled() *compiledList {
	l.once.Do(func() {
		if l.file != "" {
			l.phrases = ListsOf(l.file).Section(l.section).Phrases()
		}
		l.list = compile(l.phrases)
	})
	return l.list
}

// A phrase is a sequence of word patterns.
type phrase []pattern

// A pattern describes the words that may be at one place of a phrase.
type pattern struct {
	optional     bool
	alternatives []alternative
}

// An alternative is a word, or with a star the beginning of a word. An
// underline is a star with nothing before it.
type alternative struct {
	word string
	star bool
}

func parsePattern(text string) pattern {
	p := pattern{optional: strings.HasPrefix(text, "~")}
	for a := range strings.SplitSeq(text, "|") {
		a = strings.TrimPrefix(a, "~")
		word, star := strings.CutSuffix(a, "*")
		if a == "_" {
			word, star = "", true
		}
		p.alternatives = append(p.alternatives, alternative{word, star})
	}
	return p
}

func (p *pattern) matches(form string) bool {
	for i := range p.alternatives {
		if a := &p.alternatives[i]; a.word == form || a.star && strings.HasPrefix(form, a.word) {
			return true
		}
	}
	return false
}

// A compiledList holds the phrases of a list, indexed by their first word.
type compiledList struct {
	Bloom
	byFirst   map[string][]phrase
	wildcards []phrase // phrases whose first word has a star or is an underline
}

func compile(lines []string) *compiledList {
	l := &compiledList{byFirst: map[string][]phrase{}}
	for _, line := range lines {
		var ph phrase
		for _, w := range strings.Fields(line) {
			ph = append(ph, parsePattern(w))
		}
		for len(ph) > 0 { // without an optional first word, the rest is a phrase, too
			l.add(ph)
			if !ph[0].optional {
				break
			}
			ph = ph[1:]
		}
	}
	l.Bloom = newBloom(l)
	return l
}

func (l *compiledList) add(ph phrase) {
	for _, a := range ph[0].alternatives {
		one := append(phrase{{alternatives: []alternative{a}}}, ph[1:]...)
		if a.star {
			l.wildcards = append(l.wildcards, one)
			continue
		}
		l.byFirst[a.word] = append(l.byFirst[a.word], one)
	}
}

// Match returns how many words the longest phrase that matches at word i has,
// or 0 if none matches there.
func (l *PhraseList) Match(ws Words, i int) int { return l.compiled().match(ws, i) }

func (l *compiledList) match(ws Words, i int) int {
	w, longest := &ws[i], 0
	if w.Quoted {
		return 0
	}
	if l.mayBeFirst(w) {
		for _, ph := range l.byFirst[w.Form] {
			longest = max(longest, ph.end(ws, i, i)-i)
		}
	}
	if l.mayMatchWildcard(w) {
		for _, ph := range l.wildcards {
			longest = max(longest, ph.end(ws, i, i)-i)
		}
	}
	return longest
}

// end matches the patterns of the phrase against the words from at on. It
// returns the index after the last word of the match, or -1 if the phrase does
// not match. start is the index at which the whole match began.
func (ph phrase) end(ws Words, start, at int) int {
	if len(ph) == 0 {
		return at
	}
	if at < len(ws) && !ws[at].Quoted && (at == start || ws[at].Pause == 0) && ph[0].matches(ws[at].Form) {
		if end := ph[1:].end(ws, start, at+1); end >= 0 {
			return end
		}
	}
	if ph[0].optional {
		return ph[1:].end(ws, start, at)
	}
	return -1
}

// Find returns the first match of one of the phrases.
func (ws Words) Find(list *PhraseList) (Span, bool) { return ws.FindFrom(0, list) }

// FindFrom returns the first match of one of the phrases at word i or later.
func (ws Words) FindFrom(i int, list *PhraseList) (Span, bool) {
	l := list.compiled()
	for ; i < len(ws); i++ {
		if n := l.match(ws, i); n > 0 {
			return Span{i, i + n}, true
		}
	}
	return Span{}, false
}

// FindAll calls visit with the longest match at each word, until visit returns
// false.
func (ws Words) FindAll(list *PhraseList, visit func(Span) bool) {
	l := list.compiled()
	for i := range ws {
		if n := l.match(ws, i); n > 0 && !visit(Span{i, i + n}) {
			return
		}
	}
}

// Contains reports whether one of the phrases matches anywhere.
func (ws Words) Contains(list *PhraseList) bool {
	_, ok := ws.Find(list)
	return ok
}

// Prefix returns the match of one of the phrases at the first word.
func (ws Words) Prefix(list *PhraseList) (Span, bool) {
	if len(ws) == 0 {
		return Span{}, false
	}
	n := list.Match(ws, 0)
	return Span{0, n}, n > 0
}
