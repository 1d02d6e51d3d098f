// Package output writes results for programs: scores as NDJSON, JSON, CSV or a
// table; the findings of a check as text, JSON, SARIF, GitHub annotations or
// JUnit; the brief, the team, a rehearsal and a difference as JSON.
//
// Names, quotes and ids are untrusted: no character that acts on a terminal or
// hides in a page leaves this package unescaped.
package output
