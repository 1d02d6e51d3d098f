package present

import (
	"io"

	"buyin/internal/motive"
)

// HTML writes the brief as a page of its own.
func (b *Brief) HTML(w io.Writer) error {
	p := b.page()
	return p.HTML(w, b.Catalogue.Language, textsOf(b.Catalogue))
}

// HTML writes the map as a page of its own.
func (t *Team) HTML(w io.Writer) error {
	p := t.page()
	return p.HTML(w, t.Catalogue.Language, textsOf(t.Catalogue))
}

// textsOf is the set of texts of a catalogue that a page may show.
func textsOf(c motive.Catalogue) map[string]bool {
	texts := map[string]bool{}
	add := func(some ...string) {
		for _, t := range some {
			texts[t] = true
		}
	}
	ask := func(all []motive.Question) {
		for _, q := range all {
			add(q.Ask)
			add(q.Reword...)
			add(q.FollowUp...)
		}
	}
	ask(c.Openers)
	for _, m := range c.Motivators {
		add(m.Name, m.Meaning, m.Appeal.Say, m.Appeal.Avoid, m.Choice)
		ask(m.Probes)
	}
	return texts
}
