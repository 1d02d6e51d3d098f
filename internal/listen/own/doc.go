// Package own hears the motivators of a user's own catalogue that the shipped
// ear does not know.
//
// A new motivator is learnt from its own texts: examples pull, refusals put off,
// counter-examples are something else, and cues count half. It is learnt against
// what it is not: the texts of the other new motivators, the catalogue's neutral
// texts, and a fixed sample of the shipped corpus. Texts of the sample about a
// motivator that the catalogue does not share with the shipped one count a
// quarter, because the new motivator may be the same under another name.
//
// Two halves learn. By words, it is a model of package ngram. By meaning, it is
// ridge regression on the encoder's vectors, which are centred and scaled to
// length one. A logistic regression turns both into the chance that a reader
// would hear the motivator, and another into the chance that it pulls. Their few
// coefficients are in calibration.txt. They were learnt from the shipped
// motivators, each treated as if it were new, with the vectors of an encoder that
// was not tuned on them. The tuned one knows as little about a motivator that is
// really new: notes about four of them are ranked as well by either.
//
// Time and memory are bounded: of a large catalogue, texts are taken at even
// intervals, at most 4,000 for words, and as many for the encoder as it can read
// in some seconds. A model is learnt for 50 motivators at a time.
package own
