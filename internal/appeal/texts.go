package appeal

import (
	"buyin/internal/appeal/offered"
	"buyin/internal/appeal/retold"
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
	case o.Form == offered.Thing && o.IsNone():
		return language.List("appeal.meets.none", "told", told, "how", o.Text)
	case o.Form == offered.Thing && o.IsList():
		return language.List("appeal.meets.list", "told", told, "how", o.Text)
	case o.Form == offered.Thing:
		return language.List("appeal.meets.thing", "told", told, "how", o.Text)
	}
	return language.List("appeal.meets.any", "told", told, "how", o.Alone())
}

// openingTexts returns the beginnings of a sentence with what they told. more is set
// if another sentence comes before it.
func openingTexts(t retold.Told, choice string, more bool) []string {
	switch {
	case t.Form == retold.Silent && more:
		return language.List("appeal.counts.more", "choice", choice)
	case t.Form == retold.Silent:
		return language.List("appeal.counts", "choice", choice)
	case more:
		return moreTexts(t)
	}
	return firstTexts(t)
}

// quotedTexts returns the beginnings of a sentence that quotes them. more is set if another
// sentence comes before it.
func quotedTexts(t retold.Told, more bool) []string {
	switch {
	case t.Asks() && more:
		return language.List("appeal.asked.more", "words", t.Text)
	case t.Asks():
		return language.List("appeal.asked", "words", t.Text)
	case t.Puts && t.Bad && more:
		return language.List("appeal.quoted.putsoff.more", "words", t.Text)
	case t.Puts && t.Bad:
		return language.List("appeal.quoted.putsoff", "words", t.Text)
	case t.Puts && more:
		return language.List("appeal.quoted.answer.more", "words", t.Text)
	case t.Puts:
		return language.List("appeal.quoted.answer", "words", t.Text)
	case more:
		return language.List("appeal.quoted.more", "words", t.Text)
	}
	return language.List("appeal.quoted", "words", t.Text)
}

// firstTexts returns the beginnings of a first sentence.
func firstTexts(t retold.Told) []string {
	switch {
	case t.IsAskedDoing() && t.Bad:
		return language.List("appeal.putsoff", "thing", t.Text)
	case t.IsAskedDoing():
		return language.List("appeal.about.answer", "thing", t.Text)
	case t.Form == retold.Thing:
		return language.List("appeal.about", "thing", t.Text)
	case t.Form == retold.Moment:
		return language.List("appeal.moment", "moment", t.Text)
	case t.Form == retold.Request:
		return language.List("appeal.request", "request", t.Text)
	case t.Form == retold.Quoted:
		return quotedTexts(t, false)
	}
	return language.List("appeal.told", "clause", t.Text)
}

// moreTexts returns the beginnings of a later sentence.
func moreTexts(t retold.Told) []string {
	switch {
	case t.IsAskedDoing() && t.Bad:
		return language.List("appeal.putsoff.more", "thing", t.Text)
	case t.IsAskedDoing():
		return language.List("appeal.about.answer.more", "thing", t.Text)
	case t.Form == retold.Thing:
		return language.List("appeal.about.more", "thing", t.Text)
	case t.Form == retold.Moment:
		return language.List("appeal.moment.more", "moment", t.Text)
	case t.Form == retold.Request:
		return language.List("appeal.request.more", "request", t.Text)
	case t.Form == retold.Quoted:
		return quotedTexts(t, true)
	}
	return language.List("appeal.told.more", "clause", t.Text)
}

// lastTime says what they told last time.
func lastTime(t retold.Told) string {
	switch {
	case t.Form == retold.Clause && tells(t.Text):
		return language.Say("appeal.last.said", "clause", t.Text)
	case t.Form == retold.Clause:
		return language.Say("appeal.last.told", "clause", t.Text)
	case t.IsAskedDoing() && t.Bad:
		return language.Say("appeal.last.putsoff", "thing", t.Text)
	case t.IsAskedDoing():
		return language.Say("appeal.last.about.answer", "thing", t.Text)
	case t.Form == retold.Thing:
		return language.Say("appeal.last.about", "thing", t.Text)
	case t.Form == retold.Moment:
		return language.Say("appeal.last.moment", "moment", t.Text)
	case t.Form == retold.Request:
		return language.Say("appeal.last.request", "request", t.Text)
	case t.Asks():
		return language.Say("appeal.last.asked", "words", t.Text)
	case t.Puts && t.Bad:
		return language.Say("appeal.last.quoted.putsoff", "words", t.Text)
	case t.Puts:
		return language.Say("appeal.last.quoted.answer", "words", t.Text)
	}
	return language.Say("appeal.last.quoted", "words", t.Text)
}

// offerTexts returns the sentences that only say what is offered.
func offerTexts(o offered.Offer) []string {
	switch {
	case o.Form == offered.You:
		return language.List("appeal.offer.you", "how", o.Text)
	case o.Form == offered.Ask:
		return language.List("appeal.offer.ask", "how", offered.UpperFirst(o.Text))
	case o.Form == offered.Thing && o.IsNone():
		return language.List("appeal.offer.none", "how", o.Text)
	case o.Form == offered.Thing && o.IsList():
		return language.List("appeal.offer.list", "how", o.Text)
	case o.Form == offered.Thing:
		return language.List("appeal.offer.thing", "how", o.Text)
	case o.IsPromise():
		return language.List("appeal.offer.promise", "how", o.Text)
	}
	return language.List("appeal.offer.any", "how", o.Alone())
}
