// Package prompt holds a talk with a person: on a full screen, in plain lines, or
// from a file of answers. The same answers give the same interview in all three.
//
// It has the only loop with a person in it. The caller passes the function that
// records each act, so the package knows neither the disk nor scores. At the end
// of the input it stops: it never answers for the person.
//
// A Dialogue decides what is asked and shown, a Console how; package terminal
// owns the keyboard and the screen. The sentences are in package language.
package prompt
