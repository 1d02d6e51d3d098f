// Package guess compares what a manager guessed about a report with what was
// heard, in sentences, a chart and a table.
//
// It computes no figure. Package overlap does.
package guess
