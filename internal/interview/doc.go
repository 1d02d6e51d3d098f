// Package interview holds a one-on-one talk as a value that advances in steps.
// It decides which question is worth asking next, what an answer adds and when
// there is enough evidence.
//
// A Session never changes: Answer returns a new one. Going back means using the
// old Session again, and resuming a talk means replaying its acts, so tests
// need no terminal. The package uses no clock, no random numbers, no files and
// no screen; the caller passes in the function that hears motivators. No step
// carries a score, because a score on the screen would distract from the person
// talking.
package interview
