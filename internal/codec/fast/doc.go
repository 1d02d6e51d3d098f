// Package fast decodes saved interviews from NDJSON. It is many times faster
// than the strict decoders of package codec. Blocks splits a stream into blocks
// of lines, which several workers can share. A Scanner decodes one line.
//
// A Scanner explains nothing. It gives up on a line that is wrong, and also on
// one that is only unusual, such as a line with an escape in a key or with a
// motivator that the catalogue lacks. Package codec then decodes that line
// strictly and reports its problems. Fuzz tests in package codec check that
// both decode to the same interview.
//
// Each object of the format has one table of its keys (see object), in the
// order in which buyin writes them. Keys may come in any order, but buyin's own
// order is the fastest.
package fast
