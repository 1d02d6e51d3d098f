package completion

import (
	"strings"
	"unicode"
)

// A Candidate is a word that the user could mean.
type Candidate struct {
	Word        string // the whole word, without quotes
	Description string
}

// Matching returns the candidates that begin with the typed part of the word.
// It ignores case, and returns each word once.
func (l Line) Matching(all []Candidate) []Candidate {
	var matching []Candidate
	seen := map[string]bool{}
	for _, c := range all {
		if !seen[c.Word] && hasPrefixFold(c.Word, l.Word) && strings.HasPrefix(c.Word, l.kept) {
			seen[c.Word] = true
			matching = append(matching, c)
		}
	}
	return matching
}

// hasPrefixFold reports whether s begins with the prefix, whatever the case.
func hasPrefixFold(s, prefix string) bool {
	have, want := []rune(s), []rune(prefix)
	return len(have) >= len(want) && strings.EqualFold(string(have[:len(want)]), prefix)
}

// Insertion returns the text that bash inserts in place of the replaced part of
// the line, so that the word becomes the given one. The given word must begin
// with the part of the typed word that bash keeps, and must hold no control
// character.
//
// Every prefix of an insertion is safe to insert, too, because bash inserts the
// common beginning of several candidates.
func (l Line) Insertion(word string) string {
	rest := strings.TrimPrefix(word, l.kept)
	switch l.quote {
	case '\'':
		return strings.ReplaceAll(rest, "'", `'\''`)
	case '"':
		// In double quotes, a backslash does not protect ! from history
		// expansion.
		return strings.NewReplacer(`\`, `\\`, "$", `\$`, "`", "\\`", `"`, `\"`, "!", `"\!"`).Replace(rest)
	}
	var b strings.Builder
	for _, r := range rest {
		if isSpecial(r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// isSpecial reports whether a character may have a special meaning in a shell.
func isSpecial(r rune) bool {
	if r > unicode.MaxASCII {
		return unicode.IsSpace(r)
	}
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("-_./:@%+,=", r)
}

// QuotePowerShell quotes a word by PowerShell's rules (about_Quoting_Rules). In
// single quotes only the single quote is special, and it is doubled. PowerShell
// treats typographic single quotes in the same way. A word of plain characters
// needs no quotes.
func QuotePowerShell(word string) string {
	plain := func(r rune) bool {
		return r <= unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("-_./=", r))
	}
	if word != "" && !strings.ContainsFunc(word, func(r rune) bool { return !plain(r) }) {
		return word
	}
	var b strings.Builder
	for _, r := range word {
		if strings.ContainsRune("'‘’‚‛", r) {
			b.WriteRune(r)
		}
		b.WriteRune(r)
	}
	return "'" + b.String() + "'"
}
