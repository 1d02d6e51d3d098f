// Package practice is a simulated report: somebody with hidden drivers to
// rehearse a one-on-one on, before talking to somebody who is real.
//
// A Report answers questions in a person's words, as chance has it: chance
// comes in as a source of numbers, so that the same numbers give the same
// talk. A Review sets what it hid beside what was heard. It also plays whole
// talks by itself, which is how the choice of questions is measured. It is no
// model of people: it says what its persona file holds, and how well somebody
// does with it promises nothing about how they do with their team.
package practice
