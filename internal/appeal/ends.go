package appeal

import (
	"strings"

	"buyin/internal/appeal/retold"
	"buyin/internal/english"
	"buyin/internal/language"
)

// An ending is the question that all of it ends with. It depends on what was said last.
type ending int

const (
	endAny     ending = iota
	endTell           // after what they asked to be told
	endFact           // after what is so
	endAnswer         // after a question of theirs
	endPaper          // after terms that are to be written down
	endSeveral        // after terms of several parts
	endSee            // after terms with a date
	endStart          // after any other terms
	endNoted          // after terms that were only written down
	endMissing        // after terms, and what is offered on them
	endWorry          // after what puts them off
	endLittle         // after an offer, if they said little
	endHard           // after what it costs them, or what there is nothing on
	endFirst          // the same, if there is nothing that serves them
	endNo             // if they said no
	endNotYet         // if they said not yet
)

// texts returns the questions of an ending.
func (e ending) texts() []string {
	switch e {
	case endTell:
		return language.List("appeal.ask.tell")
	case endFact:
		return language.List("appeal.ask.fact")
	case endAnswer:
		return language.List("appeal.ask.answer")
	case endPaper:
		return language.List("appeal.ask.paper")
	case endSeveral:
		return language.List("appeal.ask.several")
	case endSee:
		return language.List("appeal.ask.see")
	}
	return e.otherTexts()
}

// otherTexts returns the questions of an ending that is not about the form of terms.
func (e ending) otherTexts() []string {
	switch e {
	case endStart:
		return language.List("appeal.ask.start")
	case endNoted:
		return language.List("appeal.ask.noted")
	case endMissing:
		return language.List("appeal.ask.missing")
	case endWorry:
		return language.List("appeal.ask.worry")
	case endLittle:
		return language.List("appeal.ask.little")
	case endHard:
		return language.List("appeal.ask.hard")
	case endFirst:
		return language.List("appeal.ask.first")
	case endNo:
		return language.List("appeal.ask.no")
	case endNotYet:
		return language.List("appeal.ask.notyet")
	}
	return language.List("appeal.ask")
}

var (
	papers = english.SetIn(offersFile, "papers")
	dates  = english.SetIn(offersFile, "dates")
)

// endOf returns the question that fits terms. It neither grants nor refuses them: nobody
// knows here what the manager can do.
func endOf(t retold.Told) ending {
	words := english.Split(t.Text)
	at := 0
	for words.Is(at, "just please only") {
		at++
	}
	switch {
	case t.Form == retold.Noted:
		return endNoted
	case words.Is(at, "tell say show explain"):
		return endTell
	case t.Form == retold.Quoted && !t.Wish:
		return endFact
	case strings.HasSuffix(t.Text, "?"):
		return endAnswer
	case words.HasIn(papers):
		return endPaper
	case hasSeveral(words):
		return endSeveral
	case words.HasIn(dates) && !words.Has("name names"):
		return endSee
	}
	return endStart
}

// hasSeveral reports whether terms have more than one part: "two names on a patch, and a
// lunch table".
func hasSeveral(words english.Words) bool {
	for i := 2; i+1 < len(words); i++ {
		if !words.Is(i, "and or") {
			continue
		}
		part := words.IsDeterminer(i+1) && !words.Is(i+1, "that") || words.Is(i+1, "something one two")
		if p := words[i].Pause; p != 0 && p != ',' || part && (p == ',' || words.Is(0, "if")) {
			return true
		}
	}
	return false
}
