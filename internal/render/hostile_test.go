package render

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/visible"
)

// payloads are 100 and more texts that would do something if they were taken
// for markup, code, a formula or a command to a terminal.
func payloads() []string {
	all := []string{
		`<script>alert(1)</script>`, `"><script>document.documentElement.id='pwned'</script>`, `'><img src=x onerror=alert(1)>`, `</title><script>x()</script>`,
		`</style><script>x()</script>`, `</svg><script>x()</script>`, `<svg onload=alert(1)>`, `<svg><script xlink:href="data:,x()"/></svg>`,
		`<img src="http://127.0.0.1:1/x.png">`, `<iframe src="javascript:alert(1)">`, `<object data="data:text/html,<script>x()</script>">`, `<embed src=//evil.example>`,
		`<link rel=stylesheet href=//evil.example/x.css>`, `<style>*{background:url(//evil.example)}</style>`, `<meta http-equiv=refresh content="0;url=//evil.example">`,
		`<base href="//evil.example">`, `<form action="//evil.example"><input name=x>`, `<body onload=alert(1)>`, `<a href="javascript:alert(1)">x</a>`, `<details open ontoggle=alert(1)>`,
		`<math><mtext><script>x()</script></mtext></math>`, `<noscript><p title="</noscript><script>x()</script>">`, `<textarea></textarea><script>x()</script>`,
		`<!--><script>x()</script>-->`, `--><script>x()</script>`, `]]><script>x()</script>`, `<![CDATA[<script>x()</script>]]>`, `<?xml version="1.0"?><script>x()</script>`,
		`<template><script>x()</script></template>`, `<xmp><script>x()</script></xmp>`, `<plaintext>`, `<bdo dir=rtl>x`, `<foreignObject><script>x()</script></foreignObject>`,
		`<animate attributeName=href values=javascript:alert(1)>`, `<set attributeName=onclick to=alert(1)>`, `<use href="data:image/svg+xml,<svg/>">`,
		`" onmouseover="alert(1)`, `' onfocus='alert(1)' autofocus='`, "` onclick=alert(1) `", `x" style="background:url(//evil.example)`, `" autofocus onfocus=alert(1) x="`,
		`javascript:alert(1)`, `JaVaScRiPt:alert(1)`, `data:text/html;base64,PHNjcmlwdD4=`, `vbscript:msgbox(1)`, `&lt;script&gt;alert(1)&lt;/script&gt;`, `&#60;script&#62;x()`, `&quot;&gt;<b>`,
		`&`, `<`, `>`, `"`, `'`, "`", `\`, `<b>bold</b>`, `<x`, `</p></main></body></html><script>x()</script>`, `%3Cscript%3Ex()%3C/script%3E`, `\u003cscript\u003ex()`,
		`{{.}}`, `{{template "page"}}`, `{%% include "x" %%}`, `${7*7}`, `<%= 7*7 %>`, `#{7*7}`, `%s%d%n%%`, `*/alert(1)/*`, `url(javascript:alert(1))`, `expression(alert(1))`, `@import "//evil.example"`,
		`=cmd|' /C calc'!A0`, `=HYPERLINK("//evil.example","x")`, `+1+1`, `-2+3`, `@SUM(A1)`, `a,b;c`, `"quoted, twice"`, `;|`,
		`[x](javascript:alert(1))`, `![x](//evil.example/x.png)`, `[x]: //evil.example`, `<http://evil.example>`, `https://evil.example/x`, `www.evil.example`, "```js\nx()\n```", "~~~", `**x**`, `_x_`,
		`# heading`, `- item`, `+ item`, `1. item`, `> quote`, `| a | b |`, `---`, `===`, `$x$`, `[[wiki]]`, `:smile:`, `[^1]`, `<details><summary>x`, `@everyone`, `~~x~~`, `\[x\](y)`,
		"\x1b[31mred", "\x1b]0;title\x07", "\x1b]8;;http://evil.example\x1b\\x\x1b]8;;\x1b\\", "\x1b]52;c;eA==\x07", "\x1b[2J\x1b[H", "\x9b31m", "\u009b31m", "a\rb", "a\nb", "a\tb", "\x00", "\x7f", "\x08\x08x",
		"\u202eevil", "\u2066x\u2069", "\u200bx", "\ufeffx", "\u2028x", "\u2029x", "a\u0301\u0301\u0301", "\U000e0041", "\ufffe", "\xff\xfe", "\xc3", "\u00ad", "\ue000", "\ue001 %",
		strings.Repeat("W", 128), strings.Repeat("长", 60), strings.Repeat("x ", 200), strings.Repeat("<b>", 60),
	}
	return all
}

// hostile are all pages with the payload wherever somebody else's text goes.
func hostile(payload string) map[string]textual {
	c := catalogue()
	for i := range c.Motivators {
		m := &c.Motivators[i]
		m.Name, m.Appeal.Say, m.Appeal.Avoid = payload, payload, payload
		m.Probes[0].Ask, m.Probes[0].FollowUp = payload, []string{payload, payload}
	}
	for i := range c.Openers {
		c.Openers[i].Ask, c.Openers[i].FollowUp = payload, []string{payload}
	}
	goals := []motive.Goals{ask(), rival()}
	for i := range goals {
		g := &goals[i]
		g.ID, g.Owner.Name, g.Ask = payload, payload, payload
		for j := range g.Goals {
			g.Goals[j].ID, g.Goals[j].Statement = payload, payload
			for k := range g.Goals[j].How {
				g.Goals[j].How[k] = payload
			}
		}
	}
	talks := sam()
	for i := range talks {
		iv := &talks[i].Interview
		iv.ID, iv.Report.Name, iv.Manager = payload, payload, payload
		for j := range iv.Turns {
			turn := &iv.Turns[j]
			turn.Asked, turn.Answer = payload, payload
			for k := range turn.Evidence {
				if turn.Evidence[k].Quote != "" {
					turn.Evidence[k].Quote = payload
				}
			}
			if turn.Position != nil {
				turn.Position.Goal = payload
			}
		}
	}
	s := overlap.New(c, goals...)
	steps := []interview.Step{
		{Kind: interview.Ask, Question: c.Openers[0].ID, Asked: payload},
		{Kind: interview.Ask, Question: c.Motivators[0].Probes[0].ID, Asked: payload, Motivators: []string{"job-security"}},
		{Kind: interview.TradeOff, Asked: payload, Motivators: []string{"pay", "balance"}},
	}
	members := []Member{{Name: payload + " 1", Talks: talks, Stale: []Stale{{Day: payload, Days: 99, Newest: true}}}, {Name: payload + " 2", Talks: talks[:1]}, {Name: payload + " 3"}}
	return map[string]textual{
		"brief": NewBrief(BriefInput{Catalogue: c, Scorer: s, Talks: talks, ReportName: payload, Settle: payload, Stale: []Stale{{Day: payload, Days: 99, Newest: true}}}),
		"team":  NewTeam(TeamInput{Catalogue: c, Scorer: s, Members: members}),
		"guide": NewGuide(GuideInput{Catalogue: c, Goals: goals, ReportName: payload, Talks: talks, Steps: steps, Stale: []Stale{{Day: payload, Days: 99, Newest: true}}}),
	}
}

func written(t testing.TB, write func(io.Writer) error) string {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// live is the first line of a text with something live in it.
func live(text string) string {
	for line := range strings.SplitSeq(text, "\n") {
		if visible.Line(line) != line {
			return line
		}
	}
	return ""
}

var colours = regexp.MustCompile("\x1b\\[[0-9;]*m")

func TestNoPayloadIsLiveInAnyFormat(t *testing.T) {
	all := payloads()
	if len(all) < 100 {
		t.Fatalf("only %d payloads", len(all))
	}
	shape := map[string][]string{}
	for name, p := range hostile("x") {
		shape[name] = elements(t, written(t, p.HTML))
	}
	for _, payload := range all {
		staysText(t, payload, shape)
	}
}

// staysText checks that every page with the payload has the elements of one
// with plain words, and that nothing in any format is live.
func staysText(t *testing.T, payload string, shape map[string][]string) {
	t.Helper()
	for name, p := range hostile(payload) {
		page := written(t, p.HTML)
		if got := elements(t, page); !slices.Equal(got, shape[name]) {
			t.Errorf("%s with %q: other elements than with plain words", name, payload)
		}
		for _, text := range []string{
			page, written(t, func(w io.Writer) error { return p.Text(w, 80, false) }), written(t, func(w io.Writer) error { return p.Text(w, 33, false) }), written(t, p.Markdown),
			colours.ReplaceAllString(written(t, func(w io.Writer) error { return p.Text(w, 80, true) }), ""),
		} {
			if at := live(text); at != "" {
				t.Errorf("%s with %q: live %q", name, payload, at)
			}
		}
		if j, ok := p.(interface{ JSON(io.Writer) error }); ok {
			data := written(t, j.JSON)
			if at := live(data); at != "" || !json.Valid([]byte(data)) || strings.ContainsAny(data, "<>&") {
				t.Errorf("%s.json with %q: live %q", name, payload, at)
			}
		}
	}
}

// FuzzPages looks for a payload that nobody thought of.
func FuzzPages(f *testing.F) {
	for _, payload := range payloads()[:20] {
		f.Add(payload)
	}
	shape := map[string][]string{}
	for name, p := range hostile("x") {
		shape[name] = elements(f, written(f, p.HTML))
	}
	f.Fuzz(func(t *testing.T, payload string) {
		if strings.TrimSpace(payload) == "" || len(payload) > motive.MaxName {
			return // not a name
		}
		staysText(t, payload, shape)
	})
}

// elements are the elements of a page in order, each with the names of its
// attributes; it fails where one could run, load or send anything.
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

func TestMarkdownOfAPayloadIsItsEscapedText(t *testing.T) {
	plain := map[string]string{}
	for name, p := range hostile("x") {
		plain[name] = written(t, p.Markdown)
	}
	for _, payload := range payloads() {
		shown := escapeMarkdown(visible.Line(payload))
		if strings.TrimSpace(shown) != shown || len(visible.Line(payload)) > longest || strings.ContainsAny(shown[:1], "0123456789-+=:") {
			continue // cut short or trimmed, or escaped once more at the beginning of a line
		}
		for name, p := range hostile(payload) {
			got := strings.ReplaceAll(written(t, p.Markdown), shown, "x")
			if n := strings.Count(plain[name], "\n"); n != strings.Count(got, "\n") {
				t.Errorf("%s with %q: other lines than with plain words", name, payload)
			}
		}
	}
}

func TestBeginningsOfLinesAreNoBlocks(t *testing.T) {
	for in, want := range map[string]string{
		"- x": `\- x`, "+ x": `\+ x`, "1. x": `1\. x`, "12) x": `12\) x`, "---": `\---`, "===": `\===`, "# x": `\# x`, "> x": `&gt; x`, "1 x": "1 x", "x - y": "x - y", "2026-11-23": "2026-11-23",
	} {
		if got := marked(theirText(in)); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestScoresOfAPayload(t *testing.T) {
	res := rows()[0].Result
	for _, payload := range payloads() {
		res.LeadWith = nil
		r := Row{payload, payload, res}
		for _, format := range []string{"table", "json", "ndjson", "csv"} {
			got := scored(t, format, ScoreOptions{Width: 80, Names: true, Explain: true}, r)
			if at := live(got); at != "" {
				t.Errorf("%s with %q: live %q", format, payload, at)
			}
			if format == "ndjson" && strings.Count(got, "\n") != 1 {
				t.Errorf("%q: more than a line", payload)
			}
			if format == "csv" && strings.Contains(got, "\n"+payload) && strings.ContainsAny(payload[:1], "=+-@") {
				t.Errorf("%q: a formula", payload)
			}
		}
		if at := live(Heard([]motive.Heard{{Motivator: payload, Quote: payload}}, catalogue())); at != "" {
			t.Errorf("heard %q: live %q", payload, at)
		}
	}
}

func ExampleHeard() {
	fmt.Print(Heard([]motive.Heard{{Motivator: "pay", Strength: -3, Quote: "the bonus again"}}, catalogue()))
	fmt.Print(Heard(nil, catalogue()))
	// Output:
	// Pay -3  "the bonus again"
	// nothing heard
}
