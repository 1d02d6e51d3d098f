// Package check holds the rules that a catalogue is reviewed by, as data, and
// applies them: is every motivator covered, can its cues work, do its examples
// say what they claim, and are its questions worded so that the answer is the
// report's own.
//
// A question is read as a sentence: what it asks is told apart from what it
// says first, from what it quotes and from words that stand in another sense.
// A rule that drowns good questions is worse than none, so where a rule is not
// sure it is silent.
//
// The form of a file is judged where it is read, in package codec; those rules
// are listed here too, so that one page tells them all. The package reads no
// files, and English is the only language whose wording it judges.
package check
