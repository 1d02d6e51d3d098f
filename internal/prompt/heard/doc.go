// Package heard is the line of what was heard in the last answer of a talk, and
// what the manager can say back to it. It is corrected while the talk goes on: on
// the full screen key by key, in plain lines by a line such as "2" or "pay -". Each
// correction is an edit of the sheet, and is saved at once.
package heard
