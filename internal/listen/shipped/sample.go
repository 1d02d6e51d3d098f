package shipped

import _ "embed"

// Sample holds the encoder's vectors of a sample of the corpus, which new
// motivators are learnt against. It belongs to Words, which holds the texts, and
// to Encoder. "make sample" makes it again.
//
//go:embed sample.bin
var Sample string
