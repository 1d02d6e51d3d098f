package codec

import (
	"fmt"
	"regexp"
	"sync"

	"buyin/internal/codec/scalar"
	"buyin/internal/motive"
)

// id reads an id of a pattern; "" where it is left out or wrong.
func (f objectReader) id(key string, needed bool, pattern *scalar.IDPattern) string {
	v := f.value(key, needed)
	s, ok := f.textOf(v, key)
	if !ok {
		return ""
	}
	if !scalar.Matches(pattern, s) {
		f.errorAt(v, "bad-id", fmt.Sprintf("%s %s of %s is not an id", key, quoted(s), f.what),
			fmt.Sprintf("use at most %d %s", pattern.MaxBytes, pattern.Description))
		return ""
	}
	return s
}

// timestamp reads a timestamp of RFC 3339.
func (f objectReader) timestamp(key string) string {
	v := f.value(key, false)
	s, ok := f.textOf(v, key)
	if !ok {
		return ""
	}
	if !scalar.IsTimestamp([]byte(s)) {
		f.errorAt(v, "bad-time", key+" "+quoted(s)+" is not a moment", "write it as in 2026-11-23T09:00:00Z")
		return ""
	}
	return s
}

// date reads a day.
func (f objectReader) date(key string) string {
	v := f.value(key, false)
	s, ok := f.textOf(v, key)
	if !ok {
		return ""
	}
	if !scalar.IsDate([]byte(s)) {
		f.errorAt(v, "bad-time", key+" "+quoted(s)+" is not a date", "write it as in 2026-11-23")
		return ""
	}
	return s
}

var semanticVersion = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$`)
})

// version reads a semantic version.
func (f objectReader) version(key string) string {
	v := f.value(key, true)
	s, ok := f.textOf(v, key)
	if ok && (len(s) > motive.MaxName || !semanticVersion().MatchString(s)) {
		f.errorAt(v, "bad-version", key+" "+quoted(s)+" is not a semantic version", "write three numbers, such as 1.0.0")
	}
	return s
}
