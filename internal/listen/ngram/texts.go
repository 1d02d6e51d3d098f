package ngram

import (
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"strings"
)

// maxTextBytes limits what is decompressed of a damaged file.
const maxTextBytes = 1 << 26

// lines returns the texts of the corpus.
func (m *Model) lines() ([]string, error) {
	z, err := gzip.NewReader(strings.NewReader(m.data.texts))
	if err != nil {
		return nil, fmt.Errorf("the texts of the corpus cannot be read: %w", err)
	}
	all, err := io.ReadAll(io.LimitReader(z, maxTextBytes))
	if err != nil {
		return nil, fmt.Errorf("the texts of the corpus cannot be read: %w", err)
	}
	lines := strings.Split(strings.TrimSuffix(string(all), "\n"), "\n")
	if len(lines) != m.size.texts || !m.unpackTexts(lines) {
		return nil, errors.New("the texts of the corpus are damaged")
	}
	return lines, nil
}

// Sample returns n texts of the corpus at even intervals, or all if there are
// fewer.
func (m *Model) Sample(n int) ([]Text, error) {
	lines, err := m.lines()
	if err != nil {
		return nil, err
	}
	n = min(n, len(lines))
	sample := make([]Text, n)
	for i := range sample {
		at := i * len(lines) / n
		sample[i].Words = lines[at]
		for which := range 2 {
			if class, putsOff := m.label(at, which); class >= 0 && class < m.Motivators() {
				sample[i].Labels = append(sample[i].Labels, Label{class, putsOff})
			}
		}
	}
	return sample, nil
}
