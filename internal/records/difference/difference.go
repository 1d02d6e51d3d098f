// Package difference compares the lines of two texts.
package difference

import "strings"

// A Line is a line of a text, with its number from 1.
type Line struct {
	Number int
	Text   string
}

// maxCompared limits the table with which lines are compared.
const maxCompared = 4 << 20

// Compare returns the lines that are not in a longest common sequence of the
// two texts. Of very long texts it compares the lines without regard to order.
func Compare(textA, textB string) (onlyA, onlyB []Line) {
	a, b := withoutEqualEnds(numberLines(textA), numberLines(textB))
	if (len(a)+1)*(len(b)+1) > maxCompared {
		return linesWithout(a, b), linesWithout(b, a)
	}
	common := longestCommon(a, b)
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		switch {
		case i < len(a) && j < len(b) && a[i].Text == b[j].Text:
			i, j = i+1, j+1
		case j == len(b) || i < len(a) && common[i+1][j] >= common[i][j+1]:
			onlyA = append(onlyA, a[i])
			i++
		default:
			onlyB = append(onlyB, b[j])
			j++
		}
	}
	return onlyA, onlyB
}

// withoutEqualEnds returns two texts without the lines that they begin and end with alike.
func withoutEqualEnds(a, b []Line) ([]Line, []Line) {
	for len(a) > 0 && len(b) > 0 && a[0].Text == b[0].Text {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1].Text == b[len(b)-1].Text {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	return a, b
}

// longestCommon returns a table of the lengths of the longest common sequences of
// a[i:] and b[j:].
func longestCommon(a, b []Line) [][]int32 {
	common := make([][]int32, len(a)+1)
	for i := range common {
		common[i] = make([]int32, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i].Text == b[j].Text {
				common[i][j] = common[i+1][j+1] + 1
			} else {
				common[i][j] = max(common[i+1][j], common[i][j+1])
			}
		}
	}
	return common
}

func linesWithout(a, b []Line) (only []Line) {
	inB := map[string]bool{}
	for _, l := range b {
		inB[l.Text] = true
	}
	for _, l := range a {
		if !inB[l.Text] {
			only = append(only, l)
		}
	}
	return only
}

func numberLines(text string) (lines []Line) {
	for line := range strings.Lines(text) {
		lines = append(lines, Line{len(lines) + 1, strings.TrimRight(line, "\r\n")})
	}
	return lines
}
