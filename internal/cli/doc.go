// Package cli is buyin's command line: commands, flags, signals and the exit
// status.
//
// A command parses its flags, makes one call to the core and writes the result.
// The clock, the source of random numbers, the environment, the disk and the
// terminal enter the program here and are passed on as arguments.
package cli
