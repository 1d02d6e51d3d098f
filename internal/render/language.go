package render

import (
	"regexp"
	"slices"
	"strings"

	"buyin/internal/motive"
)

// speak says of what stands on the page in the catalogue's language that it
// does, so that it is read aloud, set and hyphenated as that: the report's
// words, and every text that the catalogue holds. The page itself is English,
// and a text of neither, such as the ask, is in a language that nobody told.
func (p *page) speak(c motive.Catalogue) {
	tag := tagOf(c.Language)
	if tag == "" {
		return
	}
	texts := textsOf(c)
	mark := func(in inline) {
		for i, s := range in {
			if !s.Own && (s.Tone == theirs || texts[s.Text]) {
				in[i].Lang = tag
			}
		}
	}
	mark(p.Title)
	for _, in := range slices.Concat(p.Under, p.Foot) {
		mark(in)
	}
	for _, s := range p.Sections {
		mark(s.Title)
		for _, b := range s.Blocks {
			b.each(mark)
		}
	}
}

// each hands on all that a block says in words, the table behind a picture
// included.
func (b block) each(do func(inline)) {
	do(b.Para)
	for _, item := range b.List {
		do(item)
	}
	t := b.Table
	if b.Picture != nil {
		t = b.Picture.Table
	}
	if t == nil {
		return
	}
	for _, row := range t.Rows {
		for _, cell := range row {
			do(cell)
		}
	}
}

// tagOf is a language as a page names it; "" for English, which is the page's
// own, and for what does not have the form of a tag.
func tagOf(language string) string {
	ok, _ := regexp.MatchString(`^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}$`, language)
	if main, _, _ := strings.Cut(language, "-"); !ok || strings.EqualFold(main, "en") {
		return ""
	}
	return language
}

// textsOf are the texts of a catalogue that a page may show.
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
