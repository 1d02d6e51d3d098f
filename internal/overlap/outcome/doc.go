// Package outcome says what an overlap has meant so far: how often asks with an
// overlap of a certain size led to a yes. It is a statement about asks, and it
// knows no names.
//
// The curve is P(yes) = 1/(1 + exp(-(a + b (overlap - 1/2)))), a Bayesian logistic
// regression (Gelman and others, Bayesian Data Analysis, chapter 16) with the prior
// a ~ N(0, 1.5²) and b ~ N(3, 3²), b >= 0. A larger overlap never makes a yes less
// likely. The curve is shown only if the outcomes speak for it: if they are more
// than ten times as likely under it as under the level, which is the same model
// with b = 0 (a Bayes factor of more than 10; Kass and Raftery, JASA 1995). If
// nothing but the level is true, the factor ever exceeds 10 in at most one of ten
// workspaces, however often somebody looks (Ville's inequality).
//
// The outcome partly counts as half a yes and half a no: its likelihood is
// sqrt(P(yes) (1 - P(yes))), and it adds one half to the number of either kind.
// The outcome void counts for nothing.
package outcome
