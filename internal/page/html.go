package page

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"html/template"
	"io"
	"strings"
	"sync"

	"buyin/internal/visible"
)

//go:embed page.css
var css string

//go:embed page.html
var pageTemplate string

//go:embed picture.html
var pictureTemplate string

// pages lays out a page as one file that needs no other: html/template escapes
// everything in its context, in the pictures too.
var pages = sync.OnceValue(func() *template.Template { // at once would be at every start of the program
	return template.Must(template.New("page").Parse(pageTemplate + pictureTemplate))
})

// policy lets a page do nothing but show its own style sheet, which is named by
// its hash: no script, no request, no form, not even a style attribute.
var policy = "default-src 'none'; style-src 'sha256-" + hashOf(css) + "'; base-uri 'none'; form-action 'none'"

func hashOf(s string) string {
	sum := sha256.Sum256([]byte(s))
	return base64.StdEncoding.EncodeToString(sum[:])
}

// html writes the page for a browser and for print. The language is that of the
// report's words and of the given texts.
func (p *Page) HTML(w io.Writer, language string, texts map[string]bool) error {
	p.markLanguage(language, texts)
	var buf bytes.Buffer
	err := pages().Execute(&buf, struct {
		*Page
		Policy string
		Style  template.CSS
		Name   string
	}{p, policy, template.CSS(css), visible.Line(p.Title.PlainText())})
	if err != nil {
		return err
	}
	_, err = w.Write(buf.Bytes())
	return err
}

// Shown is the text as it may be seen: what was hidden in it is visible. A
// percent sign of ours stays with its figure.
func (s Span) Shown() string {
	if s.Ours {
		return strings.ReplaceAll(s.Text, " %", "\u00a0%")
	}
	return visible.Line(s.Text)
}

// Class is how the style sheet knows the tone; "" for plain text.
func (t Tone) Class() string {
	return [...]string{"", "strong", "good", "bad", "doubtful", "theirs", "quiet"}[t]
}

// Lines are the lines to write on, for ranging over.
func (b Block) Lines() []struct{} { return make([]struct{}, b.BlankLines) }

// Figure reports whether the column holds figures.
func (t *Table) Figure(column int) bool { return t.right(column) }
