package cli

import (
	"os"
	"strings"
	"testing"

	"buyin"
	"buyin/internal/codec"
	"buyin/internal/motive"
)

// The examples that buyin help formats shows must be readable.
func TestTheFormatsShownAreRead(t *testing.T) {
	text, err := os.ReadFile("help/formats.txt")
	if err != nil {
		t.Fatal(err)
	}
	c, _, problems := codec.DecodeCatalogue("motivators.yaml", buyin.Motivators)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	seen := 0
	for _, example := range examples(string(text)) {
		var problems motive.Problems
		data := []byte(example)
		switch schema := codec.SchemaOf("shown.yaml", data); schema {
		case motive.SchemaCatalogue:
			_, _, problems = codec.DecodeCatalogue("shown.yaml", data)
		case motive.SchemaGoals:
			_, _, problems = codec.DecodeGoals("shown.yaml", data, c)
		case motive.SchemaInterview:
			_, problems = codec.DecodeInterview("shown.yaml", data, c)
		case motive.SchemaAnswers:
			_, problems = codec.DecodeAnswers("shown.yaml", data, c)
		case motive.SchemaPersona:
			_, problems = codec.DecodePersona("shown.yaml", data, c)
		default:
			t.Errorf("schema %q in\n%s", schema, example)
		}
		seen++
		if len(problems) > 0 {
			t.Errorf("%v in\n%s", problems, example)
		}
	}
	if seen != 6 {
		t.Errorf("%d examples, want one of each of the five formats, and an ask", seen)
	}
}

// examples are the indented blocks of a help page that begin with a schema.
func examples(text string) (all []string) {
	var block strings.Builder
	for line := range strings.Lines(text) {
		switch {
		case strings.HasPrefix(line, "  schema: "), block.Len() > 0 && strings.HasPrefix(line, "  "):
			block.WriteString(line[2:])
		case block.Len() > 0:
			all = append(all, block.String())
			block.Reset()
		}
	}
	return all
}
