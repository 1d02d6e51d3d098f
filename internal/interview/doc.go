// Package interview is the one-on-one as a value that steps: which question
// is worth asking next, what an answer adds, when there is enough.
//
// A Session is never changed: Answer returns a new one, so going back is
// keeping the old one, resuming is replaying what was given, and a test needs
// no terminal. The package knows no clock, no chance, no files and no screen;
// whoever listens comes in as a function. It shows no score, because none
// belongs on the screen while a person talks.
package interview
