package present

import (
	"slices"

	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/page"
	"buyin/internal/present/show"
)

// GuideInput holds all data for a guide.
type GuideInput struct {
	Catalogue      motive.Catalogue
	Goals          []motive.Goals // goals of the ask; empty if there is no ask
	ReportName     string         // "" for a guide without a report
	Talks          []overlap.Talk // the talks with the report, oldest first
	Steps          []interview.Step
	Stale          []StaleTalk
	Conflicts      []show.Conflict
	NoWritingSpace bool // leave out the empty lines to write on, for screen readers
}

// A Guide is a page to take into a talk instead of a laptop. It has questions
// and space for notes. It has no figures, because none should be on the table
// during a talk.
type Guide struct {
	GuideInput
	document
	scorer *overlap.Scorer
	now    overlap.Result
}

// NewGuide computes the present result of the report.
func NewGuide(in GuideInput) *Guide {
	g := &Guide{GuideInput: in, scorer: overlap.New(in.Catalogue, in.Goals...)}
	g.now = g.scorer.Pool(in.Talks)
	g.document = document{g.page, in.Catalogue}
	return g
}

// Limits that keep the guide on one sheet of paper.
const (
	maxOpeners   = 2
	maxProbes    = 4
	maxFollowUps = 2
	answerLines  = 2 // empty lines below a question
	noteLines    = 6 // empty lines at the end
)

// page puts the sections in the order of a talk.
func (g *Guide) page() page.Page {
	p := page.Page{Kind: "room", Title: page.Ours("For the room")}
	if g.ReportName != "" {
		p.Title = page.Textf("For the room: %s", g.ReportName)
	}
	p.Intro = show.ConflictLines(g.Conflicts)
	if n := len(g.Stale); n > 0 && g.Stale[n-1].Newest {
		p.Intro = append(p.Intro, page.Textf("What is known of them is %s days old: listen as if for the first time.", g.Stale[n-1].Days))
	}
	p.AddFilled(
		g.consent(), g.openers(), g.lastWords(), g.probes(), g.choice(), g.unknown(), g.assumption(), g.beforeYouPart(),
		page.Section{ID: "room", Title: page.Ours("Their words"), Blocks: g.writingSpace(noteLines)},
	)
	p.Footer = []page.Inline{page.Ours("Ask about what happened, not what would. Listen for longer than you talk. Write their words, not yours.")}
	return p
}

// consent returns what to say about notes when the talk begins.
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

// openers lists the questions to begin with.
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

// probes lists the most informative questions, one for each motivator.
// Questions about pay and security come last, when the talk has warmed up.
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

// question returns a question, its follow-ups, and space for the answer.
func (g *Guide) question(step interview.Step) []page.Block {
	blocks := []page.Block{page.Paragraph(page.Inline{page.UntrustedSpan(page.Strong, step.Asked)})}
	if q, ok := g.findQuestion(step.Question); ok && len(q.FollowUp) > 0 {
		blocks = append(blocks, page.List(page.UntrustedItems(q.FollowUp[:min(maxFollowUps, len(q.FollowUp))])))
	}
	return append(blocks, g.writingSpace(answerLines)...)
}

// writingSpace returns empty lines to write on, unless the guide has none.
func (g *Guide) writingSpace(lines int) []page.Block {
	if g.NoWritingSpace {
		return nil
	}
	return []page.Block{{BlankLines: lines}}
}

// findQuestion finds a question of the catalogue by its id.
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
