// Package chance turns what both halves of the ear say of a note into chances:
// that a reader would hear a motivator in it, and that the motivator pulls.
//
// Both are logistic regressions on a few numbers (Platt 1999, "Probabilistic
// Outputs for Support Vector Machines"). Their coefficients are learnt by package
// fit from notes of authors that neither half has learnt from, because an ear
// believes too much of what it has learnt.
package chance
