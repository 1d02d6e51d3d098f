// Package overlap computes how large a share of a report's drivers the goals
// serve. From that it derives a verdict on the ask, the drivers to appeal to,
// what to offer more of, what to avoid, and which appeals reach a team.
//
// Everything here is arithmetic on values, without files, clock or random
// numbers. Equal inputs give equal bits, whatever the order of the turns. The
// package prints nothing. It does not fail if there is little evidence; the
// result says how far to trust the number. A low overlap does not judge the
// report. It says that these goals serve few of the drivers that the evidence
// supports.
//
// Statements of a report about the ask itself are no evidence of their drivers.
// An effect that they name replaces the offers of the goals. If they contradict
// a goal, or reply no or not-yet, the verdict cannot be sufficient.
//
// Sources of the formula:
//
//   - The overlap is Tversky's contrast model with weight 1 on features that
//     only the report has and 0 on those that only the goals have (Amos Tversky,
//     "Features of similarity", Psychological Review 84, 1977). It measures how
//     far the goals contain the drivers. It is asymmetric on purpose: goals that
//     also serve others take nothing from this report.
//   - The shares are the mean of a Dirichlet posterior: the evidence in units,
//     on top of a prior that weighs two answers and is spread evenly over all
//     motivators that are not ruled out.
//   - The overlap is a weighted mean of Dirichlet shares, so its mean and
//     variance are exact. The interval and the probability are those of the Beta
//     distribution with the same two moments.
package overlap
