package ngram

import (
	"fmt"
	"math"
)

// encode returns the file of a trained model.
func (t *trainer) encode() (string, error) {
	v := &t.vocabulary
	l := layout{keys: v.keys, idf: v.idf}
	steps, weights := t.packWeights()
	l.shareRows(v.first[part], steps, weights, t.packLinks())
	l.lengths, l.tokens, l.scales = t.packRows()
	l.labels = t.packLabels()
	l.texts = t.packTexts(l.lengths, l.tokens)
	h := header{
		classes: t.classes, singles: v.first[1] - v.first[0], pairs: v.first[2] - v.first[1], parts: v.first[3] - v.first[2],
		rows: len(l.ends) / 3, texts: len(t.texts), tokens: len(l.tokens) / 2, links: len(l.links) / 2, coded: len(l.coded), packed: len(l.texts), bits: t.options.Bits,
	}
	if h.rows > limit+1 {
		return "", fmt.Errorf("the texts have %d different parts of words, more than %d; learn from fewer texts", h.rows, limit+1)
	}
	if err := h.check(); err != nil {
		return "", fmt.Errorf("%w; learn from fewer texts", err)
	}
	source := Source(t.texts, t.classes-1, t.options)
	file := append([]byte(magic), source[:]...)
	for _, field := range h.fields() {
		file = order.AppendUint32(file, uint32(*field))
	}
	for _, s := range l.keys {
		file = append(file, s...)
	}
	for _, s := range []string{l.idf, l.rows, l.codes, l.blocks, l.coded, l.ends, l.links, l.lengths, l.tokens, l.scales, l.labels, l.texts} {
		file = append(file, s...)
	}
	return string(file), nil
}

// packWeights rounds the weights of each feature to multiples of a step of its
// own. The inverse document frequency is not part of them.
func (t *trainer) packWeights() (steps, weights string) {
	var s, w []byte
	most := float32(int(1)<<(t.options.Bits-1) - 1)
	for _, row := range t.weights {
		largest := float32(0)
		for _, x := range row {
			largest = max(largest, x, -x)
		}
		code := stepAtLeast(largest / most)
		s = append(s, code)
		units := make([]byte, len(row))
		for j, x := range row {
			units[j] = byte(int8(math.Round(float64(max(-most, min(most, x/step(code)))))))
		}
		w = append(w, squeeze(units, t.options.Bits)...)
	}
	return string(s), string(w)
}

// squeeze puts two values into a byte if they have four bits.
func squeeze(units []byte, bits int) []byte {
	if bits == 8 {
		return units
	}
	half := units[:0]
	for i := 0; i < len(units); i += 2 {
		half = append(half, units[i]&15|units[i+1]<<4)
	}
	return half
}

// packLinks lists, for each part, the words of the vocabulary that hold it. A
// word that holds it twice is listed twice.
func (t *trainer) packLinks() [][]byte {
	v := &t.vocabulary
	holders := make([][]byte, v.size()-v.first[part])
	for w, parts := range t.design.parts {
		word := uint16(v.find(single, t.words.keys[w]))
		for _, c := range parts {
			p := int(c.feature) - v.first[part]
			holders[p] = order.AppendUint16(holders[p], word)
		}
	}
	return holders
}

// shareRows sets the rows, from the steps and weights of all features and the
// links of all parts. Parts for which all of these are the same share a row.
func (l *layout) shareRows(firstPart int, steps, weights string, links [][]byte) {
	size := 0
	if len(steps) > 0 {
		size = len(weights) / len(steps)
	}
	s, w := []byte(steps[:firstPart]), []byte(weights[:firstPart*size])
	var rows, ends, all []byte
	known := map[string]int{}
	for p, words := range links {
		step, units := steps[firstPart+p], weights[(firstPart+p)*size:][:size]
		key := string([]byte{step}) + units + string(words)
		row, ok := known[key]
		if !ok {
			row = len(known)
			known[key] = row
			s, w, all = append(s, step), append(w, units...), append(all, words...)
			ends = append24(ends, len(all)/2)
		}
		rows = order.AppendUint16(rows, uint16(row))
	}
	l.codes, l.blocks, l.coded = packRows(s, w)
	l.rows, l.ends, l.links = string(rows), string(ends), string(all)
}

// packRows lists the words of all texts that can be nearest, and the scales of
// their blocks without pairs. Words that many texts hold tell little and are
// left out.
func (t *trainer) packRows() (lengths, tokens, scales string) {
	var n, w, s []byte
	v := &t.vocabulary
	for i, words := range t.tokens {
		count, square := byte(0), 0.0
		for _, id := range words {
			u := use{kind: single, feature: v.find(single, t.words.keys[id])}
			square += v.square(u)
			if count < math.MaxUint8 && !v.isFrequent(u.feature) {
				w = order.AppendUint16(w, uint16(u.feature))
				count++
			}
		}
		n = append(n, count)
		for _, scale := range []float32{scalesOf([blocks]float64{square})[0], t.design.scales[i]} {
			s = order.AppendUint16(s, uint16(min(math.MaxUint16, math.Round(float64(scale)/scaleUnit))))
		}
	}
	return string(n), string(w), string(s)
}

func (t *trainer) packLabels() string {
	var labels []byte
	for _, x := range t.texts {
		two := [2]byte{noLabel, noLabel}
		if len(x.Labels) == 0 {
			two[0] = byte(2 * (t.classes - 1))
		}
		for i, l := range x.Labels {
			if x.Cue {
				break
			}
			two[i] = byte(2 * l.Motivator)
			if l.PutsOff {
				two[i]++
			}
		}
		labels = append(labels, two[:]...)
	}
	return string(labels)
}
