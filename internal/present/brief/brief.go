package brief

import (
	"strings"

	"buyin/internal/discreet"
	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/overlap/plan"
	"buyin/internal/page"
	"buyin/internal/present/document"
	"buyin/internal/present/show"
	"buyin/internal/present/stated"
)

// Input holds all data for a brief.
type Input struct {
	Catalogue  motive.Catalogue
	Scorer     *overlap.Scorer // scores with the goals of the ask
	Talks      []overlap.Talk  // the talks with the report, oldest first
	ReportName string
	Say        []string // sentences to say, as package appeal composes them
	Settle     string   // the most informative next question; "" if no question is left
	ShellName  string   // ReportName as it is typed at a shell; "" if the talks are not in the workspace
	EditGoals  string   // the command that edits the ask; "" if it is not in the workspace
	Today      string   // a date, 2006-01-02; "" if promises are not to be called overdue
	Tested     bool     // the outcome of an ask was recorded here
	Stale      []stated.StaleTalk
	Conflicts  []show.Conflict
}

// A Brief is the page that a manager takes into the conversation about the ask.
// Its fields hold the results that the page and its JSON show.
type Brief struct {
	Input
	document.Document
	Result      overlap.Result
	LowerOffers overlap.Result // the result if every offer were one step lower
	LeftOut     []overlap.LeftOut
	Guess       map[string]int
	Mistakes    overlap.Mistakes
	Goals       []motive.Goals
	Raises      []plan.Raise       // of one offer, the largest gain first
	Overtaken   []stated.Overtaken // effects that the offers have overtaken
	LeaveOut    []string           // offers that are deal-breakers because they put the report off
	EnoughThen  bool               // the ask would be enough without them
	Change      *stated.Change     // the change made by the newest talk; nil if there is only one talk
	Promises    []motive.Promise   // broken and open ones, in the order of the page
	Terms       *Terms             // nil if they were not asked for their terms
	NeverAsked  []string           // motivators that the ask offers something of and that nobody asked about
	Unknown     []string           // motivators of which nothing was heard
	conditions  []place            // what they said they would need, as far as it still counts, from the oldest
	words       []overlap.Words
}

// New computes all results that the brief shows.
func New(in Input) *Brief {
	b := &Brief{Input: in, Goals: in.Scorer.Goals()}
	b.Result = in.Scorer.Pool(in.Talks)
	b.words = discreet.Words(in.Scorer.Words(b.Result, in.Talks), in.Talks)
	b.LowerOffers = in.Scorer.WithLowerOffers().Pool(in.Talks)
	b.LeftOut = in.Scorer.LeaveOneOut(in.Talks)
	b.Guess = overlap.NewestGuess(in.Talks)
	b.Mistakes = in.Scorer.Mistakes(b.Result, b.Guess, in.Scorer.OwnDrivers())
	b.Raises = plan.Raises(in.Scorer, b.Result)
	b.Overtaken = stated.OvertakenEffects(&b.Result, in.Talks, b.Goals)
	b.LeaveOut, b.EnoughThen = plan.LeaveOut(in.Scorer, b.Result)
	b.Change = stated.CompareWithEarlier(in.Scorer, in.Talks, b.Result)
	b.Promises = openPromises(in.Talks)
	b.Terms, b.conditions = findTerms(in.Talks, b.Goals), findConditions(in.Talks, b.Goals)
	if b.saidNo() {
		b.Say = nil // a pitch is no answer to a no
	}
	b.NeverAsked, b.Unknown = in.Scorer.NeverAsked(in.Talks), in.Scorer.Unheard(in.Talks)
	b.Document = document.New(b.page, in.Catalogue)
	return b
}

// page puts the sections in order: what to say and do, then how it stands and the
// figures. For somebody who said no, their terms come first.
func (b *Brief) page() page.Page {
	p := page.Page{Kind: "brief", Title: page.Textf("Brief: %s", b.ReportName), Intro: b.introLines()}
	q := newQuoter(b.words, b.Talks)
	q.nothing, q.said = b.Result.AnswersLookedAt() == 0, strings.Join(b.Say, "\n")
	avoid := b.whatNotToSay(q) // quotes first, though it stands after what to change
	terms := b.terms()
	if b.saidNo() {
		p.AddFilled(terms)
		terms = page.Section{}
	}
	p.Add(b.whatToSay())
	p.AddFilled(b.promises(), b.whatToChange(q), avoid, terms, b.effects(), b.neverAsked(), b.unknown(), b.howItStands())
	p.Details = page.Details{ID: "figures", Title: page.Ours("Figures")}
	p.Details.AddFilled(
		b.overlapNumber(), b.drivers(), b.commonGround(q), b.oneStepLess(), b.goalParts(), b.promisedBySome(), b.influentialAnswers(q), b.earlierTerms(), b.whatChanged(), b.guessSection(),
	)
	p.Footer = []page.Inline{page.Ours("Treat the figures as a rough guide, not a measurement. They are for this conversation; not for pay, promotion or selection.")}
	return p
}

// introLines names the ask, after what is wrong with the records.
func (b *Brief) introLines() []page.Inline {
	return append(show.ConflictLines(b.Conflicts), stated.AskLines(b.Goals)...)
}

// howItStands gives the verdict and says which answers nobody has looked at and which
// talks are stale.
func (b *Brief) howItStands() page.Section {
	r := &b.Result
	verdict := stated.Verdict(r, b.ReportName)
	if r.Heard {
		verdict = page.Textf("%s The ask serves %s, going by %s.", verdict, stated.Overlap(r, b.ReportName), page.Counted(r.Answers, "answer"))
	}
	lines := append([]page.Inline{verdict}, stated.NotLookedAt(r.NotLookedAt, r.Answers, nil, stated.Looks(b.Scorer, b.Talks, b.ShellName))...)
	s := page.Section{ID: "standing", Title: page.Ours("How it stands")}
	for _, line := range append(lines, stated.StaleLines(b.Stale)...) {
		s.Blocks = append(s.Blocks, page.Paragraph(line))
	}
	return s
}

// maxTalkLabels is how many talks the brief names by their days.
const maxTalkLabels = 4

// talkLabels names the talks. Of many it names the newest.
func (b *Brief) talkLabels() page.Inline {
	newest := b.Talks[max(0, len(b.Talks)-maxTalkLabels):]
	var labels []page.Inline
	if n := len(b.Talks) - len(newest); n > 0 {
		labels = append(labels, page.Textf("%s", page.Counted(n, "earlier record")))
	}
	for _, t := range newest {
		labels = append(labels, page.Untrusted(stated.TalkLabel(t.Interview)))
	}
	return page.Join(labels, ", ", " and ")
}

// asker returns the word for the asking side. A manager reads the page and is
// called "you"; a team or an organisation is called by its name.
func asker(goals []motive.Goals) page.Inline {
	if len(goals) != 1 || goals[0].Owner.Kind == motive.OwnerManager || goals[0].Owner.Kind == "" {
		return page.Ours("you")
	}
	return page.Untrusted(stated.OwnerName(goals[0]))
}

// askerOffers returns the asking side and its verb, to begin a sentence with.
func askerOffers(goals []motive.Goals) page.Inline {
	switch {
	case len(goals) > 1:
		return page.Ours("All of you offer")
	case !asker(goals)[0].Ours:
		return page.Textf("%s offers", asker(goals))
	}
	return page.Ours("You offer")
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
