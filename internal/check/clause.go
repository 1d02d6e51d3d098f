package check

import (
	"strings"
	"sync"
)

var (
	whWords  = lazySet("what what's whats how how's hows why why's who who's whom whose which where where's when when's")
	auxWords = lazySet("do does did is are was were am have has had can could will would shall should may might must " +
		"don't doesn't didn't isn't aren't wasn't weren't haven't hasn't hadn't can't cannot couldn't won't wouldn't shan't shouldn't mightn't mustn't ain't")
	fillers  = lazySet("so and but well ok okay then now right also oh just please hi hello alright anyway finally or hey yes no sorry plus lastly first next again")
	requests = set("tell walk talk describe share explain give show name list help let take say outline recount rate pick choose think")
	pronouns = lazySet("you it they he she we i this that there these those one anyone anybody someone somebody everyone everybody")
	preps    = lazySet("in on at with after during from before since by for of to about over under through into onto without within between among against beyond behind near across along around as like than per despite until till above below off out up down past toward towards upon via besides beside inside outside")
	starters = set("if when whenever as before since while given considering assuming supposing suppose imagine looking taking thinking now after although though because unless once until whether knowing seeing with without in on at during from for leaving regarding apart aside according")
)

// find looks for the word with which the part begins to ask.
func (p *part) find() {
	p.head, p.how = len(p.words), nothing
	ws, relative := p.words, -1
	for _, i := range p.chunks() {
		for i < len(ws) && fillers()[ws[i].form] {
			i++
		}
		if i >= len(ws) || ws[i].mention {
			continue
		}
		how := p.asksAt(i)
		if how == nothing || relative < 0 && i > 0 && ws[i].pause == ',' && in(ws[i].form, "which who whose where when") {
			if how != nothing {
				relative = i
			}
			continue
		}
		p.head, p.how, p.asks = i, how, true
		return
	}
	if relative > 0 && p.end == '?' {
		p.head, p.how, p.asks = relative, p.asksAt(relative), true
		return
	}
	if p.end != '?' {
		return
	}
	for i := range ws { // a preamble without a comma
		if i > 0 && i+1 < len(ws) && !ws[i].mention && (whWords()[ws[i].form] && auxWords()[ws[i+1].form] || auxWords()[ws[i].form] && pronouns()[ws[i+1].form] && starters[ws[0].form]) {
			p.head, p.how, p.asks = i, p.asksAt(i), true
			return
		}
	}
	p.head, p.how, p.asks = 0, elliptical, true
}

// chunks are the indices at which the part begins anew after a comma.
func (p *part) chunks() []int {
	at := []int{0}
	for i := 1; i < len(p.words); i++ {
		if p.words[i].pause == ',' {
			at = append(at, i)
		}
	}
	return at
}

// asksAt tells how the part asks if its question begins at word i.
func (p *part) asksAt(i int) asking {
	ws := p.words
	w := ws[i].form
	next := p.form(i + 1)
	switch {
	case w == "when" || w == "where":
		if auxWords()[next] {
			return openly
		}
	case strings.HasPrefix(w, "when's") || strings.HasPrefix(w, "where's"):
		return openly
	case whWords()[w]:
		if (next == "i" || next == "we") && p.end != '?' {
			return nothing // what we need is ...
		}
		return openly
	case preps()[w] && whWords()[next] && next != "when" && next != "where":
		return openly
	case requests[w] && p.imperative(i):
		return request
	case auxWords()[w]:
		if p.conditional(i) || i > 0 && pastTense(next) || p.end != '?' && p.end != 0 && !pronouns()[next] {
			return nothing
		}
		if p.politely(i) {
			return request
		}
		return inverted
	}
	return nothing
}

// imperative reports whether the verb at i is an order: tell me, describe the.
func (p *part) imperative(i int) bool {
	next := p.form(i + 1)
	switch p.words[i].form {
	case "tell", "walk", "talk", "give", "show", "take":
		return next == "me" || next == "us"
	case "help":
		return next == "me" || next == "us"
	case "let":
		return (next == "me" || next == "us") && (p.form(i+2) == "know" || p.form(i+2) == "hear")
	case "say":
		return next == "whether" || next == "more" || next == "something"
	case "think":
		return next == "back" || next == "of"
	}
	return i == 0 || p.words[i].pause != 0 || fillers()[p.words[i-1].form]
}

// conditional reports whether the inversion at i is an if: "were you to", "had
// I known", with the question yet to come.
func (p *part) conditional(i int) bool {
	switch p.words[i].form {
	case "were", "had", "should":
	default:
		return false
	}
	for j := i + 1; j < len(p.words); j++ {
		if p.words[j].pause == ',' && (whWords()[p.words[j].form] || auxWords()[p.words[j].form]) {
			return true
		}
	}
	return false
}

// politely reports whether the question at i is a request in a polite form:
// can you tell me, would you mind telling me. Such a one is as open as what
// it asks for.
func (p *part) politely(i int) bool {
	if !in(p.words[i].form, "can could will would may might can't couldn't won't wouldn't do") {
		return false
	}
	j := i + 1
	switch p.form(j) {
	case "you", "i", "we":
		j++
	default:
		return false
	}
	if p.words[i].form == "do" {
		return p.form(j) == "mind" && in(p.form(j+1), "telling sharing explaining describing")
	}
	if strings.HasSuffix(p.words[i].form, "n't") && p.form(j) == "say" {
		return false
	}
	if p.form(j) == "say" {
		return in(p.form(j+1), "more a something some")
	}
	for in(p.form(j), "please perhaps maybe just possibly briefly mind like care be able willing to ask hear") {
		j++
	}
	if in(p.form(j), "tell telling walk walking talk talking give giving show showing help helping take taking let") {
		return in(p.form(j+1), "me us an some")
	}
	return in(p.form(j), "describe describing share sharing explain explaining saying think recall remember paint sketch outline expand elaborate")
}

func (p *part) form(i int) string {
	if i < 0 || i >= len(p.words) {
		return ""
	}
	return p.words[i].form
}

// asked are the words from the head on, less a tag at the end.
func (p *part) asked() []word { return p.words[p.head:] }

// set is a set of words, given with blanks between them.
func set(words string) map[string]bool {
	all := map[string]bool{}
	for _, w := range strings.Fields(words) {
		all[w] = true
	}
	return all
}

// lazySet is a set that is made when it is first asked for: most runs of the
// program check nothing, and should not pay for it.
func lazySet(words string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool { return set(words) })
}

// in reports whether the word is one of those given with blanks between them.
func in(w, words string) bool {
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
