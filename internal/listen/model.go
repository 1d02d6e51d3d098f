package listen

import (
	"strconv"
	"sync"

	"buyin/internal/motive"
)

// How texts are compared and learnt from. Chosen by training on some authors'
// examples and hearing those of others.
const (
	bias      = 0.05 // what any two texts share
	ridge     = 1.0  // how much a text may be misheard for the sake of the others
	cueWeight = 0.5  // a cue counts as half an example
)

// A mix is how much each way of comparing two texts counts in their likeness.
type mix struct {
	vector float64 // cosine of the sentence vectors
	blocks [blockCount]float64
}

// fullMix is the mix of an ear.
var fullMix = mix{vector: 1, blocks: [blockCount]float64{byWord: 1, byPart: 1}}

// maxLikeness is the likeness of a text to itself.
func (x mix) maxLikeness() float64 { return x.vector + x.blocks[byWord] + x.blocks[byPart] + bias }

// An example is one text of the catalogue and what must be heard in it.
type example struct {
	text      string
	motivator int // -1: nothing
	sign      int // of an example 1, of a refusal -1, else 0
	weight    float64
	cue       bool

	row    []featureValue
	vector []float64 // centred, of length 1
}

// maxTexts is how many texts an ear learns from. Learning takes the cube of
// their number in time and the square in memory: some 25 seconds on one core,
// after as long for listening to so many new ones, and 330 MB in all.
const maxTexts = 4000

// collectTexts lists the texts of a catalogue that an ear learns from; of more than
// mostTexts, as many of them evenly spread.
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

// A model says how much a text speaks of each motivator, and whether it pulls
// or puts off: ridge regression in its dual form, so that a score is a sum over
// examples of how like they are times what they count.
type model struct {
	mix        mix
	texts      []example
	classes    int // motivators, and nothing as the last one
	reader     *reader
	vocabulary *vocabulary
	mean       []float64
	index      [][]posting // by feature: the texts that hold it

	stopWordCues [][]word

	topic [][]float64 // by text and class
	sign  []float64   // by text
}

type posting struct {
	text  int32
	value float64
}

// newModel prepares the texts for comparing; the vectors are those of the texts.
func newModel(texts []example, motivators int, vectors [][]float32, by mix) *model {
	m := &model{mix: by, texts: texts, classes: motivators + 1, reader: newReader(), vocabulary: newVocabulary(by.blocks)}
	var words sync.WaitGroup
	words.Go(m.indexTexts) // which has nothing to do with vectors
	m.mean = meanVector(vectors)
	for i, v := range vectors {
		m.texts[i].vector = m.centre(v)
	}
	words.Wait()
	return m
}

// indexTexts reads the words of all texts and weighs them. It leaves their vectors
// alone, which are brought into form at the same time.
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
	room := make([]posting, total) // one piece of memory for all features
	for f, held := range m.vocabulary.texts {
		m.index[f], room = room[:0:held], room[held:]
	}
	for i := range m.texts {
		for _, c := range m.texts[i].row {
			m.index[c.feature] = append(m.index[c.feature], posting{int32(i), c.value})
		}
	}
}

// fillLikeness fills to with how like a text is to each of the model's.
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

// train works out what each text counts.
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
	m.restore(m.parameters()) // what is kept is rounded, and must be heard alike
}

// parameters is what has been learnt, to be kept in a memory.
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

// restore takes back what values returned; false where it does not fit.
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

// modelKey names all that a model depends on.
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
