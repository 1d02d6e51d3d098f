package render

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"html/template"
	"io"
	"strings"
	"sync"

	"buyin/internal/motive"
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
var policy = "default-src 'none'; style-src 'sha256-" + hashed(css) + "'; base-uri 'none'; form-action 'none'"

func hashed(s string) string {
	sum := sha256.Sum256([]byte(s))
	return base64.StdEncoding.EncodeToString(sum[:])
}

// html writes the page for a browser and for print. The catalogue is the one
// whose texts it shows.
func (p *page) html(w io.Writer, c motive.Catalogue) error {
	p.speak(c)
	var buf bytes.Buffer
	err := pages().Execute(&buf, struct {
		*page
		Policy string
		Style  template.CSS
		Name   string
	}{p, policy, template.CSS(css), visible.Line(p.Title.plainly())})
	if err != nil {
		return err
	}
	_, err = w.Write(buf.Bytes())
	return err
}

// Shown is the text as it may be seen: what was hidden in it is visible. A
// percent sign of ours stays with its figure.
func (s span) Shown() string {
	if s.Own {
		return strings.ReplaceAll(s.Text, " %", "\u00a0%")
	}
	return visible.Line(s.Text)
}

// Class is how the style sheet knows the tone; "" for plain text.
func (t tone) Class() string {
	return [...]string{"", "strong", "good", "bad", "doubtful", "theirs", "quiet"}[t]
}

// Lines are the lines to write on, for ranging over.
func (b block) Lines() []struct{} { return make([]struct{}, b.Room) }

// Figure reports whether the column holds figures.
func (t *table) Figure(column int) bool { return t.right(column) }

// HTML writes the brief as a page of its own.
func (b *Brief) HTML(w io.Writer) error {
	p := b.page()
	return p.html(w, b.Catalogue)
}

// HTML writes the map as a page of its own.
func (t *Team) HTML(w io.Writer) error {
	p := t.page()
	return p.html(w, t.Catalogue)
}
