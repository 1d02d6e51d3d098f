// Package ngram scores a text by its words, by pairs of neighbouring words and
// by parts of words. It is one half of the ear; the encoder is the other.
//
// A text is a row of tf-idf values in two blocks, words with pairs and parts,
// each of length one. Ridge regression on such rows gives a score for each
// class, which is a motivator or "nothing", and for the sign: whether the text
// says that the motivator pulls or puts off. A score is a sum over the words of
// the text, so what each word adds to it is exact. Beside it, the model tells
// how similar the three nearest texts of each class are.
//
// Learn trains a model and returns it as the bytes of a file. Open reads such a
// file where it is, without decoding it, in microseconds. The shipped model is
// trained beforehand; a user's own motivators are learnt when they are first
// used, from the user's texts and a sample of the shipped ones.
//
// The scores of a model are the same on every processor. Training gives the
// same bytes each time on one kind of processor.
package ngram
