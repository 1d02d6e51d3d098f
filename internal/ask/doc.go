// Package ask holds the conversation about an ask as a value that advances in
// steps: the ask is put, the report says what it does to what matters to them, how
// much they want it and what they would need, and replies; the two say who does
// what by when.
//
// Only what the report said is written down, and any card may be declined, which
// writes nothing. A Session never changes: Answer returns a new one, and replaying
// the acts gives the same value. The package uses no clock and does no I/O. It
// scores nothing and judges nobody.
package ask
