package present

import (
	"io"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"buyin/internal/fixture"
	"buyin/internal/interview"
	"buyin/internal/interview/earlier"
	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/present/brief"
)

// german returns pages whose catalogue has the given language.
func german(language string) map[string]textual {
	c := fixture.Catalogue()
	c.Language = language
	c.Motivators[0].Name = "Sicherer Arbeitsplatz"
	c.Motivators[3].Name, c.Motivators[3].Appeal.Say = "Gehalt", "Nenne den Betrag."
	c.Openers[0].Ask, c.Openers[0].FollowUp = "Was war diese Woche gut?", []string{"Und woran lag das?"}
	talks := []overlap.Talk{{Interview: motive.Interview{
		ID: "2026-11-23-k7qf", Report: motive.Report{Name: "Sam"}, Started: "2026-11-23T09:00:00Z", Finished: "2026-11-23T09:20:00Z", Turns: []motive.Turn{
			fixture.Turn("a", "x", fixture.Evidence("pay", 5, motive.Volunteered, "endlich mehr Geld")), fixture.Turn("b", "x", fixture.Evidence("pay", 5, motive.Volunteered, "der Bonus")),
		},
	}}}
	outline := earlier.NewOutline(earlier.With(interview.Setup{Catalogue: c}, talks), "2026-11-30")
	s := overlap.New(c, fixture.Ask())
	return map[string]textual{
		"brief":   brief.New(brief.Input{Catalogue: c, Scorer: s, Talks: talks, ReportName: "Sam", Settle: c.Openers[0].Ask}),
		"team":    NewTeam(TeamInput{Catalogue: c, Scorer: s, Members: []Member{{Name: "Sam", Talks: talks}, {Name: "Ada"}}}),
		"guide":   NewGuide(GuideInput{Catalogue: c, Outline: outline, ReportName: "Sam", Known: true}),
		"council": NewCouncil(CouncilInput{Catalogue: c, Told: "Does (the person) know that you keep notes?"}),
	}
}

// inLanguages returns the texts of a page by their language; "" is the page's
// own.
func inLanguages(t *testing.T, page string) map[string][]string {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	found := map[string][]string{}
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode || n.Data != "bdi" || n.FirstChild == nil {
			continue
		}
		lang := ""
		for _, a := range n.Attr {
			if a.Key == "lang" {
				lang = a.Val
			}
		}
		found[lang] = append(found[lang], n.FirstChild.Data)
	}
	return found
}

func TestTheCataloguesTextsAreInItsLanguage(t *testing.T) {
	for name, in := range map[string]struct{ marked, unmarked []string }{
		"brief":   {[]string{"Gehalt", "Nenne den Betrag.", "endlich mehr Geld", "Was war diese Woche gut?"}, []string{"Sam"}},
		"team":    {[]string{"Gehalt"}, []string{"Sam", "Ada", fixture.Ask().Ask}},
		"guide":   {[]string{"Was war diese Woche gut?", "Und woran lag das?", "endlich mehr Geld", "Sicherer Arbeitsplatz"}, []string{"Sam"}},
		"council": {[]string{"Was war diese Woche gut?", "Und woran lag das?", "Gehalt"}, nil},
	} {
		page := german("de-AT")[name]
		found := inLanguages(t, fixture.Written(t, page.HTML))
		for _, text := range in.marked {
			if !slices.Contains(found["de-AT"], text) || slices.Contains(found[""], text) {
				t.Errorf("%s: %q is not, or not everywhere, in de-AT: %q", name, text, found)
			}
		}
		for _, text := range in.unmarked {
			if !slices.Contains(found[""], text) || slices.Contains(found["de-AT"], text) {
				t.Errorf("%s: nobody said what language %q is in: %q", name, text, found)
			}
		}
		for what, write := range map[string]func(textual) func(io.Writer) error{
			"Markdown": func(p textual) func(io.Writer) error { return p.Markdown },
			"text":     func(p textual) func(io.Writer) error { return func(w io.Writer) error { return p.Text(w, 80, true) } },
		} {
			if fixture.Written(t, write(page)) != fixture.Written(t, write(german("fr")[name])) {
				t.Errorf("%s: the language changes the %s", name, what)
			}
		}
	}
}

func TestOnlyALanguageIsSaidToBeOne(t *testing.T) {
	for _, language := range []string{"de", "DE", "zh-Hant-TW", "de-CH-1901", "sgn", "gsw-u-sd-chzh"} {
		if found := inLanguages(t, fixture.Written(t, german(language)["guide"].HTML)); len(found[language]) == 0 {
			t.Errorf("%s: nothing is in it: %q", language, found)
		}
	}
	for _, language := range append(fixture.Payloads(), "", "en", "EN", "en-GB", "german", "d", "de_AT", "de-", "-de", "de--at", "de AT", "de-aaaaaaaaa", "x-own", "de\n", "dé", strings.Repeat("de-", 40)+"de") {
		for name, p := range german(language) {
			page := fixture.Written(t, p.HTML)
			if found := inLanguages(t, page); len(found) != 1 || strings.Count(page, "lang=") != 1 {
				t.Errorf("%s in %q: %q", name, language, found)
			}
		}
	}
}
