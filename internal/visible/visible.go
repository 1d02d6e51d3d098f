// Package visible makes text safe to show. All text from a file, an argument,
// the environment or a person passes through Line or Text before it reaches a
// terminal, a message or a page. Control, bidi, zero-width and escape
// characters and invalid UTF-8 are shown in a visible form and have no effect.
//
// The package does not escape for HTML, YAML or a shell: each writer does that
// for its own format.
package visible
