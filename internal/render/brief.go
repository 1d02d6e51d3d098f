package render

import (
	"io"
	"slices"

	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// BriefInput is all that a brief is made from.
type BriefInput struct {
	Catalogue  motive.Catalogue
	Scorer     *overlap.Scorer // with the goals of the ask
	Talks      []overlap.Talk  // of the report, oldest first
	ReportName string
	Settle     string // the question that would settle most, "" where none is left
	Stale      []Stale
}

// A Brief is the page that a manager takes into the conversation about the ask.
type Brief struct {
	BriefInput
	now      overlap.Result
	less     overlap.Result // with one step less in every offer
	rests    []overlap.LeftOut
	guess    map[string]int
	mistakes overlap.Mistakes
	goals    []motive.Goals
	change   *change // since the last talk; nil where there is only one
}

// NewBrief works out everything that the brief shows.
func NewBrief(in BriefInput) *Brief {
	b := &Brief{BriefInput: in, goals: in.Scorer.Goals()}
	b.now = in.Scorer.Pool(in.Talks)
	b.less = in.Scorer.WithLowerOffers().Pool(in.Talks)
	b.rests = in.Scorer.LeaveOneOut(in.Talks)
	b.guess = overlap.NewestGuess(in.Talks)
	b.mistakes = in.Scorer.Mistakes(b.now, b.guess, in.Scorer.OwnDrivers())
	b.change = changeOf(in.Scorer, in.Talks, b.now)
	return b
}

// Text writes the brief for reading, at most width columns wide.
func (b *Brief) Text(w io.Writer, width int, color bool) error {
	p := b.page()
	return p.text(w, width, color)
}

// Markdown writes the brief for notes and wikis.
func (b *Brief) Markdown(w io.Writer) error {
	p := b.page()
	return p.markdown(w)
}

// page puts the sections in order: first where they meet, last the manager's
// own guess.
func (b *Brief) page() page {
	p := page{Kind: "brief", Title: say("Brief: %s", b.ReportName), Under: b.under()}
	p.add(b.meet(), b.number())
	for _, s := range []section{
		b.drivers(), b.leadWith(), b.neverLead(), b.raise(), b.waysOut(), b.nextQuestion(),
		b.theirTerms(), b.oneStepLess(), b.restsOn(), b.parts(), b.bySome(), b.changed(), b.guessed(),
	} {
		if len(s.Blocks) > 0 {
			p.add(s)
		}
	}
	p.Foot = []inline{words(promise)}
	return p
}

// promise is what a figure can promise, with its source.
const promise = "What such a number can promise: fit and attitudes correlate about .31 (Arthur and others 2006), right six times in ten where chance is five. An aid for this conversation; not for pay, promotion or selection."

// under is what the page is about: the ask, and the talks it rests on.
func (b *Brief) under() []inline {
	lines := asks(b.goals)
	var dates []inline
	for _, t := range b.Talks {
		dates = append(dates, theirText(dated(t.Interview)))
	}
	if len(dates) > 0 {
		lines = append(lines, say("From %s; %s.", join(dates, ", ", " and "), counted(b.now.Answers, "answer holds evidence", "answers hold evidence")))
	}
	return append(lines, staleLines(b.Stale)...)
}

// you is who asks, as the page calls them: the manager who reads it, else the
// team or the organisation by its name.
func you(goals []motive.Goals) inline {
	if len(goals) != 1 || goals[0].Owner.Kind == motive.OwnerManager || goals[0].Owner.Kind == "" {
		return words("you")
	}
	return theirText(ownerOf(goals[0]))
}

// offering is who offers something.
func offering(goals []motive.Goals) inline {
	switch {
	case len(goals) > 1:
		return words("All of you offer")
	case !you(goals)[0].Own:
		return say("%s offers", you(goals))
	}
	return words("You offer")
}

// ownerOf is whose goals they are.
func ownerOf(g motive.Goals) string {
	if g.Owner.Name != "" {
		return g.Owner.Name
	}
	return g.ID
}

// dated is a talk by its day: "the talk of 2026-11-23".
func dated(iv motive.Interview) string {
	what := "the talk"
	if iv.Kind == motive.KindNotebook {
		what = "the notebook"
	}
	on := day(iv)
	if on == "" {
		return what
	}
	return what + " of " + on
}

// meet is where what drives them and what is offered come together.
func (b *Brief) meet() section {
	s := section{ID: "meet", Title: say("Where %s and %s meet", you(b.goals), b.ReportName)}
	var items []inline
	for _, id := range b.now.LeadWith {
		st, _ := b.now.Standing(id)
		item := inline{foreign(strong, b.Catalogue.NameOf(id))}
		if q := quotes(st.Quotes, 2); len(q) > 0 {
			item = append(item, say(": %s", q)...)
		}
		items = append(items, append(item, say(". %s: %s", offering(b.goals), b.how(id))...))
	}
	switch {
	case len(items) > 0:
		s.Blocks = []block{list(items)}
	case !b.now.Heard:
		s.Blocks = []block{para(words("Nothing that drives them was heard yet. Ask first, then ask for something."))}
	default:
		s.Blocks = []block{para(words("Nowhere yet: nothing on offer serves a driver that was heard."))}
	}
	return s
}

// how is what exactly is offered to a motivator, by every goal whose offer is
// the best one, and how large that is.
func (b *Brief) how(id string) inline {
	hows := b.hows(id)
	st, _ := b.now.Standing(id)
	if len(hows) == 0 {
		return say("%s of 5, but not how; say how first", offer(st.Offer()))
	}
	return say("%s (%s of 5)", join(hows, "; ", "; "), offer(st.Offer()))
}

// quotes are the first few of a driver's quotations, as one sentence.
func quotes(all []string, most int) inline {
	var parts []inline
	for _, q := range all {
		if len(parts) < most && !slices.ContainsFunc(parts, func(p inline) bool { return p[0].Text == shortened(q) }) {
			parts = append(parts, inline{quote(shortened(q))})
		}
	}
	return join(parts, ", ", ", ")
}

// longest is how many characters of a text a page quotes; what is left out is
// marked by an ellipsis.
const longest = 160

func shortened(text string) string {
	n := 0
	for i := range text {
		if n == longest {
			return cut(text[:i]) + " …"
		}
		n++
	}
	return text
}
