package present

import (
	"buyin/internal/interview/earlier"
	"buyin/internal/motive"
	"buyin/internal/page"
	"buyin/internal/present/document"
	"buyin/internal/present/show"
	"buyin/internal/present/stated"
)

// GuideInput holds all data for a guide.
type GuideInput struct {
	Catalogue      motive.Catalogue
	Outline        earlier.Outline
	ReportName     string // "" for a guide without a report
	Known          bool   // something was heard from the report already
	Stale          []stated.StaleTalk
	Conflicts      []show.Conflict
	NoWritingSpace bool // leave out the empty lines to write on, for screen readers
}

// A Guide is a page to take into a talk instead of a laptop. It has questions
// and space for notes. It has no figures and none of the manager's guesses,
// because the report may read it over the table.
type Guide struct {
	GuideInput
	document.Document
}

// NewGuide returns the guide as a page.
func NewGuide(in GuideInput) *Guide {
	g := &Guide{GuideInput: in}
	g.Document = document.New(g.page, in.Catalogue)
	return g
}

// Limits that keep the guide on one sheet of paper.
const (
	maxOpeners   = 2
	maxUnknown   = 4 // questions about what is unknown
	maxFollowUps = 2
	maxRescues   = 2
	noteLines    = 3 // empty lines at the end
)

// page puts the sections in the order of a talk.
func (g *Guide) page() page.Page {
	p := page.Page{Kind: "room", Title: page.Ours("One-on-one")}
	if g.ReportName != "" {
		p.Title = page.Textf("One-on-one with %s", g.ReportName)
	}
	p.Intro = show.ConflictLines(g.Conflicts)
	if n := len(g.Stale); n > 0 && g.Stale[n-1].Newest {
		p.Intro = append(p.Intro, page.Textf("What is known of them is %s days old: listen as if for the first time.", g.Stale[n-1].Days))
	}
	p.AddFilled(
		g.first(), g.goOn(), g.openers(), g.unknown(), g.putOff(), g.choice(), g.sayBack(), g.rescue(), g.beforeYouPart(),
		page.Section{ID: "room", Title: page.Ours("Their words"), Blocks: g.writingSpace(noteLines)},
	)
	p.Footer = []page.Inline{page.Ours("Stay with an answer before you go on. Listen for longer than you talk.")}
	return p
}

// spoken returns a paragraph of something to say.
func spoken(text string) page.Block {
	return page.Paragraph(page.Inline{page.UntrustedSpan(page.Strong, text)})
}

// first returns what to say first, and the promises that are open.
func (g *Guide) first() page.Section {
	s := page.Section{ID: "first", Title: page.Ours("Say first"), Blocks: []page.Block{spoken(g.Outline.Frame)}}
	if len(g.Outline.Promises) > 0 {
		s.Blocks = append(s.Blocks, page.List(page.UntrustedItems(g.Outline.Promises)))
	}
	return s
}

// goOn takes up what they said last time.
func (g *Guide) goOn() page.Section {
	s := page.Section{ID: "words", Title: page.Ours("Go on from their words")}
	if g.Outline.Terms != "" {
		said := page.Textf("Last time you told me what you would need: %s. %s", stated.QuoteInline(g.Outline.Terms), page.OurSpan(page.Strong, "What has changed since then?"))
		s.Blocks = append([]page.Block{page.Paragraph(said)}, g.writingSpace(1)...)
	}
	if g.Outline.Words != "" {
		said := page.Textf("Last time you said %s. ", stated.QuoteInline(g.Outline.Words))
		s.Blocks = append(s.Blocks, g.question(said, g.Outline.GoOn, maxFollowUps)...)
	}
	return s
}

// openers lists the questions to begin with. If there is something to go on
// with, one is enough.
func (g *Guide) openers() page.Section {
	s := page.Section{ID: "openers", Title: page.Ours("Open with")}
	n, followUps := maxOpeners, maxFollowUps
	if g.Outline.Terms != "" || g.Outline.Words != "" {
		n, followUps = 1, 1
	}
	for _, q := range g.Outline.Openers[:min(n, len(g.Outline.Openers))] {
		s.Blocks = append(s.Blocks, g.question(nil, q, followUps)...)
	}
	return s
}

// question returns a question after a lead, with some follow-ups and a line to
// write on.
func (g *Guide) question(lead page.Inline, q earlier.Question, followUps int) []page.Block {
	blocks := []page.Block{page.Paragraph(append(lead, page.UntrustedSpan(page.Strong, q.Asked)))}
	if n := min(followUps, len(q.FollowUps)); n > 0 {
		blocks = append(blocks, page.List(page.UntrustedItems(q.FollowUps[:n])))
	}
	return append(blocks, g.writingSpace(1)...)
}

// unknown lists the motivators of which nothing was heard, with a question for
// those that are most worth asking about.
func (g *Guide) unknown() page.Section {
	s := page.Section{ID: "unknown", Title: page.Ours("Then ask")}
	if g.Known {
		s.Title = page.Ours("Still unknown")
	}
	var items []page.Inline
	var names []string
	for i, q := range g.Outline.Unknown {
		name := g.Catalogue.NameOf(q.Motivator)
		if i >= maxUnknown {
			names = append(names, name)
			continue
		}
		items = append(items, page.Textf("%s: %s", name, page.UntrustedSpan(page.Strong, q.Asked)))
	}
	if len(items) == 0 {
		return s
	}
	s.Blocks = append([]page.Block{page.List(items)}, g.writingSpace(2)...)
	if len(names) > 0 && g.Known {
		s.Blocks = append(s.Blocks, page.Paragraph(page.Textf("Nothing was heard on %s either.", page.Names(names))))
	}
	return s
}

// putOff asks what would put them off.
func (g *Guide) putOff() page.Section {
	s := page.Section{ID: "off", Title: page.Ours("What would put them off")}
	if g.Outline.PutOff != "" {
		s.Blocks = append([]page.Block{spoken(g.Outline.PutOff)}, g.writingSpace(1)...)
	}
	return s
}

// choice returns the choice to ask for, or says when to ask for one.
func (g *Guide) choice() page.Section {
	s := page.Section{ID: "choice", Title: page.Ours("A choice, once the talk is warm")}
	if g.Outline.Choice == "" {
		s.Blocks = []page.Block{page.Paragraph(page.Ours("When four things have come up, name them: which would you miss most, and which least?"))}
		return s
	}
	s.Blocks = []page.Block{spoken(g.Outline.Choice)}
	return s
}

// sayBack lists what can be said back, or says how to do it.
func (g *Guide) sayBack() page.Section {
	items := page.UntrustedItems(g.Outline.SayBack)
	if len(items) == 0 {
		items = append(items, page.Ours("After each answer, say in a sentence what you heard: “So the quiet days are the hard ones.”"))
	}
	items = append(items, page.Ours("Half-way, sum up in two or three sentences, and ask what you missed."))
	return document.ListSection("back", page.Ours("Say back, when it fits"), items)
}

// rescue returns small questions for when they say little.
func (g *Guide) rescue() page.Section {
	s := page.Section{ID: "rescue", Title: page.Ours("If they say little")}
	var some []page.Inline
	for _, asked := range g.Outline.Rescues[:min(maxRescues, len(g.Outline.Rescues))] {
		some = append(some, page.Inline{page.UntrustedSpan(page.Strong, asked)})
	}
	if len(some) > 0 {
		s.Blocks = []page.Block{page.Paragraph(page.Textf("Ask something small: %s", page.Join(some, " ", " ")))}
	}
	return s
}

// beforeYouPart returns a hint to sum up the talk so that the report can
// correct it, and the closing questions.
func (g *Guide) beforeYouPart() page.Section {
	items := []page.Inline{page.Ours("Sum up in their words, strongest first, and ask what you got wrong.")}
	for _, asked := range g.Outline.Closing {
		items = append(items, page.Inline{page.UntrustedSpan(page.Strong, asked)})
	}
	return page.Section{ID: "part", Title: page.Ours("Before you part"), Blocks: append([]page.Block{page.List(items)}, g.writingSpace(1)...)}
}

// writingSpace returns empty lines to write on, unless the guide has none.
func (g *Guide) writingSpace(lines int) []page.Block {
	if g.NoWritingSpace {
		return nil
	}
	return []page.Block{{BlankLines: lines}}
}
