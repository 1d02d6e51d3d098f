// Package english reads English well enough to judge how a question is worded.
// It splits a text into words and clauses, finds the clause that asks and how
// it asks, and looks for phrases. It also sees if a text is plainly in another
// language.
//
// It has no dictionary and no parser. The words of each class come from package
// language (en/grammar.txt). A word that is in no list counts as a noun. The
// package is pure: it reads no files, and its only state is the parsed lists.
package english
