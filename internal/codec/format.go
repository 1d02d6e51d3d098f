package codec

import (
	"bytes"
	"strings"
)

// A Format is how a document is written.
type Format int

// The formats. NDJSON is JSON with one document a line.
const (
	YAML Format = iota
	JSON
	NDJSON
)

var byteOrderMark = []byte("\ufeff")

// FormatOf returns the format of a file, from the ending of its name. If that
// says nothing, the first byte decides: a brace begins JSON, anything else YAML.
func FormatOf(name string, data []byte) Format {
	if dot := strings.LastIndexByte(name, '.'); dot >= 0 {
		switch strings.ToLower(name[dot:]) {
		case ".json":
			return JSON
		case ".ndjson", ".jsonl":
			return NDJSON
		case ".yaml", ".yml":
			return YAML
		}
	}
	if bytes.HasPrefix(bytes.TrimPrefix(data, byteOrderMark), []byte("{")) {
		return JSON
	}
	return YAML
}
