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

// templates writes a page as one self-contained file. html/template escapes
// every text for its context, in pictures too. The templates are parsed when
// the first page is written, so that the program starts fast.
var templates = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("page").Parse(pageTemplate + pictureTemplate))
})

// policy is the page's content security policy. It allows only our own style
// sheet, identified by its hash. It allows no scripts, requests or forms, and
// no style attributes.
var policy = "default-src 'none'; style-src 'sha256-" + hashOf(css) + "'; base-uri 'none'; form-action 'none'"

func hashOf(s string) string {
	sum := sha256.Sum256([]byte(s))
	return base64.StdEncoding.EncodeToString(sum[:])
}

// HTML writes the page for a browser and for print. language is the language of
// quotations and of the given texts: a BCP 47 tag or "".
func (p *Page) HTML(w io.Writer, language string, texts map[string]bool) error {
	p.markLanguage(language, texts)
	var buf bytes.Buffer
	err := templates().Execute(&buf, struct {
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

// Shown returns the text, safe to show. In our own text it keeps a percent sign
// on the same line as its figure.
func (s Span) Shown() string {
	if s.Ours {
		return strings.ReplaceAll(s.Text, " %", "\u00a0%")
	}
	return visible.Line(s.Text)
}

// Class returns the name of the CSS class for the tone, or "" for plain text.
func (t Tone) Class() string {
	return [...]string{"", "strong", "good", "bad", "doubtful", "theirs", "quiet"}[t]
}

// Lines returns one element for each line to write on, so that the template can
// range over them.
func (b Block) Lines() []struct{} { return make([]struct{}, b.BlankLines) }

// Figure reports to the template whether a column holds figures.
func (t *Table) Figure(column int) bool { return t.right(column) }
