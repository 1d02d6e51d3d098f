// Package encode turns interviews and goals into trees that package emit
// writes. It rejects an interview that package codec could not decode again, so
// that nothing is saved that cannot be opened. A new key is added here, and in
// the tables of package codec.
package encode
