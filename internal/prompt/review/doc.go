// Package review shows the sheet to a person, who corrects it: as a table on
// the full screen, or as plain lines. Both make the edits of package sheet, so
// both give the same interview.
//
// The table is a value that takes keys and yields edits and lines of the
// screen; only Full and Plain touch a terminal. Every edit is saved by a Keeper
// before the screen shows it as done.
package review
