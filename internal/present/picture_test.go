package present

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html"

	"buyin/internal/fixture"
	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/present/brief"
	"buyin/internal/visible"
)

// A laid is a text of a picture and its position, in the picture's own units.
type laid struct {
	text     string
	from, to float64
	y        float64
	upwards  bool // written upwards: from and to are positions on the y axis
}

// laidOut returns the texts and the size of each picture of a page.
func laidOut(t *testing.T, page string) (pictures [][]laid, sizes [][2]float64) {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode || n.Data != "svg" {
			continue
		}
		box := strings.Fields(attr(n, "viewBox"))
		sizes = append(sizes, [2]float64{number64(t, box[2]), number64(t, box[3])})
		var texts []laid
		for it := range n.Descendants() {
			if it.Type == html.ElementNode && it.Data == "text" {
				texts = append(texts, place(t, it))
			}
		}
		pictures = append(pictures, texts)
	}
	return pictures, sizes
}

// place computes the position of a text.
func place(t *testing.T, n *html.Node) laid {
	t.Helper()
	var x, y float64
	if n.Parent.Data == "g" {
		x, y = translated(t, attr(n.Parent, "transform"))
	}
	dx, dy := translated(t, attr(n, "transform"))
	text := n.FirstChild.Data
	wide := 0.0
	for _, r := range text {
		wide += roughWidth(r)
	}
	if s := attr(n, "transform"); strings.Contains(s, "rotate(-90)") {
		return laid{text, dy - wide, dy, dx, true}
	}
	x += dx + number64(t, attr(n, "x"))
	y += dy + number64(t, attr(n, "y"))
	switch classes := strings.Fields(attr(n, "class")); {
	case has(classes, "e"):
		return laid{text, x - wide, x, y, false}
	case has(classes, "m"):
		return laid{text, x - wide/2, x + wide/2, y, false}
	}
	return laid{text, x, x + wide, y, false}
}

// roughWidth estimates how wide a character is in a line twelve units high.
func roughWidth(r rune) float64 {
	switch columns := visible.Width(string(r)); {
	case columns == 0:
		return 0
	case columns > 1:
		return 14
	case strings.ContainsRune("WMm@%…—", r):
		return 11.2
	case strings.ContainsRune(" .,:;'!|()[]iljtfI-", r):
		return 4.2
	case unicode.IsUpper(r):
		return 8.4
	}
	return 6.7
}

func has(all []string, one string) bool {
	for _, s := range all {
		if s == one {
			return true
		}
	}
	return false
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if strings.EqualFold(a.Key, key) {
			return a.Val
		}
	}
	return ""
}

func number64(t *testing.T, s string) float64 {
	t.Helper()
	if s == "" {
		return 0
	}
	x, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatalf("%q is no number", s)
	}
	return x
}

func translated(t *testing.T, s string) (x, y float64) {
	t.Helper()
	if !strings.HasPrefix(s, "translate(") {
		return 0, 0
	}
	inside, _, _ := strings.Cut(strings.TrimPrefix(s, "translate("), ")")
	parts := strings.Fields(inside)
	return number64(t, parts[0]), number64(t, parts[1])
}

// extreme returns pages with extreme figures and all kinds of names.
func extreme() []textual {
	pages := []textual{samsBrief(fixture.Ask()), samsBrief(fixture.Ask(), fixture.Rival()), teamOf(2, fixture.ManyNames, fixture.Ask()), teamOf(11, fixture.ManyNames, fixture.Ask()), teamOf(59, fixture.ManyNames, fixture.Ask())}
	for _, threshold := range []float64{0.001, 0.05, 0.5, 0.95, 0.999} {
		for _, offer := range []int{-5, 0, 1, 5} {
			g := fixture.Ask()
			g.Threshold = threshold
			g.Goals = []motive.Goal{{ID: "a", Statement: "a", Offers: map[string]int{"pay": offer, "balance": -offer}}, {ID: "b", Statement: "b", Offers: map[string]int{"pay": 5, "mastery": offer}}}
			for _, turns := range [][]motive.Turn{
				{fixture.Turn("a", "x", fixture.Evidence("pay", 5, motive.Volunteered, "x"))},
				{fixture.Turn("a", "x", fixture.Evidence("pay", -5, motive.Volunteered, "x")), fixture.Turn("b", "x", fixture.Evidence("balance", 5, motive.Volunteered, "x"))},
				many("pay", 60), append(many("mastery", 60), many("balance", 30)...),
			} {
				c := fixture.Catalogue()
				iv := motive.Interview{Turns: turns, Guess: map[string]int{"pay": 5, "mastery": 1}}
				talks := []overlap.Talk{{Interview: iv}}
				s := overlap.New(c, g)
				pages = append(pages,
					brief.New(brief.Input{Catalogue: c, Scorer: s, Talks: talks, ReportName: "Ada"}),
					NewTeam(TeamInput{Catalogue: c, Scorer: s, Members: []Member{{Name: "MAXIMILIAN WEISSENBURGER-MÖHRING", Talks: talks}, {Name: "长长长长长长长长长长长长长长长", Talks: talks}}}))
			}
		}
	}
	for _, p := range []string{strings.Repeat("W", 128), strings.Repeat("长", 40), strings.Repeat("i", 128)} {
		for _, page := range hostile(p) {
			pages = append(pages, page)
		}
	}
	return pages
}

func many(id string, n int) []motive.Turn {
	var turns []motive.Turn
	for i := range n {
		turns = append(turns, fixture.Turn(fmt.Sprint(id, i), "x", fixture.Evidence(id, 5, motive.Volunteered, "x")))
	}
	return turns
}

// clipped reports whether a part of the text is outside a picture of that size.
func (a laid) clipped(wide, high float64) bool {
	if a.upwards {
		return a.from < -1 || a.to > high+1
	}
	return a.from < -1 || a.to > wide+1 || a.y < 8 || a.y > high
}

func (a laid) overlaps(b laid) bool {
	return a.upwards == b.upwards && math.Abs(a.y-b.y) < 10 && a.from < b.to-1 && b.from < a.to-1
}

func TestNothingInAPictureIsClippedOrOverlaps(t *testing.T) {
	seen := 0
	for _, p := range extreme() {
		pictures, sizes := laidOut(t, fixture.Written(t, p.HTML))
		for i, texts := range pictures {
			wide, high := sizes[i][0], sizes[i][1]
			for j, a := range texts {
				seen++
				if a.clipped(wide, high) {
					t.Errorf("%q is clipped: %.0f to %.0f, at %.0f of %.0f by %.0f", a.text, a.from, a.to, a.y, wide, high)
				}
				for _, b := range texts[j+1:] {
					if a.overlaps(b) {
						t.Errorf("%q (%.0f to %.0f at %.0f) overlaps %q (%.0f to %.0f at %.0f)", a.text, a.from, a.to, a.y, b.text, b.from, b.to, b.y)
					}
				}
			}
		}
		if t.Failed() {
			return
		}
	}
	if seen < 1000 {
		t.Errorf("only %d texts were seen", seen)
	}
}
