package naming

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Mentions reports whether a file holds the name in its text or in its own name.
func Mentions(fileName string, data []byte, name string) bool {
	fileName = strings.NewReplacer("-", " ", "_", " ", ".", " ").Replace(fileName)
	if containsName(fileName, name) || containsName(string(data), name) {
		return true
	}
	if bytes.IndexByte(data, 0) < 0 {
		return false
	}
	return containsName(string(bytes.ReplaceAll(data, []byte{0}, nil)), name) // UTF-16
}

// containsName reports whether the text contains the name as whole words. Case,
// line breaks, Unicode composition, invisible characters and JSON escapes do not
// matter.
func containsName(text, name string) bool {
	text, name = Fold(unescape(text)), Fold(name)
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

// unescape replaces the escapes of JSON and YAML that stand for a character.
func unescape(text string) string {
	if !strings.Contains(text, `\`) {
		return text
	}
	return escapes().ReplaceAllStringFunc(text, func(e string) string {
		n, _ := strconv.ParseUint(e[2:], 16, 32)
		return string(rune(n))
	})
}

// compressions are the first bytes of compressed files, in which no name can be
// found.
var compressions = [][]byte{
	{0x1f, 0x8b}, {0x28, 0xb5, 0x2f, 0xfd}, []byte("PK\x03\x04"), []byte("BZh"),
	{0xfd, '7', 'z', 'X', 'Z', 0}, {'7', 'z', 0xbc, 0xaf, 0x27, 0x1c},
}

// IsCompressed reports whether a file is compressed.
func IsCompressed(data []byte) bool {
	for _, magic := range compressions {
		if bytes.HasPrefix(data, magic) {
			return true
		}
	}
	return false
}
