// Package prompt puts a Session in front of a person: on a terminal, in plain
// lines, or in front of a file of answers. The same answers leave the same
// interview behind, whichever it was.
//
// It holds the only loop with a person in it, and it is handed the function
// that records an act, so it knows neither the disk nor what a score is. At
// the end of the input it stops: nothing is ever answered for anybody.
//
// A Dialogue says what is asked and what is shown; a Console says how. Full is
// the terminal: lists are survey's, notes are edited by an editor of our own,
// and all keys come through one keyboard, which keeps from survey whatever
// would make it answer by itself. Plain is everything else. What is shown has
// passed package visible, and the terminal is put back whatever happens.
package prompt
