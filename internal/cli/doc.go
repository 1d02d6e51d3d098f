// Package cli is buyin's command line: commands, flags, signals and the exit
// status.
//
// A command parses its flags, calls the core, and has the result rendered. The
// clock, chance, the environment, the disk and the terminal enter the program
// here and are handed down. Only this package prints the prefix "buyin: " or
// knows an exit status.
package cli
