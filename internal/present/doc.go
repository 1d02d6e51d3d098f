// Package present shows results to people as pages: the brief, the team, the
// guide, the council's document, the list of reports, the overview, a
// rehearsal, asks and the catalogue. Package present/show shows the stored
// records.
//
// It decides nothing. Package overlap computes shares, overlaps, verdicts and
// advice, and package practice reviews a rehearsal. Package page writes a page
// in each format.
package present
