package store

import (
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// FindMentions lists the files of the workspace, except the given ones, that
// contain the name in their text or file name. It searches every file below
// goals/ and interviews/, whether buyin wrote it or not, and the files in the
// workspace's own folder.
func (w *Workspace) FindMentions(report string, except []string) ([]string, error) {
	var found []string
	look := func(path string) {
		if slices.Contains(except, path) {
			return
		}
		name := strings.NewReplacer("-", " ", "_", " ", ".", " ").Replace(filepath.Base(path))
		data, err := w.tree.read(path, maxJournal)
		if containsName(name, report) || err == nil && containsName(string(data), report) {
			found = append(found, path)
		}
	}
	for _, folder := range []string{w.path(goalsFolder), w.path(interviewsFolder)} {
		if err := w.tree.walk(folder, look); err != nil {
			return found, err
		}
	}
	topLevel, err := w.tree.list(w.dir)
	for _, e := range topLevel {
		if e.Type().IsRegular() {
			look(w.path(e.Name()))
		}
	}
	slices.Sort(found)
	return found, err
}

// containsName reports whether the text contains the name as whole words. Case,
// line breaks, Unicode composition and JSON escapes do not matter.
func containsName(text, name string) bool {
	text, name = foldForSearch(text), foldForSearch(name)
	if name == "" {
		return false
	}
	for at := 0; ; {
		i := strings.Index(text[at:], name)
		if i < 0 {
			return false
		}
		from, to := at+i, at+i+len(name)
		before, _ := utf8.DecodeLastRuneInString(text[:from])
		after, _ := utf8.DecodeRuneInString(text[to:])
		if !isWord(before) && !isWord(after) {
			return true
		}
		_, size := utf8.DecodeRuneInString(text[from:])
		at = from + size
	}
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

var escapes = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\\(u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|x[0-9a-fA-F]{2})`)
})

func foldForSearch(text string) string {
	if strings.Contains(text, `\`) {
		text = escapes().ReplaceAllStringFunc(text, func(e string) string {
			n, _ := strconv.ParseUint(e[2:], 16, 32)
			return string(rune(n))
		})
	}
	return strings.Join(strings.Fields(strings.ToLower(norm.NFC.String(text))), " ")
}
