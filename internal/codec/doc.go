// Package codec turns bytes into the vocabulary and back: catalogues, goals,
// interviews, answers and personas, in YAML and in JSON, and interviews as
// NDJSON in a stream.
//
// Both formats become one small tree of nodes with their places, and one set
// of decoders reads that tree, so that a rule holds in both alike. All that is
// wrong with a document is told at once, each with its place and a remedy; a
// value that came with a problem of severity Error must not be used.
//
// A byte order mark at the start is passed over, line breaks may be CR LF, and
// a key without a value (null) counts as left out. YAML is read strictly: no
// anchors, aliases, merge keys or tags, no second document, no key twice; a
// text may stand without quotes, a number or truth value may not have them.
//
// Lines of NDJSON are decoded by a scanner of our own, many times as fast as by
// the library, in blocks that several workers can share. It gives up on
// anything unusual, which the strict decoders then read and explain.
//
// It reads no files, judges no wording (package check does) and weighs no
// evidence (package overlap does). It is the only owner of the YAML and JSON
// libraries.
package codec
