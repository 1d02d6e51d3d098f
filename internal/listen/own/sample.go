package own

import (
	"compress/gzip"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"io"
	"strings"
)

// SampleSize is the number of the corpus's texts that new motivators are learnt
// against. They are taken at even intervals, so each author has a share.
const SampleSize = 1500

// sampleMagic begins a file with the vectors of the sample.
const sampleMagic = "buyin sample 2\n\x00"

// sampleHead is the number of bytes before the vectors, which are compressed. The
// last four are the size of a vector.
const sampleHead = len(sampleMagic) + sha256.Size + 4

// maxSampleBytes limits what is decompressed of a damaged file.
const maxSampleBytes = 1 << 26

// PackSample returns the file with the vectors of the sample, made from two other
// files: the model of words, which holds the texts, and the encoder's weights.
func PackSample(words, weights string, vectors [][]float32) string {
	var file strings.Builder
	file.WriteString(sampleMagic + SampleSource(words, weights))
	size := 0
	if len(vectors) > 0 {
		size = len(Pack(vectors[0]))
	}
	file.Write(binary.LittleEndian.AppendUint32(nil, uint32(size)))
	z, _ := gzip.NewWriterLevel(&file, gzip.BestCompression)
	for _, v := range vectors {
		_, _ = io.WriteString(z, Pack(v))
	}
	_ = z.Close() // a builder takes everything
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
	size := vectorSize(file)
	rest, ok := decompressSample(file)
	if !ok || len(rest) != n*size {
		return nil, fmt.Errorf("the vectors of the sample are damaged, or not those of %d texts; make sample writes them", n)
	}
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

// vectorSize returns the size of a packed vector of the sample, or 0 if there is
// no sample.
func vectorSize(file string) int {
	if len(file) < sampleHead || file[:len(sampleMagic)] != sampleMagic {
		return 0
	}
	return int(binary.LittleEndian.Uint32([]byte(file[sampleHead-4 : sampleHead])))
}

func decompressSample(file string) (vectors string, ok bool) {
	if vectorSize(file) == 0 {
		return "", false
	}
	z, err := gzip.NewReader(strings.NewReader(file[sampleHead:]))
	if err != nil {
		return "", false
	}
	data, err := io.ReadAll(io.LimitReader(z, maxSampleBytes))
	return string(data), err == nil
}
