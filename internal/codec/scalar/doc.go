// Package scalar checks the single values in our files: ids, timestamps, dates,
// kinds of evidence and the motivators of a catalogue. The strict decoders
// (package codec) and the fast scanner (package codec/fast) both use it, so
// that they accept the same values. It reports no problems and reads no files.
package scalar
