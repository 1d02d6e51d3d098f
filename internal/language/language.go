// Package language holds the sentences of the coach as data. en/coach.txt, and
// files beside it such as en/coach-ask.txt, have one sentence a line, each with a
// key. Say looks up a sentence by its key and fills it in.
//
// The package knows English only. It formats nothing but placeholders and
// plurals. It does not make texts safe to show; package visible does that when
// they are printed.
package language

import (
	"embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
)

//go:embed en/coach*.txt
var coach embed.FS

// sentences parses the coach's sentences when the first one is needed.
var sentences = sync.OnceValue(func() map[string]string {
	texts := map[string]string{}
	files, err := coach.ReadDir("en")
	for _, f := range files {
		var data []byte
		if data, err = coach.ReadFile("en/" + f.Name()); err != nil {
			break
		}
		if err = parse(string(data), texts); err != nil {
			err = fmt.Errorf("en/%s: %w", f.Name(), err)
			break
		}
	}
	if err != nil {
		panic("language: " + err.Error())
	}
	return texts
})

// Say returns the sentence with the key. values are pairs: the name of a
// placeholder and the value that replaces it. Say("prompt.told", "name", "Sam")
// fills in {name}. It panics on an unknown key; a test checks every call in the
// program.
func Say(key string, values ...any) string {
	text, ok := sentences()[key]
	if !ok {
		panic("language: no sentence for " + key)
	}
	return fill(text, values)
}

// Count returns the sentence for n things: the one with key.one if n is 1, else
// the one with key.other. It fills in {n} as well as the values.
func Count(key string, n int, values ...any) string {
	form := ".other"
	if n == 1 {
		form = ".one"
	}
	return Say(key+form, append([]any{"n", n}, values...)...)
}

// List returns the sentences with key.1, key.2 and so on, in this order. It
// fills the values into each of them. A sentence need not use every value.
func List(key string, values ...any) []string {
	var list []string
	for i := 1; ; i++ {
		text, ok := sentences()[key+"."+strconv.Itoa(i)]
		if !ok {
			break
		}
		list = append(list, fill(text, values))
	}
	if list == nil {
		panic("language: no sentences for " + key)
	}
	return list
}

// fill replaces all placeholders in one pass, so that a value may contain
// braces. A placeholder without a value stays.
func fill(text string, values []any) string {
	var b strings.Builder
	for {
		before, rest, opens := strings.Cut(text, "{")
		name, after, closes := strings.Cut(rest, "}")
		if !opens || !closes {
			b.WriteString(text)
			return b.String()
		}
		b.WriteString(before)
		if value, ok := valueOf(name, values); ok {
			fmt.Fprint(&b, value)
		} else {
			b.WriteString("{" + name + "}")
		}
		text = after
	}
}

// valueOf finds the value of a placeholder in pairs of name and value.
func valueOf(name string, values []any) (any, bool) {
	for i := 0; i+1 < len(values); i += 2 {
		if values[i] == name {
			return values[i+1], true
		}
	}
	return nil, false
}

// parse reads lines of the form "key: text" and adds them to the texts. It
// ignores empty lines and lines that begin with #. A text in double quotes is read
// as a Go string, so that it can hold line breaks, and blanks at its start or end.
func parse(file string, texts map[string]string) error {
	for i, line := range strings.Split(file, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		key, text, ok := strings.Cut(line, ": ")
		if !ok {
			return fmt.Errorf("line %d: expected \"key: text\"", i+1)
		}
		if _, twice := texts[key]; twice {
			return fmt.Errorf("line %d: duplicate key %s", i+1, key)
		}
		if strings.HasPrefix(text, `"`) {
			unquoted, err := strconv.Unquote(text)
			if err != nil {
				return fmt.Errorf("line %d: %s: bad quotes", i+1, key)
			}
			text = unquoted
		}
		texts[key] = text
	}
	return nil
}
