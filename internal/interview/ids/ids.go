// Package ids reads the ids of questions.
package ids

import (
	"strconv"
	"strings"

	"buyin/internal/motive"
)

// TalkSeparator separates, in the turns of earlier talks, the id of a question from the
// number of the talk in which it was asked. Ids never contain it.
const TalkSeparator = "#"

// Original returns the id of a question without the number of an earlier talk.
func Original(question string) string {
	id, _, _ := strings.Cut(question, TalkSeparator)
	return id
}

// Choices returns the motivators in the id of a trade-off or a best-worst
// question. For any other question it returns nil.
func Choices(question string) []string {
	parts := strings.Split(Original(question), ".")
	switch {
	case len(parts) == 3 && parts[0] == motive.TradeOff, len(parts) == 5 && parts[0] == motive.BestWorst:
		return parts[1:]
	}
	return nil
}

// DebriefLine returns the number of a debrief's line, or 0 for another question.
// Several lines of buyin 1.0.0 may have one number.
func DebriefLine(question string) int {
	number, ok := strings.CutPrefix(question, motive.Debrief+".")
	if !ok {
		return 0
	}
	n, _ := strconv.Atoi(number)
	return n
}
