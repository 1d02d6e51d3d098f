package appeal

import (
	"strings"

	"buyin/internal/appeal/offered"
	"buyin/internal/english"
	"buyin/internal/language"
)

// meetsTexts returns the sentences that join what they told to an offer.
func meetsTexts(o offered.Offer, told string) []string {
	switch {
	case o.Form == offered.You:
		return language.List("appeal.meets.you", "told", told, "how", o.Text)
	case o.Form == offered.Ask:
		return language.List("appeal.meets.ask", "told", told, "how", offered.UpperFirst(o.Text))
	case o.Form == offered.It && o.IsPromise():
		return language.List("appeal.meets.promise", "told", told, "how", o.Text)
	case o.Form == offered.It:
		return language.List("appeal.meets.it", "told", told, "how", o.Text)
	case o.Form == offered.Thing && !o.IsList() && !o.IsNone():
		return language.List("appeal.meets.thing", "told", told, "how", o.Text)
	}
	return language.List("appeal.meets.any", "told", told, "how", o.Alone())
}

// openingTexts returns the beginnings of a sentence with what they told. more is set
// if another sentence comes before it.
func openingTexts(t told, choice string, more bool) []string {
	switch {
	case t.form == silent && more:
		return language.List("appeal.counts.more", "choice", choice)
	case t.form == silent:
		return language.List("appeal.counts", "choice", choice)
	case more:
		return moreTexts(t)
	}
	return firstTexts(t)
}

// putsOff reports whether what they told is something that they do, and that puts them
// off.
func (t told) putsOff() bool { return t.form == thing && t.puts && isDoing(t.text) }

// asks reports whether what is quoted is a question of theirs.
func (t told) asks() bool {
	return t.form == quoted && (strings.HasSuffix(t.text, "?") || english.Split(t.text).Is(0, "who what how where which why when"))
}

// quotedTexts returns the beginnings of a sentence that quotes them. more is set if another
// sentence comes before it.
func quotedTexts(t told, more bool) []string {
	switch {
	case t.asks() && more:
		return language.List("appeal.asked.more", "words", t.text)
	case t.asks():
		return language.List("appeal.asked", "words", t.text)
	case t.puts && more:
		return language.List("appeal.quoted.putsoff.more", "words", t.text)
	case t.puts:
		return language.List("appeal.quoted.putsoff", "words", t.text)
	case more:
		return language.List("appeal.quoted.more", "words", t.text)
	}
	return language.List("appeal.quoted", "words", t.text)
}

// firstTexts returns the beginnings of a first sentence.
func firstTexts(t told) []string {
	switch {
	case t.putsOff():
		return language.List("appeal.putsoff", "thing", t.text)
	case t.form == thing:
		return language.List("appeal.about", "thing", t.text)
	case t.form == moment:
		return language.List("appeal.moment", "moment", t.text)
	case t.form == request:
		return language.List("appeal.request", "request", t.text)
	case t.form == quoted:
		return quotedTexts(t, false)
	}
	return language.List("appeal.told", "clause", t.text)
}

// moreTexts returns the beginnings of a later sentence.
func moreTexts(t told) []string {
	switch {
	case t.putsOff():
		return language.List("appeal.putsoff.more", "thing", t.text)
	case t.form == thing:
		return language.List("appeal.about.more", "thing", t.text)
	case t.form == moment:
		return language.List("appeal.moment.more", "moment", t.text)
	case t.form == request:
		return language.List("appeal.request.more", "request", t.text)
	case t.form == quoted:
		return quotedTexts(t, true)
	}
	return language.List("appeal.told.more", "clause", t.text)
}

// lastTime says what they told last time.
func lastTime(t told) string {
	switch {
	case t.form == clause && tells(t.text):
		return language.Say("appeal.last.said", "clause", t.text)
	case t.form == clause:
		return language.Say("appeal.last.told", "clause", t.text)
	case t.putsOff():
		return language.Say("appeal.last.putsoff", "thing", t.text)
	case t.form == thing:
		return language.Say("appeal.last.about", "thing", t.text)
	case t.form == moment:
		return language.Say("appeal.last.moment", "moment", t.text)
	case t.form == request:
		return language.Say("appeal.last.request", "request", t.text)
	case t.asks():
		return language.Say("appeal.last.asked", "words", t.text)
	case t.puts:
		return language.Say("appeal.last.quoted.putsoff", "words", t.text)
	}
	return language.Say("appeal.last.quoted", "words", t.text)
}

// offerTexts returns the sentences that only say what is offered.
func offerTexts(o offered.Offer) []string {
	switch {
	case o.Form == offered.You:
		return language.List("appeal.offer.you", "how", o.Text)
	case o.Form == offered.Ask:
		return language.List("appeal.offer.ask", "how", offered.UpperFirst(o.Text))
	case o.Form == offered.Thing && !o.IsList() && !o.IsNone():
		return language.List("appeal.offer.thing", "how", o.Text)
	case o.IsPromise():
		return language.List("appeal.offer.promise", "how", o.Text)
	}
	return language.List("appeal.offer.any", "how", o.Alone())
}
