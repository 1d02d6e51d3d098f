// Package listen hears motivators in a report's words.
//
// An Ear is built from a catalogue and knows nothing else: the catalogue's
// cues, examples, refusals and counter-examples are all that it has learnt
// from. What it hears is a suggestion that a person keeps, mends or drops; it
// never records anything, and says nothing where it is not sure enough.
//
// A note is read in clauses and sentences. A linear model in closed form over
// stemmed words and parts of words says how much each of them speaks of a
// motivator, the nearest examples must agree, and a cue tips the scale. Whether
// the motivator pulls or puts off is decided for the clause, not for the note:
// "not the money, the puzzle" is two answers.
//
// The package reads no files and keeps no state between notes. It does not
// understand irony, and English is the only language whose endings and
// negations it knows.
package listen
