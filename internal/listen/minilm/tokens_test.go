package minilm

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// testWords is a small vocabulary; row i belongs to entry i.
var testWords = strings.Fields("[PAD] [UNK] [CLS] [SEP] the a ##a ##s late shift ##s, cafe , . ! - ’ ½ 1 ##½ un ##aff ##able pay ##ing 東 strasse ##n ß ㄱ")

func testTensors(words []string, s shape, seed uint64) Tensors {
	t := Tensors{}
	chance := rand.New(rand.NewPCG(seed, 1))
	fill := func(name string, n int, middle, spread float32) {
		values := make([]float32, n)
		for i := range values {
			values[i] = middle + float32(spread*(float32(chance.Uint32()>>8)/(1<<23)-1))
		}
		t[name] = values
	}
	linear := func(name string, n, m int) {
		fill(name+".weight", n*m, 0, .2)
		fill(name+".bias", m, 0, .1)
	}
	normal := func(name string) {
		fill(name+".weight", s.width, 1, .2)
		fill(name+".bias", s.width, 0, .2)
	}
	fill("embeddings.word_embeddings.weight", len(words)*s.width, 0, .1)
	fill("embeddings.position_embeddings.weight", s.window*s.width, 0, .02)
	fill("embeddings.token_type_embeddings.weight", 2*s.width, 0, .02)
	normal("embeddings.LayerNorm")
	for i := range s.layers {
		for _, part := range []string{"attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense"} {
			linear(layerName(i, part), s.width, s.width)
		}
		normal(layerName(i, "attention.output.LayerNorm"))
		linear(layerName(i, "intermediate.dense"), s.width, s.inner)
		linear(layerName(i, "output.dense"), s.inner, s.width)
		normal(layerName(i, "output.LayerNorm"))
	}
	if s.motivators > 0 {
		linear("head.m", s.width, s.motivators)
		linear("head.g", s.width, s.signs)
	}
	return t
}

var small = shape{layers: 2, width: 64, heads: 2, inner: 128, window: 24, motivators: 5, signs: 4}

func packTest(t testing.TB, words []string, s shape, bits int) string {
	t.Helper()
	data, err := Pack(testTensors(words, s, 7), Options{Words: words, Heads: s.heads, Window: s.window, Bits: bits, Source: [32]byte{1, 2, 3}})
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func testModel(t testing.TB, bits int) *Model {
	t.Helper()
	m, err := Decode(packTest(t, testWords, small, bits))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// describe writes tokens as their entries, and what they were typed as if that
// differs.
func describe(m *Model, tokens []Token, question, note string) string {
	var b strings.Builder
	for i, token := range tokens {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(testWords[token.ID])
		text := map[Origin]string{Mark: "", Question: question, Note: note}[token.Origin]
		if typed := text[token.Start:token.End]; typed != strings.TrimPrefix(testWords[token.ID], continued) && token.Origin != Mark {
			b.WriteString("<" + typed + ">")
		}
		if token.Segment == 1 {
			b.WriteByte('|')
		}
	}
	return b.String()
}

func TestTokens(t *testing.T) {
	m := testModel(t, 8)
	for _, test := range []struct{ question, note, want string }{
		{"", "", "[CLS] [SEP]"},
		{" \t\u200b", "the", "[CLS] the [SEP]"},
		{"", "The LATE shifts!", "[CLS] the<The> late<LATE> shift ##s ! [SEP]"},
		{"pay?", "unaffable", "[CLS] pay [UNK]<?> [SEP] un| ##aff| ##able| [SEP]|"},
		{"", "unaffably the", "[CLS] [UNK]<unaffably> the [SEP]"},
		{"", "Café cafe\u0301, cafe", "[CLS] cafe<Café> cafe<cafe\u0301> , cafe [SEP]"},
		{"", "ca\u0301fe\u0301the", "[CLS] [UNK]<ca\u0301fe\u0301the> [SEP]"},
		{"", "shift’s 1½", "[CLS] shift ’ [UNK]<s> 1 ##½ [SEP]"},
		{"", "東pay東", "[CLS] 東 pay 東 [SEP]"},
		{"", "pa\xffy\x00ing", "[CLS] pay<pa\xffy> ##ing [SEP]"},
		{"", "the\x1cthe\u00a0the\u2028the", "[CLS] the the the the [SEP]"},
		{"", "a" + strings.Repeat("a", 99), "[CLS] a" + strings.Repeat(" ##a", 20) + " [SEP]"},
		{"", strings.Repeat("a", 101) + " a", "[CLS] [UNK]<" + strings.Repeat("a", 101) + "> a [SEP]"},
		{"a a a a a a a a a a", "the", "[CLS] a a a a a a a a [SEP] the| [SEP]|"},
	} {
		tokens, _ := m.Tokens(test.question, test.note)
		if got := describe(m, tokens, test.question, test.note); got != test.want {
			t.Errorf("%q %q\ngot  %s\nwant %s", test.question, test.note, got, test.want)
		}
	}
}

func TestTokensSayWhetherTheNoteIsCut(t *testing.T) {
	m := testModel(t, 8) // with a window of 24
	for _, test := range []struct {
		question, note string
		n              int
		cut            bool
	}{
		{"", strings.Repeat("the ", 21), 23, false},
		{"", strings.Repeat("the ", 22), 23, true},
		{"", strings.Repeat("the ", 20) + "unaffable", 23, true},
		{strings.Repeat("the ", 50), strings.Repeat("a ", 13), 24, false},
		{strings.Repeat("the ", 50), strings.Repeat("a ", 14), 24, true},
		{"", strings.Repeat("the ", 21) + strings.Repeat(" ", 1<<18), 23, false},
	} {
		tokens, cut := m.Tokens(test.question, test.note)
		if len(tokens) != test.n || cut != test.cut {
			t.Errorf("%.20q %.20q: %d tokens, cut %v; want %d, %v", test.question, test.note, len(tokens), cut, test.n, test.cut)
		}
	}
}

// checkTokens holds what is true of the tokens of any two texts.
func checkTokens(t *testing.T, m *Model, question, note string) {
	tokens, _ := m.Tokens(question, note)
	if len(tokens) < 2 || len(tokens) > m.Window() {
		t.Fatalf("%d tokens", len(tokens))
	}
	texts := map[Origin]string{Mark: "", Question: question, Note: note}
	ends := map[Origin]int{}
	for _, token := range tokens {
		text := texts[token.Origin]
		if token.Start < 0 || token.End < token.Start || token.End > len(text) || token.Start < ends[token.Origin]-utf8.UTFMax {
			t.Fatalf("token %+v after %d of %q", token, ends[token.Origin], text)
		}
		if token.Origin != Mark && token.Start == token.End {
			t.Fatalf("token %+v of %q has no bytes", token, text)
		}
		ends[token.Origin] = max(ends[token.Origin], token.End)
		if (token.Origin == Mark) != slices.Contains([]int32{m.marks.begin, m.marks.end}, token.ID) {
			t.Fatalf("token %+v of %q", token, text)
		}
	}
}

func FuzzTokens(f *testing.F) {
	for _, seed := range []string{"", "the late shifts!", "Café cafe\u0301", "東京 \u1100\u1161", "\xff\x00\u200b½", "\u0344\u0390\u1f82", strings.Repeat("unaff", 30)} {
		f.Add(seed, seed)
	}
	m := testModel(f, 8)
	f.Fuzz(func(t *testing.T, question, note string) { checkTokens(t, m, question, note) })
}

// The number of looks into the vocabulary is bounded by the length of its
// longest entry for each rune that is read, and what is beyond the window is
// not read.
func TestHostileTextsAreReadInLinearTime(t *testing.T) {
	m := testModel(t, 8)
	for _, text := range []string{
		strings.Repeat("un", 1<<18), strings.Repeat("\u0301", 1<<18), strings.Repeat(" ", 1<<18), strings.Repeat("\xff", 1<<18),
		"e" + strings.Repeat("\u0301", 1<<18), strings.Repeat("!", 1<<18), strings.Repeat("\u1f82", 1<<18),
	} {
		checkTokens(t, m, text, text)
	}
}

func TestVocabularyFindsEveryEntry(t *testing.T) {
	m := testModel(t, 4)
	for id, entry := range testWords {
		if got, ok := m.words.find([]byte(entry)); !ok || got != int32(id) {
			t.Errorf("%q: %d, %v", entry, got, ok)
		}
		if _, ok := m.words.find(append(bytes.Clone([]byte(entry)), 0)); ok {
			t.Errorf("%q and a zero byte was found", entry)
		}
	}
}
