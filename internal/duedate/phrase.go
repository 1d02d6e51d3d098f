package duedate

import (
	"slices"
	"strings"
	"sync"

	"buyin/internal/english"
)

// file is the word file that the package reads.
const file = "dates"

var (
	never    = english.SetIn(file, "never")
	measures = english.SetIn(file, "measures")
	ordinals = english.SetIn(file, "ordinals")
	joins    = english.SetIn(file, "joins")

	dates    = sync.OnceValue(func() []phrase { return phrasesIn("dates") })
	leads    = sync.OnceValue(func() []phrase { return phrasesIn("leads") })
	times    = sync.OnceValue(func() []phrase { return phrasesIn("times") })
	cues     = sync.OnceValue(func() []phrase { return phrasesIn("cues") })
	units    = numbered("units")
	periods  = numbered("periods")
	counts   = numbered("numbers")
	months   = numbered("months")
	weekdays = numbered("weekdays")
)

// A phrase is one line of the word file.
type phrase struct {
	kind, value string // of its block
	parts       []part
}

// A part of a phrase is a word, one of several, or a slot to be filled in.
type part struct {
	words    []string
	slot     string // "weekday" in <weekday>; "" for words
	optional bool
}

func phrasesIn(section string) (all []phrase) {
	for _, block := range english.ListsOf(file).Section(section) {
		for _, line := range block.Phrases {
			p := phrase{kind: block.Key, value: block.Value}
			for field := range strings.FieldsSeq(line) {
				rest, optional := strings.CutPrefix(field, "?")
				one := part{words: strings.Split(rest, "|"), optional: optional}
				if strings.HasPrefix(rest, "<") {
					one = part{slot: strings.Trim(rest, "<>"), optional: optional}
				}
				p.parts = append(p.parts, one)
			}
			all = append(all, p)
		}
	}
	return all
}

// numbered returns the words of a section with the number of their line, from 1.
func numbered(section string) func() map[string]int {
	return sync.OnceValue(func() map[string]int {
		numbers := map[string]int{}
		for i, line := range english.ListsOf(file).Section(section).Phrases() {
			for w := range strings.FieldsSeq(line) {
				numbers[w] = i + 1
			}
		}
		return numbers
	})
}

// slots are what the slots of a phrase are filled with; 0 if one is missing.
type slots struct {
	n, unit, period, weekday, month, year, quarter, day int
}

// match matches the parts of a phrase with the tokens from i on, as many as it
// can, and returns the first token behind them.
func (p *parser) match(parts []part, i int, s slots) (slots, int, bool) {
	if len(parts) == 0 {
		return s, i, true
	}
	first, rest := parts[0], parts[1:]
	if with, next, ok := p.fill(first, i, s); ok {
		if with, end, ok := p.match(rest, next, with); ok {
			return with, end, true
		}
	}
	if first.optional {
		return p.match(rest, i, s)
	}
	return s, i, false
}

// fill matches one part of a phrase with the tokens from i on.
func (p *parser) fill(one part, i int, s slots) (slots, int, bool) {
	switch {
	case i >= len(p.tokens):
		return s, i, false
	case one.slot == "":
		return s, i + 1, slices.Contains(one.words, p.tokens[i].text)
	}
	next, ok := fillers[one.slot](p, i, &s)
	return s, next, ok
}

// fillers fill the slots. Each returns the first token behind what it read.
var fillers = map[string]func(p *parser, i int, s *slots) (next int, ok bool){
	"n": func(p *parser, i int, s *slots) (next int, ok bool) {
		s.n, ok = p.count(p.tokens[i])
		return i + 1, ok
	},
	"unit": func(p *parser, i int, s *slots) (next int, ok bool) {
		s.unit, ok = units()[p.tokens[i].text]
		return p.afterPossessive(i + 1), ok
	},
	"period": func(p *parser, i int, s *slots) (next int, ok bool) {
		s.period, ok = periods()[p.tokens[i].text]
		return i + 1, ok
	},
	"weekday": func(p *parser, i int, s *slots) (next int, ok bool) {
		s.weekday, ok = weekdays()[p.tokens[i].text]
		return i + 1, ok
	},
	"month": func(p *parser, i int, s *slots) (next int, ok bool) {
		s.month, next, ok = p.month(i)
		return next, ok
	},
	"year": func(p *parser, i int, s *slots) (next int, ok bool) {
		s.year, ok = p.tokens[i].value(4)
		return i + 1, ok && s.year >= firstYear && s.year <= lastYear
	},
	"q": func(p *parser, i int, s *slots) (next int, ok bool) {
		s.quarter, ok = p.tokens[i].value(1)
		return i + 1, ok && p.tokens[i].glued && s.quarter >= 1 && s.quarter <= 4
	},
	"d": func(p *parser, i int, s *slots) (next int, ok bool) {
		s.day, next, ok = p.dayOfMonth(i, false)
		return next, ok
	},
	"dth": func(p *parser, i int, s *slots) (next int, ok bool) {
		s.day, next, ok = p.dayOfMonth(i, true)
		return next, ok
	},
	"clock": func(p *parser, i int, _ *slots) (next int, ok bool) { return p.clock(i) },
}

// count reads 3 or three.
func (p *parser) count(t token) (int, bool) {
	if n, ok := t.value(3); ok {
		return n, n > 0
	}
	n, ok := counts()[t.text]
	return n, ok
}

// afterPossessive passes over the mark in "two weeks' time" and "a week's time".
func (p *parser) afterPossessive(i int) int {
	if i < len(p.tokens) && p.tokens[i].glued && (p.tokens[i].text == "'" || p.tokens[i].text == "’") {
		i++
		if i < len(p.tokens) && p.tokens[i].glued && p.tokens[i].text == "s" {
			i++
		}
	}
	return i
}

// month reads the name of a month, also a short one with a full stop.
func (p *parser) month(i int) (month, next int, ok bool) {
	t := p.tokens[i]
	month, ok = months()[t.text]
	next = i + 1
	if ok && len(t.text) <= len("sept") && next+1 < len(p.tokens) && p.tokens[next].glued && p.tokens[next].text == "." {
		next++
	}
	return month, next, ok
}

// dayOfMonth reads 4 or 4th.
func (p *parser) dayOfMonth(i int, ordinal bool) (day, next int, ok bool) {
	day, ok = p.tokens[i].value(2)
	next = i + 1
	if next < len(p.tokens) && p.tokens[next].glued && ordinals.Has(p.tokens[next].text) {
		next, ordinal = next+1, false
	}
	return day, next, ok && !ordinal && day >= 1 && day <= 31
}

// clock reads 17:00, 5pm and 5.30 pm.
func (p *parser) clock(i int) (next int, ok bool) {
	hour, isHour := p.tokens[i].value(2)
	if !isHour || hour > 24 {
		return i, false
	}
	next = i + 1
	if next+1 < len(p.tokens) && strings.Contains(":.", p.tokens[next].text) && p.tokens[next].glued && p.tokens[next+1].glued && len(p.tokens[next+1].text) == 2 {
		if minute, isMinute := p.tokens[next+1].value(2); isMinute && minute < 60 {
			ok = p.tokens[next].text == ":"
			next += 2
		}
	}
	if next < len(p.tokens) && (p.tokens[next].text == "am" || p.tokens[next].text == "pm") {
		return next + 1, true
	}
	return next, ok
}
