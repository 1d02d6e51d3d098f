package ngram

import (
	"encoding/binary"
	"math"
)

// magic begins a file. Its number changes with the format and with the way in
// which a text is split into features.
const magic = "buyin words 1\n\x00\x00"

// maxMotivators is the number of motivators that a label in the file can name.
const maxMotivators = 100

var order = binary.LittleEndian

// A header holds the sizes of a file.
type header struct {
	classes               int // motivators, and "nothing" as the last
	singles, pairs, parts int // features
	texts                 int
	tokens                int // words of all texts
	links                 int // words of the vocabulary, for each part of them
	packed                int // bytes of the compressed texts
	bits                  int // of a weight
}

func (h *header) fields() []*int {
	return []*int{&h.classes, &h.singles, &h.pairs, &h.parts, &h.texts, &h.tokens, &h.links, &h.packed, &h.bits}
}

// outputsFor returns the number of outputs: a score for each class, a sign for
// each motivator, and the sign of the whole text.
func outputsFor(classes int) int { return 2 * classes }

// A layout holds the parts of a file, in their order.
type layout struct {
	keys    [kinds]string // the hash of each feature, 4 bytes
	idf     string        // of each feature, 1 byte
	steps   string        // the step of each feature's weights, 1 byte
	weights string        // of each feature and output
	ends    string        // for each part, where its links end, 3 bytes
	links   string        // words that hold a part, 2 bytes
	lengths string        // the number of words of each text, 1 byte
	tokens  string        // words of the texts, 2 bytes
	scales  string        // for each text, the scale of its words and of its parts, 2 bytes each
	labels  string        // two for each text, 1 byte each
	texts   string        // compressed
}

// cut divides a file, without its magic and header, into its parts. It reports
// false if the file does not have the size that the header says.
func (l *layout) cut(h header, data string) bool {
	features := h.singles + h.pairs + h.parts
	sizes := []struct {
		part *string
		size int
	}{
		{&l.keys[single], 4 * h.singles}, {&l.keys[pair], 4 * h.pairs}, {&l.keys[part], 4 * h.parts},
		{&l.idf, features}, {&l.steps, features}, {&l.weights, features * outputsFor(h.classes) * h.bits / 8},
		{&l.ends, 3 * h.parts}, {&l.links, 2 * h.links},
		{&l.lengths, h.texts}, {&l.tokens, 2 * h.tokens}, {&l.scales, 2 * blocks * h.texts}, {&l.labels, 2 * h.texts},
		{&l.texts, h.packed},
	}
	for _, s := range sizes {
		if s.size > len(data) {
			return false
		}
		*s.part, data = data[:s.size], data[s.size:]
	}
	return data == ""
}

func number16(s string) int { return int(s[0]) | int(s[1])<<8 }
func number24(s string) int { return int(s[0]) | int(s[1])<<8 | int(s[2])<<16 }
func number32(s string) uint32 {
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

// A step is the size of one unit of a weight. It is stored in a byte, as a
// floating-point number with five bits of exponent and three of mantissa.
const lowestExponent = 127 - 28

func step(code byte) float32 {
	return math.Float32frombits((uint32(code>>3)+lowestExponent)<<23 | uint32(code&7)<<20)
}

// stepAtLeast returns the code of the smallest step that is not below a value.
func stepAtLeast(value float32) byte {
	for code := range math.MaxUint8 {
		if step(byte(code)) >= value {
			return byte(code)
		}
	}
	return math.MaxUint8
}

// scaleUnit is the unit of the scale of a text's block.
const scaleUnit = 1.0 / (1 << 16)

// A label is stored as twice its class, plus one if the text puts off.
const noLabel = math.MaxUint8
