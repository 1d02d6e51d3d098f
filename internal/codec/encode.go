package codec

import (
	"errors"
	"fmt"
	"unicode/utf8"

	"buyin/internal/codec/emit"
	"buyin/internal/codec/encode"
	"buyin/internal/motive"
)

// EncodeInterview writes an interview as a YAML document, as an indented JSON
// document or as a line of NDJSON. The same interview always gives the same
// bytes. Decoding them gives the interview back, with the default kind for
// evidence that had none. It returns an error if the interview could not be
// decoded again.
func EncodeInterview(iv motive.Interview, format Format) ([]byte, error) {
	root, err := encode.Interview(&iv)
	if err != nil {
		return nil, err
	}
	return writeTree(root, format)
}

// EncodeGoals writes goals as a YAML document.
func EncodeGoals(g motive.Goals) ([]byte, error) { return writeTree(encode.Goals(g), YAML) }

// writeTree writes a tree as one document, which must not be too long to be read.
func writeTree(root *emit.Node, format Format) ([]byte, error) {
	var data []byte
	switch format {
	case YAML:
		data = emit.AppendYAML(nil, root)
	case JSON:
		data = emit.AppendJSON(nil, root)
	default:
		data = emit.AppendLine(nil, root)
		if len(data) > motive.MaxLine {
			return nil, fmt.Errorf("a record of %d bytes is too long for a line; the limit is %d", len(data), motive.MaxLine)
		}
	}
	if !utf8.Valid(data) {
		return nil, errors.New("cannot write a text that is not UTF-8; correct its encoding")
	}
	if len(data) > motive.MaxDocument {
		return nil, fmt.Errorf("a document of %d bytes is too long; the limit is %d", len(data), motive.MaxDocument)
	}
	return data, nil
}
