package present

import (
	"fmt"
	"slices"
	"strings"

	"buyin/internal/ask/outline"
	"buyin/internal/motive"
	"buyin/internal/page"
	"buyin/internal/present/document"
	"buyin/internal/present/show"
	"buyin/internal/visible"
)

// AskGuideInput holds all data for the page on which an ask is put.
type AskGuideInput struct {
	Catalogue      motive.Catalogue
	Outline        outline.Outline
	ReportName     string // "" for a page without a report
	Debrief        string // the command with which the page is typed in afterwards
	Conflicts      []show.Conflict
	PutAgain       bool // put it although they said no to it before
	NoWritingSpace bool // leave out boxes and lines to write on, for screen readers
}

// An AskGuide is a page on which an ask is put to somebody on paper: what to say,
// cards to tick, and lines for what they answer. It has no figures and no
// guesses, because they may read it over the table or fill it in.
type AskGuide struct {
	AskGuideInput
	document.Document
}

// NewAskGuide returns the page.
func NewAskGuide(in AskGuideInput) *AskGuide {
	g := &AskGuide{AskGuideInput: in}
	g.Document = document.New(g.page, in.Catalogue)
	return g
}

// page puts the sections in the order of the conversation.
func (g *AskGuide) page() page.Page {
	p := page.Page{Kind: "room", Title: page.Ours("The ask")}
	if g.ReportName != "" {
		p.Title = page.Textf("The ask, with %s", g.ReportName)
	}
	p.Intro = show.ConflictLines(g.Conflicts)
	o := g.Outline
	if g.AfterNo() {
		p.AddFilled(
			section("first", "Say first", g.aloud(o.Fairness...)),
			section("left", "Where we left it", g.aloud(o.Left...)),
			section("change", "One question", append(g.aloud(o.Change), g.lines(4)...)),
			section("promises", "Who does what, by when", append(g.aloud(o.PromisesAfterNo), g.lines(2)...)),
		)
		p.Footer = g.footer()
		return p
	}
	p.AddFilled(
		section("first", "Say first", g.aloud(o.Fairness...)),
		section("ask", "What I would like to ask you", slices.Concat(g.aloud(o.Matters...), g.aloud(o.Ask), g.aloud(o.Leads...))),
		section("costs", "What it costs you", g.costs()),
		section("cards", "What it would do for you", g.cards()),
		section("want", "How much you want it", g.readiness()),
		section("reply", "Your answer", g.reply()),
		section("promises", "Who does what, by when", append(g.aloud(o.Promises), g.lines(3)...)),
	)
	p.Footer = g.footer()
	return p
}

// AfterNo reports whether the page asks only what would have to change, because they
// said no.
func (g *AskGuide) AfterNo() bool { return len(g.Outline.Left) > 0 && !g.PutAgain }

func (g *AskGuide) footer() []page.Inline {
	return []page.Inline{page.Ours("What you say is written down, and you can see it, and what else is kept about you."), page.Textf("Type it in afterwards: %s", g.Debrief)}
}

func section(id, title string, blocks []page.Block) page.Section {
	return page.Section{ID: id, Title: page.Ours(title), Blocks: blocks}
}

// aloud returns sentences to say, as one paragraph.
func (g *AskGuide) aloud(sentences ...string) []page.Block {
	if len(sentences) == 0 {
		return nil
	}
	return []page.Block{spoken(strings.Join(sentences, " "))}
}

// costs says what the ask costs them. If nobody wrote it down, the manager does.
func (g *AskGuide) costs() []page.Block {
	blocks := g.aloud(g.Outline.Costs...)
	if len(blocks) == 0 {
		blocks = append([]page.Block{page.Paragraph(page.Ours("Nothing is written down. If there is something, say it."))}, g.lines(1)...)
	}
	return append(blocks, spoken(g.Outline.Asked))
}

const (
	box      = "☐"
	maxScale = 10
)

// cards returns a table with a row for each card, with boxes to tick.
func (g *AskGuide) cards() []page.Block {
	blocks := g.aloud(g.Outline.CardsAsked)
	if g.NoWritingSpace {
		return append(blocks, page.List(page.UntrustedItems(g.Outline.Cards)))
	}
	t := &page.Table{Head: []string{"with this", "worse", "same", "better", "1 to 5"}}
	row := func(what page.Inline) {
		t.Rows = append(t.Rows, []page.Inline{what, page.Ours(box), page.Ours(box), page.Ours(box), page.Ours("____")})
	}
	for i, what := range g.Outline.Cards {
		row(page.Textf("%s. %s", i+1, what)) // ask --debrief has the same numbers
	}
	row(page.Ours("something else: " + strings.Repeat("_", 12)))
	return append(blocks, page.Block{Table: t})
}

// readiness returns the line from 0 to 10, and what is asked about the number.
func (g *AskGuide) readiness() []page.Block {
	blocks := g.aloud(g.Outline.Readiness)
	if !g.NoWritingSpace {
		var scale strings.Builder
		for n := range maxScale + 1 {
			fmt.Fprintf(&scale, " %d ", n)
		}
		blocks = append(blocks, page.Paragraph(page.Ours("not at all "+scale.String()+" very much")))
	}
	for _, asked := range []string{g.Outline.Reason, g.Outline.Terms} {
		blocks = append(append(blocks, spoken(asked)), g.lines(1)...)
	}
	return blocks
}

// reply returns the answers to choose from, and what to say after a no.
func (g *AskGuide) reply() []page.Block {
	blocks := g.aloud(g.Outline.Reply)
	if !g.NoWritingSpace {
		var boxes []string
		for _, answer := range []string{"yes", "yes, if", "not yet", "no"} {
			boxes = append(boxes, box+" "+answer)
		}
		blocks = append(blocks, page.Paragraph(page.Ours(strings.Join(boxes, "   "))))
	}
	refused := visible.Line(strings.Join(g.Outline.Refused, " "))
	return append(append(blocks, page.Paragraph(page.Textf("After a no, once: %s", page.UntrustedSpan(page.Strong, refused)))), g.lines(1)...)
}

// lines returns empty lines to write on, unless the page has none.
func (g *AskGuide) lines(n int) []page.Block {
	if g.NoWritingSpace {
		return nil
	}
	return []page.Block{{BlankLines: n}}
}
