// Package journal is the format of the journals of unfinished talks: one Start,
// then the acts of the talk, each a line of JSON.
package journal
