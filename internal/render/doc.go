// Package render lays out results: scores as a table, JSON, NDJSON and CSV; the
// brief, the guide and the team's map as text, Markdown, HTML and JSON; what
// came of a rehearsal, what the coach hears and how well, what is due, what a
// check found; the catalogue for reading.
//
// It computes nothing that decides anything: shares, overlaps, verdicts and
// advice come from package overlap as they are, and so does what packages
// listen, practice and check found. A page is built once, as a list
// of sections, and each format lays out the same sections, so that no format
// says less than another. Names, quotes, asks and ids are hostile until they
// are escaped for the format at hand; here is where that happens.
package render
