package retold

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"buyin/internal/motive"
	"buyin/internal/overlap"
)

var (
	// remark is what the manager said or thought, to the end of a line of an answer: "me:
	// and the Fridays?".
	remark = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?im)(?:^|[.!?;]\s|[(\[])[-*\s]*(?:me|myself|i|interviewer|manager|boss|note to self|my (?:notes?|view|take|thoughts|impression))\s?:\s.*$`)
	})
	// reply is where the person speaks again in the same line.
	reply = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)\s(?:she|he|they|her|him|them)\s?:\s`)
	})
)

// Theirs leaves out of the answers, and of the words that somebody marked, what the
// manager said: it is not the person's.
func Theirs(talks []overlap.Talk, words []overlap.Words) ([]overlap.Talk, []overlap.Words) {
	talks = slices.Clone(talks)
	for i := range talks {
		turns := talks[i].Interview.Turns
		if slices.ContainsFunc(turns, func(t motive.Turn) bool { return remark().MatchString(t.Answer) }) {
			turns = slices.Clone(turns)
			for k := range turns {
				turns[k].Answer = theirs(turns[k].Answer)
			}
			talks[i].Interview.Turns = turns
		}
	}
	var kept []overlap.Words
	for _, one := range words {
		if one.Text = theirs(one.Text); one.Text != "" && isIn(talks, one) {
			kept = append(kept, one)
		}
	}
	return talks, kept
}

// isIn reports whether words stand in what is left of their answer.
func isIn(talks []overlap.Talk, words overlap.Words) bool {
	if words.Talk < 0 || words.Talk >= len(talks) || words.Turn < 0 || words.Turn >= len(talks[words.Talk].Interview.Turns) {
		return false
	}
	return strings.Contains(talks[words.Talk].Interview.Turns[words.Turn].Answer, words.Text)
}

// theirs returns an answer without what the manager said in it.
func theirs(answer string) string {
	text := remark().ReplaceAllStringFunc(answer, func(said string) string {
		if at := reply().FindStringIndex(said); at != nil {
			return "\n" + said[at[1]:]
		}
		return "\n"
	})
	if text == answer {
		return answer
	}
	return strings.TrimSpace(text)
}
