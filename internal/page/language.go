package page

import (
	"regexp"
	"slices"
	"strings"
)

// markLanguage marks quotations and the given texts as being in another
// language than English. Then screen readers pronounce them correctly, and
// browsers hyphenate them correctly. Other untrusted texts, such as the ask,
// are not marked, because they may be in any language.
func (p *Page) markLanguage(language string, texts map[string]bool) {
	tag := tagOf(language)
	if tag == "" {
		return
	}
	mark := func(in Inline) {
		for i, s := range in {
			if !s.Ours && (s.Tone == Quoted || texts[s.Text]) {
				in[i].Lang = tag
			}
		}
	}
	mark(p.Title)
	mark(p.Details.Title)
	for _, in := range slices.Concat(p.Intro, p.Footer) {
		mark(in)
	}
	for _, s := range slices.Concat(p.Sections, p.Details.Sections) {
		mark(s.Title)
		for _, b := range s.Blocks {
			b.eachInline(mark)
		}
	}
}

// eachInline calls do for every text of a block, and for the table of a picture.
func (b Block) eachInline(do func(Inline)) {
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

// tagOf returns the language tag to write. It returns "" for English, because
// that is the page's language, and for a text that is not a valid tag.
func tagOf(language string) string {
	ok, _ := regexp.MatchString(`^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}$`, language)
	if main, _, _ := strings.Cut(language, "-"); !ok || strings.EqualFold(main, "en") {
		return ""
	}
	return language
}
