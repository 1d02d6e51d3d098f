// Package minilm reads a question and a note as one pair and says which
// motivators the note speaks of, with the part that each token has in that.
//
// It is a BERT encoder as in all-MiniLM-L6-v2 (Wang et al. 2020,
// arXiv:2002.10957; Reimers and Gurevych 2019, arXiv:1908.10084): WordPiece
// tokens, six transformer layers, and the mean of their outputs. The heads are
// linear in that mean, so that what a token adds to a score is known exactly.
//
// Weights are rounded to eight bits and activations to twelve, and their products
// are summed as integers. These sums are exact, so the assembly for AVX2 and its
// twin in Go agree in every bit. All other steps are float32 operations that
// the compiler may not fuse, with exp and erf of our own. So every processor
// gives the same bytes.
//
// The package reads no files: a caller decodes a Model from a string, which
// stays where it is. The command convert writes such files.
package minilm
