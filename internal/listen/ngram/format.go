package ngram

import (
	"encoding/binary"
	"math"
)

// magic begins a file. Its number changes with the format and with the way in
// which a text is split into features.
const magic = "buyin words 3\n\x00\x00"

// maxMotivators is the number of motivators that a label in the file can name.
const maxMotivators = 100

var order = binary.LittleEndian

// A header holds the sizes of a file.
type header struct {
	classes               int // motivators, and "nothing" as the last
	singles, pairs, parts int // features
	rows                  int // of weights and links of the parts
	texts                 int
	tokens                int // words of all texts
	links                 int // words of the vocabulary, for each row of parts
	coded                 int // bytes of the rows
	packed                int // bytes of the compressed texts
	bits                  int // of a weight
}

func (h *header) fields() []*int {
	return []*int{&h.classes, &h.singles, &h.pairs, &h.parts, &h.rows, &h.texts, &h.tokens, &h.links, &h.coded, &h.packed, &h.bits}
}

// outputsFor returns the number of outputs: a score for each class, a sign for
// each motivator, and the sign of the whole text.
func outputsFor(classes int) int { return 2 * classes }

// A layout holds the parts of a file, in their order. Each word and each pair has
// a row of weights. Many parts are in the same words, as "rom" and "prom" can be.
// They have the same weights and share a row.
type layout struct {
	keys    [kinds]string // the hashes of the features, as packKeys writes them
	idf     string        // of each feature, 1 byte
	rows    string        // the row of each part, 2 bytes
	codes   string        // lengths of the code words of steps and of weights, 1 byte each
	blocks  string        // where each block of rows ends, 3 bytes
	coded   string        // blocks of rows: the step of the weights, 1 byte, and the weights of each output
	ends    string        // for each row of parts, where its links end, 3 bytes
	links   string        // words that hold the parts of a row, 2 bytes
	lengths string        // the number of words of each text, 1 byte
	tokens  string        // words of the texts, 2 bytes
	scales  string        // for each text, the scale of its words and of its parts, 2 bytes each
	labels  string        // two for each text, 1 byte each
	texts   string        // what the words above do not say of them, compressed
}

// cut divides a file, without its magic and header, into its parts. It reports
// false if the file does not have the size that the header says.
func (l *layout) cut(h header, data string) bool {
	features, rows := h.singles+h.pairs+h.parts, h.singles+h.pairs+h.rows
	sizes := []struct {
		part *string
		size int
	}{
		{&l.keys[single], keysSize(h.singles)}, {&l.keys[pair], keysSize(h.pairs)}, {&l.keys[part], keysSize(h.parts)},
		{&l.idf, features}, {&l.rows, 2 * h.parts},
		{&l.codes, 2 * 256}, {&l.blocks, 3 * blocksFor(rows)}, {&l.coded, h.coded},
		{&l.ends, 3 * h.rows}, {&l.links, 2 * h.links},
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

func append24(data []byte, n int) []byte { return append(data, byte(n), byte(n>>8), byte(n>>16)) }

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
