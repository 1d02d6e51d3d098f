package brief

import (
	"cmp"
	"slices"
	"strings"

	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/page"
	"buyin/internal/present/document"
	"buyin/internal/present/stated"
)

// openPromises returns the promises that the manager broke, then those of the
// manager that are open, then the report's open ones. Each kind is in the order
// of its dates; those without a date come last.
func openPromises(talks []overlap.Talk) []motive.Promise {
	var all []motive.Promise
	for _, t := range talks {
		for _, p := range t.Interview.Promises {
			if promiseRank(p) < settledPromise {
				all = append(all, p)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b motive.Promise) int {
		return cmp.Or(cmp.Compare(promiseRank(a), promiseRank(b)), cmp.Compare(cmp.Or(a.Due, "9999-99-99"), cmp.Or(b.Due, "9999-99-99")))
	})
	return all
}

// The ranks of promises on the page.
const (
	brokenPromise = iota // the manager's
	openPromise          // the manager's
	theirPromise         // open
	settledPromise
)

func promiseRank(p motive.Promise) int {
	switch {
	case p.Dropped || p.Kept != nil && (*p.Kept || p.By == motive.ByReport):
		return settledPromise
	case p.By == motive.ByReport:
		return theirPromise
	case p.Kept != nil:
		return brokenPromise
	}
	return openPromise
}

// maxPromises is how many promises the page lists.
const maxPromises = 8

// promises lists the promises that are broken or open.
func (b *Brief) promises() page.Section {
	var items []page.Inline
	for _, p := range b.Promises[:min(maxPromises, len(b.Promises))] {
		var item page.Inline
		switch promiseRank(p) {
		case brokenPromise:
			item = page.Textf("%s: ", page.OurSpan(page.Bad, "You broke a promise"))
		case openPromise:
			item = page.Ours("You promised: ")
		default:
			item = page.Textf("%s promised: ", b.ReportName)
		}
		item = append(item, page.Untrusted(page.Shorten(cmp.Or(strings.Join(strings.Fields(p.Text), " "), stated.WordlessPromise)))...)
		switch {
		case p.Due == "":
		case promiseRank(p) == brokenPromise:
			item = append(item, page.Textf(" (was due %s)", p.Due)...)
		case b.Today != "" && p.Due < b.Today:
			item = append(item, page.Textf(" (%s)", page.OurSpan(page.Doubtful, "overdue since %s", p.Due))...)
		default:
			item = append(item, page.Textf(" (by %s)", p.Due)...)
		}
		items = append(items, append(item, page.Ours(".")...))
	}
	if n := len(b.Promises) - maxPromises; n > 0 {
		items = append(items, page.Textf("And %s more.", n))
	}
	return document.ListSection("promises", page.Ours("Open promises"), items)
}
