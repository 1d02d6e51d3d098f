// Package present shows results to people, as pages: the brief, the team, the
// guide, the council's document, the list of reports, the overview, a rehearsal,
// asks and the catalogue. Package present/show shows what is kept.
//
// It decides nothing: shares, overlaps, verdicts and advice come from package
// overlap, and the review of a rehearsal from package practice. Package page
// writes a page in each format.
package present
