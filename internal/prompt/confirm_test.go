package prompt

import (
	"bytes"
	"errors"
	"testing"
)

func TestConfirm(t *testing.T) {
	for said, want := range map[string]bool{"yes": true, " YES ": true, "y": false, "": false, "no": false, "/yes": false} {
		if got, err := Confirm(newPlainConsole(t.Context(), said+"\n", &bytes.Buffer{}, false), "Sure?"); got != want || err != nil {
			t.Errorf("%q: %v, %v", said, got, err)
		}
	}
	if got, err := Confirm(newPlainConsole(t.Context(), "", &bytes.Buffer{}, false), "Sure?"); got || !errors.Is(err, Ended) {
		t.Errorf("the end of the input: %v, %v", got, err)
	}
}
