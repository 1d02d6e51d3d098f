package present

import (
	"io"
	"strconv"

	"buyin/internal/motive"
	"buyin/internal/page"
)

// Catalogue lists the motivators with their meanings.
func Catalogue(w io.Writer, c motive.Catalogue, width int) error {
	p := page.Page{
		Title: page.Textf("Catalogue %s %s", c.Name, c.Version),
		Intro: []page.Inline{page.Textf("%s motivators, %s openers", len(c.Motivators), len(c.Openers))},
	}
	for _, m := range c.Motivators {
		title := page.Textf("%s (%s)", m.Name, m.ID)
		p.Add(page.Section{Title: title, Blocks: []page.Block{page.Paragraph(page.Untrusted(m.Meaning))}})
	}
	p.Footer = []page.Inline{page.Ours("buyin catalogue show ID shows one with its questions.")}
	return p.Text(w, width, false)
}

// Motivator shows one motivator with its questions.
func Motivator(w io.Writer, m motive.Motivator, width int) error {
	p := page.Page{Title: page.Textf("%s (%s)", m.Name, m.ID), Intro: []page.Inline{page.Untrusted(m.Meaning)}}
	if m.Extrinsic {
		p.Intro = append(p.Intro, page.Ours("Given from outside the work itself."))
	}
	p.Add(page.Section{Title: page.Ours("How to put a goal to it"), Blocks: []page.Block{page.List([]page.Inline{
		page.Textf("Say: %s", m.Appeal.Say), page.Textf("Avoid: %s", m.Appeal.Avoid), page.Textf("In a choice: %s", m.Choice),
	})}})
	for i, q := range m.Probes {
		p.Add(questionSection("Question "+strconv.Itoa(i+1), q))
	}
	for _, l := range []struct {
		title string
		texts []string
	}{
		{"Said back when it pulls", m.Reflects}, {"Said back when it puts off or leaves cold", m.ReflectsNot},
		{"Words to listen for", m.Cues}, {"Heard as this, pulling", m.Examples},
		{"Heard as this, putting off or leaving cold", m.Refusals}, {"Close, and not this", m.CounterExamples},
	} {
		if len(l.texts) > 0 {
			p.Add(page.Section{Title: page.Ours(l.title), Blocks: []page.Block{page.List(page.UntrustedItems(l.texts))}})
		}
	}
	return p.Text(w, width, false)
}

// questionSection shows a question with its other wordings and its follow-ups.
func questionSection(title string, q motive.Question) page.Section {
	items := []page.Inline{page.Untrusted(q.Ask)}
	for _, r := range q.Reword {
		items = append(items, page.Textf("or: %s", r))
	}
	for _, f := range q.FollowUp {
		items = append(items, page.Textf("then: %s", f))
	}
	return page.Section{Title: page.Textf("%s (%s)", title, q.ID), Blocks: []page.Block{page.List(items)}}
}
