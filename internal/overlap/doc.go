// Package overlap computes how much of what drives a report the goals serve,
// and what follows from it: a verdict on the ask, what to lead with, what to
// offer more of, what to leave out, which appeals reach a team.
//
// Everything here is arithmetic on values: no files, no clock, no chance, and
// the same inputs give the same bits, whatever the order of the turns. It never
// prints and never refuses for lack of evidence; it says how far to trust the
// number. A low overlap is not a judgement of the report: it says that these
// goals, as put, serve few of the drivers that the evidence supports.
//
// Where the formula comes from:
//
//   - The overlap is the contrast of two sets of features with weight 1 on what
//     only the report has and 0 on what only the goals have (Amos Tversky,
//     "Features of similarity", Psychological Review 84, 1977): containment of
//     the drivers in the goals. It is asymmetric on purpose, since goals that
//     also serve others take nothing from this report.
//   - The shares are the mean of a Dirichlet posterior: heard units on top of a
//     prior that weighs two answers, spread evenly over what is not ruled out.
//   - The overlap is a weighted mean of Dirichlet shares; its mean and variance
//     are known exactly, and the interval and the probability are those of the
//     Beta law with the same two moments.
package overlap
