package sheet

import (
	"errors"
	"strconv"
	"strings"
	"unicode"

	"buyin/internal/language"
	"buyin/internal/motive"
)

// Parse reads a line as an edit. It begins with the number of a row:
//
//	4 pay        Pay instead of what is kept; also by a beginning, or as #4
//	4 +pay       Pay as well
//	4 pay -      Pay, which puts them off; 4 pay=-3 and 4 pay 3 set the strength
//	4 pay, mastery -2   the first instead, the others as well
//	4 2, 4 +2    the second entry of the row
//	4 0          nothing is in it
//	4 -          the other sign; 4 =3 and 4 3/5 set the strength
//	4 ok         right as it is shown
//	4 q WORDS    the words that count
//	4 x, 4 m, 4 j, 4 w   delete, my own note, join to the line before, no words
//	4 to NAME    to another person
//
// If the line is wrong, the error says what can be typed.
func Parse(line string, s Sheet, c motive.Catalogue) (Edit, error) {
	number, rest := cutNumber(strings.TrimSpace(line))
	if number == "" {
		return Edit{}, errors.New(language.Say("sheet.error.number", "id", ExampleID(c)))
	}
	n, _ := strconv.Atoi(number) // out of range: there is no such row
	r, ok := s.Row(n)
	if !ok {
		if len(s.rows) == 0 {
			return Edit{}, errors.New(language.Say("sheet.error.empty"))
		}
		return Edit{}, errors.New(language.Say("sheet.error.row", "n", number, "last", len(s.rows)))
	}
	if op, ok := commands[strings.ToLower(rest)]; ok {
		return Edit{Op: op, Row: n}, nil
	}
	word, more := cutWord(rest)
	switch {
	case rest == "":
		return Edit{}, errors.New(language.Say("sheet.error.what", "n", n))
	case strings.EqualFold(word, "q"):
		return parseQuote(n, more)
	case strings.EqualFold(word, "to") || strings.EqualFold(word, "t"):
		if more == "" {
			return Edit{}, errors.New(language.Say("sheet.error.to", "n", n))
		}
		return Edit{Op: Move, Row: n, To: more}, nil
	}
	if e, ok, err := parseStrengthEdit(n, rest); ok || err != nil {
		return e, err
	}
	return picks{row: r, catalogue: c}.parse(rest)
}

// commands are the edits that are one word.
var commands = map[string]Op{
	"0": Nothing, "none": Nothing, "nothing": Nothing,
	"ok": Confirm, "y": Confirm, "yes": Confirm, "right": Confirm,
	"x": Delete, "delete": Delete,
	"m": Note, "mine": Note, "note": Note,
	"j": Join, "join": Join,
	"w": Wordless, "wordless": Wordless,
	"-": Flip, "flip": Flip,
}

// cutNumber cuts the number of a row from the beginning of a line, such as "4",
// "4:" or "4.".
func cutNumber(line string) (number, rest string) {
	end := strings.IndexFunc(line, func(r rune) bool { return r < '0' || r > '9' })
	if end < 0 {
		end = len(line)
	}
	number, rest = line[:end], line[end:]
	if number != "" && rest != "" && strings.ContainsRune(":.)", rune(rest[0])) {
		rest = rest[1:]
	}
	return number, strings.TrimSpace(rest)
}

// cutWord cuts the first word from a text.
func cutWord(text string) (word, rest string) {
	end := strings.IndexFunc(text, unicode.IsSpace)
	if end < 0 {
		return text, ""
	}
	return text[:end], strings.TrimSpace(text[end:])
}

func parseQuote(row int, words string) (Edit, error) {
	for _, pair := range []string{`""`, "“”", "''", "‘’"} {
		runes := []rune(pair)
		inside, opened := strings.CutPrefix(words, string(runes[0]))
		if inside, closed := strings.CutSuffix(inside, string(runes[1])); opened && closed {
			words = strings.TrimSpace(inside)
			break
		}
	}
	if words == "" {
		return Edit{}, errors.New(language.Say("sheet.error.words", "n", row))
	}
	return Edit{Op: Quote, Row: row, Quote: words}, nil
}

// parseStrengthEdit reads "=3", "= -3", "3/5" or "s 3" as the strength of the
// current entry. It returns false if the text is something else.
func parseStrengthEdit(row int, text string) (Edit, bool, error) {
	word, more := cutWord(text)
	value := text
	switch {
	case strings.EqualFold(word, "s") && more != "":
		value = more
	case strings.HasPrefix(text, "="):
		value = strings.TrimSpace(text[1:])
	case !strings.HasSuffix(text, "/5"):
		return Edit{}, false, nil
	}
	value = strings.TrimSuffix(value, "/5")
	if !isNumber(strings.TrimLeft(value, "+-")) {
		return Edit{}, false, nil
	}
	strength, err := ParseStrength(value)
	return Edit{Op: Strength, Row: row, Strength: strength, Given: !isNumber(value)}, err == nil, err
}
