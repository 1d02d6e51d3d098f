package codec

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"

	"buyin/internal/codec/scalar"
	"buyin/internal/codec/wording"
	"buyin/internal/motive"
)

// text reads any text. Its length has been checked by prevalidate.
func (k keyReader) text() string {
	s, _ := k.textOf(k.value(), k.key)
	return s
}

// nonEmptyText reads a text that is not blank.
func (k keyReader) nonEmptyText() string {
	v := k.value()
	s, ok := k.textOf(v, k.key)
	if ok && strings.TrimSpace(s) == "" {
		k.errorAt(v, "empty-text", k.key+" of "+k.what+" is empty", "write something, or delete the key")
	}
	return s
}

// name reads a text of at most motive.MaxName bytes that is not blank.
func (k keyReader) name() string {
	v := k.value()
	s, ok := k.textOf(v, k.key)
	switch {
	case !ok:
		return ""
	case len(s) > motive.MaxName:
		k.errorAt(v, "name-too-long", fmt.Sprintf("%s of %s has %d bytes; the limit is %d", k.key, k.what, len(s), motive.MaxName), "shorten it")
		return ""
	case strings.TrimSpace(s) == "":
		k.errorAt(v, "empty-text", k.key+" of "+k.what+" is empty", "write a name")
	}
	return s
}

// enum reads one of the allowed texts. The first is the default.
func (k keyReader) enum(allowed ...string) string {
	v := k.value()
	s, ok := k.textOf(v, k.key)
	if !ok {
		return allowed[0]
	}
	if !slices.Contains(allowed, s) {
		k.errorAt(v, "unknown-"+k.key, "unknown "+k.key+" "+quoted(s)+" in "+k.what, wording.Suggestion(s, allowed, ""))
		return allowed[0]
	}
	return s
}

// boolean reads true or false.
func (k keyReader) boolean(byDefault bool) bool {
	v := k.value()
	if v == nil {
		return byDefault
	}
	if v.kind == boolean || v.kind == text && v.bare {
		switch v.text {
		case "true":
			return true
		case "false":
			return false
		}
	}
	k.errorAt(v, "not-a-truth-value", k.key+" of "+k.what+" must be true or false, not "+describeNode(v), "write true or false, without quotes")
	return byDefault
}

// optionalBoolean reads true or false, and nil if the key is left out.
func (k keyReader) optionalBoolean() *bool {
	if k.value() == nil {
		return nil
	}
	b := k.boolean(false)
	return &b
}

// textList reads a list of texts. It returns nil if there are none.
func (k keyReader) textList() []string {
	var all []string
	items := k.list()
	for i := range items {
		item := &items[i]
		if item.kind == null {
			k.errorAt(item, "empty-text", "an entry of "+k.key+" is empty", "write something, or delete it")
		} else if s, ok := k.textOf(item, "an entry of "+k.key); ok {
			all = append(all, s)
		}
	}
	return all
}

// id reads an id. It returns "" if it is left out or wrong.
func (k keyReader) id(pattern *scalar.IDPattern) string {
	v := k.value()
	s, ok := k.textOf(v, k.key)
	if !ok {
		return ""
	}
	if !scalar.Matches(pattern, s) {
		k.errorAt(v, "bad-id", fmt.Sprintf("%s %s of %s is not an id", k.key, quoted(s), k.what),
			fmt.Sprintf("use at most %d %s", pattern.MaxBytes, pattern.Description))
		return ""
	}
	return s
}

// timestamp reads a date and time of RFC 3339.
func (k keyReader) timestamp() string {
	return k.time(scalar.IsTimestamp, "date and time", "2026-11-23T09:00:00Z")
}

// date reads a date.
func (k keyReader) date() string { return k.time(scalar.IsDate, "date", "2026-11-23") }

func (k keyReader) time(isValid func([]byte) bool, what, example string) string {
	v := k.value()
	s, ok := k.textOf(v, k.key)
	if !ok {
		return ""
	}
	if !isValid([]byte(s)) {
		k.errorAt(v, "bad-time", k.key+" "+quoted(s)+" is not a "+what, "write it like "+example)
		return ""
	}
	return s
}

// semanticVersion is the pattern of https://semver.org.
var semanticVersion = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$`)
})

// version reads a semantic version.
func (k keyReader) version() string {
	v := k.value()
	s, ok := k.textOf(v, k.key)
	if ok && (len(s) > motive.MaxName || !semanticVersion().MatchString(s)) {
		k.errorAt(v, "bad-version", k.key+" "+quoted(s)+" is not a semantic version", "write three numbers, such as 1.0.0")
	}
	return s
}

// textOf returns the text of a value: a text, or any YAML scalar without
// quotes. what names the value in messages.
func (d *decoder) textOf(v *node, what string) (string, bool) {
	if v == nil || v.kind == refused {
		return "", false
	}
	if v.kind != text {
		d.errorAt(v, "wrong-type", what+" must be a text, not "+v.kind.String(), "write a text; put it in quotes if it looks like something else")
		return "", false
	}
	if v.bare && scalar.IsAmbiguous(v.text) {
		d.ambiguous = append(d.ambiguous, v)
	}
	return v.text, true
}

// CheckMotivator returns an error that names the nearest id, or all of them, if
// the catalogue has no motivator with this id.
func CheckMotivator(id string, c motive.Catalogue) error {
	x := scalar.NewMotivatorIndex(c)
	if x.Has(id) {
		return nil
	}
	return errors.New("no motivator " + quoted(id) + " in the catalogue; " + wording.SuggestMotivator(id, x.IDs(), x.Names()))
}

// describeNode describes a value in a message.
func describeNode(v *node) string {
	if v.kind == list || v.kind == mapping {
		return v.kind.String()
	}
	return quoted(v.text)
}
