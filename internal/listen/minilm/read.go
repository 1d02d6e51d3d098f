package minilm

import (
	"math"
	"slices"
	"sync"
)

// A Reading is what a model says of a question and a note.
type Reading struct {
	Tokens     []Token
	Cut        bool        // the note goes on beyond what was read
	Vectors    [][]float32 // of each token
	Pooled     []float32   // the mean of the vectors
	Motivators Scores
	Signs      Scores
}

// Scores are the outputs of a head, before any function is applied. Each value
// is the bias and the parts of all tokens, added up.
type Scores struct {
	Values []float32
	Bias   []float32
	Parts  [][]float32 // of each token, in the order of Values
}

// A Reader computes readings with buffers of its own. It is for one goroutine at
// a time, and may start others.
type Reader struct {
	model     *Model
	workers   int
	plain     bool
	x, y      []float32 // a row of the model's width for each token
	attention []float32 // queries, keys and values of each token
	inner     []float32
	scores    [][]float32 // for each worker, of one token with all tokens
	blocks    [][]byte    // for each worker, of weights
	grid      grid
}

// NewReader returns a reader that uses the given number of goroutines. Their
// number does not change what is read.
func (m *Model) NewReader(workers int) *Reader { return m.newReader(workers, !assembly) }

// NewPlainReader returns a reader that uses no assembly. It reads the same in
// every bit, and takes longer.
func (m *Model) NewPlainReader(workers int) *Reader { return m.newReader(workers, true) }

func (m *Model) newReader(workers int, plain bool) *Reader {
	s := &m.shape
	r := &Reader{model: m, workers: max(1, workers), plain: plain}
	r.x, r.y = make([]float32, s.window*s.width), make([]float32, s.window*s.width)
	r.attention, r.inner = make([]float32, s.window*3*s.width), make([]float32, s.window*s.inner)
	for range r.workers {
		r.scores = append(r.scores, make([]float32, s.window))
		r.blocks = append(r.blocks, make([]byte, rowsInBlock*max(s.width, s.inner)))
	}
	r.grid.grow(s.window, max(s.width, s.inner), plain)
	return r
}

// Read reads a question and a note, of which either may be empty, as far as they
// fit into the window.
func (r *Reader) Read(question, note string) Reading {
	tokens, cut := r.model.Tokens(question, note)
	r.embed(tokens)
	for i := range r.model.layers {
		r.attend(&r.model.layers[i], len(tokens))
		r.feedForward(&r.model.layers[i], len(tokens))
	}
	reading := Reading{Tokens: tokens, Cut: cut}
	r.pool(&reading)
	return reading
}

// embed puts the sum of a token's three embeddings into its row of x.
func (r *Reader) embed(tokens []Token) {
	m := r.model
	width := m.shape.width
	for t, token := range tokens {
		row := r.x[t*width : (t+1)*width]
		m.embedding(row, int(token.ID))
		add(row, m.places[t*width:], 1)
		add(row, m.segments[int(token.Segment)*width:], 1)
		m.first.apply(row)
	}
}

// attend adds to each token a mix of all tokens.
func (r *Reader) attend(l *layer, tokens int) {
	s := &r.model.shape
	r.multiply(r.attention, r.x, &l.attention, tokens)
	r.parallel(s.heads, 1, func(worker, first, end int) {
		for h := first; h < end; h++ {
			r.attendHead(h, tokens, r.scores[worker][:tokens])
		}
	})
	r.multiply(r.inner, r.y, &l.mix, tokens)
	r.join(&l.afterAttention, tokens)
}

// attendHead mixes the values of all tokens for one head, into its part of y.
func (r *Reader) attendHead(h, tokens int, scores []float32) {
	s := &r.model.shape
	size := s.width / s.heads
	scale := float32(1 / math.Sqrt(float64(size)))
	queries, keys, values := r.attention[h*size:], r.attention[s.width+h*size:], r.attention[2*s.width+h*size:]
	for t := range tokens {
		query := queries[t*3*s.width:][:size]
		for i := range scores {
			scores[i] = float32(scale * dot(query, keys[i*3*s.width:][:size]))
		}
		softmax(scores)
		mixed := r.y[t*s.width+h*size:][:size]
		clear(mixed)
		for i, share := range scores {
			add(mixed, values[i*3*s.width:], share)
		}
	}
}

// feedForward adds to each token the output of the layer's two inner matrices.
func (r *Reader) feedForward(l *layer, tokens int) {
	n := r.model.shape.inner
	r.multiply(r.inner, r.x, &l.up, tokens)
	r.parallel(tokens, 1, func(_, first, end int) { gelu(r.inner[first*n : end*n]) })
	r.multiply(r.y, r.inner, &l.down, tokens)
	copy(r.inner, r.y[:tokens*r.model.shape.width])
	r.join(&l.afterInner, tokens)
}

// join adds the rows in inner to those of x and normalises them.
func (r *Reader) join(norm *layerNorm, tokens int) {
	width := r.model.shape.width
	r.parallel(tokens, 1, func(_, first, end int) {
		add(r.x[first*width:end*width], r.inner[first*width:], 1)
		for t := first; t < end; t++ {
			norm.apply(r.x[t*width : (t+1)*width])
		}
	})
}

// multiply computes m's outputs for the rows of from.
func (r *Reader) multiply(to, from []float32, m *matrix, tokens int) {
	r.parallel((tokens+tileTokens-1)/tileTokens, 1, func(_, first, end int) {
		for t := first; t < end; t++ {
			r.grid.quantise(from, t*tileTokens, tokens, m.n)
		}
	})
	if rows := m.weights.all(r.parallel); rows != nil {
		r.parallel(m.m, tileOutputs, func(_, first, end int) { r.grid.multiply(to, m, rows[first*m.n:end*m.n], tokens, first, end) })
		return
	}
	r.parallel(m.m, rowsInBlock, func(worker, first, end int) {
		for ; first < end; first += rowsInBlock {
			rows := m.weights.block(r.blocks[worker], first/rowsInBlock)
			r.grid.multiply(to, m, rows, tokens, first, first+rowsInBlock)
		}
	})
}

// parallel divides 0..n-1 among the workers, in multiples of unit.
func (r *Reader) parallel(n, unit int, do func(worker, first, end int)) {
	share := (n/unit + r.workers - 1) / r.workers * unit
	if share >= n {
		do(0, 0, n)
		return
	}
	var others sync.WaitGroup
	for worker := 1; worker*share < n; worker++ {
		others.Go(func() { do(worker, worker*share, min(n, (worker+1)*share)) })
	}
	do(0, 0, share)
	others.Wait()
}

// pool copies the tokens' vectors, and computes their mean and the scores.
func (r *Reader) pool(reading *Reading) {
	n, width := len(reading.Tokens), r.model.shape.width
	vectors := append([]float32(nil), r.x[:n*width]...)
	for ; len(vectors) > 0; vectors = vectors[width:] {
		reading.Vectors = append(reading.Vectors, vectors[:width:width])
	}
	reading.Pooled = mean(reading.Vectors)
	reading.Motivators = r.model.motivators.scores(reading.Vectors)
	reading.Signs = r.model.signs.scores(reading.Vectors)
}

// mean returns the mean of vectors.
func mean(vectors [][]float32) []float32 {
	m := make([]float32, len(vectors[0]))
	share := 1 / float32(len(vectors))
	for _, v := range vectors {
		add(m, v, share)
	}
	return m
}

// scores computes what each token adds to each output, and their sums.
func (h *head) scores(vectors [][]float32) Scores {
	s := Scores{Values: slices.Clone(h.bias), Bias: slices.Clone(h.bias)}
	share := 1 / float32(len(vectors))
	for _, v := range vectors {
		parts := make([]float32, len(h.bias))
		for i := range parts {
			parts[i] = float32(share * dot(h.weights[i*len(v):(i+1)*len(v)], v))
			s.Values[i] += parts[i]
		}
		s.Parts = append(s.Parts, parts)
	}
	return s
}
