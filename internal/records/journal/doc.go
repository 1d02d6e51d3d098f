// Package journal is the format of the journals of unfinished talks and asks: one
// Start, then the acts, each a line of JSON.
package journal
