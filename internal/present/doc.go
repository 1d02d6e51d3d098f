// Package present shows results to people as pages: the team, the guide, the
// council's document, the list of reports, a rehearsal, asks and
// the catalogue. Package present/brief shows the brief, package present/show the
// stored records, and package present/stated holds what several pages state.
//
// It decides nothing. Package overlap computes shares, overlaps, verdicts and
// advice, and package practice reviews a rehearsal. Package page writes a page
// in each format.
package present
