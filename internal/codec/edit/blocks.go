package edit

import (
	"bytes"
	"errors"
	"slices"
	"strings"

	"buyin/internal/codec"
	"buyin/internal/codec/emit"
)

// errLayout means that the keys and turns of a document are not on lines of their
// own.
var errLayout = errors.New("it is not written in blocks")

// A splice replaces whole lines of a document.
type splice struct {
	at, end int
	text    string
}

// replaceBlocks returns a YAML document with the contents of the tree, in which
// only the lines of keys and turns that differ are others.
func replaceBlocks(was document, now *emit.Node, from []int) ([]byte, error) {
	if was.root.Kind != codec.Mapping || len(was.root.Items) == 0 || was.data[was.root.At] == '{' {
		return nil, errLayout
	}
	splices, err := was.spliceKeys(now, from)
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(splices, func(a, b splice) int { return a.at - b.at })
	var out []byte
	last := 0
	for _, s := range splices {
		if s.at < last {
			return nil, errLayout
		}
		out = append(append(out, was.data[last:s.at]...), strings.ReplaceAll(s.text, "\n", newline(was.data))...)
		last = s.end
	}
	return append(out, was.data[last:]...), nil
}

// newline returns what ends the lines of a document.
func newline(data []byte) string {
	if bytes.Contains(data, []byte("\r\n")) {
		return "\r\n"
	}
	return "\n"
}

// spliceKeys returns what changes in the keys of the root.
func (d document) spliceKeys(now *emit.Node, from []int) (splices []splice, err error) {
	for _, v := range d.root.Items {
		if d.lineStart(v.KeyAt) != v.KeyAt {
			return nil, errLayout
		}
		if now.Value(v.Key) == nil {
			splices = append(splices, splice{v.KeyAt, d.lineEnd(v.End), ""})
		}
	}
	end := 0 // of the last key that is there
	for i, key := range now.Keys() {
		node := now.Items()[i]
		v, there := child(d.root, key)
		switch {
		case !there:
			splices = append(splices, splice{end, end, block(key, node)})
			continue
		case key == "turns" && d.turnsInBlocks(v) && len(from) > 0:
			more, err := d.spliceTurns(v, node, from)
			if err != nil {
				return nil, err
			}
			splices = append(splices, more...)
		case !bytes.Equal(line(node), line(d.tree.Value(key))):
			at, end := v.KeyAt, d.lineEnd(v.End)
			splices = append(splices, splice{at, end, d.comment(at, end, 0) + block(key, node)})
		}
		end = d.lineEnd(v.End)
	}
	return splices, nil
}

// turnsInBlocks reports whether the turns are a list with a dash a line.
func (d document) turnsInBlocks(turns codec.Value) bool {
	return len(turns.Items) > 0 && d.data[turns.At] != '['
}

// spliceTurns returns what changes in the turns.
func (d document) spliceTurns(turns codec.Value, now *emit.Node, from []int) (splices []splice, err error) {
	indent, err := d.dash(turns.Items[0])
	if err != nil {
		return nil, err
	}
	next := 0 // the turn of the document that the next one of the tree may be
	end := d.lineStart(turns.Items[0].At)
	drop := func(until int) {
		for ; next < until; next++ {
			v := turns.Items[next]
			end = d.lineEnd(v.End)
			splices = append(splices, splice{d.lineStart(v.At), end, ""})
		}
	}
	for i, node := range now.Items() {
		if from[i] < 0 {
			splices = append(splices, splice{end, end, turnBlock(node, indent)})
			continue
		}
		if from[i] < next || from[i] >= len(turns.Items) {
			return nil, errLayout
		}
		drop(from[i])
		v := turns.Items[next]
		if _, err := d.dash(v); err != nil {
			return nil, err
		}
		at := d.lineStart(v.At)
		end = d.lineEnd(v.End)
		if !bytes.Equal(line(node), line(d.tree.Value("turns").Items()[next])) {
			splices = append(splices, splice{at, end, d.comment(at, end, indent) + turnBlock(node, indent)})
		}
		next++
	}
	drop(len(turns.Items))
	return splices, nil
}

// dash returns the column of the dash before an item, which must be on the line on
// which the item begins.
func (d document) dash(item codec.Value) (indent int, err error) {
	before := d.data[d.lineStart(item.At):item.At]
	indent = bytes.IndexByte(before, '-')
	if indent < 0 || len(bytes.Trim(before, " ")) != 1 || item.Kind != codec.Mapping || d.data[item.At] == '{' {
		return 0, errLayout
	}
	return indent, nil
}

// comment returns the comments in a part of the document, each on a line of its own.
func (d document) comment(at, end, indent int) string {
	first := bytes.Count(d.data[:at], []byte("\n")) + 1
	last := first + bytes.Count(d.data[at:end], []byte("\n")) - 1
	var b strings.Builder
	for _, c := range d.comments {
		if first <= c.Line && c.Line <= last {
			b.WriteString(strings.TrimRight(strings.Repeat(" ", indent)+"# "+c.Text, " ") + "\n")
		}
	}
	return b.String()
}

func (d document) lineStart(at int) int { return bytes.LastIndexByte(d.data[:at], '\n') + 1 }

// lineEnd returns the offset after the line that contains the last byte before end.
func (d document) lineEnd(end int) int {
	last := max(end-1, 0)
	if i := bytes.IndexByte(d.data[last:], '\n'); i >= 0 {
		return last + i + 1
	}
	return len(d.data)
}

// block returns a key with its value as lines of YAML.
func block(key string, value *emit.Node) string {
	object := emit.Object()
	object.Add(key, value)
	return string(emit.AppendYAML(nil, object))
}

// turnBlock returns a turn as an item of a list whose dashes have this indentation.
func turnBlock(turn *emit.Node, indent int) string {
	_, lines, _ := strings.Cut(block("turns", emit.List(turn)), "\n")
	var b strings.Builder
	for text := range strings.Lines(lines) {
		b.WriteString(strings.Repeat(" ", indent) + strings.TrimPrefix(text, "  "))
	}
	return b.String()
}
