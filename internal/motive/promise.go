package motive

import (
	"strconv"
	"strings"
)

// maxPromiseDigits is how long the number of a promise may be, so that the next one
// fits into an int.
const maxPromiseDigits = 9

// PromiseID returns the id of the nth promise of a report, n >= 1.
func PromiseID(n int) string { return "p" + strconv.Itoa(n) }

// PromisedBy returns who makes a promise by its words: ByReport if they begin with the
// report's name and what the report will do, as in "Sam will send the list", else
// ByManager.
func PromisedBy(text, report string) string {
	words, name := strings.Fields(strings.ReplaceAll(text, "’", "'")), strings.Fields(report)
	if len(name) == 0 || len(words) == 0 {
		return ByManager
	}
	n := 1 // the first name alone, or the whole
	if len(words) > len(name) && strings.EqualFold(strings.Join(words[:len(name)], " "), strings.Join(name, " ")) {
		n = len(name)
	}
	first, short := strings.CutSuffix(words[n-1], "'ll")
	switch {
	case n == 1 && !strings.EqualFold(first, name[0]):
		return ByManager
	case short, n < len(words) && strings.EqualFold(words[n], "will"), n+1 < len(words) && strings.EqualFold(strings.Join(words[n:n+2], " "), "is going"):
		return ByReport
	}
	return ByManager
}

// PromiseNumber returns the number of a promise's id, >= 1, or 0 for an id that
// buyin does not give.
func PromiseNumber(id string) int {
	digits, ok := strings.CutPrefix(id, "p")
	n, err := strconv.Atoi(digits)
	if !ok || err != nil || len(digits) > maxPromiseDigits || PromiseID(n) != id {
		return 0
	}
	return max(n, 0)
}
