package minilm

import (
	"math"

	"buyin/internal/listen/huffman"
)

// The table of embeddings is written row by row, because a text needs few rows.
// A row holds the step size of each group, a half float, and the values in steps.
// The upper bytes of the steps and the values take fewer bits with a code, of
// which there is one for each.

// maxGroups is the largest number of groups in a row.
const maxGroups = 32

// rows are the rows of the table, where they are in the file.
type rows struct {
	steps, values huffman.Code
	data          string
	ends          []uint32 // where each row ends in data
}

// row returns the bits of a row.
func (r *rows) row(id int) string {
	start := uint32(0)
	if id > 0 {
		start = r.ends[id-1]
	}
	return r.data[start:r.ends[id]]
}

// embedding unpacks a row of the table.
func (m *Model) embedding(to []float32, id int) {
	s := &m.shape
	bits := huffman.NewReader(m.rows.row(id))
	var steps [maxGroups]float32
	for i := range s.width / s.group {
		upper := bits.Read(m.rows.steps)
		steps[i] = half(uint16(upper)<<8 | uint16(bits.Byte()))
	}
	for i := 0; i < len(to); i += 8 / s.bits {
		b, step := bits.Read(m.rows.values), steps[i/s.group]
		if s.bits == 8 {
			to[i] = float32(float32(int8(b)) * step)
			continue
		}
		to[i] = float32(float32(int8(b<<4)>>4) * step)
		to[i+1] = float32(float32(int8(b)>>4) * step)
	}
}

// rows reads both codes, the upper and the lower byte of the size of each row, and
// the rows.
func (d *decoder) rows(n int) (r rows) {
	r.steps, r.values = d.code(), d.code()
	upper, lower := d.coded(n), d.coded(n)
	if d.short {
		return r
	}
	r.ends = make([]uint32, n)
	end := uint32(0)
	for i := range r.ends {
		end += uint32(upper[i])<<8 | uint32(lower[i])
		r.ends[i] = end
	}
	r.data = d.take(int(min(end, math.MaxInt32)))
	return r
}

// rows writes the rows of a table with the given number of step sizes and of bytes
// in each row.
func (p *packer) rows(steps []uint16, values []byte, stepsInRow, bytesInRow int) {
	var stepTops, upper, lower, data []byte
	for _, s := range steps {
		stepTops = append(stepTops, byte(s>>8))
	}
	stepCode, valueCode := p.code(stepTops), p.code(values)
	for ; len(steps) >= stepsInRow && len(values) >= bytesInRow && bytesInRow > 0; steps, values = steps[stepsInRow:], values[bytesInRow:] {
		var w huffman.Writer
		for _, s := range steps[:stepsInRow] {
			w.Write(stepCode, byte(s>>8))
			w.Byte(byte(s))
		}
		for _, b := range values[:bytesInRow] {
			w.Write(valueCode, b)
		}
		row := w.Bytes()
		if len(row) > 1<<16-1 {
			p.fail("a row of the table has %d bytes", len(row))
		}
		upper, lower, data = append(upper, byte(len(row)>>8)), append(lower, byte(len(row))), append(data, row...)
	}
	p.coded(upper)
	p.coded(lower)
	p.out = append(p.out, data...)
}
