// Package prompt leads a person through a talk: on a full screen, in plain
// lines, or from a file of answers. In all three, the same answers give the
// same interview.
//
// No other package has a loop with a person in it. The caller passes the
// function that records each act, so the package needs no disk and no scores.
// Edits of the sheet are recorded as they are made. At the end of the input it
// stops; only a debrief that is read from a pipe is then finished. It never
// answers for the person.
//
// A Dialogue decides what is asked and shown, and a Console decides how.
// Package terminal controls the keyboard and the screen. The sentences are in
// package language.
package prompt
