// Package output writes results that are read as data: scores as NDJSON, JSON,
// CSV or a table; the findings of a check as text, JSON, SARIF, GitHub
// annotations or JUnit; what the coach hears and how well; the difference of two
// catalogues; the brief, the team, a rehearsal and the rules as JSON.
//
// Names, quotes and ids are untrusted: no character that acts on a terminal or
// hides in a page leaves this package unescaped.
package output
