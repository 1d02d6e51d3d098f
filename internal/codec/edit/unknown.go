package edit

import (
	"bytes"
	"slices"
	"strings"

	"buyin/internal/codec"
	"buyin/internal/codec/emit"
	"buyin/internal/codec/scalar"
)

// known are the keys that buyin knows, of each object in an interview. All others
// are kept as they are: those of a user's own, and those of a newer buyin.
var known = map[string][]string{
	"": {
		"schema", "id", "kind", "report", "manager", "started", "finished", "catalogue", "goals", "told", "guess", "turns",
		"notes", "put", "reply", "promises", "outcome",
	},
	"report":    {"name", "team", "role"},
	"catalogue": {"name", "version"},
	"told":      {"on", "quotes"},
	"turns":     {"question", "asked", "answer", "evidence", "positions", "position", "least", "effects", "scale"},
	"evidence":  {"motivator", "strength", "kind", "quote", "by"},
	"positions": {"says", "goal", "meets"},
	"put":       {"on", "overlap", "catalogue"},
	"promises":  {"id", "by", "text", "due", "kept", "dropped"},
	"outcome":   {"says", "on"},
}

// addUnknown adds to the tree of an interview the keys of a document that buyin
// does not know. from says which turn of the document each turn of the tree was.
func addUnknown(tree *emit.Node, document codec.Value, from []int) {
	addUnknownKeys(tree, document, "")
	for _, key := range []string{"report", "catalogue", "told", "put", "outcome"} {
		was, ok := child(document, key)
		if now := tree.Value(key); now != nil && ok {
			addUnknownKeys(now, was, key)
		}
	}
	addToList(tree.Value("promises"), document, "promises", "id")
	turns, _ := child(document, "turns")
	for i, now := range tree.Value("turns").Items() {
		if from[i] < 0 || from[i] >= len(turns.Items) {
			continue
		}
		was := turns.Items[from[i]]
		addUnknownKeys(now, was, "turns")
		addToList(now.Value("evidence"), was, "evidence", "motivator")
		addToList(now.Value("positions"), was, "positions", "goal")
	}
}

// addToList adds the unknown keys of the items of a list. Items belong together if
// they have the same value of a key.
func addToList(now *emit.Node, object codec.Value, list, key string) {
	was, ok := child(object, list)
	if now == nil || !ok {
		return
	}
	for _, item := range now.Items() {
		i := slices.IndexFunc(was.Items, func(v codec.Value) bool {
			value, ok := child(v, key)
			id := item.Value(key)
			return ok && id != nil && bytes.Equal(line(id), line(emit.Text(value.Text)))
		})
		if i >= 0 {
			addUnknownKeys(item, was.Items[i], list)
		}
	}
}

// addUnknownKeys adds the unknown keys of one object, unless they are there.
func addUnknownKeys(now *emit.Node, was codec.Value, object string) {
	if was.Kind != codec.Mapping {
		return
	}
	for _, v := range was.Items {
		if !slices.Contains(known[object], v.Key) && now.Value(v.Key) == nil {
			now.Add(v.Key, emit.Literal(asJSON(v)))
		}
	}
}

// asJSON returns a value as JSON on one line, which YAML reads the same way.
func asJSON(v codec.Value) string {
	switch v.Kind {
	case codec.Text:
		if v.Bare && scalar.IsAmbiguous(v.Text) {
			return v.Text
		}
		return string(line(emit.Text(v.Text)))
	case codec.Literal:
		return v.Text
	case codec.List, codec.Mapping:
		brackets, items := "[]", []string(nil)
		for _, item := range v.Items {
			text := asJSON(item)
			if v.Kind == codec.Mapping {
				text = string(line(emit.Text(item.Key))) + ": " + text
			}
			items = append(items, text)
		}
		if v.Kind == codec.Mapping {
			brackets = "{}"
		}
		return brackets[:1] + strings.Join(items, ", ") + brackets[1:]
	}
	return "null"
}

// line returns a node as JSON on one line.
func line(n *emit.Node) []byte { return bytes.TrimSuffix(emit.AppendLine(nil, n), []byte("\n")) }
