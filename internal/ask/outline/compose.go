package outline

import (
	"slices"
	"strings"
	"unicode"

	"buyin/internal/appeal"
	"buyin/internal/appeal/offered"
	"buyin/internal/ask"
	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// Compose returns the setup with all that follows from the pooled talks with the
// report, as ask.Prepare does, and with the sentences to say. They repeat no words
// of somebody who was promised that none are kept, not even of talks before that. If
// they answered the ask before, the sentences begin with that.
func Compose(s ask.Setup, talks []overlap.Talk) ask.Setup {
	s = ask.Prepare(s, talks)
	if told := s.Head.Told; told != nil && !told.Quotes {
		talks = slices.Clone(talks)
		for i := range talks {
			talks[i].Interview.Told = told
		}
	}
	in := appeal.NewInput(s.Catalogue, overlap.New(s.Catalogue, s.Goals), talks, s.Head.Report.Name)
	o := appeal.NewOpening(in)
	s.Leads, s.Costs = o.Say, o.Costs
	s.Matters = slices.DeleteFunc(o.Matters, func(said string) bool { return repeatsName(s.Catalogue, said, o.Say) })
	if before, _ := AnswerBefore(talks, s.Goals); before == motive.ReplyNo || before == motive.ReplyNotYet {
		s.Before = before
		return putAgain(s, o, in)
	}
	if also := unnamedOffers(s, o.Goals); len(also) > 0 {
		s.Leads = append(s.Leads, sayAlso(o, strings.Join(also, "; ")))
	}
	if said := saidYes(talks, s.Goals); said != "" {
		s.Matters = append([]string{said}, s.Matters...)
	}
	return s
}

// sayAlso says what else is offered, or what is if nothing was said before. It does not
// begin as a sentence before it does.
func sayAlso(o appeal.Opening, offers string) string {
	if !o.Offers {
		return language.Say("ask.put.offered", "offers", offers)
	}
	texts := language.List("ask.put.also", "offers", offers)
	for _, text := range texts {
		begins, _, _ := strings.Cut(text, ":")
		if !slices.ContainsFunc(o.Say, func(said string) bool { return strings.HasPrefix(said, begins) }) {
			return text
		}
	}
	return texts[0]
}

// repeatsName reports whether a sentence names a motivator that the others name, too.
func repeatsName(c motive.Catalogue, sentence string, others []string) bool {
	said := strings.Join(others, " ")
	return slices.ContainsFunc(c.Motivators, func(m motive.Motivator) bool {
		name := c.ChoiceOf(m.ID)
		return name != "" && strings.Contains(sentence, name) && strings.Contains(said, name)
	})
}

// unnamedOffers returns what is offered much of and is in none of the sentences: the text
// of the largest offer of each motivator, or its name. Those with a card come first.
func unnamedOffers(s ask.Setup, goals []motive.Goals) (all []string) {
	ids := slices.Clone(s.Cards)
	for _, m := range s.Catalogue.Motivators {
		if !slices.Contains(ids, m.ID) {
			ids = append(ids, m.ID)
		}
	}
	for _, id := range ids {
		largest, by := motive.LargestOffer(id, goals...)
		how := strings.Trim(strings.Join(strings.Fields(by.How[id]), " "), ".;,")
		if how == "" {
			how = s.Catalogue.ChoiceOf(id)
		}
		if largest >= ask.LargeOffer && !mentions(slices.Concat(s.Matters, s.Leads), how) {
			all = append(all, offered.Say(how))
		}
	}
	return all
}

// mentions reports whether the sentences hold most of the longer words of a text. What they
// quote does not count: who asked for something has not been offered it.
func mentions(sentences []string, text string) bool {
	const shortest = 4
	said := wordsOf(withoutQuotations(strings.Join(sentences, " ")))
	words := slices.DeleteFunc(wordsOf(text), func(w string) bool { return len(w) < shortest })
	n := 0
	for _, w := range words {
		if slices.Contains(said, w) {
			n++
		}
	}
	return len(words) > 0 && 3*n >= 2*len(words) || slices.Contains(sentences, text)
}

// withoutQuotations returns a text without what stands between “ and ”.
func withoutQuotations(text string) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(text, "“")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		_, text, _ = strings.Cut(rest, "”")
		b.WriteByte(' ')
	}
}

func wordsOf(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}
