package correction

import (
	"errors"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/sheet"
)

// strengthTyped matches a motivator or a number with a strength, such as 1=4.
var strengthTyped = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^\+?(#?\d+|\pL[\pL-]*)?=[-+]?\d+$`)
})

// IsTyped reports whether a note reads like a correction of a list, such as
// none, -1, 1=4 or +pay. A number above n is none.
func IsTyped(note string, n int, c motive.Catalogue) bool {
	if strings.Contains(strings.TrimSpace(note), "\n") {
		return false
	}
	words := JoinStrengths(SplitWords(note))
	for _, word := range words {
		if !isTypedWord(word, n, c) {
			return false
		}
	}
	return len(words) > 0
}

func isTypedWord(word string, most int, c motive.Catalogue) bool {
	if word == "-" || strings.EqualFold(word, "none") || strengthTyped().MatchString(word) {
		return true
	}
	if n, err := strconv.Atoi(word); err == nil || errors.Is(err, strconv.ErrRange) {
		return max(n, -n) <= most
	}
	name, adds := strings.CutPrefix(word, "+")
	if !adds {
		return false
	}
	_, err := sheet.FindMotivator(name, c)
	return err == nil
}

// reorders matches words that put the second entry of a list before the first, or so.
var reorders = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)\b(other way (a)?round|(wrong|different|reverse|opposite) order|revers(e|ed)|swap(ped)?|` +
		`(second|third|fourth|fifth|last|[2-9])( one)?( is| comes| goes| should be| matters)?( more)?,? (before|above|over|ahead of|than|first)\b)`)
})

// mostReorderWords is the number of words up to which a note says nothing but an order.
const mostReorderWords = 9

// IsReorder reports whether a note only puts the entries of a list into another order.
func IsReorder(note string) bool {
	return reorders().MatchString(note) && len(strings.Fields(note)) <= mostReorderWords
}

// isWords reports whether a line holds words and nothing that could be a correction.
func isWords(line string, c motive.Catalogue) bool {
	words := SplitWords(line)
	if IsReorder(line) || len(words) < 2 {
		return len(words) > 1
	}
	for _, word := range words {
		if isTypedWord(word, math.MaxInt, c) {
			return false
		}
	}
	name := words[0]
	if how := strings.ToLower(name); how == "not" || how == "only" {
		name = words[1]
	}
	_, err := sheet.FindMotivator(name, c)
	return err != nil
}

// IsNothing reports whether a note only says that there is nothing to correct.
func IsNothing(note string) bool {
	word := strings.ReplaceAll(strings.Trim(note, " \t\n.!"), "’", "'")
	return word == "" || slices.ContainsFunc(language.List("prompt.sumup.nothing"), func(nothing string) bool { return strings.EqualFold(nothing, word) })
}

// ApplyToSum reads a note as corrections of a summary. It returns the entries that it
// changes or adds, those that it withdraws, and the list after that. It returns false
// if the note is words.
func ApplyToSum(note string, sum []motive.Heard, c motive.Catalogue) (changed, dropped, kept []motive.Evidence, ok bool, _ error) {
	var said []motive.Evidence
	for _, h := range sum {
		said = append(said, motive.Evidence{Motivator: h.Motivator, Strength: h.Strength})
	}
	if !IsTyped(note, math.MaxInt, c) { // a number is never their words here
		return nil, nil, nil, false, nil
	}
	kept, err := Apply(note, said, c)
	if err != nil {
		return nil, nil, nil, false, err
	}
	for _, e := range kept {
		if !slices.Contains(said, e) {
			changed = append(changed, e)
		}
	}
	return changed, Withdraw(sum, kept), kept, true, nil
}

// Withdraw returns an entry for each motivator that was said back and is not in
// the corrected list.
func Withdraw(said []motive.Heard, kept []motive.Evidence) []motive.Evidence {
	var dropped []motive.Evidence
	for _, h := range said {
		if !slices.ContainsFunc(kept, func(e motive.Evidence) bool { return e.Motivator == h.Motivator }) {
			dropped = append(dropped, motive.Evidence{Motivator: h.Motivator, Kind: motive.Withdrawn})
		}
	}
	return dropped
}

// Describe says in one line what a corrected summary holds.
func Describe(kept, dropped []motive.Evidence, c motive.Catalogue) string {
	var parts []string
	if len(kept) > 0 {
		parts = append(parts, language.Say("prompt.playback.kept", "list", ShortList(kept, c)))
	}
	if len(dropped) > 0 {
		var names []string
		for _, e := range dropped {
			names = append(names, c.NameOf(e.Motivator))
		}
		parts = append(parts, language.Say("prompt.playback.withdrawn", "list", strings.Join(names, ", ")))
	}
	return strings.Join(parts, " ")
}
