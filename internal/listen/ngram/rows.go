package ngram

import "buyin/internal/listen/huffman"

// The rows of weights are Huffman codes, in blocks. A row is its step and then its
// weights. To read one, those before it in its block are passed over.
const rowsInBlock = 2

// rows are the rows of weights, where they are in the file.
type rows struct {
	steps, weights huffman.Code
	ends           string // where each block ends in data, 3 bytes
	data           string
	size           int // bytes of the weights of a row
}

// row returns the step of a row, and a reader of its weights.
func (r *rows) row(n int) (float32, huffman.Reader) {
	start, block := 0, n/rowsInBlock
	if block > 0 {
		start = number24(r.ends[3*block-3:])
	}
	end := min(number24(r.ends[3*block:]), len(r.data))
	bits := huffman.NewReader(r.data[min(start, end):end]) // empty if damaged
	for range n % rowsInBlock {
		bits.Read(r.steps)
		for range r.size {
			bits.Read(r.weights)
		}
	}
	return step(bits.Read(r.steps)), bits
}

// blocksFor returns the number of blocks of n rows.
func blocksFor(n int) int { return (n + rowsInBlock - 1) / rowsInBlock }

// packRows returns the lengths of both codes, where each block ends, and the
// blocks. There is a step for each row.
func packRows(steps, weights []byte) (lengths, ends, data string) {
	var stepCounts, weightCounts [256]int
	for _, s := range steps {
		stepCounts[s]++
	}
	for _, w := range weights {
		weightCounts[w]++
	}
	stepLengths, weightLengths := huffman.Lengths(stepCounts), huffman.Lengths(weightCounts)
	stepCode, weightCode := huffman.NewEncoder(stepLengths), huffman.NewEncoder(weightLengths)
	var e, d []byte
	for first := 0; first < len(steps); first += rowsInBlock {
		var w huffman.Writer
		for row := first; row < min(first+rowsInBlock, len(steps)); row++ {
			w.Write(stepCode, steps[row])
			size := len(weights) / len(steps)
			for _, unit := range weights[row*size : (row+1)*size] {
				w.Write(weightCode, unit)
			}
		}
		d = append(d, w.Bytes()...)
		e = append24(e, len(d))
	}
	return stepLengths + weightLengths, string(e), string(d)
}
