// Package huffman writes bytes with canonical Huffman codes and reads them at any
// place, without memory of its own.
package huffman

import (
	"cmp"
	"slices"
)

// A Code is a canonical Huffman code for bytes. It is indexed with the next
// maxCode bits; an entry holds the byte and, above it, the length of its code
// word, which is 0 for bits that are no code word.
type Code []uint16

// maxCode is the length of the longest code word, in bits.
const maxCode = 12

// New returns the code with these lengths of code words, one for each byte; 0
// for a byte that has none. Lengths that no code can have give one that reads
// something else, and does no other harm.
func New(lengths string) Code {
	c := make(Code, 1<<maxCode)
	at := 0
	for length := 1; length <= maxCode; length++ {
		for b := range len(lengths) {
			if int(lengths[b]) != length {
				continue
			}
			end := min(len(c), at+1<<(maxCode-length))
			for ; at < end; at++ {
				c[at] = uint16(b) | uint16(length)<<8
			}
		}
	}
	return c
}

// A Reader reads from the front of a string, and zeros after its end.
type Reader struct {
	data string
	at   int    // the next byte of data
	bits uint64 // the next bits, the first one at the top
	n    int    // number of bits; those below are zero or will be read again
}

// NewReader returns a reader of what a Writer wrote.
func NewReader(data string) Reader { return Reader{data: data} }

// fill makes at least 56 bits ready.
func (r *Reader) fill() {
	if len(r.data)-r.at >= 8 {
		r.bits |= word(r.data[r.at:]) >> r.n
		r.at += (63 - r.n) >> 3
		r.n |= 56
		return
	}
	for ; r.n <= 56; r.n += 8 {
		if r.at < len(r.data) {
			r.bits |= uint64(r.data[r.at]) << (56 - r.n)
			r.at++
		}
	}
}

// Read reads a byte that was written with a code.
func (r *Reader) Read(c Code) byte {
	if r.n < maxCode {
		r.fill()
	}
	entry := c[r.bits>>(64-maxCode)]
	r.skip(int(entry >> 8))
	return byte(entry)
}

// Byte reads a byte that was written as it is.
func (r *Reader) Byte() byte {
	if r.n < maxCode {
		r.fill()
	}
	b := byte(r.bits >> 56)
	r.skip(8)
	return b
}

func (r *Reader) skip(n int) {
	r.bits <<= n
	r.n -= n
}

// A Writer writes bits, the first one at the top of a byte.
type Writer struct {
	out  []byte
	free int // bits of the last byte that are free
}

func (w *Writer) write(word uint16, length int) {
	for i := length - 1; i >= 0; i-- {
		if w.free == 0 {
			w.out, w.free = append(w.out, 0), 8
		}
		w.free--
		w.out[len(w.out)-1] |= byte(word>>i&1) << w.free
	}
}

// An Encoder holds the code words of a code, by byte.
type Encoder struct {
	words   [256]uint16
	lengths string
}

// NewEncoder returns the encoder of the code with these lengths.
func NewEncoder(lengths string) *Encoder {
	e := &Encoder{lengths: lengths}
	c := New(lengths)
	for at := len(c) - 1; at >= 0; at-- {
		if length := c[at] >> 8; length > 0 {
			e.words[byte(c[at])] = uint16(at >> (maxCode - length))
		}
	}
	return e
}

// Write writes a byte with a code.
func (w *Writer) Write(e *Encoder, b byte) { w.write(e.words[b], int(e.lengths[b])) }

// Byte writes a byte as it is.
func (w *Writer) Byte(b byte) { w.write(uint16(b), 8) }

// Bytes returns what was written. Bits after the last one are 0.
func (w *Writer) Bytes() []byte { return w.out }

// LengthsFor returns the lengths of the code words with which some bytes take the
// fewest bits.
func LengthsFor(data []byte) string {
	var counts [256]int
	for _, b := range data {
		counts[b]++
	}
	return Lengths(counts)
}

// Lengths returns the lengths of the code words, for New, with which bytes of these
// counts take the fewest bits. If a word were longer than maxCode, the counts are
// made more even.
func Lengths(counts [256]int) string {
	for {
		lengths, longest := huffman(counts)
		if longest <= maxCode {
			return lengths
		}
		for b, n := range counts {
			if n > 0 {
				counts[b] = n/2 + 1
			}
		}
	}
}

// A node of Huffman's tree is a byte, or the sum of two nodes.
type node struct {
	count int
	bytes []byte
}

// huffman returns the lengths of the code words, and the largest. A single byte
// gets a word of one bit. Of equal counts the first comes first, so that the same
// counts give the same lengths.
func huffman(counts [256]int) (string, int) {
	var nodes []node
	for b, n := range counts {
		if n > 0 {
			nodes = append(nodes, node{n, []byte{byte(b)}})
		}
	}
	lengths := make([]byte, 256)
	if len(nodes) == 1 {
		lengths[nodes[0].bytes[0]] = 1
	}
	for len(nodes) > 1 {
		slices.SortStableFunc(nodes, func(a, b node) int { return cmp.Compare(a.count, b.count) })
		sum := node{nodes[0].count + nodes[1].count, slices.Concat(nodes[0].bytes, nodes[1].bytes)}
		for _, b := range sum.bytes {
			lengths[b]++
		}
		nodes = append(nodes[2:], sum)
	}
	return string(lengths), int(slices.Max(lengths))
}
