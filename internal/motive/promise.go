package motive

import (
	"slices"
	"strconv"
	"strings"
)

// maxPromiseDigits is how long the number of a promise may be, so that the next one
// fits into an int.
const maxPromiseDigits = 9

// PromiseID returns the id of the nth promise of a report, n >= 1.
func PromiseID(n int) string { return "p" + strconv.Itoa(n) }

// PromisedBy returns who makes a promise by its words: ByReport if they begin with the
// report's name and what the report will do, as in "Sam will send the list" or "Sam shows
// me the list", else ByManager.
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
	if n == 1 && !strings.EqualFold(first, name[0]) {
		return ByManager
	}
	if short || willDo(words[n:]) {
		return ByReport
	}
	return ByManager
}

// willDo reports whether words after a name say what that person will do: "will send",
// "is going to send", "shows me".
func willDo(words []string) bool {
	if len(words) > 0 && slices.Contains([]string{"also", "then", "first", "still"}, strings.ToLower(words[0])) {
		words = words[1:]
	}
	if len(words) == 0 {
		return false
	}
	verb := strings.ToLower(words[0])
	switch {
	case verb == "will", len(words) > 1 && verb == "is" && strings.EqualFold(words[1], "going"):
		return true
	case len(words) > 1 && (strings.EqualFold(words[1], "me") || strings.EqualFold(words[1], "us")):
		return strings.HasSuffix(verb, "s")
	}
	return len(words) > 1 && strings.HasSuffix(verb, "s") && !strings.HasSuffix(verb, "'s") && !slices.Contains(given, verb)
}

// given holds verbs that say what somebody is given, or how they are, rather than what
// they will do.
var given = []string{"is", "was", "has", "gets", "keeps", "needs", "receives", "wants", "likes", "owns", "stays", "works", "leaves", "starts", "begins", "ends", "stops", "finishes", "goes", "does", "sits", "moves", "chooses", "decides", "this", "as"}

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
