package store

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
)

// journal writes a journal with three answers and returns its bytes.
func journal(t *testing.T, w *Workspace, id string) []byte {
	t.Helper()
	j, err := w.NewJournal(id, []byte(header), false)
	must(t, err)
	for n := range 3 {
		must(t, j.Append(answer(n)))
	}
	must(t, j.Close())
	data, err := os.ReadFile(j.Path())
	must(t, err)
	return data
}

func TestJournalFormat(t *testing.T) {
	w := open(t, before(t))
	got := string(journal(t, w, talkID))
	lines := strings.SplitAfter(got, "\n")
	if len(lines) != 5 || lines[4] != "" || lines[0][8:] != ` {"schema":"buyin/journal/v1","header":{"report":"Sam Lee"}}`+"\n" ||
		lines[3][8:] != ` {"record":{"answer":"number 2"}}`+"\n" {
		t.Errorf("the journal is\n%s", got)
	}
}

// A power cut may leave any number of bytes. The longest valid part is read,
// the rest is saved next to it, and the talk continues.
func TestJournalTornAnywhere(t *testing.T) {
	w := open(t, before(t))
	whole := journal(t, w, talkID)
	ends := []int{}
	for at, b := range whole {
		if b == '\n' {
			ends = append(ends, at+1)
		}
	}
	for cut := 0; cut <= len(whole); cut++ {
		must(t, os.WriteFile(w.journalPath(talkID), whole[:cut], 0o600))
		lines := 0
		for lines < len(ends) && ends[lines] <= cut {
			lines++
		}
		if lines == 0 {
			if _, err := w.OpenJournal(talkID); !errors.Is(err, ErrDamaged) {
				t.Fatalf("cut at %d: %v", cut, err)
			}
			if left, _ := os.ReadFile(w.journalPath(talkID)); !bytes.Equal(left, whole[:cut]) {
				t.Fatalf("cut at %d: what was left of the header was touched", cut)
			}
			continue
		}
		checkRepaired(t, w, whole[:cut], lines-1, whole[ends[lines-1]:cut])
	}
}

// checkRepaired opens a journal and checks for the records 0 to n-1 and the torn
// end.
func checkRepaired(t *testing.T, w *Workspace, was []byte, n int, tail []byte) {
	t.Helper()
	talks, err := w.Unfinished()
	must(t, err)
	if len(talks) != 1 || talks[0].Records != n || talks[0].Err != nil || string(talks[0].Header) != header || talks[0].Busy {
		t.Fatalf("%d bytes: listed as %+v", len(was), talks)
	}
	if now, _ := os.ReadFile(w.journalPath(talkID)); !bytes.Equal(now, was) {
		t.Fatalf("%d bytes: listing changed the journal", len(was))
	}
	j, err := w.OpenJournal(talkID)
	must(t, err)
	if len(j.Records()) != n {
		t.Fatalf("%d bytes: %d records, want %d", len(was), len(j.Records()), n)
	}
	for i, r := range j.Records() {
		if !bytes.Equal(r, answer(i)) {
			t.Fatalf("%d bytes: record %d is %s", len(was), i, r)
		}
	}
	if (j.Torn() != "") != (len(tail) > 0) {
		t.Fatalf("%d bytes: torn %q with a tail of %d", len(was), j.Torn(), len(tail))
	}
	if len(tail) > 0 {
		if kept, err := os.ReadFile(j.Torn()); err != nil || !bytes.Equal(kept, tail) {
			t.Fatalf("%d bytes: kept %q, %v; want %q", len(was), kept, err, tail)
		}
		must(t, os.Remove(j.Torn()))
	}
	must(t, j.Append([]byte(`"after"`)))
	must(t, j.Close())
	j, err = w.OpenJournal(talkID)
	must(t, err)
	if r := j.Records(); len(r) != n+1 || string(r[n]) != `"after"` || j.Torn() != "" {
		t.Fatalf("%d bytes: after going on %q, torn %q", len(was), r, j.Torn())
	}
	must(t, j.Close())
}

// Any flipped bit invalidates its line, and all following lines are saved with
// it. No answer is ever misread.
func TestJournalBitFlips(t *testing.T) {
	w := open(t, before(t))
	whole := journal(t, w, talkID)
	for at := range whole {
		for bit := range 8 {
			bent := slices.Clone(whole)
			bent[at] ^= 1 << bit
			c, err := parseJournal(bent)
			line := bytes.Count(whole[:at], []byte("\n"))
			if err != nil || len(c.records) != max(0, line-1) || (c.header == nil) != (line == 0) {
				t.Fatalf("byte %d bit %d: %d records, header %s, %v; want line %d to be refused", at, bit, len(c.records), c.header, err, line+1)
			}
			if string(c.whole)+string(c.tail) != string(bent) {
				t.Fatalf("byte %d bit %d: bytes are lost", at, bit)
			}
		}
	}
}

func TestJournalLinesOutOfOrder(t *testing.T) {
	w := open(t, before(t))
	lines := bytes.SplitAfter(journal(t, w, talkID), []byte("\n"))
	for name, c := range map[string]struct {
		order []int
		want  int
	}{
		"a line lost":    {[]int{0, 2, 3}, 0},
		"a line twice":   {[]int{0, 1, 1, 2}, 1},
		"lines swapped":  {[]int{0, 2, 1, 3}, 0},
		"header missing": {[]int{1, 2}, 0},
	} {
		var data []byte
		for _, n := range c.order {
			data = append(data, lines[n]...)
		}
		if got, err := parseJournal(data); err != nil || len(got.records) != c.want {
			t.Errorf("%s: %d records, %v; want %d", name, len(got.records), err, c.want)
		}
	}
}

func TestTornTwiceIsKeptTwice(t *testing.T) {
	w := open(t, before(t))
	whole := journal(t, w, talkID)
	for n, tail := range []string{"first", "second", "first"} {
		must(t, os.WriteFile(w.journalPath(talkID), append(slices.Clone(whole), tail...), 0o600))
		j, err := w.OpenJournal(talkID)
		must(t, err)
		must(t, j.Close())
		// a torn end that was already saved before a kill is not saved twice
		if want := fmt.Sprintf("%s.torn-%d", w.journalPath(talkID), []int{1, 2, 1}[n]); j.Torn() != want {
			t.Errorf("torn is %s, want %s", j.Torn(), want)
		}
	}
	j, err := w.OpenJournal(talkID)
	must(t, err)
	must(t, j.Finish([]byte(newTalk), false))
	if torn, _ := w.tornFiles(talkID); len(torn) > 0 {
		t.Errorf("left after Finish: %v", torn)
	}
}

func TestRecordsComeBackAsTheyWere(t *testing.T) {
	w := open(t, before(t))
	j, err := w.NewJournal(talkID, []byte("{ \"a\" :\n1 }"), false)
	must(t, err)
	in := []string{`"line\nbreak"`, `{"z":1,"a":2}`, "\"\u2028 <&> \x7f é\"", `12345678901234567890.10`, "[1,\n 2]", `false`}
	for _, r := range in {
		must(t, j.Append([]byte(r)))
	}
	for _, bad := range []string{"", "{", "null", `"a" "b"`, "\"a\nb\"", `"` + strings.Repeat("x", 1<<20) + `"`} {
		if err := j.Append([]byte(bad)); err == nil {
			t.Errorf("%.10q was taken", bad)
		}
	}
	inMemory := j.Records()
	must(t, j.Close())
	j, err = w.OpenJournal(talkID)
	must(t, err)
	defer j.Close()
	in[4] = "[1,2]"
	for n, r := range j.Records() {
		if string(r) != in[n] || string(inMemory[n]) != in[n] {
			t.Errorf("record %d: %q, in memory %q, want %q", n, r, inMemory[n], in[n])
		}
	}
	if len(j.Records()) != len(in) || string(j.Header()) != `{"a":1}` {
		t.Errorf("%d records, header %s", len(j.Records()), j.Header())
	}
}

func TestClosedJournalTakesNothing(t *testing.T) {
	w := open(t, before(t))
	whole := journal(t, w, talkID)
	j, err := w.OpenJournal(talkID)
	must(t, err)
	must(t, j.Close())
	for _, err := range []error{j.Append(answer(9)), j.Finish([]byte("x"), true), j.Remove()} {
		if !errors.Is(err, fs.ErrClosed) {
			t.Errorf("got %v", err)
		}
	}
	if now, err := os.ReadFile(w.journalPath(talkID)); err != nil || !bytes.Equal(now, whole) {
		t.Errorf("the journal changed: %s, %v", now, err)
	}
}

func TestARemovedJournalIsRewritten(t *testing.T) {
	w := open(t, before(t))
	j, err := w.NewJournal(talkID, []byte(header), false)
	must(t, err)
	must(t, j.Append(answer(0)))
	must(t, os.Remove(j.Path()))
	if err := j.Append(answer(1)); !errors.Is(err, ErrRewritten) {
		t.Fatalf("got %v", err)
	}
	must(t, j.Append(answer(2)))
	must(t, j.Close())
	(&use{begun: true, acked: 3}).check(t, w.Dir())
}

func TestAnotherVersionsJournalIsNotTouched(t *testing.T) {
	w := open(t, before(t))
	line, _ := addChecksum(0, []byte(`{"schema":"buyin/journal/v2","header":{}}`))
	must(t, os.WriteFile(w.journalPath(talkID), line, 0o600))
	if _, err := w.OpenJournal(talkID); !errors.Is(err, errOtherVersion) {
		t.Errorf("got %v", err)
	}
	if talks, err := w.Unfinished(); err != nil || len(talks) != 1 || talks[0].Err == nil {
		t.Errorf("listed as %+v, %v", talks, err)
	}
	if now, _ := os.ReadFile(w.journalPath(talkID)); !bytes.Equal(now, line) {
		t.Error("it was changed")
	}
}

func TestMissingJournalMakesNothing(t *testing.T) {
	dir := folder(t) + "/none"
	w := open(t, dir)
	if _, err := w.OpenJournal("x"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v", err)
	}
	if talks, err := w.Unfinished(); err != nil || len(talks) > 0 {
		t.Errorf("%v, %v", talks, err)
	}
	if _, err := os.Stat(dir); err == nil {
		t.Error("the workspace was made by reading")
	}
}

func TestReplaceLeavesNoOldRecords(t *testing.T) {
	dir := before(t)
	w := open(t, dir)
	j, err := w.NewJournal(talkID, []byte(header), false)
	must(t, err)
	must(t, j.Append([]byte(`"PLANTED words"`)))
	must(t, j.Append(answer(1)))
	must(t, j.Replace([][]byte{answer(7)}))
	must(t, j.Append(answer(8)))
	must(t, j.Close())
	data, err := os.ReadFile(w.journalPath(talkID))
	must(t, err)
	if bytes.Contains(data, []byte("PLANTED")) {
		t.Errorf("the journal still holds %s", data)
	}
	j, err = w.OpenJournal(talkID)
	must(t, err)
	defer j.Close()
	if got := j.Records(); len(got) != 2 || !bytes.Equal(got[0], answer(7)) || !bytes.Equal(got[1], answer(8)) || string(j.Header()) != header {
		t.Errorf("header %s, records %s", j.Header(), got)
	}
	must(t, j.Close())
	if err := j.Replace(nil); err == nil {
		t.Error("a closed journal was replaced")
	}
}

// Whatever step fails, the journal is either the old or the new one.
func TestReplaceIsAtomic(t *testing.T) {
	for n, done := 1, false; !done; n++ {
		dir := before(t)
		d := &faulty{err: errors.New("no disk")}
		w, err := openOn(d, dir)
		must(t, err)
		j, err := w.NewJournal(talkID, []byte(header), false)
		must(t, err)
		must(t, j.Append(answer(0)))
		d.steps, d.fail, d.forever = 0, n, true
		err = j.Replace([][]byte{answer(7), answer(8)})
		done = d.steps < n
		j.Close()
		again, oerr := open(t, dir).OpenJournal(talkID)
		must(t, oerr)
		got := again.Records()
		isOld := len(got) == 1 && bytes.Equal(got[0], answer(0))
		isNew := len(got) == 2 && bytes.Equal(got[0], answer(7)) && bytes.Equal(got[1], answer(8))
		if !isNew && (err == nil || !isOld) {
			t.Errorf("step %d: %v, records %s", n, err, got)
		}
		again.Close()
	}
}
