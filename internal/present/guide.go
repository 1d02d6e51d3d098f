package present

import (
	"io"
	"slices"

	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/page"
)

// GuideInput is all that a guide is made from.
type GuideInput struct {
	Catalogue      motive.Catalogue
	Goals          []motive.Goals // of the ask, if there is one
	ReportName     string         // "" for a guide for anybody
	Talks          []overlap.Talk // with the report, oldest first; none before the first talk
	Steps          []interview.Step
	Stale          []StaleTalk
	NoWritingSpace bool // no lines to write on: for ears rather than for paper
}

// A Guide is the page to take into the room instead of a laptop. It shows
// questions and room for words, and no figure: none belongs on the table while
// a person talks.
type Guide struct {
	GuideInput
	scorer *overlap.Scorer
	now    overlap.Result
}

// NewGuide works out what is known and what is not.
func NewGuide(in GuideInput) *Guide {
	g := &Guide{GuideInput: in, scorer: overlap.New(in.Catalogue, in.Goals...)}
	g.now = g.scorer.Pool(in.Talks)
	return g
}

// Text writes the guide for reading and for pen and paper.
func (g *Guide) Text(w io.Writer, width int, color bool) error {
	p := g.page()
	return p.Text(w, width, color)
}

// Markdown writes the guide for notes and wikis.
func (g *Guide) Markdown(w io.Writer) error {
	p := g.page()
	return p.Markdown(w)
}

// HTML writes the guide as a page of its own, for print.
func (g *Guide) HTML(w io.Writer) error {
	p := g.page()
	return p.HTML(w, g.Catalogue.Language, textsOf(g.Catalogue))
}

// How much a guide holds, so that it stays on one sheet.
const (
	maxOpeners   = 2
	maxProbes    = 4
	maxFollowUps = 2
	answerLines  = 2 // lines below a question
	noteLines    = 6 // lines at the end
)

func (g *Guide) page() page.Page {
	p := page.Page{Kind: "room", Title: page.Ours("For the room")}
	if g.ReportName != "" {
		p.Title = page.Textf("For the room: %s", g.ReportName)
	}
	if n := len(g.Stale); n > 0 && g.Stale[n-1].Newest {
		p.Intro = []page.Inline{page.Textf("What is known of them is %s days old: listen as if for the first time.", g.Stale[n-1].Days)}
	}
	for _, s := range []page.Section{
		g.consent(), g.openers(), g.lastWords(), g.probes(), g.choice(), g.unknown(), g.assumption(), g.beforeYouPart(),
		{ID: "room", Title: page.Ours("Their words"), Blocks: g.writingSpace(noteLines)},
	} {
		if len(s.Blocks) > 0 {
			p.Add(s)
		}
	}
	p.Footer = []page.Inline{page.Ours("Ask about what happened, not what would. Listen for longer than you talk. Write their words, not yours.")}
	return p
}

// consent is the word on notes that goes before everything.
func (g *Guide) consent() page.Section {
	said := page.Ours("Say that you keep notes and that they may see them, and ask whether that is all right.")
	for _, t := range g.Talks {
		if told := t.Interview.Told; told != nil {
			said = page.Textf("They know that you keep notes (told on %s) and may see them; say it again in a word.", told.On)
			if !told.Quotes {
				said = page.Textf("They know that you keep notes (told on %s) and asked you to keep no words of theirs: note what drives them, not what they said.", told.On)
			}
		}
	}
	return page.Section{ID: "first", Title: page.Ours("First"), Blocks: []page.Block{page.Paragraph(said)}}
}

// openers are the questions to begin with.
func (g *Guide) openers() page.Section {
	s := page.Section{ID: "openers", Title: page.Ours("Open with")}
	n := 0
	for _, step := range g.Steps {
		if step.Kind == interview.Ask && len(step.Motivators) == 0 && n < maxOpeners {
			n++
			s.Blocks = append(s.Blocks, g.question(step)...)
		}
	}
	return s
}

// probes are the questions whose answers are expected to tell most, one a
// motivator; those about money and the like come when the talk is warm, last.
func (g *Guide) probes() page.Section {
	s := page.Section{ID: "probes", Title: page.Ours("Then, what is most worth asking")}
	var chosen []interview.Step
	for _, step := range g.Steps {
		fresh := !slices.ContainsFunc(chosen, func(c interview.Step) bool { return slices.Equal(c.Motivators, step.Motivators) })
		if step.Kind == interview.Ask && len(step.Motivators) == 1 && len(chosen) < maxProbes && fresh {
			chosen = append(chosen, step)
		}
	}
	for _, sensitive := range []bool{false, true} {
		for _, step := range chosen {
			if m, _ := g.Catalogue.Motivator(step.Motivators[0]); m.Extrinsic == sensitive {
				s.Blocks = append(s.Blocks, g.question(step)...)
			}
		}
	}
	return s
}

// question is a question, what to say after its answer, and room for the words.
func (g *Guide) question(step interview.Step) []page.Block {
	blocks := []page.Block{page.Paragraph(page.Inline{page.UntrustedSpan(page.Strong, step.Asked)})}
	if q, ok := g.findQuestion(step.Question); ok && len(q.FollowUp) > 0 {
		blocks = append(blocks, page.List(untrustedTexts(q.FollowUp[:min(maxFollowUps, len(q.FollowUp))])))
	}
	return append(blocks, g.writingSpace(answerLines)...)
}

// writingSpace is lines to write on, unless nobody will write on the page.
func (g *Guide) writingSpace(lines int) []page.Block {
	if g.NoWritingSpace {
		return nil
	}
	return []page.Block{{BlankLines: lines}}
}

// findQuestion is the question of the catalogue with the id.
func (g *Guide) findQuestion(id string) (motive.Question, bool) {
	all := slices.Clone(g.Catalogue.Openers)
	for _, m := range g.Catalogue.Motivators {
		all = append(all, m.Probes...)
	}
	for _, q := range all {
		if q.ID == id {
			return q, true
		}
	}
	return motive.Question{}, false
}
