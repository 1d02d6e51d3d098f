// Package visible makes text safe to show. Whatever came from a file, an
// argument, the environment or a person passes through Line or Text before it
// reaches a terminal, a message or a page: control, bidi, zero-width and
// escape characters, and bytes that are not UTF-8, are shown as themselves and
// no longer act.
//
// It does not escape for HTML, YAML or a shell: each writer does that for its
// own format.
package visible
