package present

import (
	"fmt"
	"io"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"buyin/internal/fixture"
	"buyin/internal/fixture/property"
	"buyin/internal/overlap"
	"buyin/internal/present/stated"
	"buyin/internal/visible"
)

// squeezed removes all white space, so that a line break cannot hide a name.
func squeezed(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

func TestNoRenderingOmitsAMember(t *testing.T) {
	c := fixture.Catalogue()
	letters := rapid.StringOfN(rapid.RuneFrom([]rune("abcXYZ éß王秀英محمدعلي김👩💻<>&'\"-.")), 1, 30, 120)
	property.Check(t, func(r *rapid.T) {
		s := overlap.New(c, fixture.Ask())
		in := TeamInput{Catalogue: c, Scorer: s}
		for i := range rapid.IntRange(1, 40).Draw(r, "reports") {
			name := strings.TrimSpace(letters.Draw(r, "name") + fmt.Sprint(" ", i))
			in.Members = append(in.Members, Member{Name: name, Talks: fixture.Talks(c, rapid.IntRange(0, 99).Draw(r, "talks"))})
		}
		team := NewTeam(in)
		all := map[string]string{
			"text":   fixture.Written(t, func(w io.Writer) error { return team.Text(w, 80, false) }),
			"narrow": fixture.Written(t, func(w io.Writer) error { return team.Text(w, 40, false) }),
			"html":   textOf(t, fixture.Written(t, team.HTML)),
		}
		for format, text := range all {
			text = squeezed(text)
			for _, m := range in.Members {
				if want := squeezed(visible.Line(m.Name)); strings.Count(text, want) < 2 { // under its verdict, and on the map
					r.Fatalf("%s: %q is there %d times", format, m.Name, strings.Count(text, want))
				}
			}
		}
		markdown := fixture.Written(t, team.Markdown)
		for _, m := range in.Members {
			if !strings.Contains(markdown, "| **"+markdownOf(t, m.Name)+"** |") {
				r.Fatalf("%q is missing from Markdown", m.Name)
			}
		}
	})
}

// textOf returns all text of a page, its pictures included.
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
	pages := []textual{samsBrief(fixture.Ask()), samsBrief(fixture.Ask(), fixture.Rival()), samsGuide(), teamOf(11, fixture.ManyNames, fixture.Ask())}
	for _, width := range []int{20, 33, 40, 60, 80, 120} {
		for _, p := range pages {
			for line := range strings.SplitSeq(fixture.Written(t, func(w io.Writer) error { return p.Text(w, width, true) }), "\n") {
				if got := visible.Width(line); got > width {
					t.Errorf("%d columns: %d in %q", width, got, line)
				}
			}
		}
	}
}

// A guide with every section, and a title line above it, fits on a sheet of 66
// lines.
func TestAGuideIsOnePage(t *testing.T) {
	text := fixture.Written(t, func(w io.Writer) error { return samsGuide().Text(w, 80, false) })
	if n := strings.Count(text, "\n"); n > 66 {
		t.Errorf("%d lines", n)
	}
}

// sixty returns a team of sixty with two talks each.
func sixty() *Team {
	c := fixture.Catalogue()
	in := TeamInput{Catalogue: c, Scorer: overlap.New(c, fixture.Ask())}
	for i := range 60 {
		talks := append(fixture.Talks(c, i+100), fixture.Talks(c, i)...)
		talks[0].Days, talks[0].Interview.Started = 150, "2026-06-04T09:00:00Z"
		in.Members = append(in.Members, Member{Name: fixture.ManyNames(i), Talks: talks, Stale: []stated.StaleTalk{{Day: "2026-06-04", Days: 172}}})
	}
	return NewTeam(in)
}

func TestAPageOfSixtyIsLight(t *testing.T) {
	page := fixture.Written(t, sixty().HTML)
	if len(page) > 300_000 || len(page) < 50_000 {
		t.Errorf("%d bytes", len(page))
	}
}

func TestEveryPictureHasATitleAndADescription(t *testing.T) {
	for _, p := range []textual{samsBrief(fixture.Ask()), teamOf(45, fixture.ManyNames, fixture.Ask())} {
		page := fixture.Written(t, p.HTML)
		doc, err := html.Parse(strings.NewReader(page))
		if err != nil {
			t.Fatal(err)
		}
		ids, pictures := map[string]bool{}, 0
		for n := range doc.Descendants() {
			if id := attr(n, "id"); id != "" {
				if ids[id] {
					t.Errorf("id %q twice", id)
				}
				ids[id] = true
			}
		}
		for n := range doc.Descendants() {
			if n.Data == "svg" && n.Type == html.ElementNode {
				pictures++
			}
			for id := range strings.FieldsSeq(attr(n, "aria-labelledby")) {
				if !ids[id] {
					t.Errorf("<%s> is named by %q, which does not exist", n.Data, id)
				}
			}
		}
		if pictures < 2 || strings.Count(page, "<title id=") != pictures || strings.Count(page, "<desc id=") != pictures {
			t.Errorf("%d pictures, %d titles, %d descriptions", pictures, strings.Count(page, "<title id="), strings.Count(page, "<desc id="))
		}
	}
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
