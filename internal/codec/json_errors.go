package codec

import (
	"bytes"
	"errors"
	"io"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"buyin/internal/codec/scalar"
	"buyin/internal/codec/wording"
	"buyin/internal/motive"
)

// reportSyntaxError reports why the document is not JSON.
func (p *jsonParser) reportSyntaxError(err error) {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		at := len(bytes.TrimRight(p.data, " \t\r\n"))
		p.addProblem(at, at, motive.Error, "json-syntax", "the text ends in the middle of a value", "complete it; was the file cut short?")
		return
	}
	at, reason := len(p.data), "it cannot be read"
	var syntax *jsontext.SyntacticError
	if errors.As(err, &syntax) {
		at = min(int(syntax.ByteOffset), len(p.data))
		if syntax.Err != nil {
			// What follows may be cut off in the middle.
			reason, _, _ = strings.Cut(syntax.Err.Error(), " (expecting")
		}
	}
	at = p.tokenStart(p.skipSpace(at))
	message, remedy := p.explainJSON(at, reason)
	p.addProblem(at, characterEnd(p.data, at), motive.Error, "json-syntax", message, remedy)
}

// explainJSON describes the mistake at an offset. The library's reason is used
// if it is not a known one.
func (p *jsonParser) explainJSON(at int, reason string) (message, remedy string) {
	if message, remedy, ok := wording.JSONMistake(p.data, at); ok {
		return message, remedy
	}
	return "not JSON: " + strings.TrimRight(excerpt(strings.TrimPrefix(reason, "jsontext: ")), "."), "fix it"
}

// tokenStart returns the start of the word that contains an offset, or the
// offset if it is not in a word of its own.
func (p *jsonParser) tokenStart(offset int) int {
	start := offset
	for start > 0 && scalar.IsLetter(p.data[start-1]) {
		start--
	}
	if start > 0 && strings.IndexByte(" \t\r\n{[,:", p.data[start-1]) < 0 {
		return offset
	}
	return start
}

// skipSpace skips blanks and line breaks, unless they are inside a text.
func (p *jsonParser) skipSpace(offset int) int {
	for offset < len(p.data) && strings.IndexByte(" \t\r\n", p.data[offset]) >= 0 && !wording.InsideJSONText(p.data, offset) {
		offset++
	}
	return offset
}
