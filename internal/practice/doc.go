// Package practice simulates a report, a person with hidden drivers. A manager
// can rehearse a one-on-one on it before talking to a real person.
//
// A Report answers questions in a person's words. It draws from a source of
// random numbers, so that the same numbers give the same talk. A Review
// compares what the report hid with what was heard. The package also plays
// complete talks on its own, which is how the choice of questions is evaluated.
// It is not a model of people: a report only says what its persona file holds,
// and success with it does not predict success with a team.
package practice
