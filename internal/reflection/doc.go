// Package reflection reads how an answer sounds, and returns sentences that a
// manager can say back to it.
//
// It reads with lists of words (language/en/reflection.txt), so it sees what is
// said in plain words and misses what is only meant: irony, hints, a tone of
// voice. It is built to say little rather than something wrong. It repeats words
// of the report only where a noun phrase or a clause is safe to repeat, and never
// more than six of them in a row. It quotes a clause only if that makes sense
// alone. Which motivators were heard, it is told. It asks nothing
// and decides nothing about the talk.
package reflection
