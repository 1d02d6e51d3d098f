package codec

import (
	"embed"
	"slices"
)

// The JSON Schemas of the five formats, in draft-07, which is the newest that
// editors' YAML servers read. All that the decoders accept they accept; what
// the decoders alone refuse is told in schema_test.go.
//
//go:embed schema/*.json
var schemaFiles embed.FS

// Formats are the formats that there is a schema of.
func Formats() []string { return []string{"catalogue", "goals", "interview", "answers", "persona"} }

// Schema is the JSON Schema of a format, and whether there is one.
func Schema(format string) ([]byte, bool) {
	if !slices.Contains(Formats(), format) {
		return nil, false
	}
	data, err := schemaFiles.ReadFile("schema/" + format + ".json")
	return data, err == nil
}
