package codec

import (
	"bytes"
	"fmt"
	"path"
	"slices"
	"unicode/utf8"

	"buyin/internal/codec/scalar"
	"buyin/internal/codec/wording"
	"buyin/internal/motive"
)

// SchemaOf returns the schema that a document names, such as "buyin/goals/v1".
// It returns "" if there is none, or the document cannot be parsed.
func SchemaOf(name string, data []byte) string {
	d := newDecoder(name, data, 1, nil)
	root := d.parse()
	if root == nil || root.kind != mapping {
		return ""
	}
	if v := root.value("schema"); v != nil && v.kind == text {
		return v.text
	}
	return ""
}

// newDecoder returns a decoder of a document that begins on a line of its file.
// Without motivators it decodes only formats that name none.
func newDecoder(name string, data []byte, line int, motivators *scalar.MotivatorIndex) *decoder {
	return &decoder{source: newSource(name, data, line), format: FormatOf(name, data), motivators: motivators}
}

// document parses a document of a schema. It returns the root, or nil if the
// document is not a mapping or names another schema.
func (d *decoder) document(schema string) *node {
	root := d.parse()
	if root == nil {
		return nil
	}
	d.prevalidate(root)
	if root.kind != mapping {
		switch {
		case root.kind == null && root.bare:
			d.reportEmpty()
		case root.kind != refused:
			d.errorAt(root, "not-a-mapping", "a document must be a mapping of keys to values, not "+root.kind.String(), "start it with schema: "+schema)
		}
		return nil
	}
	if !d.checkSchema(root, schema) {
		return nil
	}
	return root
}

// parse parses the document, whatever its schema. It returns the root, or nil if
// it cannot be parsed.
func (d *decoder) parse() *node {
	if len(d.data) > motive.MaxDocument {
		d.addProblem(0, 0, motive.Error, "document-too-large", fmt.Sprintf("more than %d MiB", motive.MaxDocument>>20), "split it")
		return nil
	}
	if at := invalidAt(d.data); at >= 0 {
		d.addProblem(at, at+1, motive.Error, "invalid-utf8", fmt.Sprintf("the byte 0x%02x, which is not UTF-8", d.data[at]), "save the file as UTF-8")
		return nil
	}
	if len(bytes.TrimLeft(d.data, " \t\r\n")) == 0 {
		d.reportEmpty()
		return nil
	}
	if d.format == YAML {
		return d.parseYAML()
	}
	return d.parseJSON()
}

// reportEmpty reports a document without a value.
func (d *decoder) reportEmpty() {
	d.addProblem(0, 0, motive.Error, "empty-file", "the file is empty", "was it saved completely?")
}

// invalidAt returns the offset of the first byte that is not UTF-8, or -1.
func invalidAt(data []byte) int {
	if utf8.Valid(data) {
		return -1
	}
	at := 0
	for at < len(data) {
		c, size := utf8.DecodeRune(data[at:])
		if c == utf8.RuneError && size == 1 {
			return at
		}
		at += size
	}
	return -1
}

// checkSchema reports whether the document has the wanted schema. A missing
// schema is an error too, but the document is then decoded as if it were there,
// to find its other problems.
func (d *decoder) checkSchema(root *node, want string) bool {
	v := root.value("schema")
	if v == nil || v.kind == null {
		d.errorAt(root, "missing-key", "there is no schema", "start the document with schema: "+want)
		return true
	}
	switch {
	case v.kind == refused:
		return true
	case v.kind != text:
		d.errorAt(v, "wrong-type", "schema must be a text, not "+v.kind.String(), "write schema: "+want)
		return true
	case v.text == want:
		return true
	}
	message, remedy := "schema "+quoted(v.text)+" is not expected here", "use a file with schema "+want
	format, version := path.Split(v.text)
	if format == path.Dir(want)+"/" {
		message, remedy = fmt.Sprintf("this buyin cannot read version %s of this format", quoted(version)), "use "+want+", or a newer buyin"
	} else if _, near := wording.Nearest(v.text, []string{want}); near && !slices.Contains(schemas, v.text) {
		remedy = wording.Suggestion(v.text, []string{want}, "")
	}
	d.errorAt(v, "wrong-schema", message, remedy)
	return false
}

// schemas are all that buyin reads.
var schemas = []string{motive.SchemaCatalogue, motive.SchemaGoals, motive.SchemaInterview, motive.SchemaAnswers, motive.SchemaPersona}
