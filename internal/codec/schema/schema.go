// Package schema holds the JSON Schemas of our formats, for editors and other
// programs. It validates nothing itself.
package schema

import (
	"embed"
	"slices"
)

// files are the JSON Schemas of our five formats. They are draft-07, the
// newest that YAML servers of editors read. They accept everything that the
// decoders accept; a test of package codec lists what only the decoders reject.
//
//go:embed *.json
var files embed.FS

// Formats returns the names of the formats that have a schema.
func Formats() []string { return []string{"catalogue", "goals", "interview", "answers", "persona"} }

// Of returns the JSON Schema of a format, and whether there is one.
func Of(format string) ([]byte, bool) {
	if !slices.Contains(Formats(), format) {
		return nil, false
	}
	data, err := files.ReadFile(format + ".json")
	return data, err == nil
}
