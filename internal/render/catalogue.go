package render

import (
	"io"
	"strconv"

	"buyin/internal/motive"
)

// Catalogue lists the motivators and what each means, for reading.
func Catalogue(w io.Writer, c motive.Catalogue, width int) error {
	p := page{
		Title: say("Catalogue %s %s", c.Name, c.Version),
		Under: []inline{say("%s motivators, %s openers", len(c.Motivators), len(c.Openers))},
	}
	for _, m := range c.Motivators {
		title := say("%s (%s)", m.Name, m.ID)
		p.add(section{Title: title, Blocks: []block{para(theirText(m.Meaning))}})
	}
	p.Foot = []inline{words("buyin catalogue show ID shows one with its questions.")}
	return p.text(w, width, false)
}

// Motivator shows one motivator with its questions, for reading.
func Motivator(w io.Writer, m motive.Motivator, width int) error {
	p := page{Title: say("%s (%s)", m.Name, m.ID), Under: []inline{theirText(m.Meaning)}}
	if m.Extrinsic {
		p.Under = append(p.Under, words("Given from outside the work itself."))
	}
	p.add(section{Title: words("How to put a goal to it"), Blocks: []block{list([]inline{
		say("Say: %s", m.Appeal.Say), say("Avoid: %s", m.Appeal.Avoid), say("In a choice: %s", m.Choice),
	})}})
	for i, q := range m.Probes {
		p.add(questionSection("Question "+strconv.Itoa(i+1), q))
	}
	for _, l := range []struct {
		title string
		texts []string
	}{
		{"Words to listen for", m.Cues}, {"Heard as this, pulling", m.Examples},
		{"Heard as this, putting off or leaving cold", m.Refusals}, {"Close, and not this", m.CounterExamples},
	} {
		if len(l.texts) > 0 {
			p.add(section{Title: words(l.title), Blocks: []block{list(texts(l.texts))}})
		}
	}
	return p.text(w, width, false)
}

func questionSection(title string, q motive.Question) section {
	items := []inline{theirText(q.Ask)}
	for _, r := range q.Reword {
		items = append(items, say("or: %s", r))
	}
	for _, f := range q.FollowUp {
		items = append(items, say("then: %s", f))
	}
	return section{Title: say("%s (%s)", title, q.ID), Blocks: []block{list(items)}}
}

func texts(all []string) []inline {
	out := make([]inline, len(all))
	for i, s := range all {
		out[i] = theirText(s)
	}
	return out
}
