package visible

import (
	"unicode"
	"unicode/utf8"
)

const (
	joiner    = '\u200d' // ZWJ: joins two emoji, shapes Indic letters
	nonJoiner = '\u200c' // ZWNJ: Persian and Indic spelling
	keycap    = '\u20e3'
)

// hidden reports whether a character is invisible or acts on the text around
// it: controls, format characters (bidi, zero-width, tags), line and paragraph
// separators, fillers, private use and noncharacters. Joiners and variation
// selectors are not hidden; see isUseful.
func hidden(r rune) bool {
	switch {
	case r < 0x20 || 0x7f <= r && r < 0xa0:
		return true
	case r < 0xad:
		return false
	case isJoiner(r) || isSelector(r):
		return false
	case 0xe0000 <= r && r <= 0xe0fff || r&0xfffe == 0xfffe || 0xfdd0 <= r && r <= 0xfdef || 0xfff0 <= r && r <= 0xfff8:
		return true
	}
	if unicode.Is(unicode.Prepended_Concatenation_Mark, r) {
		return false // format characters that are visible: the Arabic number signs
	}
	return unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Co, unicode.Other_Default_Ignorable_Code_Point)
}

// isSurrogate reports whether r is half of a surrogate pair, which UTF-8 cannot
// hold.
func isSurrogate(r rune) bool { return 0xd800 <= r && r <= 0xdfff }

func isJoiner(r rune) bool { return r == joiner || r == nonJoiner }

func isSelector(r rune) bool {
	return 0xfe00 <= r && r <= 0xfe0f || 0xe0100 <= r && r <= 0xe01ef || 0x180b <= r && r <= 0x180d || r == 0x180f
}

// fits reports whether r is a joiner or a selector that stands where it has
// work to do. A joiner needs a letter, a mark or a symbol on either side, of a
// script from Arabic on: in Latin, Greek and Cyrillic, where it would only make
// two equal-looking names differ, it is shown. A selector needs such a letter
// or a symbol before it, and never another selector; or it makes a keycap.
func fits(before, r rune, rest string) bool {
	after, _ := utf8.DecodeRuneInString(rest)
	switch {
	case isJoiner(r):
		return joins(before) && joins(after) && Plain(after)
	case !isSelector(r):
		return false
	case r == 0xfe0f && after == keycap && (before == '#' || before == '*' || '0' <= before && before <= '9'):
		return true
	}
	return before != chosen && (joins(before) || before > 0x7f && (unicode.IsSymbol(before) || unicode.IsPunct(before)))
}

func joins(r rune) bool {
	return r == chosen || r >= 0x600 && r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsMark(r) && !isSelector(r) || unicode.In(r, unicode.So, unicode.Sk, unicode.Sm))
}

// chosen stands for a character whose look a selector has settled: a joiner
// may follow it, a second selector may not.
const chosen = rune(-1)

func selected(before rune) rune {
	if before >= 0xa9 {
		return chosen
	}
	return 0
}
