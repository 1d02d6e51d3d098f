//go:build unix

package hearing

import (
	"io"
	"strings"
	"testing"
	"time"

	"buyin/internal/fixture/background"
	"buyin/internal/motive"
)

// A program that neither reads nor answers is waited for until its time is over.
func TestAProgramThatIsSilentIsWaitedForOnce(t *testing.T) {
	t.Parallel()
	for command, tt := range map[string]struct{ text, want string }{
		"cat > /dev/null": {"the money", "no answer in 200ms"},
		"sleep 60":        {strings.Repeat("the money ", 100_000), "the program does not read"}, // more than a pipe holds
	} {
		p, err := start(command, io.Discard)
		if err != nil {
			t.Fatal(err)
		}
		p.timeout = 200 * time.Millisecond
		begun := time.Now()
		_, err = p.hear(motive.Said{Text: tt.text}, motive.Catalogue{}, nil)
		if err == nil || err.Error() != tt.want || time.Since(begun) < p.timeout {
			t.Errorf("%s: %v after %v, want %q", command, err, time.Since(begun), tt.want)
		}
		p.kill()
		select {
		case <-p.answers:
		case <-time.After(background.Patience):
			t.Errorf("%s still runs after it was killed", command)
		}
	}
}
