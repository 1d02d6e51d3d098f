package codec

import (
	"embed"
	"slices"
)

// schemaFiles are the JSON Schemas of our five formats. They are draft-07, the
// newest that YAML servers of editors read. They accept everything that the
// decoders accept; schema_test.go lists what only the decoders reject.
//
//go:embed schema/*.json
var schemaFiles embed.FS

// Formats returns the names of the formats that have a schema.
func Formats() []string { return []string{"catalogue", "goals", "interview", "answers", "persona"} }

// Schema returns the JSON Schema of a format, and whether there is one.
func Schema(format string) ([]byte, bool) {
	if !slices.Contains(Formats(), format) {
		return nil, false
	}
	data, err := schemaFiles.ReadFile("schema/" + format + ".json")
	return data, err == nil
}
