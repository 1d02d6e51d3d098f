package shipped

import _ "embed"

// Words is the model of package ngram, trained on the corpus and on the shipped
// catalogue by internal/listen/ngram/learn.
//
//go:embed words.bin
var Words string
