package visible

import (
	"unicode"
	"unicode/utf8"
)

const (
	joiner        = '\u200d' // ZWJ: joins two emoji, or shapes Indic letters
	nonJoiner     = '\u200c' // ZWNJ: used in Persian and Indic spelling
	keycap        = '\u20e3' // draws a box around the character before it
	emojiSelector = '\ufe0f'
)

// isHidden reports whether a character is invisible or acts on the text around
// it. These are controls, format characters (bidi, zero-width, tags), line and
// paragraph separators, fillers, private-use characters and noncharacters.
// Joiners and variation selectors are not hidden; see isUseful.
func isHidden(r rune) bool {
	switch {
	case r < 0xad:
		return isControl(r)
	case isJoiner(r) || isSelector(r):
		return false
	case isNoncharacter(r) || isTag(r):
		return true
	case unicode.Is(unicode.Prepended_Concatenation_Mark, r):
		return false // the Arabic number signs are format characters, but visible
	}
	return unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Co, unicode.Other_Default_Ignorable_Code_Point)
}

// isControl reports whether r is a C0 or C1 control character.
func isControl(r rune) bool { return r < 0x20 || 0x7f <= r && r < 0xa0 }

// isNoncharacter reports whether Unicode reserves r for internal use, or leaves
// it unassigned before the replacement characters.
func isNoncharacter(r rune) bool {
	return r&0xfffe == 0xfffe || 0xfdd0 <= r && r <= 0xfdef || 0xfff0 <= r && r <= 0xfff8
}

// isTag reports whether r is in the block of tags and supplementary variation
// selectors.
func isTag(r rune) bool { return 0xe0000 <= r && r <= 0xe0fff }

// isSurrogate reports whether r is half of a surrogate pair, which UTF-8 cannot
// hold.
func isSurrogate(r rune) bool { return 0xd800 <= r && r <= 0xdfff }

func isJoiner(r rune) bool { return r == joiner || r == nonJoiner }

func isSelector(r rune) bool {
	return 0xfe00 <= r && r <= 0xfe0f || 0xe0100 <= r && r <= 0xe01ef || 0x180b <= r && r <= 0x180d || r == 0x180f
}

// isUseful reports whether r is a joiner or a selector that has an effect
// between its neighbours. If it is, it is shown unchanged.
//
// A joiner has an effect if there is a letter, a mark or a symbol of Arabic or
// a later script on both sides of it. In Latin, Greek and Cyrillic text it is
// hidden, because it would only make two names differ that look the same. A
// selector has an effect if it follows such a character, another symbol or
// punctuation, but not if it follows another selector. It also has an effect in
// a keycap.
func isUseful(before, r rune, rest string) bool {
	after, _ := utf8.DecodeRuneInString(rest)
	switch {
	case isJoiner(r):
		return joins(before) && joins(after) && Plain(after)
	case isSelector(r):
		return isKeycap(before, r, after) || takesSelector(before)
	}
	return false
}

// isKeycap reports whether the characters are a keycap emoji, such as 1️⃣.
func isKeycap(before, r, after rune) bool {
	return r == emojiSelector && after == keycap && (before == '#' || before == '*' || '0' <= before && before <= '9')
}

// takesSelector reports whether a selector may follow the character.
func takesSelector(r rune) bool {
	return r != selected && (joins(r) || r > 0x7f && (unicode.IsSymbol(r) || unicode.IsPunct(r)))
}

// joins reports whether a joiner has an effect next to the character.
func joins(r rune) bool {
	switch {
	case r == selected:
		return true
	case r < 0x600 || r == utf8.RuneError:
		return false
	}
	return unicode.IsLetter(r) || unicode.IsMark(r) && !isSelector(r) || unicode.In(r, unicode.So, unicode.Sk, unicode.Sm)
}

// selected replaces a character and the selector after it. A joiner may follow
// it, but a second selector may not.
const selected = rune(-1)

// afterSelector returns what replaces a character and the selector after it.
func afterSelector(before rune) rune {
	if before >= 0xa9 {
		return selected
	}
	return 0
}
