package wording

import (
	"strings"
	"unicode/utf8"

	"buyin/internal/motive"
)

// Cut cuts a text at line ends, at blanks or else between characters, so
// that each part can be saved.
func Cut(text string) (first string, rest []string) {
	var parts []string
	for len(text) > motive.MaxText {
		end := strings.LastIndexByte(text[:motive.MaxText+1], '\n')
		if end <= 0 {
			end = strings.LastIndexByte(text[:motive.MaxText+1], ' ')
		}
		if end <= 0 {
			for end = motive.MaxText; end > motive.MaxText-utf8.UTFMax && !utf8.RuneStart(text[end]); {
				end--
			}
		}
		parts = append(parts, text[:end])
		text = strings.TrimLeft(text[end:], " \n")
	}
	if text != "" {
		parts = append(parts, text)
	}
	return parts[0], parts[1:]
}
