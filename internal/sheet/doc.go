// Package sheet holds the sheet as a value. A sheet is a table of all that was
// heard in an interview: a row is a line of the report's words with the
// motivators heard in it. A person corrects it.
//
// A Sheet never changes: Apply returns a new one, and the Change that the edit
// makes to the interview. The full screen and the plain lines make the same
// Edits, so both give the same interview. The package reads and prints nothing.
package sheet
