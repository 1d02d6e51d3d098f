package ngram

import "testing"

func TestOpenRefusesDamagedFiles(t *testing.T) {
	_, file := learn(t, small)
	for n := range len(file) {
		if _, err := Open(file[:n]); err == nil {
			t.Fatalf("a file cut off after %d of %d bytes was opened", n, len(file))
		}
	}
	if _, err := Open(file + "x"); err == nil {
		t.Error("a file that is too long was opened")
	}
	if _, err := Open("another " + file); err == nil {
		t.Error("a file of another kind was opened")
	}
}

// A changed byte is seen if it changes a size. Else it changes the scores, and
// nothing more.
func TestChangedBytesDoNoHarm(t *testing.T) {
	_, file := learn(t, small)
	for i := range len(file) {
		data := []byte(file)
		data[i] ^= 0x91
		useAll(string(data))
	}
}

func FuzzOpen(f *testing.F) {
	_, file := learn(f, small)
	f.Add(file, 0, byte(0))
	f.Add(magic, 3, byte(1))
	f.Fuzz(func(t *testing.T, file string, at int, b byte) {
		data := []byte(file)
		if at >= 0 && at < len(data) {
			data[at] = b
		}
		useAll(string(data))
	})
}

// useAll calls everything there is.
func useAll(file string) {
	m, err := Open(file)
	if err != nil {
		return
	}
	r := m.NewReader()
	r.Score("wants money, and a raise")
	r.Parts("wants money, and a raise")
	_, _ = r.Nearest("wants money, and a raise", 0, 3)
	_, _ = m.Sample(5)
}

func FuzzScore(f *testing.F) {
	m, _ := learn(f, small)
	for _, note := range notes {
		f.Add(note)
	}
	f.Fuzz(func(t *testing.T, note string) {
		r := m.NewReader()
		s := r.Score(note)
		for _, near := range s.Near {
			if near < 0 || near > 1.01 {
				t.Errorf("the nearest of %q have a similarity of %g", note, near)
			}
		}
		end := 0
		for _, p := range r.Parts(note) {
			if p.Start < end || p.End <= p.Start || p.End > len(note) {
				t.Fatalf("the part from %d to %d of %q follows %d", p.Start, p.End, note, end)
			}
			end = p.End
		}
	})
}
