package page

import (
	"bytes"
	"strings"
	"testing"
)

// A sentence that ends in a quotation has one full stop.
func TestAQuotationHasOneFullStop(t *testing.T) {
	for _, tt := range []struct{ said, after, want string }{
		{"my way.", ".", `"my way".`},
		{"my way", ".", `"my way".`},
		{"my way.", ": a reason.", `"my way.": a reason.`},
		{"my way...", ".", `"my way...".`},
		{"why?", ".", `"why?".`},
	} {
		line := append(Inline{Quote(tt.said)}, Ours(tt.after)...)
		p := Page{Title: Ours("T"), Intro: []Inline{line}}
		var text, markdown, html bytes.Buffer
		if err := p.Text(&text, 80, false); err != nil {
			t.Fatal(err)
		}
		if err := p.Markdown(&markdown); err != nil {
			t.Fatal(err)
		}
		if err := p.HTML(&html, "", nil); err != nil {
			t.Fatal(err)
		}
		unescaped := strings.NewReplacer(`\`, "", "<q><bdi>", `"`, "</bdi></q>", `"`, "&#34;", `"`).Replace(markdown.String() + html.String())
		if got := line.PlainText(); got != tt.want || !strings.Contains(text.String(), tt.want) || strings.Count(unescaped, tt.want) < 2 {
			t.Errorf("%q, %q: %q, want %q\n%s%s", tt.said, tt.after, got, tt.want, text.String(), markdown.String())
		}
		if line[0].Text != tt.said {
			t.Errorf("%q was changed to %q", tt.said, line[0].Text)
		}
	}
}
