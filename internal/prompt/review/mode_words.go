package review

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"buyin/internal/language"
	"buyin/internal/sheet"
	"buyin/internal/terminal"
	"buyin/internal/visible"
)

// A wordsMode marks the words of a row that count for its current entry.
type wordsMode struct {
	text  string
	words []span
	at    int    // index of the word in focus
	from  int    // index of the word that was fixed as the beginning, or -1
	typed string // letters typed since the last move
}

// A span is a word, as a range of bytes of the text.
type span struct {
	start, end int
	blank      bool // a blank follows
}

// newWordsMode returns the mode for a row. The focus is on the beginning of the
// words marked so far.
func newWordsMode(r sheet.Row) *wordsMode {
	m := &wordsMode{text: r.Words, words: splitWords(r.Words), from: -1}
	marked := max(strings.Index(r.Words, r.Entries[r.Current].Quote), 0)
	for m.at < len(m.words)-1 && m.words[m.at].end <= marked {
		m.at++
	}
	return m
}

// splitWords splits a text at blanks. A character of a script that writes no
// blanks is a word of its own.
func splitWords(text string) (words []span) {
	start := -1
	end := func(at int) {
		if start >= 0 {
			words = append(words, span{start: start, end: at})
		}
		start = -1
	}
	for i, r := range text {
		switch {
		case unicode.IsSpace(r):
			end(i)
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana):
			end(i)
			start = i
			end(i + utf8.RuneLen(r))
		case start < 0:
			start = i
		}
	}
	end(len(text))
	for i := range words[:max(len(words)-1, 0)] {
		words[i].blank = words[i].end < words[i+1].start
	}
	return words
}

// press implements mode.
func (m *wordsMode) press(t *table, k terminal.Key) action {
	if k.Stroke != terminal.Letter || k.Rune == ' ' {
		m.typed = ""
	}
	switch k.Stroke {
	case terminal.Left, terminal.Up, terminal.BackTab:
		m.at = max(m.at-1, 0)
	case terminal.Right, terminal.Down, terminal.Tab:
		m.at = min(m.at+1, len(m.words)-1)
	case terminal.Home:
		m.at = 0
	case terminal.End:
		m.at = len(m.words) - 1
	case terminal.Letter:
		m.pressLetter(t, k.Rune)
	case terminal.Enter:
		t.mode = nil
		return action{edit: &sheet.Edit{Op: sheet.Quote, Row: t.focus, Quote: m.marked()}}
	case terminal.Esc:
		t.mode = nil
	default:
		t.message = language.Say("review.words.again")
	}
	return action{}
}

// pressLetter fixes the beginning, or jumps to the next word that begins with
// the letters.
func (m *wordsMode) pressLetter(t *table, r rune) {
	if r == ' ' {
		m.from = m.at
		return
	}
	letter := strings.ToLower(string(r))
	if at, ok := m.find(m.typed+letter, m.at); ok && m.typed != "" {
		m.at, m.typed = at, m.typed+letter
		return
	}
	from := m.at
	if m.typed != "" || m.from == m.at {
		from++ // it stays on a word only if nothing has led there yet
	}
	if at, ok := m.find(letter, from); ok {
		m.at, m.typed = at, letter
		return
	}
	m.typed = ""
	t.message = language.Say("review.words.none", "typed", string(r))
}

// find returns the first word from an index on that begins with the letters. It
// wraps around.
func (m *wordsMode) find(letters string, from int) (int, bool) {
	for i := range m.words {
		at := (from + i) % len(m.words)
		word := strings.ToLower(m.text[m.words[at].start:m.words[at].end])
		if strings.HasPrefix(word, letters) || strings.HasPrefix(strings.TrimLeftFunc(word, isMark), letters) {
			return at, true
		}
	}
	return 0, false
}

func isMark(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }

// bounds returns the first and the last marked word.
func (m *wordsMode) bounds() (first, last int) {
	if m.from < 0 {
		return m.at, m.at
	}
	return min(m.from, m.at), max(m.from, m.at)
}

// marked returns the marked words, without punctuation around them.
func (m *wordsMode) marked() string {
	first, last := m.bounds()
	text := m.text[m.words[first].start:m.words[last].end]
	if trimmed := strings.TrimFunc(text, unicode.IsPunct); trimmed != "" {
		return trimmed
	}
	return text
}

// lines implements mode. It shows the words around the one in focus, with the
// marked ones in brackets.
func (m *wordsMode) lines(t *table, most int) []terminal.Line {
	r, _ := t.row()
	label := language.Say("review.words", "name", t.catalogue.NameOf(r.Entries[r.Current].Motivator))
	if m.from >= 0 {
		label = language.Say("review.words.from", "word", strings.TrimFunc(m.text[m.words[m.from].start:m.words[m.from].end], isMark))
	}
	shown := t.wrapped(label, terminal.Bold, min(2, most/2))
	n := most - len(shown)
	words, here := m.wrapWords(t.width)
	from := max(0, min(here-n/2, len(words)-n))
	shown = append(shown, words[from:min(from+n, len(words))]...)
	for len(shown) < most {
		shown = append(shown, nil)
	}
	return shown
}

// wrapWords returns all words in lines of a width, and the index of the line
// with the word in focus.
func (m *wordsMode) wrapWords(width int) (lines []terminal.Line, here int) {
	lines = []terminal.Line{nil}
	left := width
	for i, word := range m.words {
		span := m.show(i, width)
		w := visible.Width(span.Text)
		if w > left && len(lines[len(lines)-1]) > 0 {
			lines, left = append(lines, nil), width
		}
		last := len(lines) - 1
		lines[last], left = append(lines[last], span), left-w
		if word.blank && left > 0 {
			lines[last], left = append(lines[last], terminal.Span{Text: " "}), left-1
		}
		if i == m.at {
			here = last
		}
	}
	return lines, here
}

// show returns a word as it is shown.
func (m *wordsMode) show(i, width int) terminal.Span {
	first, last := m.bounds()
	span := terminal.Span{Text: fit(m.text[m.words[i].start:m.words[i].end], max(width-2, 1))}
	if i >= first && i <= last {
		span.Style = terminal.Reverse
	}
	if i == first {
		span.Text = "[" + span.Text
	}
	if i == last {
		span.Text += "]"
	}
	return span
}

// hints implements mode.
func (m *wordsMode) hints(*table) []string {
	if m.from >= 0 {
		return language.List("review.keys.words.from")
	}
	return language.List("review.keys.words")
}
