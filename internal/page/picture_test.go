package page

import (
	"testing"

	"buyin/internal/visible"
)

func TestLabelsFit(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"Ada", "Ada"}, {"Ada Lovelace", "Ada Lovel…"}, {"王秀英王秀英王秀英", "王秀英王…"}, {"ends in          blanks", "ends in…"}, {"WWWWWWWWWWWW", "WWWWW…"},
		{"👩🏽‍💻👩🏽‍💻👩🏽‍💻👩🏽‍💻👩🏽‍💻👩🏽‍💻", "👩🏽‍💻👩…"}, {"محمد علي الفارسي", "محمد علي…"},
	} {
		got := label(tt.in, 75)
		if got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.in, got, tt.want)
		}
		if visible.Line(got) != got {
			t.Errorf("%q: %q is live", tt.in, got)
		}
	}
}
