// Package interview holds a one-on-one talk as a value that advances in steps.
// It decides which question is worth asking next, how an answer changes the
// interview, and when there is enough evidence.
//
// A Session never changes: Answer returns a new one. To go back, the caller
// uses the old Session again. To resume a talk, it replays the acts. So tests
// need no terminal. The package uses no clock, no random numbers, no files and
// no screen. The caller passes in the function that hears motivators. No step
// carries a score, because a score on the screen would distract the manager
// from the person talking.
package interview
