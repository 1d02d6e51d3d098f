// Package device is what a terminal is to the operating system: the signals about it,
// and what was typed but not read.
package device
