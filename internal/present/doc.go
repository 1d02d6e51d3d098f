// Package present shows results to people, as pages: the brief, the team, the
// guide, the council's document, what is kept about a report, the overview, a
// rehearsal, the catalogue and its rules.
//
// It decides nothing: shares, overlaps, verdicts and advice come from package
// overlap, and what was heard, rehearsed or found comes from packages listen,
// practice and check. How a page is written in a format is package page's task.
package present
