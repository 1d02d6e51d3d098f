// Package listen hears motivators in a report's words.
//
// A note, with the question that it answers, is read by two halves: package ngram
// scores its words, pairs of words and parts of words, and package minilm reads
// question and note as one pair with a tuned encoder. Package chance turns what
// both say into a chance for each motivator and its sign. What reaches its limit
// is sure: in notes, four of five such hearings are right, measured on authors from
// whom the ear has not learnt (package leftout). Up to two more are suggested, and
// a person keeps, corrects or drops each suggestion. Nothing is suggested where
// nothing is likely.
//
// Each word's part in a score is known, so that a quote is the clause that speaks
// most for its motivator, and Explain names the words and the texts behind a
// suggestion. A note is first written out by package shorthand ("pls no OT").
// Quotes are parts of the note as typed.
//
// What the ear has learnt is in package shipped: 46 authors of the corpus and the
// shipped catalogue. Motivators that it does not know are learnt by package own
// from the texts of the catalogue that has them; the caller stores that as a
// cache. The package reads no files and keeps no notes. It knows only English, and
// it does not understand irony.
package listen
