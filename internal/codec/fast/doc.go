// Package fast decodes saved interviews from NDJSON many times as fast as the
// strict decoders of package codec: Blocks splits a stream into blocks of lines,
// which several workers can share, and a Scanner decodes one line.
//
// A Scanner explains nothing. It gives up on a line that is wrong or only
// unusual, such as one with an escape in a key or a motivator that the catalogue
// lacks; package codec then decodes that line strictly and reports its problems.
// Fuzz tests in package codec check that both decode to the same interview.
//
// Each object of the format is one table of its keys (see object), in the order
// in which buyin writes them. Keys may come in any order, but that order is the
// fastest.
package fast
