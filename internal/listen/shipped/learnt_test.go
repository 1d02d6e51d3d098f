package shipped

import (
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"os"
	"strings"
	"testing"

	"buyin/internal/listen/texts"
)

//go:embed LEARNT
var learnt string

// learntHashes returns the hashes in LEARNT by the names of the files.
func learntHashes() map[string]string {
	hashes := map[string]string{}
	for line := range strings.Lines(learnt) {
		if hash, name, ok := strings.Cut(strings.TrimSpace(line), "  "); ok && len(hash) == 2*sha256.Size {
			hashes[name] = hash
		}
	}
	return hashes
}

func hashOf(data string) string {
	sum := sha256.Sum256([]byte(data))
	return hex.EncodeToString(sum[:])
}

// The encoder has learnt from the corpus and the catalogue as they are now. This
// test compares hashes only; nothing is learnt here.
func TestTheEncoderHasLearntFromTheseTexts(t *testing.T) {
	const path = "../../../motivators.yaml"
	catalogue, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	all, err := texts.Read(os.DirFS("../corpus"), path, catalogue)
	if err != nil {
		t.Fatal(err)
	}
	data, err := texts.Encode(all)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := hashOf(string(data)), learntHashes()["texts.jsonl"]; got != want {
		t.Errorf("the texts of the corpus or of motivators.yaml have changed: they have the hash %s, and the encoder has learnt from %s; run make tune", got, want)
	}
}

func TestLearntBelongsToTheWeights(t *testing.T) {
	hashes := learntHashes()
	if got, want := hashOf(Encoder), hashes["minilm.bin"]; got != want {
		t.Errorf("minilm.bin has the hash %s, and LEARNT says %s; run make tune, which writes both", got, want)
	}
	for _, name := range []string{"weights.npz", "vocab.txt"} {
		if hashes[name] == "" {
			t.Errorf("LEARNT does not say from which %s the encoder has learnt", name)
		}
	}
}

// What a reading decodes are the weights that were packed.
func TestDecodedWeightsAreThoseThatWerePacked(t *testing.T) {
	h := sha256.New()
	for block := range decode(t).Weights() {
		_, _ = h.Write(block)
	}
	if got, want := hex.EncodeToString(h.Sum(nil)), learntHashes()["decoded weights"]; got != want {
		t.Errorf("the weights of minilm.bin are decoded to others, with the hash %s; LEARNT says %s", got, want)
	}
}

// Whoever distributes the weights needs their licence and the notice.
func TestTheWeightsHaveALicence(t *testing.T) {
	for path, want := range map[string]string{
		"minilm.LICENSE":    "Apache License",
		"../../../NOTICE":   "internal/listen/shipped/minilm.LICENSE",
		"../../../Makefile": "internal/listen/shipped/minilm.LICENSE dist",
	} {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(data), want) {
			t.Errorf("%s does not contain %q", path, want)
		}
	}
}
