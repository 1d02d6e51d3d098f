package encoder

import "math"

// maxBatch is the number of tokens that are computed together. Larger batches
// take more memory without being faster. A batch always has room for the tokens
// of one text.
const maxBatch = 2 * maxTokens

// workspace holds the buffers of a computation.
type workspace struct {
	x, y, qkv, mixed, sum, inner, shares []float32
	grid                                 quantisedRows
}

// grow makes the buffers large enough for n tokens.
func (w *workspace) grow(n int) {
	if len(w.x) >= n*modelWidth {
		return
	}
	w.x, w.y = make([]float32, n*modelWidth), make([]float32, n*modelWidth)
	w.mixed, w.sum = make([]float32, n*modelWidth), make([]float32, n*modelWidth)
	w.qkv, w.inner = make([]float32, n*3*modelWidth), make([]float32, n*hiddenWidth)
	w.shares = make([]float32, maxTokens)
}

// Encode returns a vector of length 1 for each text, or nil for a text of white
// space. It accepts any bytes and reads the first 128 tokens, about a hundred
// words. Encoding several texts together is faster, and does not change their
// vectors.
func (e *Encoder) Encode(texts ...string) [][]float32 {
	vectors := make([][]float32, len(texts))
	var ids []int32
	var ends, which []int
	flush := func() {
		for i, v := range e.encode(ids, ends) {
			vectors[which[i]] = v
		}
		ids, ends, which = ids[:0], ends[:0], which[:0]
	}
	for i, text := range texts {
		more := e.vocabulary.tokens(text)
		if len(more) == 0 {
			continue
		}
		if len(ids)+len(more) > maxBatch {
			flush()
		}
		ids = append(ids, more...)
		ends, which = append(ends, len(ids)), append(which, i)
	}
	flush()
	return vectors
}

// encode runs the model on several texts. ends[i] is the index after the last
// token of text i.
func (e *Encoder) encode(ids []int32, ends []int) [][]float32 {
	n, w := len(ids), &e.work
	if n == 0 {
		return nil
	}
	w.grow(n)
	start := 0
	for _, end := range ends {
		e.embed(start, ids[start:end])
		start = end
	}
	e.layers[0].addAttention(w, ends)
	e.layers[0].addFeedForward(w, n)
	e.layers[1].addAttention(w, ends)
	return e.pool(ends)
}

// embed looks up the embeddings of a text's tokens and adds their positions, as
// a sine and a cosine of each frequency. It adds each embedding twice, like the
// reference implementation.
func (e *Encoder) embed(start int, ids []int32) {
	var values [embeddingWidth]int64
	for at, id := range ids {
		row := e.work.x[(start+at)*embeddingWidth:][:embeddingWidth]
		const long = embeddingWidth * TableBits / 8
		unpackBits(values[:], e.embedding[int(id)*long:][:long], TableBits)
		for i, v := range values {
			row[i] = float32(v) * 2 * e.step[id]
		}
		for i, f := range e.frequency {
			sin, cos := math.Sincos(float64(float32(at) * f))
			row[i] += float32(sin)
			row[embeddingWidth/2+i] += float32(cos)
		}
	}
}

// addAttention adds to each token the attention's output: a mix of all tokens
// of its text.
func (l *layer) addAttention(w *workspace, ends []int) {
	n := ends[len(ends)-1]
	l.before.normalise(w.y, w.x, n)
	w.multiply(w.qkv, w.y, &l.qkv, n)
	start := 0
	for _, end := range ends {
		for h := range heads {
			l.attendHead(w, h, start, end)
		}
		start = end
	}
	w.multiply(w.y, w.mixed, &l.out, n)
	if l.residual.m > 0 {
		w.multiply(w.sum, w.x, &l.residual, n)
		w.x, w.sum = w.sum, w.x
	}
	add(w.x[:n*modelWidth], w.y[:n*modelWidth], 1)
}

// attendHead computes one attention head for the tokens from start to end. A
// row of qkv holds queries, keys and values.
func (l *layer) attendHead(w *workspace, h, start, end int) {
	size := l.in / heads
	scale := float32(1 / math.Sqrt(float64(size)))
	shares := w.shares[:end-start]
	for t := start; t < end; t++ {
		query := w.qkv[t*3*l.in+h*size:][:size]
		for i := range shares {
			shares[i] = scale * dot(query, w.qkv[((start+i)*3+1)*l.in+h*size:][:size])
		}
		softmax(shares)
		mixed := w.mixed[t*l.in+h*size:][:size]
		clear(mixed)
		for i, share := range shares {
			add(mixed, w.qkv[((start+i)*3+2)*l.in+h*size:][:size], share)
		}
	}
}

// addFeedForward adds the layer's feed-forward block to each token.
func (l *layer) addFeedForward(w *workspace, n int) {
	l.between.normalise(w.y, w.x, n)
	w.multiply(w.inner, w.y, &l.up, n)
	for i, v := range w.inner[:n*hiddenWidth] {
		w.inner[i] = max(0, v)
	}
	w.multiply(w.y, w.inner, &l.down, n)
	add(w.x[:n*modelWidth], w.y[:n*modelWidth], 1)
}

// pool computes the last feed-forward block, the mean over the tokens of each
// text, and the final matrix. It takes the mean before it applies the block's
// second matrix. The result is the same, and the matrix is applied once for
// each text instead of once for each token.
func (e *Encoder) pool(ends []int) [][]float32 {
	l, w := &e.layers[1], &e.work
	n := ends[len(ends)-1]
	l.between.normalise(w.y, w.x, n)
	w.multiply(w.inner, w.y, &l.up, n)
	mean, active := make([]float32, len(ends)*modelWidth), make([]float32, len(ends)*hiddenWidth)
	start := 0
	for i, end := range ends {
		share := 1 / float32(end-start)
		to := active[i*hiddenWidth : (i+1)*hiddenWidth]
		for t := start; t < end; t++ {
			for j, v := range w.inner[t*hiddenWidth : (t+1)*hiddenWidth] {
				to[j] += share * max(0, v)
			}
			add(mean[i*modelWidth:(i+1)*modelWidth], w.x[t*modelWidth:(t+1)*modelWidth], share)
		}
		start = end
	}
	down, out := make([]float32, len(ends)*modelWidth), make([]float32, len(ends)*Size)
	w.multiply(down, active, &l.down, len(ends))
	add(mean, down, 1)
	w.multiply(out, mean, &e.last, len(ends))
	vectors := make([][]float32, len(ends))
	for i := range vectors {
		vectors[i] = squashAndNormalise(out[i*Size : (i+1)*Size : (i+1)*Size])
	}
	return vectors
}

// squashAndNormalise applies tanh and scales the vector to length 1.
func squashAndNormalise(v []float32) []float32 {
	var square float64
	for i, x := range v {
		t := math.Tanh(float64(x))
		v[i] = float32(t)
		square += t * t
	}
	scale := float32(1 / math.Sqrt(max(square, 1e-12)))
	for i := range v {
		v[i] *= scale
	}
	return v
}
