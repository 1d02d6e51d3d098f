// Package present shows results to people, as pages: the brief, the team, the
// guide, the council's document, what is kept about a report, the list of
// reports, the overview, a rehearsal, asks, the catalogue and its rules.
//
// It decides nothing: shares, overlaps, verdicts and advice come from package
// overlap, and what was rehearsed or checked comes from packages practice and
// check. Package page writes a page in each format.
package present
