// Package output writes results as data. It writes scores as NDJSON, JSON, CSV
// or a table. It writes the findings of a check as text, JSON, SARIF, GitHub
// annotations or JUnit. It also writes what the coach hears, how well it hears,
// and the difference between two catalogues. It writes the brief, the team, a
// rehearsal and the rules as JSON.
//
// Names, quotes and ids are untrusted. This package escapes every character
// that could act on a terminal or hide in a page.
package output
