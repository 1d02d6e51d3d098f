// Package emit writes trees of values as YAML, as JSON and as lines of NDJSON.
// The same tree always gives the same bytes, and no character in them can act
// on a terminal or a page. It knows no format of buyin's; package codec builds
// the trees.
package emit
