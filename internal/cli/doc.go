// Package cli is buyin's command line: commands, flags, signals and the exit
// status.
//
// A command parses its flags, makes one call and writes one page or output. What
// a command may use of the outside world is in package env. The commands below
// catalogue are in package catalogue, who listens to notes is in package hearing.
//
// Only cli and the packages below it print the prefix "buyin: " or know an exit status.
package cli
