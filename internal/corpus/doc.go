// Package corpus reads interviews from files, folders and streams, and is the
// only package that does. It reads them in the order of the input: one at a
// time (Each), or on several workers (Map).
//
// Reading has several steps, each in a file of its own:
//
//	source.go    arguments -> files, folders and standard input, in order
//	file.go      opening a file
//	frame.go     a file -> one document, or blocks of NDJSON lines
//	decode.go    a document or block -> records, each with its place
//	identity.go  duplicate records
//
// A record is an interview, or the reason why there is none: its problems, each
// with its place, or the error of a file that cannot be read. The caller
// decides how to treat these reasons. This package prints nothing and continues
// with the next record. Only a failure in the middle of a stream ends the
// reading.
package corpus
