package present

import (
	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/page"
	"buyin/internal/present/show"
)

// BriefInput holds all data for a brief.
type BriefInput struct {
	Catalogue  motive.Catalogue
	Scorer     *overlap.Scorer // scores with the goals of the ask
	Talks      []overlap.Talk  // the talks with the report, oldest first
	ReportName string
	Settle     string // the most informative next question; "" if no question is left
	ShellName  string // ReportName as it is typed at a shell; "" if the talks are not in the workspace
	Stale      []StaleTalk
	Conflicts  []show.Conflict
}

// A Brief is the page that a manager takes into the conversation about the ask.
// Its fields hold the results that the page and its JSON show.
type Brief struct {
	BriefInput
	document
	Result      overlap.Result
	LowerOffers overlap.Result // the result if every offer were one step lower
	LeftOut     []overlap.LeftOut
	Guess       map[string]int
	Mistakes    overlap.Mistakes
	Goals       []motive.Goals
	Change      *Change // the change made by the newest talk; nil if there is only one talk
	words       []overlap.Words
}

// NewBrief computes all results that the brief shows.
func NewBrief(in BriefInput) *Brief {
	b := &Brief{BriefInput: in, Goals: in.Scorer.Goals()}
	b.Result = in.Scorer.Pool(in.Talks)
	b.words = in.Scorer.Words(b.Result, in.Talks)
	b.LowerOffers = in.Scorer.WithLowerOffers().Pool(in.Talks)
	b.LeftOut = in.Scorer.LeaveOneOut(in.Talks)
	b.Guess = overlap.NewestGuess(in.Talks)
	b.Mistakes = in.Scorer.Mistakes(b.Result, b.Guess, in.Scorer.OwnDrivers())
	b.Change = compareWithEarlier(in.Scorer, in.Talks, b.Result)
	b.document = document{b.page, in.Catalogue}
	return b
}

// page puts the sections in order. It starts with the common ground of the two
// sides and ends with the manager's own guess.
func (b *Brief) page() page.Page {
	p := page.Page{Kind: "brief", Title: page.Textf("Brief: %s", b.ReportName), Intro: b.introLines()}
	q := newQuoter(b.words, b.Talks)
	q.nothing = b.Result.AnswersLookedAt() == 0
	p.Add(b.commonGround(q), b.overlapNumber())
	p.AddFilled(
		b.drivers(), b.leadWith(), b.neverLead(q), b.whatToRaise(q), b.waysOut(), b.nextQuestion(),
		b.reportsTerms(), b.effects(), b.oneStepLess(), b.influentialAnswers(q), b.goalParts(), b.promisedBySome(), b.whatChanged(), b.guessSection(),
	)
	p.Footer = []page.Inline{page.Ours(accuracyNote)}
	return p
}

// accuracyNote says how far to trust a figure, and names the source.
const accuracyNote = "What such a number can promise: fit and attitudes correlate about .31 (Arthur and others 2006), right six times in ten where chance is five. An aid for this conversation; not for pay, promotion or selection."

// introLines names the asks and the talks that the brief is based on. It says
// which talks are stale.
func (b *Brief) introLines() []page.Inline {
	lines := append(show.ConflictLines(b.Conflicts), askLines(b.Goals)...)
	var dates []page.Inline
	for _, t := range b.Talks {
		dates = append(dates, page.Untrusted(talkLabel(t.Interview)))
	}
	if len(dates) > 0 {
		lines = append(lines, page.Textf("From %s; %s.", page.Join(dates, ", ", " and "), page.Counted(b.Result.Answers, "answer holds evidence", "answers hold evidence")))
	}
	lines = append(lines, notLookedAt(b.Result.NotLookedAt, b.Result.Answers, nil, EditCommand(b.Scorer, b.Talks, b.ShellName))...)
	return append(lines, staleLines(b.Stale)...)
}

// asker returns the word for the asking side. A manager reads the page and is
// called "you"; a team or an organisation is called by its name.
func asker(goals []motive.Goals) page.Inline {
	if len(goals) != 1 || goals[0].Owner.Kind == motive.OwnerManager || goals[0].Owner.Kind == "" {
		return page.Ours("you")
	}
	return page.Untrusted(ownerName(goals[0]))
}

// askerOffers returns the beginning of a sentence about the offers of the
// asking side.
func askerOffers(goals []motive.Goals) page.Inline {
	switch {
	case len(goals) > 1:
		return page.Ours("All of you offer")
	case !asker(goals)[0].Ours:
		return page.Textf("%s offers", asker(goals))
	}
	return page.Ours("You offer")
}

// ownerName returns the name of the goals' owner. If the owner has no name, it
// returns the id of the goals.
func ownerName(g motive.Goals) string {
	if g.Owner.Name != "" {
		return g.Owner.Name
	}
	return g.ID
}

// talkLabel names a talk by its day: "the talk of 2026-11-23".
func talkLabel(iv motive.Interview) string {
	what := "the talk"
	switch iv.Kind {
	case motive.KindNotebook:
		what = "the notebook"
	case motive.KindAsk:
		what = "the ask"
	}
	on := iv.Day()
	if on == "" {
		return what
	}
	return what + " of " + on
}

// commonGround lists the drivers that the ask serves, with the report's words
// and the offers.
func (b *Brief) commonGround(q *quoter) page.Section {
	s := page.Section{ID: "meet", Title: page.Textf("Where %s and %s meet", asker(b.Goals), b.ReportName)}
	var items []page.Inline
	for _, id := range b.Result.LeadWith {
		st, _ := b.Result.Standing(id)
		item := page.Inline{page.UntrustedSpan(page.Strong, b.Catalogue.NameOf(id))}
		if said := q.reason(&st, 2); len(said) > 0 {
			item = append(item, page.Textf(": %s", said)...)
		}
		items = append(items, append(item, b.offerSentence(&st)...))
	}
	switch {
	case len(items) > 0:
		s.Blocks = []page.Block{page.List(items)}
	case !b.Result.Heard:
		s.Blocks = []page.Block{page.Paragraph(page.Ours("Nothing that drives them was heard yet. Ask first, then ask for something."))}
	default:
		s.Blocks = []page.Block{page.Paragraph(page.Ours("Nowhere yet: nothing on offer serves a driver that was heard."))}
	}
	return s
}

// offerSentence says what the ask offers to a motivator, and how much. If the
// report sees the effect of the ask differently, it says that, too. Example: ".
// You offer: owns the rewrite (5 of 5)".
func (b *Brief) offerSentence(st *overlap.Standing) page.Inline {
	var out page.Inline
	hows := b.OfferTexts(st.Motivator)
	switch {
	case st.Offer() <= 0: // only the report sees the ask as serving it
	case len(hows) == 0:
		out = page.Textf(". %s: %s of 5, but not how; say how first", askerOffers(b.Goals), page.Number(st.Offer()))
	default:
		out = page.Textf(". %s: %s (%s of 5)", askerOffers(b.Goals), page.Join(hows, "; ", "; "), page.Number(st.Offer()))
	}
	if differs(st) {
		out = append(out, page.Textf(". They say that the ask %s", page.Ours(effectText(st.Effect)))...)
	}
	return out
}

// QuotesFor returns what the report said about a motivator, in their words and
// in the order in which they said it. Words that nobody has looked at are left
// out.
func (b *Brief) QuotesFor(motivator string) []string {
	var quotes []string
	for _, w := range b.words {
		if w.Motivator == motivator {
			quotes = append(quotes, w.Text)
		}
	}
	return quotes
}
