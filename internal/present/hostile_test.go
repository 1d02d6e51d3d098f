package present

import (
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"buyin/internal/fixture"
	"buyin/internal/interview/earlier"
	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/page"
	"buyin/internal/present/brief"
	"buyin/internal/present/stated"
	"buyin/internal/visible"
)

// hostile returns all pages with the payload in every untrusted text.
func hostile(payload string) map[string]textual {
	c, goals, talks := fixture.HostileInput(payload)
	s := overlap.New(c, goals...)
	asking := []earlier.Question{{Asked: payload, FollowUps: []string{payload, payload}, Motivator: "job-security"}}
	some := []string{payload}
	outline := earlier.Outline{
		Frame: payload, Promises: some, Terms: payload, Words: payload, GoOn: asking[0], Openers: asking, Unknown: asking, PutOff: payload, Choice: payload, SayBack: some, Rescues: some, Closing: some,
	}
	members := []Member{{Name: payload + " 1", Talks: talks, Stale: []stated.StaleTalk{{Day: payload, Days: 99, Newest: true}}}, {Name: payload + " 2", Talks: talks[:1]}, {Name: payload + " 3"}}
	asked := fixture.AsksPut()
	asked[1].Interview.Goals, asked[1].Interview.Turns[2].Positions[0].Goal = payload, payload
	return map[string]textual{
		"asked": brief.New(brief.Input{Catalogue: c, Scorer: overlap.New(c, goals[0]), Talks: asked, ReportName: payload, Say: some, ShellName: payload}),
		"brief": brief.New(brief.Input{Catalogue: c, Scorer: s, Talks: talks, ReportName: payload, Say: some, Settle: payload, Stale: []stated.StaleTalk{{Day: payload, Days: 99, Newest: true}}}),
		"team":  NewTeam(TeamInput{Catalogue: c, Scorer: s, Members: members, Edit: payload}),
		"guide": NewGuide(GuideInput{Catalogue: c, Outline: outline, ReportName: payload, Known: true, Stale: []stated.StaleTalk{{Day: payload, Days: 99, Newest: true}}}),
	}
}

var colours = regexp.MustCompile("\x1b\\[[0-9;]*m")

func TestNoPayloadIsLiveInAnyFormat(t *testing.T) {
	all := fixture.Payloads()
	if len(all) < 100 {
		t.Fatalf("only %d payloads", len(all))
	}
	shape := map[string][]string{}
	for name, p := range hostile("x") {
		shape[name] = elements(t, fixture.Written(t, p.HTML))
	}
	for _, payload := range all {
		staysText(t, payload, shape)
	}
}

// staysText checks that a page with the payload has the same elements as one
// with a plain word, and that every format is safe to show.
func staysText(t *testing.T, payload string, shape map[string][]string) {
	t.Helper()
	for name, p := range hostile(payload) {
		page := fixture.Written(t, p.HTML)
		if got := elements(t, page); !slices.Equal(got, shape[name]) {
			t.Errorf("%s with %q: other elements than with plain words", name, payload)
		}
		for _, text := range []string{
			page, fixture.Written(t, func(w io.Writer) error { return p.Text(w, 80, false) }), fixture.Written(t, func(w io.Writer) error { return p.Text(w, 33, false) }), fixture.Written(t, p.Markdown),
			colours.ReplaceAllString(fixture.Written(t, func(w io.Writer) error { return p.Text(w, 80, true) }), ""),
		} {
			if at := fixture.Live(text); at != "" {
				t.Errorf("%s with %q: live %q", name, payload, at)
			}
		}
	}
}

// FuzzPages looks for further payloads.
func FuzzPages(f *testing.F) {
	for _, payload := range fixture.Payloads()[:20] {
		f.Add(payload)
	}
	shape := map[string][]string{}
	for name, p := range hostile("x") {
		shape[name] = elements(f, fixture.Written(f, p.HTML))
	}
	f.Fuzz(func(t *testing.T, payload string) {
		if strings.TrimSpace(payload) == "" || len(payload) > motive.MaxName {
			return // not a name
		}
		staysText(t, payload, shape)
	})
}

// elements lists the elements of a page, each with the names of its
// attributes. It fails if one could run, load or send anything.
func elements(t testing.TB, page string) []string {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for n := range doc.Descendants() {
		if n.Type == html.CommentNode {
			t.Errorf("a comment: %q", n.Data)
		}
		if n.Type != html.ElementNode {
			continue
		}
		it := n.Data
		for _, a := range n.Attr {
			it += " " + a.Key
			if strings.HasPrefix(a.Key, "on") || slices.Contains([]string{"src", "href", "xlink:href", "action", "style", "srcset", "data", "formaction", "ping"}, a.Key) {
				t.Errorf("<%s> has %s", n.Data, a.Key)
			}
		}
		if slices.Contains([]string{"script", "iframe", "object", "embed", "link", "img", "form", "base", "a", "foreignobject", "use", "image", "animate", "set"}, n.Data) {
			t.Errorf("a <%s>", n.Data)
		}
		all = append(all, it)
	}
	return all
}

// markdownOf returns a text as Markdown shows it within a line.
func markdownOf(t testing.TB, text string) string {
	t.Helper()
	p := page.Page{Title: page.Textf("x %s", text)}
	return strings.TrimSuffix(strings.TrimPrefix(fixture.Written(t, p.Markdown), "# x "), "\n")
}

func TestMarkdownOfAPayloadIsItsEscapedText(t *testing.T) {
	plain := map[string]string{}
	for name, p := range hostile("x") {
		plain[name] = fixture.Written(t, p.Markdown)
	}
	for _, payload := range fixture.Payloads() {
		shown := markdownOf(t, payload)
		if strings.TrimSpace(shown) != shown || len(visible.Line(payload)) > page.MaxExcerpt || strings.ContainsAny(shown[:1], "0123456789-+=:") {
			continue // cut short or trimmed, or escaped once more at the beginning of a line
		}
		for name, p := range hostile(payload) {
			got := strings.ReplaceAll(fixture.Written(t, p.Markdown), shown, "x")
			if n := strings.Count(plain[name], "\n"); n != strings.Count(got, "\n") {
				t.Errorf("%s with %q: other lines than with plain words", name, payload)
			}
		}
	}
}
