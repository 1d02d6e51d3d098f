// Package stated holds what several pages state in the same words: a result and
// its figures, what a report said about the ask, how the newest talk changed the
// result, and which talks are stale or not looked at.
//
// It computes no figure. Package overlap does.
package stated
