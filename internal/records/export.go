package records

import (
	"encoding/json"

	"buyin/internal/codec"
)

// exportDocument is the JSON document of an export.
type exportDocument struct {
	Report     string            `json:"report"`
	Exported   string            `json:"exported"`
	Interviews []json.RawMessage `json:"interviews"`
	Files      []exportFile      `json:"files"`
	Mentions   []string          `json:"mentions"`
}

type exportFile struct {
	Path string `json:"path"`
	Text string `json:"text"`
}

// ExportJSON returns everything held about the person as one JSON document: the
// records that can be read, and the text of every file. The moment is the one of
// the export (RFC 3339); readText returns the text of a file, or why it cannot
// be read.
func (p Person) ExportJSON(moment string, readText func(path string) string) ([]byte, error) {
	doc := exportDocument{
		Report: p.Name, Exported: moment, Interviews: []json.RawMessage{}, Files: []exportFile{}, Mentions: []string{},
	}
	for _, r := range p.Records {
		if !r.Usable() || r.Copy || r.Stray {
			continue // only its text is exported
		}
		data, err := codec.EncodeInterview(r.Interview, codec.JSON)
		if err != nil {
			return nil, err
		}
		doc.Interviews = append(doc.Interviews, data)
	}
	for _, path := range p.Files.Owned() {
		doc.Files = append(doc.Files, exportFile{path, readText(path)})
	}
	doc.Mentions = append(doc.Mentions, p.Files.Mentions...)
	return json.MarshalIndent(doc, "", "  ")
}
