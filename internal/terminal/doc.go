// Package terminal asks a person at a terminal: it reads keys, draws the text
// being typed, and shows lists. It knows nothing of talks; package prompt says
// what is asked.
//
// FullConsole owns the terminal's keyboard and screen: lists are survey's,
// notes are typed into an editor of our own, and every key comes through one
// keyboard, which keeps from survey the keys that would make it answer without
// the person. PlainConsole serves everything else: pipes, screen readers and
// simple terminals. All consoles of a process share one input, because what one
// has read ahead would be lost to another. Whatever is shown passes package
// visible first, and Open returns the function that restores the terminal.
package terminal
