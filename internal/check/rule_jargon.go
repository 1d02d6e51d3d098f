package check

import (
	"strings"
	"unicode"

	"buyin/internal/english"
	"buyin/internal/motive"
)

var jargonRule = Rule{
	Name: "jargon", Group: Wording, Severity: motive.Warning, question: findJargon, Source: fowler,
	Doc:  "management jargon and unexplained abbreviations are answered in kind",
	Bad:  "How do you drive stakeholder alignment?",
	Good: "How do you get people to agree on a plan?",
}

// findJargon finds management jargon and unexplained abbreviations.
func findJargon(q *question) *finding {
	terms := buzzwords()
	for i := range q.Clauses {
		ws := q.Clauses[i].Words
		if s, ok := terms.find(ws, q.Words); ok {
			return q.flag(ws, s, "is jargon", "use the words of the report's own work")
		}
		for k, w := range ws {
			if isAbbreviation(q.Text[w.Start:w.End]) && !w.Quoted && !isExplained(q.Text, ws, k) && !isAllCapitals(q.Text) {
				return q.flag(ws, ws.Span(k, 1), "is an unexplained abbreviation", "write it out, or explain it")
			}
		}
	}
	return nil
}

// isAbbreviation reports whether a word, as written, is an abbreviation that needs an
// explanation: it has two to six letters, most of them are capitals, and so are the first
// two.
func isAbbreviation(word string) bool {
	word = strings.TrimSuffix(strings.TrimSuffix(word, "'s"), "’s")
	word = strings.TrimSuffix(word, "s")
	upper, letters := 0, 0
	for i, c := range word {
		switch {
		case unicode.IsUpper(c):
			upper++
		case i < 2 && c != '&', !unicode.IsLetter(c) && c != '&' && c != '/':
			return false // Rover, R2D2, A4, X-ray
		}
		letters++
	}
	return letters >= 2 && letters <= 6 && upper >= 2 && upper*2 > letters && !familiar.Has(word) && !isRomanNumeral(word)
}

func isRomanNumeral(word string) bool { return strings.Trim(word, "IVX") == "" }

// isExplained reports whether the question explains the abbreviation at k right away: in an
// apposition ("the KPI sheet, the page of monthly targets"), in brackets, or by the full
// name before it.
func isExplained(text string, ws english.Words, k int) bool {
	rest := text[ws[k].End:ws[len(ws)-1].End]
	for _, start := range []string{" (", ", or ", ", that is"} {
		if strings.HasPrefix(rest, start) {
			return true
		}
	}
	if strings.HasSuffix(text[:ws[k].Start], "(") {
		return true
	}
	if k > 2 && ws[k].Pause == 0 && ws.Is(k-1, "or called abbreviated as") { // key performance indicator, or KPI
		return true
	}
	for i := k + 1; i < len(ws)-1 && i <= k+3; i++ { // an apposition has two words or more
		if ws[i].Pause == ',' && ws.In(i, appositionStarts) {
			return true
		}
	}
	return false
}

func isAllCapitals(text string) bool { return strings.ToUpper(text) == text }

var (
	buzzwords        = termsIn("jargon", "buzzwords")
	familiar         = setIn("jargon", "familiar")
	appositionStarts = setIn("jargon", "appositionStarts")
)
