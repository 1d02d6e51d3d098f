package earlier

import (
	"cmp"
	"slices"
	"strings"

	"buyin/internal/interview"
	"buyin/internal/language"
	"buyin/internal/motive"
)

// openPromises returns the promises that are not kept yet: first those of the
// manager's own that were broken or are overdue, then the others of the
// manager's, then those of the report; each by date.
func openPromises(s *interview.Since, today string) []motive.Promise {
	all := slices.Clone(s.Promises)
	slices.SortStableFunc(all, func(a, b motive.Promise) int {
		return cmp.Or(cmp.Compare(promiseRank(a, today), promiseRank(b, today)), cmp.Compare(cmp.Or(a.Due, "9999"), cmp.Or(b.Due, "9999")))
	})
	return all
}

// promiseRank returns how early a promise is named; see openPromises.
func promiseRank(p motive.Promise, today string) int {
	switch {
	case p.By != motive.ByManager:
		return 2
	case p.Kept != nil, isOverdue(p, today):
		return 0
	}
	return 1
}

func isOverdue(p motive.Promise, today string) bool { return p.Due != "" && p.Due < today }

// promise words an open promise.
func (r review) promise(p motive.Promise, today string) string {
	text, due := strings.TrimRight(p.Text, "."), ""
	switch {
	case isOverdue(p, today):
		due = language.Say("interview.recap.promise.overdue", "day", p.Due)
	case p.Due != "":
		due = language.Say("interview.recap.promise.due", "day", p.Due)
	}
	switch {
	case p.By != motive.ByManager:
		return language.Say("interview.recap.promise.theirs", "name", r.name, "text", text, "due", due)
	case p.Kept != nil:
		return language.Say("interview.recap.promise.broken", "text", text)
	}
	return language.Say("interview.recap.promise.yours", "text", text, "due", due)
}
