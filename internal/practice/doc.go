// Package practice simulates a report: a person with hidden drivers. A manager
// can use it to rehearse a one-on-one before talking to a real person.
//
// A Report answers questions in a person's words. It uses a source of random
// numbers, so that the same numbers give the same talk. A Review compares the
// hidden drivers with what was heard. The package can also play complete talks
// without a person, which is how the choice of questions is evaluated. It is
// not a model of people: a report says only what its persona file holds, and
// success with it does not predict success with a team.
package practice
