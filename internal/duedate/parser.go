package duedate

import (
	"fmt"
	"strings"
	"time"
)

// A parser reads the dates of one text.
type parser struct {
	text   string
	tokens []token
	today  time.Time
}

func newParser(text, today string) (*parser, error) {
	now, err := time.Parse(time.DateOnly, today)
	if err != nil {
		return nil, fmt.Errorf("today is %q, which is no date", today)
	}
	return &parser{text: text, tokens: tokensOf(text), today: now}, nil
}

// A lead is the kind of word before a date.
type lead int

const (
	noLead lead = iota
	onLead
	byLead
	beforeLead
)

// rank orders the dates of one text: the one after "by" or "before" is when it is
// due.
func (l lead) rank() int { return min(int(l), int(byLead)) }

var leadOf = map[string]lead{"on": onLead, "by": byLead, "before": beforeLead}

// A found is a date in the tokens.
type found struct {
	span
	lead     lead
	timed    bool // a time of day is among its tokens
	at, next int  // its tokens
}

// due returns the day on which it is due.
func (f found) due(today time.Time) time.Time {
	switch {
	case f.lead == byLead && f.opens.After(today):
		return f.opens
	case f.lead == beforeLead && f.deadline:
		return f.day
	case f.lead == beforeLead:
		day := f.day
		if !f.opens.IsZero() {
			day = f.opens
		}
		if day = day.AddDate(0, 0, -1); day.Before(today) {
			return f.day
		}
		return day
	}
	return f.day
}

// longest reads the longest date that begins with token i.
func (p *parser) longest(i int) (best found, ok bool) {
	if p.tokenAt(i).kind == mark { // no phrase begins with one
		return found{}, false
	}
	for _, begin := range p.begins(i) {
		for _, s := range p.spansAt(begin.next) {
			f := found{span: s, lead: begin.lead, at: i, next: p.afterTime(s.next)}
			f.timed = begin.timed || f.next > s.next
			if (f.next > best.next || f.next == best.next && f.lead > best.lead) && p.standsFree(i, f.next) {
				best, ok = f, true
			}
		}
	}
	return best, ok
}

// A begin is where a date itself may begin, after "by" or "by noon on".
type begin struct {
	lead  lead
	timed bool
	next  int
}

// begins lists where the date itself may begin, if its first word is token i.
func (p *parser) begins(i int) []begin {
	all := []begin{{next: i}}
	for _, l := range leads() {
		if _, next, ok := p.match(l.parts, i, slots{}); ok {
			all = append(all, begin{lead: leadOf[l.kind], next: next})
		}
	}
	for _, b := range all {
		for _, t := range times() {
			_, next, ok := p.match(t.parts, b.next, slots{})
			if !ok || next == b.next {
				continue
			}
			if next < len(p.tokens) && (p.tokens[next].text == "on" || p.tokens[next].text == ",") {
				next++
			}
			all = append(all, begin{b.lead, true, next})
		}
	}
	return all
}

// afterTime passes over a time of day behind a date.
func (p *parser) afterTime(i int) int {
	from, longest := i, i
	if i < len(p.tokens) && p.tokens[i].text == "," {
		from++
	}
	for _, t := range times() {
		if _, next, ok := p.match(t.parts, from, slots{}); ok && next > from {
			longest = max(longest, next)
		}
	}
	return longest
}

// cue returns the clause that says what has to happen first; "" if there is none.
func (p *parser) cue() string {
	for i := range p.tokens {
		if i > 0 && p.tokens[i].glued && p.tokens[i-1].kind != mark {
			continue
		}
		for _, c := range cues() {
			_, next, ok := p.match(c.parts, i, slots{})
			if !ok || next >= len(p.tokens) || p.tokens[next].kind == mark || p.tokens[next].text == "to" {
				continue
			}
			for next < len(p.tokens) && !strings.Contains(",;.!?()–—:", p.tokens[next].text) {
				next++
			}
			return p.text[p.tokens[i].at:p.tokens[next-1].end]
		}
	}
	return ""
}
