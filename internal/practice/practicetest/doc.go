// Package practicetest builds the people and asks with which the choice of
// questions is evaluated: simulated reports, each paired with an ask that is
// contested for it. It is not linked into buyin.
package practicetest
