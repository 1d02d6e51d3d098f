package minilm

import (
	"encoding/binary"
	"iter"
	"math"
	"slices"
	"sync"
	"sync/atomic"

	"buyin/internal/listen/huffman"
)

// The weights of a matrix are written in blocks of rows. Of sixteen weights, the
// upper halves of the first eight and of the last eight share eight bytes, which take
// fewer bits with a code. The lower halves share another eight. They are nearly
// random, and are written as they are.

const (
	rowsInBlock = 32 // every matrix has a multiple of it
	together    = 16 // weights whose halves are shared
)

// weights are the weights of a matrix, where they are in the file. A program that
// hears one note reads them once. It has no use for all of them in memory, which
// would take longer than decoding them. So the second reading keeps them.
type weights struct {
	code  func() huffman.Code // of the upper halves
	upper []string            // for each block
	lower string              // of all blocks

	isRead atomic.Bool
	once   sync.Once
	kept   []byte // all rows, after the second reading has begun
}

// all returns all rows, or nil for the first reading, which decodes each block when
// it needs it. It calls do for parts of 0..n-1, which may be at once.
func (w *weights) all(parallel func(n, unit int, do func(worker, first, end int))) []byte {
	if !w.isRead.Swap(true) {
		return nil
	}
	w.once.Do(func() {
		size := 2 * len(w.lower) / len(w.upper)
		kept := make([]byte, 2*len(w.lower))
		parallel(len(w.upper), 1, func(_, first, end int) {
			for b := first; b < end; b++ {
				w.block(kept[b*size:(b+1)*size], b)
			}
		})
		w.kept = kept
	})
	return w.kept
}

// block decodes a block of rows into the front of buffer.
func (w *weights) block(buffer []byte, number int) []byte {
	half := len(w.lower) / len(w.upper)
	rows := buffer[:2*half]
	w.code().Decode(rows[:half], w.upper[number])
	joinHalves(rows, w.lower[number*half:(number+1)*half])
	return rows
}

// Weights returns the weights of all matrices, decoded, in blocks that are valid until
// the next one.
func (m *Model) Weights() iter.Seq[[]byte] {
	buffer := make([]byte, rowsInBlock*max(m.shape.width, m.shape.inner))
	return func(yield func([]byte) bool) {
		for i := range m.layers {
			l := &m.layers[i]
			for _, of := range []*matrix{&l.attention, &l.mix, &l.up, &l.down} {
				for b := range of.weights.upper {
					if !yield(of.weights.block(buffer, b)) {
						return
					}
				}
			}
		}
	}
}

// joinHalves joins the halves of weights: the upper ones, which fill the first half of a
// block, and the lower ones.
func joinHalves(block []byte, lower string) {
	const low, high = 0x0f0f0f0f0f0f0f0f, 0xf0f0f0f0f0f0f0f0
	for i := len(lower) - 8; i >= 0; i -= 8 { // from the end, so that what is written was read
		u, l, to := binary.LittleEndian.Uint64(block[i:]), word64(lower[i:]), block[2*i:2*i+together]
		binary.LittleEndian.PutUint64(to, u<<4&high|l&low)
		binary.LittleEndian.PutUint64(to[8:], u&high|l>>4&low)
	}
}

func word64(s string) uint64 { return uint64(word32(s)) | uint64(word32(s[4:]))<<32 }

// splitHalves does the opposite of joinHalves.
func splitHalves(plain []byte) (upper, lower []byte) {
	for group := range slices.Chunk(plain, together) {
		for i, first := range group[:together/2] {
			last := group[together/2+i]
			upper, lower = append(upper, first>>4|last&0xf0), append(lower, first&15|last<<4)
		}
	}
	return upper, lower
}

// weights reads the weights of m rows of n: the code, the size of each block, the
// lower halves, and the blocks.
func (d *decoder) weights(n, m int) *weights {
	lengths := d.take(256)
	w := &weights{code: sync.OnceValue(func() huffman.Code { return huffman.New(lengths) })}
	sizes := d.take(4 * (m / rowsInBlock))
	w.lower = d.take(n * m / 2)
	for ; len(sizes) > 0; sizes = sizes[4:] {
		w.upper = append(w.upper, d.take(int(min(word32(sizes), math.MaxInt32))))
	}
	return w
}

// weights writes the weights of rows of n.
func (p *packer) weights(plain []byte, n int) {
	upper, lower := splitHalves(plain)
	code := p.code(upper)
	var blocks []byte
	for part := range slices.Chunk(upper, rowsInBlock*n/2) {
		block := code.Encode(part)
		p.out, blocks = order.AppendUint32(p.out, uint32(len(block))), append(blocks, block...)
	}
	p.out = slices.Concat(p.out, lower, blocks)
}
