package render

import (
	"fmt"
	"io"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"buyin/internal/overlap"
	"buyin/internal/visible"
)

// squeezed is a text without its blanks, so that a line break hides no name.
func squeezed(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

func TestNoRenderingOmitsAMember(t *testing.T) {
	c := catalogue()
	letters := rapid.StringOfN(rapid.RuneFrom([]rune("abcXYZ éß王秀英محمدعلي김👩💻<>&'\"-.")), 1, 30, 120)
	rapid.Check(t, func(r *rapid.T) {
		s := overlap.New(c, ask())
		in := TeamInput{Catalogue: c, Scorer: s}
		for i := range rapid.IntRange(1, 40).Draw(r, "reports") {
			name := strings.TrimSpace(letters.Draw(r, "name") + fmt.Sprint(" ", i))
			in.Members = append(in.Members, Member{Name: name, Talks: made(c, rapid.IntRange(0, 99).Draw(r, "talks"))})
		}
		team := NewTeam(in)
		all := map[string]string{
			"text":   written(t, func(w io.Writer) error { return team.Text(w, 80, false) }),
			"narrow": written(t, func(w io.Writer) error { return team.Text(w, 40, false) }),
			"html":   textOf(t, written(t, team.HTML)),
		}
		for format, text := range all {
			text = squeezed(text)
			for _, m := range in.Members {
				if want := squeezed(visible.Line(m.Name)); strings.Count(text, want) < 2 { // under its verdict, and on the map
					r.Fatalf("%s: %q is there %d times", format, m.Name, strings.Count(text, want))
				}
			}
		}
		markdown, data := written(t, team.Markdown), written(t, team.JSON)
		for _, m := range in.Members {
			if !strings.Contains(markdown, "| **"+escapeMarkdown(visible.Line(m.Name))+"** |") || !strings.Contains(data, `"report": `+string(appendString(nil, m.Name))) {
				r.Fatalf("%q is missing from Markdown or JSON", m.Name)
			}
		}
	})
}

// textOf is what a reader of a page hears: its text, and that of its pictures.
func textOf(t testing.TB, page string) string {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for n := range doc.Descendants() {
		if n.Type == html.TextNode && n.Parent.Data != "style" {
			b.WriteString(n.Data)
		}
	}
	return b.String()
}

func TestNoLineIsWiderThanAskedFor(t *testing.T) {
	pages := []textual{samsBrief(ask()), samsBrief(ask(), rival()), samsGuide(), teamOf(11, manyNames, ask())}
	for _, width := range []int{20, 33, 40, 60, 80, 120} {
		for _, p := range pages {
			for line := range strings.SplitSeq(written(t, func(w io.Writer) error { return p.Text(w, width, true) }), "\n") {
				if got := visible.Width(line); got > width {
					t.Errorf("%d columns: %d in %q", width, got, line)
				}
			}
		}
	}
}

// sixty are reports with two talks each.
func sixty() *Team {
	c := catalogue()
	in := TeamInput{Catalogue: c, Scorer: overlap.New(c, ask())}
	for i := range 60 {
		talks := append(made(c, i+100), made(c, i)...)
		talks[0].Days, talks[0].Interview.Started = 150, "2026-06-04T09:00:00Z"
		in.Members = append(in.Members, Member{Name: manyNames(i), Talks: talks, Stale: []Stale{{Day: "2026-06-04", Days: 172}}})
	}
	return NewTeam(in)
}

func TestAPageOfSixtyIsLight(t *testing.T) {
	page := written(t, sixty().HTML)
	if len(page) > 300_000 || len(page) < 50_000 {
		t.Errorf("%d bytes", len(page))
	}
}

func TestEveryPictureHasATitleAndADescription(t *testing.T) {
	for _, p := range []textual{samsBrief(ask()), teamOf(45, manyNames, ask())} {
		page := written(t, p.HTML)
		doc, err := html.Parse(strings.NewReader(page))
		if err != nil {
			t.Fatal(err)
		}
		ids, pictures := map[string]bool{}, 0
		for n := range doc.Descendants() {
			for _, a := range n.Attr {
				if a.Key == "id" {
					if ids[a.Val] {
						t.Errorf("id %q twice", a.Val)
					}
					ids[a.Val] = true
				}
			}
		}
		for n := range doc.Descendants() {
			if n.Data == "svg" && n.Type == html.ElementNode {
				pictures++
			}
			for _, a := range n.Attr {
				if a.Key == "aria-labelledby" {
					for id := range strings.FieldsSeq(a.Val) {
						if !ids[id] {
							t.Errorf("<%s> is named by %q, which is not there", n.Data, id)
						}
					}
				}
			}
		}
		if pictures < 2 || strings.Count(page, "<title id=") != pictures || strings.Count(page, "<desc id=") != pictures {
			t.Errorf("%d pictures, %d titles, %d descriptions", pictures, strings.Count(page, "<title id="), strings.Count(page, "<desc id="))
		}
	}
}

// TestContrast holds the colours to WCAG 2.1, level AA: 4.5 to 1 for text, 3 to
// 1 for what is only drawn.
func TestContrast(t *testing.T) {
	schemes := regexp.MustCompile(`(?s):root \{(.*?)\}`).FindAllStringSubmatch(css, -1)
	if len(schemes) != 3 {
		t.Fatalf("%d schemes", len(schemes))
	}
	for i, scheme := range schemes {
		colour := map[string]float64{}
		for _, m := range regexp.MustCompile(`--([a-z]+): #([0-9a-f]{6});`).FindAllStringSubmatch(scheme[1], -1) {
			colour[m[1]] = luminance(t, m[2])
		}
		check := func(a, b string, least float64) {
			x, y := colour[a], colour[b]
			if x == 0 && y == 0 {
				t.Fatalf("scheme %d lacks %s or %s", i, a, b)
			}
			if got := (max(x, y) + 0.05) / (min(x, y) + 0.05); got < least {
				t.Errorf("scheme %d: %s on %s is %.2f to 1, under %.1f", i, a, b, got, least)
			}
		}
		for _, ink := range []string{"ink", "quiet", "good", "bad", "doubtful", "theirs"} {
			check(ink, "paper", 4.5)
			check(ink, "wash", 4.5)
		}
		check("onfill", "fill", 4.5)
		check("onhalf", "half", 4.5)
		check("onpale", "pale", 4.5)
		check("fill", "paper", 3)
	}
}

// luminance is the relative luminance of a colour, as WCAG defines it.
func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, err := strconv.ParseUint(hex[2*i:2*i+2], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		c := float64(n) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}

func BenchmarkPageOfSixty(b *testing.B) {
	team := sixty()
	b.ReportAllocs()
	for b.Loop() {
		if err := team.HTML(io.Discard); err != nil {
			b.Fatal(err)
		}
	}
}

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
