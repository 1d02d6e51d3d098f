package check

import (
	"strings"
	"sync"
)

var (
	WhWords     = lazySet("what what's whats how how's hows why why's who who's whom whose which where where's when when's")
	Auxiliaries = lazySet("do does did is are was were am have has had can could will would shall should may might must " +
		"don't doesn't didn't isn't aren't wasn't weren't haven't hasn't hadn't can't cannot couldn't won't wouldn't shan't shouldn't mightn't mustn't ain't")
	Fillers        = lazySet("so and but well ok okay then now right also oh just please hi hello alright anyway finally or hey yes no sorry plus lastly first next again")
	requestVerbs   = NewSet("tell walk talk describe share explain give show name list help let take say outline recount rate pick choose think")
	Pronouns       = lazySet("you it they he she we i this that there these those one anyone anybody someone somebody everyone everybody")
	Prepositions   = lazySet("in on at with after during from before since by for of to about over under through into onto without within between among against beyond behind near across along around as like than per despite until till above below off out up down past toward towards upon via besides beside inside outside")
	preambleStarts = NewSet("if when whenever as before since while given considering assuming supposing suppose imagine looking taking thinking now after although though because unless once until whether knowing seeing with without in on at during from for leaving regarding apart aside according")
)

// findQuestion looks for the word with which the part begins to ask.
func (p *Clause) findQuestion() {
	p.Head, p.Kind = len(p.Words), NotAsking
	ws, relative := p.Words, -1
	for _, i := range p.chunks() {
		for i < len(ws) && Fillers()[ws[i].Form] {
			i++
		}
		if i >= len(ws) || ws[i].Quoted {
			continue
		}
		how := p.kindAt(i)
		if how == NotAsking || relative < 0 && i > 0 && ws[i].Pause == ',' && OneOf(ws[i].Form, "which who whose where when") {
			if how != NotAsking {
				relative = i
			}
			continue
		}
		p.Head, p.Kind, p.Asks = i, how, true
		return
	}
	if relative > 0 && p.EndMark == '?' {
		p.Head, p.Kind, p.Asks = relative, p.kindAt(relative), true
		return
	}
	if p.EndMark != '?' {
		return
	}
	for i := range ws { // a preamble without a comma
		if i > 0 && i+1 < len(ws) && !ws[i].Quoted && (WhWords()[ws[i].Form] && Auxiliaries()[ws[i+1].Form] || Auxiliaries()[ws[i].Form] && Pronouns()[ws[i+1].Form] && preambleStarts[ws[0].Form]) {
			p.Head, p.Kind, p.Asks = i, p.kindAt(i), true
			return
		}
	}
	p.Head, p.Kind, p.Asks = 0, Elliptical, true
}

// chunks are the indices at which the part begins anew after a comma.
func (p *Clause) chunks() []int {
	at := []int{0}
	for i := 1; i < len(p.Words); i++ {
		if p.Words[i].Pause == ',' {
			at = append(at, i)
		}
	}
	return at
}

// kindAt tells how the part asks if its question begins at word i.
func (p *Clause) kindAt(i int) Kind {
	ws := p.Words
	w := ws[i].Form
	next := p.Form(i + 1)
	switch {
	case w == "when" || w == "where":
		if Auxiliaries()[next] {
			return Open
		}
	case strings.HasPrefix(w, "when's") || strings.HasPrefix(w, "where's"):
		return Open
	case WhWords()[w]:
		if (next == "i" || next == "we") && p.EndMark != '?' {
			return NotAsking // what we need is ...
		}
		return Open
	case Prepositions()[w] && WhWords()[next] && next != "when" && next != "where":
		return Open
	case requestVerbs[w] && p.imperative(i):
		return Request
	case Auxiliaries()[w]:
		if p.conditional(i) || i > 0 && IsPastTense(next) || p.EndMark != '?' && p.EndMark != 0 && !Pronouns()[next] {
			return NotAsking
		}
		if p.politely(i) {
			return Request
		}
		return YesNo
	}
	return NotAsking
}

// imperative reports whether the verb at i is an order: tell me, describe the.
func (p *Clause) imperative(i int) bool {
	next := p.Form(i + 1)
	switch p.Words[i].Form {
	case "tell", "walk", "talk", "give", "show", "take":
		return next == "me" || next == "us"
	case "help":
		return next == "me" || next == "us"
	case "let":
		return (next == "me" || next == "us") && (p.Form(i+2) == "know" || p.Form(i+2) == "hear")
	case "say":
		return next == "whether" || next == "more" || next == "something"
	case "think":
		return next == "back" || next == "of"
	}
	return i == 0 || p.Words[i].Pause != 0 || Fillers()[p.Words[i-1].Form]
}

// conditional reports whether the inversion at i is an if: "were you to", "had
// I known", with the question yet to come.
func (p *Clause) conditional(i int) bool {
	switch p.Words[i].Form {
	case "were", "had", "should":
	default:
		return false
	}
	for j := i + 1; j < len(p.Words); j++ {
		if p.Words[j].Pause == ',' && (WhWords()[p.Words[j].Form] || Auxiliaries()[p.Words[j].Form]) {
			return true
		}
	}
	return false
}

// politely reports whether the question at i is a request in a polite form:
// can you tell me, would you mind telling me. Such a one is as open as what
// it asks for.
func (p *Clause) politely(i int) bool {
	if !OneOf(p.Words[i].Form, "can could will would may might can't couldn't won't wouldn't do") {
		return false
	}
	j := i + 1
	switch p.Form(j) {
	case "you", "i", "we":
		j++
	default:
		return false
	}
	if p.Words[i].Form == "do" {
		return p.Form(j) == "mind" && OneOf(p.Form(j+1), "telling sharing explaining describing")
	}
	if strings.HasSuffix(p.Words[i].Form, "n't") && p.Form(j) == "say" {
		return false
	}
	if p.Form(j) == "say" {
		return OneOf(p.Form(j+1), "more a something some")
	}
	for OneOf(p.Form(j), "please perhaps maybe just possibly briefly mind like care be able willing to ask hear") {
		j++
	}
	if OneOf(p.Form(j), "tell telling walk walking talk talking give giving show showing help helping take taking let") {
		return OneOf(p.Form(j+1), "me us an some")
	}
	return OneOf(p.Form(j), "describe describing share sharing explain explaining saying think recall remember paint sketch outline expand elaborate")
}

func (p *Clause) Form(i int) string {
	if i < 0 || i >= len(p.Words) {
		return ""
	}
	return p.Words[i].Form
}

// Asked are the words from the head on, less a tag at the end.
func (p *Clause) Asked() []Word { return p.Words[p.Head:] }

// NewSet is a NewSet of words, given with blanks between them.
func NewSet(words string) map[string]bool {
	all := map[string]bool{}
	for _, w := range strings.Fields(words) {
		all[w] = true
	}
	return all
}

// lazySet is a set that is made when it is first asked for: most runs of the
// program check nothing, and should not pay for it.
func lazySet(words string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool { return NewSet(words) })
}

// OneOf reports whether the word is one of those given with blanks between them.
func OneOf(w, words string) bool {
	for at := 0; w != ""; {
		i := strings.Index(words[at:], w)
		if i < 0 {
			return false
		}
		from, to := at+i, at+i+len(w)
		if (from == 0 || words[from-1] == ' ') && (to == len(words) || words[to] == ' ') {
			return true
		}
		at = to
	}
	return false
}
