package shipped

import (
	"testing"

	"buyin/internal/listen/own"
)

// The vectors are those of the texts and the encoder of now.
func TestSampleIsFresh(t *testing.T) {
	if !own.IsSampleOf(Sample, Words, Encoder) {
		t.Error("the model of words or the encoder has changed since; make sample writes the vectors again")
	}
	if limit := 300_000; len(Sample) > limit {
		t.Errorf("the sample has %d bytes, more than %d", len(Sample), limit)
	}
}
