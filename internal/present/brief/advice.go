package brief

import (
	"strings"

	"buyin/internal/overlap"
	"buyin/internal/page"
)

// commonGround lists the drivers that the ask serves, with the report's words,
// the offers, and what is true of such a driver in general.
func (b *Brief) commonGround(q *quoter) page.Section {
	s := page.Section{ID: "meet", Title: page.Textf("Where %s and %s meet", asker(b.Goals), b.ReportName)}
	var items []page.Inline
	for _, id := range b.Result.LeadWith {
		st, _ := b.Result.Standing(id)
		item := b.strongName(id)
		if said := q.orCoach(q.pulls(st.Motivator, 2), &st); len(said) > 0 {
			item = append(item, page.Textf(": %s", said)...)
		}
		item = append(item, b.offerSentence(&st)...)
		m, _ := b.Catalogue.Motivator(id)
		if m.Appeal.Say != "" {
			item = append(item, page.Textf(" In general: %s", ended(m.Appeal.Say))...)
		}
		if m.Appeal.Avoid != "" {
			item = append(item, page.Textf(" What backfires: %s", ended(m.Appeal.Avoid))...)
		}
		items = append(items, item)
	}
	switch {
	case len(items) > 0:
		s.Blocks = []page.Block{page.List(items)}
	case b.Result.Heard:
		s.Blocks = []page.Block{page.Paragraph(page.Ours("Nowhere yet: nothing on offer serves a driver that was heard."))}
	}
	return s
}

// ended returns a text of the catalogue with a mark at its end.
func ended(text string) string {
	if text = strings.TrimSpace(text); strings.HasSuffix(text, ".") || strings.HasSuffix(text, "!") || strings.HasSuffix(text, "?") {
		return text
	}
	return text + "."
}

// offerSentence says what the ask offers to a motivator, and how much. If the
// report sees the effect of the ask differently, it says that, too. Example: ".
// You offer: owns the rewrite (5 of 5)."
func (b *Brief) offerSentence(st *overlap.Standing) page.Inline {
	var out page.Inline
	hows := b.OfferTexts(st.Motivator)
	switch {
	case st.Offer() <= 0: // only the report sees the ask as serving it
	case len(hows) == 0:
		out = page.Textf(". %s %s of 5", askerOffers(b.Goals), page.Number(st.Offer()))
	default:
		out = page.Textf(". %s: %s (%s of 5)", askerOffers(b.Goals), page.Join(hows, "; ", "; "), page.Number(st.Offer()))
	}
	if differs(st) {
		out = append(out, page.Textf("; they see %s", page.Ours(effectText(st.Effect)))...)
	}
	return append(out, page.Ours(".")...)
}
