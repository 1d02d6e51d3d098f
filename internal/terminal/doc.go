// Package terminal asks a person at a terminal. It reads keys, draws the text
// being typed, and shows lists. It knows nothing of talks; package prompt
// decides what to ask.
//
// A FullConsole controls the terminal's keyboard and screen. It shows lists
// with the package survey, notes in an editor of our own, whole pages on a Canvas,
// and a few lines that change with each key in a Panel. All keys come through one
// keyboard. That keyboard withholds the keys with which survey would answer without
// the person. A PlainConsole is used for everything else: pipes, screen readers and
// simple terminals. All consoles of a process share one input, because text that
// one console has read ahead would be lost to the others. Every text passes through
// package visible before it is shown. Open also returns the function that restores
// the terminal.
//
// Enter ends a note. Alt-Enter, Shift-Enter (if the terminal tells it from
// Enter), or a backslash before Enter begins a further line. A line feed, which
// Ctrl-J types, is the same as Enter, because programs that type for a person
// send it. A paste is part of a note whatever it holds, and ends nothing.
//
// In plain lines a paste cannot be told from typing: a terminal marks it only
// if it is asked to by an escape sequence, which plain lines do not use. Each
// pasted line is therefore a line that was typed, so several lines answer
// several questions. A terminal in raw mode that does not mark pastes, such as
// the console of Linux, has the same limit.
package terminal
