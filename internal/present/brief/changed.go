package brief

import (
	"buyin/internal/page"
)

// whatChanged describes the changes that the newest talk made.
func (b *Brief) whatChanged() page.Section {
	s := page.Section{ID: "changed", Title: page.Ours("What changed since the last talk")}
	if b.Change == nil {
		return s
	}
	s.Title = page.Textf("What %s changed", b.Change.NewestTalk)
	s.Blocks = []page.Block{page.Paragraph(page.Ours("Nothing: it confirmed what was known."))}
	if items := b.Change.Sentences(b.Catalogue); len(items) > 0 {
		s.Blocks = []page.Block{page.List(items)}
	}
	return s
}
