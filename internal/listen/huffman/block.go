package huffman

import "encoding/binary"

// A block holds the bytes of two halves, each with a code. Both are read side by
// side, which is twice as fast: a processor can look up a byte of one while it waits
// for the other.

const sizeBytes = 4 // of the size of a block's first half, which precedes it

// Encode returns a block with these bytes.
func (e *Encoder) Encode(data []byte) []byte {
	var left, right Writer
	half := len(data) / 2
	for _, b := range data[:half] {
		left.Write(e, b)
	}
	for _, b := range data[half:] {
		right.Write(e, b)
	}
	out := binary.LittleEndian.AppendUint32(nil, uint32(len(left.out)))
	return append(append(out, left.out...), right.out...)
}

// Decode fills to with the bytes of a block. From a damaged block it reads something
// else.
func (c Code) Decode(to []byte, block string) {
	a, b := halves(block)
	half := len(to) / 2
	left, right := to[:half], to[half:]
	code := (*[1 << maxCode]uint16)(c)
	done, atA, atB := 0, 0, 0 // bytes, and bits of a and b
	for ; done+4 <= half && atA>>3+8 <= len(a) && atB>>3+8 <= len(b); done += 4 {
		var four uint32
		four, atA = readFour(code, a, atA)
		binary.LittleEndian.PutUint32(left[done:], four)
		four, atB = readFour(code, b, atB)
		binary.LittleEndian.PutUint32(right[done:], four)
	}
	c.finish(left[done:], a, atA)
	c.finish(right[done:], b, atB)
}

// halves divides a block.
func halves(block string) (a, b string) {
	if len(block) < sizeBytes {
		return "", ""
	}
	size, rest := uint32(block[0])|uint32(block[1])<<8|uint32(block[2])<<16|uint32(block[3])<<24, block[sizeBytes:]
	end := int(min(uint64(size), uint64(len(rest))))
	return rest[:end], rest[end:]
}

// readFour reads four bytes from a bit on, and returns the bit after them. The first
// byte is at the bottom. Eight bytes of the half are there to be read.
func readFour(c *[1 << maxCode]uint16, half string, at int) (four uint32, end int) {
	bits := word(half[at>>3:]) << (at & 7) // at least 57, of which 48 are read
	e := c[bits>>(64-maxCode)]
	four, length := uint32(byte(e)), e>>8
	bits <<= e >> 8 & 63
	e = c[bits>>(64-maxCode)]
	four, length = four|uint32(byte(e))<<8, length+e>>8
	bits <<= e >> 8 & 63
	e = c[bits>>(64-maxCode)]
	four, length = four|uint32(byte(e))<<16, length+e>>8
	bits <<= e >> 8 & 63
	e = c[bits>>(64-maxCode)]
	return four | uint32(e)<<24, at + int(length+e>>8)
}

// word returns the first eight bytes, the first one at the top.
func word(s string) uint64 {
	s = s[:8]
	return uint64(s[7]) | uint64(s[6])<<8 | uint64(s[5])<<16 | uint64(s[4])<<24 |
		uint64(s[3])<<32 | uint64(s[2])<<40 | uint64(s[1])<<48 | uint64(s[0])<<56
}

// finish reads the last bytes of a half, from a bit on.
func (c Code) finish(to []byte, half string, at int) {
	r := NewReader(half[at>>3:])
	r.fill()
	r.skip(at & 7)
	for i := range to {
		to[i] = r.Read(c)
	}
}
