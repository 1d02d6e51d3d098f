// Package check checks a catalogue: is every motivator covered, can its cues
// work, are its examples heard as what they claim, and do its questions leave
// the answer to the report.
//
// Each rule is a value of type Rule, and its file begins with rule_. Wording
// rules look at one question, parsed by package english; the words that they
// look for are in package language (en/rules). They know English only. A rule
// that flags good questions is worse than none, so a rule that is not sure finds
// nothing.
//
// The form of a file is checked by package codec while it reads; those rules are
// listed here too, so that one page can show them all. The package reads no
// files.
package check
