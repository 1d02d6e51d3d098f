package listen

import (
	"strconv"
	"sync"

	"buyin/internal/motive"
)

// Parameters of similarity and training. They were chosen by training on some
// authors' examples and hearing those of others.
const (
	bias      = 0.05 // similarity of any two texts
	ridge     = 1.0  // regularisation: a higher value lets the model mishear a single text if that makes it hear the others better
	cueWeight = 0.5  // a cue counts as half an example
)

// A mix holds the weight of each kind of similarity.
type mix struct {
	vector float64 // of the cosine between the sentence vectors
	blocks [blockCount]float64
}

// fullMix is the mix of an ear.
var fullMix = mix{vector: 1, blocks: [blockCount]float64{byWord: 1, byPart: 1}}

// maxLikeness returns the similarity of a text to itself, which is the highest
// there is.
func (x mix) maxLikeness() float64 { return x.vector + x.blocks[byWord] + x.blocks[byPart] + bias }

// An example is a text of the catalogue, with the motivator and the sign that
// should be heard in it.
type example struct {
	text      string
	motivator int // -1: nothing should be heard
	sign      int // 1: an example; -1: a refusal; 0: neither
	weight    float64
	cue       bool

	row    []featureValue
	vector []float64 // centred and scaled to length 1
}

// maxTexts limits the number of texts that an ear learns from. Training time
// grows with the cube of their number, and memory with its square. At 4000
// texts, training takes about 25 seconds on one core, encoding takes as long
// again, and both need 330 MB.
const maxTexts = 4000

// collectTexts lists the texts of a catalogue that an ear learns from. If there
// are more than maxTexts, it takes texts at even intervals.
func collectTexts(c motive.Catalogue) (texts []example) {
	add := func(e example, from []string) {
		for _, text := range from {
			e.text = text
			texts = append(texts, e)
		}
	}
	for k, m := range c.Motivators {
		add(example{motivator: k, sign: 1, weight: 1}, m.Examples)
		add(example{motivator: k, sign: -1, weight: 1}, m.Refusals)
		add(example{motivator: -1, weight: 1}, m.CounterExamples)
		add(example{motivator: k, weight: cueWeight, cue: true}, m.Cues)
	}
	add(example{motivator: -1, weight: 1}, c.NeutralExamples)
	if len(texts) <= maxTexts {
		return texts
	}
	spread := make([]example, maxTexts)
	for i := range spread {
		spread[i] = texts[i*len(texts)/maxTexts]
	}
	return spread
}

// A model scores how much a text is about each motivator, and whether it pulls
// or puts off. It is ridge regression in its dual form: a score is a sum over
// the examples of similarity times coefficient.
type model struct {
	mix        mix
	texts      []example
	classes    int // number of motivators, plus one for "nothing", which is the last
	reader     *reader
	vocabulary *vocabulary
	mean       []float64
	index      [][]posting // by feature: the texts with that feature

	stopWordCues [][]word

	topic [][]float64 // coefficients by text and class
	sign  []float64   // coefficients by text
}

type posting struct {
	text  int32
	value float64
}

// newModel prepares the texts for comparison. vectors holds the vector of each
// text, nil for a blank text. The model is not trained yet.
func newModel(texts []example, motivators int, vectors [][]float32, by mix) *model {
	m := &model{mix: by, texts: texts, classes: motivators + 1, reader: newReader(), vocabulary: newVocabulary(by.blocks)}
	var words sync.WaitGroup
	words.Go(m.indexTexts) // uses no vectors, so it can run at the same time
	m.mean = meanVector(vectors)
	for i, v := range vectors {
		m.texts[i].vector = m.centre(v)
	}
	words.Wait()
	return m
}

// indexTexts splits all texts into words and computes their features. It must
// not touch their vectors, because newModel sets those at the same time.
func (m *model) indexTexts() {
	uses := make([][]occurrence, len(m.texts))
	for i := range m.texts {
		uses[i] = m.vocabulary.occurrences(m.reader.words(m.texts[i].text), true, nil)
		m.vocabulary.count(uses[i])
	}
	m.findStopWordCues()
	m.vocabulary.setWeights(len(uses))
	m.index = make([][]posting, len(m.vocabulary.weight))
	for i, us := range uses {
		m.texts[i].row = m.vocabulary.newRow(us)
	}
	total := 0
	for _, held := range m.vocabulary.texts {
		total += int(held)
	}
	room := make([]posting, total) // one allocation for all features
	for f, held := range m.vocabulary.texts {
		m.index[f], room = room[:0:held], room[held:]
	}
	for i := range m.texts {
		for _, c := range m.texts[i].row {
			m.index[c.feature] = append(m.index[c.feature], posting{int32(i), c.value})
		}
	}
}

// fillLikeness sets to[i] to the similarity between a text and text i of the
// model.
func (m *model) fillLikeness(to []float64, vector []float64, row []featureValue) {
	for i := range m.texts {
		to[i] = bias
		if m.mix.vector > 0 {
			to[i] += m.mix.vector * dot(vector, m.texts[i].vector)
		}
	}
	for _, c := range row {
		for _, p := range m.index[c.feature] {
			to[p.text] += c.value * p.value
		}
	}
}

// train computes the coefficients.
func (m *model) train() {
	n := len(m.texts)
	all := make([][]float64, n)
	for i, x := range m.texts {
		all[i] = make([]float64, n)
		m.fillLikeness(all[i], x.vector, x.row)
	}
	var signed []int
	topic, sign := make([][]float64, n), [][]float64{}
	for i, x := range m.texts {
		topic[i] = make([]float64, m.classes)
		topic[i][(x.motivator+m.classes)%m.classes] = 1
		if x.sign != 0 {
			signed = append(signed, i)
			sign = append(sign, []float64{float64(x.sign)})
		}
	}
	part := make([][]float64, len(signed))
	for a, i := range signed {
		part[a] = make([]float64, len(signed))
		for b, j := range signed {
			part[a][b] = all[i][j]
		}
		part[a][a] += ridge
	}
	for i, x := range m.texts {
		all[i][i] += ridge / x.weight
	}
	m.topic = solve(all, topic)
	m.sign = make([]float64, n)
	for a, x := range solve(part, sign) {
		m.sign[signed[a]] = x[0]
	}
	m.restore(m.parameters()) // a cached model is rounded to float32, so round this one too: both then hear the same
}

// parameters returns the coefficients for the cache.
func (m *model) parameters() []float32 {
	var out []float32
	for i, row := range m.topic {
		for _, v := range row {
			out = append(out, float32(v))
		}
		out = append(out, float32(m.sign[i]))
	}
	return out
}

// restore sets the coefficients from parameters. It returns false if their
// number does not fit.
func (m *model) restore(values []float32) bool {
	width := m.classes + 1
	if len(values) != width*len(m.texts) {
		return false
	}
	m.topic, m.sign = make([][]float64, len(m.texts)), make([]float64, len(m.texts))
	for i := range m.texts {
		row := make([]float64, m.classes)
		for k := range row {
			row[k] = float64(values[i*width+k])
		}
		m.topic[i], m.sign[i] = row, float64(values[i*width+m.classes])
	}
	return true
}

// modelKey returns the key of everything a model depends on.
func modelKey(texts []example) key {
	parts := []string{cacheMagic}
	for _, x := range texts {
		parts = append(parts, strconv.Itoa(x.motivator), strconv.Itoa(x.sign), strconv.FormatBool(x.cue), x.text)
	}
	for _, f := range []float64{fullMix.vector, fullMix.blocks[byWord], fullMix.blocks[byPart], bias, ridge, cueWeight, unknownWeight} {
		parts = append(parts, strconv.FormatFloat(f, 'g', -1, 64))
	}
	return keyOf(parts...)
}
