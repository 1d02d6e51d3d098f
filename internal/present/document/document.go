// Package document writes the pages of package present in each format, and builds
// their sections.
package document

import (
	"io"

	"buyin/internal/motive"
	"buyin/internal/page"
)

// A Document is a page that can be written in each format.
type Document struct {
	build     func() page.Page
	catalogue motive.Catalogue // catalogue whose texts the page shows
}

// New returns the document of a page, with the catalogue whose texts it shows.
func New(build func() page.Page, c motive.Catalogue) Document { return Document{build, c} }

// Text writes the page with lines of at most width columns.
func (d Document) Text(w io.Writer, width int, color bool) error {
	p := d.build()
	return p.Text(w, width, color)
}

// Markdown writes the page for notes and wikis.
func (d Document) Markdown(w io.Writer) error {
	p := d.build()
	return p.Markdown(w)
}

// HTML writes the page for a browser and for print.
func (d Document) HTML(w io.Writer) error {
	p := d.build()
	return p.HTML(w, d.catalogue.Language, textsOf(d.catalogue))
}

// textsOf returns the set of texts of a catalogue that a page may show.
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
		add(m.Reflects...)
		add(m.ReflectsNot...)
		ask(m.Probes)
	}
	return texts
}

// ListSection returns a section with a list. If there are no items, the section
// has no blocks.
func ListSection(id string, title page.Inline, items []page.Inline) page.Section {
	s := page.Section{ID: id, Title: title}
	if len(items) > 0 {
		s.Blocks = []page.Block{page.List(items)}
	}
	return s
}

// WithPicture puts a picture before the blocks. If there is no picture, it
// returns the blocks.
func WithPicture(p *page.Picture, blocks []page.Block) []page.Block {
	if p == nil {
		return blocks
	}
	return append([]page.Block{{Picture: p}}, blocks...)
}
