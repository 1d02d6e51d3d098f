package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"strconv"
	"sync"

	"buyin/internal/motive"
)

// A journal consists of lines: eight hexadecimal digits, a blank, and JSON. The
// digits are the CRC-32C of the JSON of this line and all lines before it. A
// line that is torn, damaged, missing or out of order is therefore detected,
// and so are all lines after it.
const (
	schemaJournal  = "buyin/journal/v1"
	checksumDigits = 8
)

var castagnoli = sync.OnceValue(func() *crc32.Table { return crc32.MakeTable(crc32.Castagnoli) })

// A record is the JSON of one line. One of Header, Record and Finish is set.
// Unknown fields, as a newer buyin may add, are ignored.
type record struct {
	Schema string          `json:"schema,omitempty"` // only on the first line
	Header json.RawMessage `json:"header,omitempty"`
	Record json.RawMessage `json:"record,omitempty"`
	Finish *finishNote     `json:"finish,omitempty"`
}

// A finishNote is written before the finished interview. If a journal ends with
// one, and the named file has this checksum, the talk is saved.
type finishNote struct {
	Path   string `json:"path"` // absolute
	SHA256 string `json:"sha256"`
}

// newPayload puts the caller's JSON on one line. Only the blanks between its
// tokens change.
func newPayload(before string, data []byte, after string) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(before)
	if err := json.Compact(&b, data); err != nil {
		return nil, fmt.Errorf("a record that is not JSON: %w", err)
	}
	b.WriteString(after)
	if b.Len() > motive.MaxLine-checksumDigits-2 {
		return nil, fmt.Errorf("a record of %d bytes is too long for a journal; shorten the answer", b.Len())
	}
	return b.Bytes(), nil
}

// addChecksum returns the line for a payload, and the new checksum.
func addChecksum(sum uint32, payload []byte) ([]byte, uint32) {
	sum = crc32.Update(sum, castagnoli(), payload)
	line := fmt.Appendf(nil, "%08x ", sum)
	return append(append(line, payload...), '\n'), sum
}

// A journalContent holds what could be read of a journal.
type journalContent struct {
	whole   []byte // the valid lines
	tail    []byte // everything after them
	sum     uint32
	header  []byte
	records [][]byte
	finish  *finishNote // from the last line, or nil
}

var errOtherVersion = errors.New("was written by another version of buyin")

// parseJournal reads all valid lines. It fails only if a line has a valid
// checksum but an unknown format.
func parseJournal(data []byte) (journalContent, error) {
	c := journalContent{whole: data[:0], tail: data}
	for {
		end := bytes.IndexByte(c.tail, '\n')
		if end < 0 {
			return c, nil
		}
		line := c.tail[:end]
		if len(line) <= checksumDigits || line[checksumDigits] != ' ' {
			return c, nil
		}
		body := line[checksumDigits+1:]
		want, err := strconv.ParseUint(string(line[:checksumDigits]), 16, 32)
		sum := crc32.Update(c.sum, castagnoli(), body)
		if err != nil || uint32(want) != sum || !isLowerHex(line[:checksumDigits]) {
			return c, nil
		}
		var r record
		if err := json.Unmarshal(body, &r); err != nil {
			return c, errOtherVersion
		}
		if len(c.whole) == 0 {
			if r.Schema != schemaJournal || r.Header == nil {
				return c, errOtherVersion
			}
			c.header = r.Header
		}
		if r.Record != nil {
			c.records = append(c.records, r.Record)
		}
		c.finish, c.sum = r.Finish, sum
		c.whole, c.tail = data[:len(c.whole)+end+1], c.tail[end+1:]
	}
}

func isLowerHex(digits []byte) bool {
	for _, d := range digits {
		if (d < '0' || d > '9') && (d < 'a' || d > 'f') {
			return false
		}
	}
	return true
}
