// Package emit writes trees of values as YAML, as JSON and as lines of NDJSON.
// The same tree always gives the same bytes. No character in those bytes can
// act on a terminal or a page. The package knows none of buyin's formats;
// package codec builds the trees.
package emit
