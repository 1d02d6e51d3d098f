// Package due lays out what is to be done: promises, outcomes to record, unfinished
// talks, and whom to talk to next. It computes nothing and knows no clock.
package due
