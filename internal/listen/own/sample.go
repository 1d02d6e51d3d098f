package own

import (
	"crypto/sha256"
	"fmt"
	"strings"
)

// SampleSize is the number of the corpus's texts that new motivators are learnt
// against. They are taken at even intervals, so each author has a share.
const SampleSize = 1500

// sampleMagic begins a file with the vectors of the sample.
const sampleMagic = "buyin sample 1\n\x00"

// sampleHead is the number of bytes before the vectors.
const sampleHead = len(sampleMagic) + sha256.Size

// PackSample returns the file with the vectors of the sample, made from two other
// files: the model of words, which holds the texts, and the encoder's weights.
func PackSample(words, weights string, vectors [][]float32) string {
	var file strings.Builder
	file.WriteString(sampleMagic + SampleSource(words, weights))
	for _, v := range vectors {
		file.WriteString(Pack(v))
	}
	return file.String()
}

// SampleSource returns the hash of both files. It follows the first 16 bytes of
// a file of vectors.
func SampleSource(words, weights string) string {
	one, two := sha256.Sum256([]byte(words)), sha256.Sum256([]byte(weights))
	both := sha256.Sum256(append(one[:], two[:]...))
	return string(both[:])
}

// IsSampleOf reports whether a file of vectors was made from these two files.
func IsSampleOf(file, words, weights string) bool {
	return strings.HasPrefix(file, sampleMagic+SampleSource(words, weights))
}

// UnpackSample returns the n vectors of a file, or none if there is no file.
func UnpackSample(file string, n int) ([][]float32, error) {
	if file == "" {
		return nil, nil
	}
	rest, ok := strings.CutPrefix(file, sampleMagic)
	if ok = ok && len(rest) > sha256.Size && n > 0; ok {
		rest = rest[sha256.Size:]
		ok = len(rest)%n == 0
	}
	if !ok {
		return nil, fmt.Errorf("the vectors of the sample are damaged, or not those of %d texts; make sample writes them", n)
	}
	size := len(rest) / n
	vectors := make([][]float32, n)
	for i := range vectors {
		v, err := Unpack(rest[i*size : (i+1)*size])
		if err != nil {
			return nil, fmt.Errorf("the vectors of the sample are damaged: %w", err)
		}
		vectors[i] = v
	}
	return vectors, nil
}
