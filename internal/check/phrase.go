package check

import (
	"strings"
	"sync"
)

// A phrase is a run of words to look for. In its text a blank parts the words,
// a bar parts what may stand in one place, a star at the end stands for any
// ending, an underline for any one word, and a word after a tilde may be
// missing: "~very good job|work", "idiot*".
type phrase []place

// A place is one word of a phrase.
type place struct {
	optional bool // it may be missing
	may      []alternative
}

// An alternative is what may stand in a place: the word, or with a star what
// begins so. An underline is the star with nothing before it.
type alternative struct {
	word string
	star bool
}

func placeOf(text string) place {
	p := place{optional: strings.HasPrefix(text, "~")}
	for a := range strings.SplitSeq(text, "|") {
		a = strings.TrimPrefix(a, "~")
		word, star := strings.CutSuffix(a, "*")
		if a == "_" {
			word, star = "", true
		}
		p.may = append(p.may, alternative{word, star})
	}
	return p
}

// PhraseList is a list of phrases. It is compiled when it is first looked into,
// so that a run which checks nothing pays nothing.
type PhraseList struct {
	compiled func() *compiledList
}

// A compiledList is the phrases of a list by their first word.
type compiledList struct {
	Bloom
	byFirst map[string][]phrase
	rest    []phrase // those that begin with a star or an underline
}

func phrasesFrom(lines func() []string) *PhraseList {
	return &PhraseList{sync.OnceValue(func() *compiledList { return compile(lines()) })}
}

// Phrases makes a list of the Phrases of a text, parted by semicolons.
func Phrases(text string) *PhraseList {
	return phrasesFrom(func() []string { return strings.Split(text, ";") })
}

// listed is the list of a section of one of the files in the folder words.
func listed(file, section string) *PhraseList {
	return phrasesFrom(func() []string { return wordsIn(file).section(section).lines() })
}

func compile(lines []string) *compiledList {
	l := &compiledList{byFirst: map[string][]phrase{}}
	for _, line := range lines {
		var ph phrase
		for _, w := range strings.Fields(line) {
			ph = append(ph, placeOf(w))
		}
		for len(ph) > 0 {
			l.add(ph)
			if !ph[0].optional {
				break
			}
			ph = ph[1:]
		}
	}
	l.Bloom = sieveOf(l)
	return l
}

func (l *compiledList) add(ph phrase) {
	for _, a := range ph[0].may {
		one := append(phrase{{may: []alternative{a}}}, ph[1:]...)
		if a.star {
			l.rest = append(l.rest, one)
			continue
		}
		l.byFirst[a.word] = append(l.byFirst[a.word], one)
	}
}

// Match returns how many words of ws the longest of the phrases takes from i on,
// 0 where none stands there. A phrase does not reach across a comma or into a
// quotation.
func (l *PhraseList) Match(ws []Word, i int) int { return l.compiled().at(ws, i) }

func (l *compiledList) at(ws []Word, i int) int {
	w, longest := &ws[i], 0
	if w.Quoted {
		return 0
	}
	if l.whole(w) {
		for _, ph := range l.byFirst[w.Form] {
			longest = max(longest, ph.match(ws, i))
		}
	}
	if l.started(w) {
		for _, ph := range l.rest {
			longest = max(longest, ph.match(ws, i))
		}
	}
	return longest
}

func (ph phrase) match(ws []Word, i int) int {
	if end := ph.reach(ws, i, i); end > i {
		return end - i
	}
	return 0
}

// reach is where the phrase, or the rest of it, ends if it goes on at word at;
// -1 where it does not.
func (ph phrase) reach(ws []Word, i, at int) int {
	if len(ph) == 0 {
		return at
	}
	if at < len(ws) && !ws[at].Quoted && (at == i || ws[at].Pause == 0) && ph[0].fits(ws[at].Form) {
		if end := ph[1:].reach(ws, i, at+1); end >= 0 {
			return end
		}
	}
	if ph[0].optional {
		return ph[1:].reach(ws, i, at)
	}
	return -1
}

func (p *place) fits(form string) bool {
	for i := range p.may {
		if a := &p.may[i]; a.word == form || a.star && strings.HasPrefix(form, a.word) {
			return true
		}
	}
	return false
}

// A Span is a run of words: ws[from:to].
type Span struct{ From, To int }

// Find finds the Find of the phrases among the words.
func Find(ws []Word, list *PhraseList) (Span, bool) {
	l := list.compiled()
	for i := range ws {
		if n := l.at(ws, i); n > 0 {
			return Span{i, i + n}, true
		}
	}
	return Span{}, false
}

// EachMatch finds every place where one of the phrases stands, until visit returns
// false.
func EachMatch(ws []Word, list *PhraseList, visit func(Span) bool) {
	l := list.compiled()
	for i := range ws {
		if n := l.at(ws, i); n > 0 && !visit(Span{i, i + n}) {
			return
		}
	}
}
