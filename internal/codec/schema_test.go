package codec

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"

	"buyin/internal/codec/schema"
	"buyin/internal/motive"
)

// compiled returns the compiled schemas by format.
func compiled(t *testing.T) map[string]*jsonschema.Schema {
	t.Helper()
	all := map[string]*jsonschema.Schema{}
	for _, format := range schema.Formats() {
		data, ok := schema.Of(format)
		if !ok {
			t.Fatalf("no schema of %s", format)
		}
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		c := jsonschema.NewCompiler()
		c.DefaultDraft(jsonschema.Draft7)
		if err := c.AddResource(format+".json", doc); err != nil {
			t.Fatal(err)
		}
		if all[format], err = c.Compile(format + ".json"); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// handed parses a document as the YAML server of an editor does: numbers and
// booleans by the core schema of YAML 1.2, everything else as texts.
func handed(data []byte) (any, error) {
	var root yaml.Node
	if err := yaml.Unmarshal(bytes.TrimPrefix(data, byteOrderMark), &root); err != nil || len(root.Content) == 0 {
		return nil, err
	}
	return ofNode(root.Content[0])
}

func ofNode(n *yaml.Node) (any, error) {
	switch n.Kind {
	case yaml.MappingNode:
		m := map[string]any{}
		for i := 0; i+1 < len(n.Content); i += 2 {
			v, err := ofNode(n.Content[i+1])
			if err != nil {
				return nil, err
			}
			m[n.Content[i].Value] = v
		}
		return m, nil
	case yaml.SequenceNode:
		l := []any{}
		for _, item := range n.Content {
			v, err := ofNode(item)
			if err != nil {
				return nil, err
			}
			l = append(l, v)
		}
		return l, nil
	}
	if n.Tag == "!!timestamp" {
		return n.Value, nil
	}
	var v any
	err := n.Decode(&v)
	return v, err
}

// decoded reports whether the decoder of a document's format accepts it, and
// the format's name.
func decoded(name string, data []byte, c motive.Catalogue) (format string, ok bool) {
	var problems motive.Problems
	switch SchemaOf(name, data) {
	case motive.SchemaCatalogue:
		format, problems = "catalogue", last(DecodeCatalogue(name, data))
	case motive.SchemaGoals:
		format, problems = "goals", last(DecodeGoals(name, data, c))
	case motive.SchemaInterview:
		format = "interview"
		_, problems = DecodeInterview(name, data, c)
	case motive.SchemaAnswers:
		format = "answers"
		_, problems = DecodeAnswers(name, data, c)
	case motive.SchemaPersona:
		format = "persona"
		_, problems = DecodePersona(name, data, c)
	default:
		return "", false
	}
	worst, any := problems.Worst()
	return format, !any || worst < motive.Error
}

func last[T any](_ T, _ motive.Places, problems motive.Problems) motive.Problems { return problems }

// documents returns all documents in testdata, and the shipped catalogue.
func documents(t *testing.T) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	add := func(path string) {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		all[path] = data
	}
	add("../../motivators.yaml")
	for _, pattern := range []string{"schema/*", "catalogue/*/*", "hostile/*", "demo/*", "eval/*/*/*", "eval/*/*", "worked/*", "stream/*"} {
		files, err := filepath.Glob("../../testdata/" + pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			if slices.Contains([]string{".yaml", ".yml", ".json"}, filepath.Ext(file)) {
				add(file)
			}
		}
	}
	return all
}

// The schemas accept everything that the decoders accept.
func TestSchemasAcceptWhatTheDecodersAccept(t *testing.T) {
	schemas, c := compiled(t), shipped(t)
	accepted := map[string]int{}
	for path, data := range documents(t) {
		format, ok := decoded(filepath.Base(path), data, c)
		if !ok {
			if strings.Contains(path, "/schema/") {
				t.Errorf("%s shows all that is allowed, and is refused", path)
			}
			continue
		}
		v, err := handed(data)
		if err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		accepted[format]++
		if err := schemas[format].Validate(v); err != nil {
			t.Errorf("%s: the decoder accepts it, the schema does not: %v", path, err)
		}
	}
	for _, format := range schema.Formats() {
		if accepted[format] < 2 {
			t.Errorf("only %d documents of %s were accepted", accepted[format], format)
		}
	}
}

// schemaIsBlind lists the rules that a schema cannot check, since it sees one value
// at a time, and neither the text nor other files.
var schemaIsBlind = []string{
	"alias", "anchor", "tag", "merge-key", "duplicate-key", "key-not-text", "second-document", "yaml-syntax", "json-syntax", "control-character", "invalid-utf8", // of the text
	"document-too-large", "text-too-long", "line-too-long", "too-deep", "too-many-values", "name-too-long", // of its size in bytes
	"duplicate-id", "reserved-id", "unknown-motivator", "how-without-offer", // of other values and files
	"not-an-integer", "not-a-number", "not-a-truth-value", "wrong-type", // as written: 0777, 1_000, "yes" or a number in JSON where a text is meant
	"bad-time", "bad-id", "bad-version", // a 31st of February; an id that was written as a number
}

// The schemas reject what the decoders reject for any other rule.
func TestSchemasRefuseWhatTheyCanSee(t *testing.T) {
	schemas, c := compiled(t), shipped(t)
	refused := 0
	for path, data := range documents(t) {
		name := filepath.Base(path)
		format, ok := decoded(name, data, c)
		if ok || format == "" || !visibleToSchema(name, data, format, c) {
			continue
		}
		v, err := handed(data)
		if err != nil {
			continue
		}
		refused++
		if schemas[format].Validate(v) == nil {
			t.Errorf("%s: the decoder refuses it and the schema does not; fix the schema or list the rule", path)
		}
	}
	if refused < 20 {
		t.Errorf("only %d documents were refused", refused)
	}
}

// visibleToSchema reports whether a document has an error that a schema can see.
func visibleToSchema(name string, data []byte, format string, c motive.Catalogue) bool {
	var problems motive.Problems
	switch format {
	case "catalogue":
		problems = last(DecodeCatalogue(name, data))
	case "goals":
		problems = last(DecodeGoals(name, data, c))
	case "interview":
		_, problems = DecodeInterview(name, data, c)
	case "answers":
		_, problems = DecodeAnswers(name, data, c)
	case "persona":
		_, problems = DecodePersona(name, data, c)
	}
	return slices.ContainsFunc(problems, func(p motive.Problem) bool {
		return p.Severity == motive.Error && !slices.Contains(schemaIsBlind, p.Rule)
	})
}

func TestTheShippedCatalogueNamesItsSchemaForEditors(t *testing.T) {
	data, err := os.ReadFile("../../motivators.yaml")
	if err != nil {
		t.Fatal(err)
	}
	first, _, _ := strings.Cut(string(data), "\n")
	path, ok := strings.CutPrefix(first, "# yaml-language-server: $schema=")
	if !ok {
		t.Fatalf("the first line is %q, without the modeline of editors", first)
	}
	if _, err := os.Stat("../../" + path); err != nil {
		t.Error(err)
	}
}
