package render

import (
	"fmt"
	"strings"

	"buyin/internal/overlap"
)

// number is the overlap in words, the verdict, and how far to trust them.
func (b *Brief) number() section {
	s := section{ID: "number", Title: words("How far the ask serves them")}
	r := b.now
	s.Blocks = append(s.Blocks, para(served(r, b.ReportName)))
	s.Blocks = append(s.Blocks, picturedFirst(intervalOf(&r, b.ReportName), []block{para(inWords(r))})...)
	if len(r.BlockedBy) > 0 {
		s.Blocks = append(s.Blocks, para(say("Blocked by %s: put like this, the ask cannot be sufficient.", b.named(r.BlockedBy))))
	}
	if len(r.Warnings) > 0 {
		s.Blocks = append(s.Blocks, para(inline{own(doubtful, "How far to trust it: "), span{Text: strings.Join(r.Warnings, "; ")}, own(plain, ".")}))
	}
	return s
}

// served says the overlap in words.
func served(r overlap.Result, name string) inline {
	if !r.Heard {
		return say("How much of what drives %s this ask serves cannot be said yet.", name)
	}
	return say("This ask serves %s of what drives %s; between %s and %s %%.",
		own(strong, "%s %%", percent(r.Overlap)), name, percent(r.Low), percent(r.High))
}

// inWords says the verdict, and why it is what it is.
func inWords(r overlap.Result) inline {
	verdict := own(toneOf(r.Verdict), "%s", capital(string(r.Verdict)))
	needed, chance := percent(r.Threshold)+" %", words(chance(r.Probability))
	switch {
	case r.Verdict == overlap.Sufficient:
		return say("%s: the chance that it serves the %s it needs is %s.", verdict, needed, chance)
	case r.Verdict == overlap.Insufficient:
		return say("%s: the chance that it serves the %s it needs is only %s. That is said of the ask, not of them.", verdict, needed, chance)
	case !r.Heard || r.Answers < overlap.MinAnswers || r.Belief < overlap.MinBelief:
		return say("%s: too little was heard for a verdict, which needs %s answers that tell.", verdict, overlap.MinAnswers)
	case len(r.BlockedBy) > 0 && r.Probability >= overlap.SufficientFrom:
		return say("%s: it would serve enough (the chance that it serves %s is %s), were it not for what it goes against.", verdict, needed, chance)
	}
	return say("%s: the chance that it serves the %s it needs is %s; a firm word takes %s or more, or %s or less.",
		verdict, needed, chance, points(overlap.SufficientFrom), points(overlap.InsufficientUpTo))
}

func capital(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// counted is a number and what it counts: "1 answer", "12 answers". A plural
// that is not the singular and an s is given.
func counted(n int, what string, plural ...string) span {
	switch {
	case n == 1:
	case len(plural) > 0:
		what = plural[0]
	default:
		what += "s"
	}
	return span{Text: fmt.Sprintf("%d %s", n, what), Own: true}
}

// named joins motivators by their names.
func (b *Brief) named(ids []string) inline {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = b.Catalogue.NameOf(id)
	}
	return people(names)
}

// drivers is the table of everything that drives them.
func (b *Brief) drivers() section {
	s := section{ID: "drivers", Title: say("What drives %s", b.ReportName)}
	t := &table{
		Caption: "Drivers, the largest share first, and what is offered",
		Head:    []string{"driver", "share", "offered", "how"}, Right: []bool{false, true, false, false},
	}
	unheard := 0.0
	for _, st := range byShare(b.now.Standings) {
		if !st.IsDriver() {
			unheard += st.Share
			continue
		}
		row := []inline{theirText(b.Catalogue.NameOf(st.Motivator)), words(percent(st.Share) + " %"), offered(st), nil}
		if st.Served > 0 {
			row[3] = b.exactly(st.Motivator)
		}
		t.Rows = append(t.Rows, row)
	}
	s.Blocks = picturedFirst(butterflyOf(&b.now, b.Catalogue, b.ReportName), nil)
	if len(t.Rows) > 0 {
		s.Blocks = append(s.Blocks, block{Table: t})
	} else {
		s.Blocks = append(s.Blocks, para(words("No driver was heard yet.")))
	}
	return b.rest(s, t, unheard)
}

// rest says what does not drive them, or is not known to.
func (b *Brief) rest(s section, t *table, unheard float64) section {
	var rest []inline
	var cold, off []string
	for _, st := range b.now.Standings {
		switch {
		case st.PutsOff:
			off = append(off, b.Catalogue.NameOf(st.Motivator))
		case st.Cold:
			cold = append(cold, b.Catalogue.NameOf(st.Motivator))
		}
	}
	if unheard > 0.005 && len(t.Rows) > 0 {
		rest = append(rest, say("Not known yet: %s %% of the whole is kept for what was not heard.", percent(unheard)))
	}
	if len(cold) > 0 {
		rest = append(rest, say("Leaves them cold: %s.", people(cold)))
	}
	if len(off) > 0 {
		rest = append(rest, say("Puts them off: %s.", people(off)))
	}
	if len(rest) > 0 {
		s.Blocks = append(s.Blocks, para(join(rest, " ", " ")))
	}
	return s
}

// byShare orders standings by their share, the largest first; ties keep
// catalogue order.
func byShare(standings []overlap.Standing) []overlap.Standing {
	return sorted(standings, func(a, b overlap.Standing) bool { return a.Share > b.Share+1e-9 })
}

// offered says what the ask comes to for a motivator.
func offered(st overlap.Standing) inline {
	o := st.Offer()
	switch {
	case o > 0 && st.Against > 0:
		return inline{own(good, "%s of 5", offer(o)), own(bad, " (costs)")}
	case o > 0:
		return inline{own(good, "%s of 5", offer(o))}
	case o < 0:
		return inline{own(bad, "costs %s", offer(-o))}
	}
	return inline{own(quiet, "nothing")}
}

// exactly is what is offered, without how large it is.
func (b *Brief) exactly(id string) inline {
	if hows := b.hows(id); len(hows) > 0 {
		return join(hows, "; ", "; ")
	}
	return inline{own(doubtful, "say how first")}
}
