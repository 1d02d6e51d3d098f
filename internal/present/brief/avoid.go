package brief

import (
	"slices"

	"buyin/internal/overlap"
	"buyin/internal/page"
	"buyin/internal/present/document"
	"buyin/internal/present/stated"
)

// whatNotToSay lists the conflicts, those that block the ask first, and what else
// puts the report off. It gives the reason for each.
func (b *Brief) whatNotToSay(q *quoter) page.Section {
	var blocking, conflicts, off []page.Inline
	for i := range b.Result.Standings {
		st := &b.Result.Standings[i]
		switch {
		case slices.Contains(b.Result.BlockedBy, st.Motivator):
			blocking = append(blocking, b.warning(st, q, page.Textf("%s: %s", page.OurSpan(page.Bad, "Deal-breaker"), b.blockReason(st))))
		case st.Conflict:
			conflicts = append(conflicts, b.warning(st, q, page.Textf("%s: %s", page.OurSpan(page.Doubtful, "Watch out"), b.conflictReason(st))))
		case st.PutsOff:
			off = append(off, b.noWin(st, q))
		}
	}
	return document.ListSection("never", page.Ours("What not to say"), slices.Concat(blocking, conflicts, off))
}

// noWin says that a motivator puts them off, or no more than that it won't win them over.
func (b *Brief) noWin(st *overlap.Standing, q *quoter) page.Inline {
	return b.warning(st, q, page.Textf("%s %s", b.strongName(st.Motivator), page.Ours(stated.NoWin(st))))
}

// warning adds what they said about the motivator to a sentence, and ends it.
func (b *Brief) warning(st *overlap.Standing, q *quoter, sentence page.Inline) page.Inline {
	if said := q.reason(st, 1); len(said) > 0 {
		sentence = append(sentence, page.Textf(" (%s)", said)...)
	}
	return append(sentence, page.Ours(".")...)
}

// blockReason says why a motivator blocks the ask.
func (b *Brief) blockReason(st *overlap.Standing) page.Inline {
	name := b.nameWithin(st.Motivator)
	switch {
	case st.HasEffect:
		return page.Textf("they say that it makes %s worse (%s)", name, st.Effect)
	case st.Against > 0 && st.IsDriver():
		return page.Textf("it takes away %s", name)
	}
	return page.Textf("it offers %s, which puts them off", name)
}

// conflictReason says why a motivator is in conflict.
func (b *Brief) conflictReason(st *overlap.Standing) page.Inline {
	name := b.nameWithin(st.Motivator)
	switch {
	case st.HasEffect:
		return page.Textf("they say that it makes %s worse (%s)", name, st.Effect)
	case st.Against > 0 && st.IsDriver():
		return page.Textf("%s matters to them, and your ask takes some of it away", name)
	}
	return page.Textf("it offers %s, which %s", name, page.Ours(stated.NoWin(st)))
}

// nameWithin returns the name of a motivator for use within a sentence.
func (b *Brief) nameWithin(id string) page.Inline {
	return page.Inline{page.UntrustedSpan(page.Strong, stated.NameWithin(b.Catalogue, id))}
}

// strongName returns the name of a motivator to begin a sentence with.
func (b *Brief) strongName(id string) page.Inline {
	return page.Inline{page.UntrustedSpan(page.Strong, b.Catalogue.NameOf(id))}
}

// namesWithin joins the names of motivators for use within a sentence.
func (b *Brief) namesWithin(ids []string) page.Inline {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = stated.NameWithin(b.Catalogue, id)
	}
	return page.Names(names)
}
