// Package terminal asks a person at a terminal. It reads keys, draws the text
// being typed, and shows lists. It knows nothing of talks; package prompt
// decides what to ask.
//
// A FullConsole controls the terminal's keyboard and screen. It shows lists
// with the package survey, and notes in an editor of our own. All keys come
// through one keyboard. That keyboard withholds the keys with which survey
// would answer without the person. A PlainConsole is used for everything else:
// pipes, screen readers and simple terminals. All consoles of a process share
// one input, because text that one console has read ahead would be lost to the
// others. Every text passes through package visible before it is shown. Open
// also returns the function that restores the terminal.
package terminal
