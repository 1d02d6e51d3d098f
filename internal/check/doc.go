// Package check checks a catalogue. Is every motivator covered? Can its cues work? Are its
// examples heard as the motivator they are listed for? Do its questions leave the answer to
// the report?
//
// Each rule is a value of type Rule in a file whose name begins with rule_. Wording rules
// look at one question, parsed by package english. They look for the words in package
// language (en/rules), and know English only. A rule that flags good questions does more
// harm than no rule, so a rule that is not sure finds nothing.
//
// Package codec checks the form of a file while it reads. Those rules are listed here too,
// so that one page can show all rules. The package reads no files.
package check
