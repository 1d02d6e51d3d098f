// Package listen hears motivators in a report's words.
//
// An Ear is built from a catalogue and knows nothing else: the catalogue's
// cues, examples, refusals, counter-examples and neutral examples are all that
// it has learnt from. What it hears is a suggestion that a person keeps, mends
// or drops; it never records anything, and says nothing where it is not sure
// enough.
//
// A note is compared with every text of the catalogue: by the vectors of a
// sentence encoder, by stemmed words and pairs of them, and by parts of words.
// A linear model in closed form (ridge regression in its dual form) makes of
// these likenesses how much the note speaks of each motivator and of nothing;
// that the nearest examples are nearer than those of nothing counts beside it.
// Whether a motivator pulls or puts off is decided for the clause that speaks of
// it most, not for the note: "not the money, the puzzle" is two answers. A note
// of few telling words must be the likelier for it, and one of none is a shrug.
//
// What the shipped catalogue needs is worked out beforehand (shipped.bin); what
// one of the user's needs is handed out as a memory and taken back. The package
// reads no files and remembers no notes. It does not understand irony, and
// English is the only language that it knows.
//
// On notes by other hands than its examples (make eval-listen, 300 notes) it is
// right first in .82 of those with one driver and among the first three in .90,
// speaks in .08 of those without any, and hears .73 of what is put off as that.
// The authors of the notes wrote apart, but alike: expect less of your own.
package listen
