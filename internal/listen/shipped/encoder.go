package shipped

import _ "embed"

// Encoder holds the weights of the encoder, which package minilm decodes. They
// are those of all-MiniLM-L6-v2, tuned on the corpus and the shipped catalogue
// (minilm.LICENSE, NOTICE at the top of the repository). The file LEARNT says
// from what they were made. "make tune" makes them again.
//
//go:embed minilm.bin
var Encoder string
