package ngram

import (
	"crypto/sha256"
	"fmt"
)

// SourceSize is the length of a source, in bytes.
const SourceSize = sha256.Size

// Source returns a hash of everything that a model depends on: the texts with
// their labels, the options, and the format. A model that was learnt from the
// same has the same source.
func Source(texts []Text, motivators int, o Options) [SourceSize]byte {
	h := sha256.New()
	fmt.Fprintf(h, "%q %d %v\n", magic, motivators, o)
	for _, x := range texts {
		fmt.Fprintf(h, "%q %v\n", x.Words, x.Labels)
		if x.Cue {
			fmt.Fprintln(h, "cue")
		}
	}
	return [SourceSize]byte(h.Sum(nil))
}

// Source returns the source of a model.
func (m *Model) Source() [SourceSize]byte { return [SourceSize]byte([]byte(m.source)) }
