package encoder

import "math"

// work is the space that a sentence is computed in.
type work struct {
	x, y, qkv, mixed, sum, inner, shares []float32
}

// room makes the space large enough for n tokens.
func (w *work) room(n int) {
	if len(w.x) >= n*wide {
		return
	}
	w.x, w.y = make([]float32, n*wide), make([]float32, n*wide)
	w.mixed, w.sum = make([]float32, n*wide), make([]float32, n*wide)
	w.qkv, w.inner = make([]float32, n*3*wide), make([]float32, n*hidden)
	w.shares = make([]float32, n)
}

// Encode returns the vector of a text, of length 1, or nil for a text of
// nothing but white space. Any bytes will do. Of a long text the first 128
// tokens count, about a hundred words.
func (e *Encoder) Encode(text string) []float32 {
	ids := e.vocabulary.tokens(text)
	if len(ids) == 0 {
		return nil
	}
	n, w := len(ids), &e.work
	w.room(n)
	e.place(ids)
	e.layers[0].attend(w, n)
	e.layers[0].between.normalise(w.y, w.x, n)
	multiply(w.inner, w.y, &e.layers[0].up, n)
	e.layers[0].down.addActive(w.x, w.inner, n)
	e.layers[1].attend(w, n)
	return e.pool(n)
}

// place looks the tokens up and marks their positions: a sine and a cosine of
// each frequency. The reference adds the embedding itself to the marked one.
func (e *Encoder) place(ids []int32) {
	for at, id := range ids {
		row := e.work.x[at*narrow : (at+1)*narrow]
		step, data := 2*e.step[id], e.embedding[int(id)*narrow:(int(id)+1)*narrow]
		for i := range row {
			row[i] = float32(int8(data[i])) * step
		}
		for i, f := range e.frequency {
			sin, cos := math.Sincos(float64(float32(at) * f))
			row[i] += float32(sin)
			row[narrow/2+i] += float32(cos)
		}
	}
}

// attend adds to each token what the others say to it; the sum is in w.x.
func (l *layer) attend(w *work, n int) {
	l.before.normalise(w.y, w.x, n)
	multiply(w.qkv, w.y, &l.qkv, n)
	size := l.in / heads
	scale := float32(1 / math.Sqrt(float64(size)))
	for h := range heads {
		for t := range n {
			query := w.qkv[t*3*l.in+h*size:][:size]
			for s := range n {
				w.shares[s] = scale * dot(query, w.qkv[s*3*l.in+l.in+h*size:][:size])
			}
			softmax(w.shares[:n])
			mixed := w.mixed[t*l.in+h*size:][:size]
			clear(mixed)
			for s, share := range w.shares[:n] {
				add(mixed, w.qkv[s*3*l.in+2*l.in+h*size:][:size], share)
			}
		}
	}
	multiply(w.y, w.mixed, &l.out, n)
	if l.residual.m > 0 {
		multiply(w.sum, w.x, &l.residual, n)
		w.x, w.sum = w.sum, w.x
	}
	add(w.x[:n*wide], w.y[:n*wide], 1)
}

// add adds factor times b to a.
func add(a, b []float32, factor float32) {
	b = b[:len(a)]
	for i := range a {
		a[i] += factor * b[i]
	}
}

// pool is the last feed-forward block, the average over tokens and the last
// layer. The average is taken inside the block, before its second matrix, which
// comes to the same and costs once what it would cost for every token.
func (e *Encoder) pool(n int) []float32 {
	l, w := &e.layers[1], &e.work
	l.between.normalise(w.y, w.x, n)
	multiply(w.inner, w.y, &l.up, n)
	active := make([]float32, hidden)
	mean := make([]float32, wide)
	for t := range n {
		for i, v := range w.inner[t*hidden : (t+1)*hidden] {
			active[i] += max(0, v)
		}
		add(mean, w.x[t*wide:(t+1)*wide], 1/float32(n))
	}
	for i := range active {
		active[i] /= float32(n)
	}
	down := make([]float32, wide)
	one(down, active, &l.down)
	add(mean, down, 1)
	out := make([]float32, Size)
	one(out, mean, &e.last)
	var square float64
	for i, v := range out {
		t := math.Tanh(float64(v))
		out[i] = float32(t)
		square += t * t
	}
	scale := float32(1 / math.Sqrt(max(square, 1e-12)))
	for i := range out {
		out[i] *= scale
	}
	return out
}
