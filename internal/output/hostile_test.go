package output

import (
	"encoding/json"
	"io"
	"strings"
	"testing"

	"buyin/internal/fixture"
	"buyin/internal/overlap"
	"buyin/internal/present"
	"buyin/internal/present/brief"
	"buyin/internal/present/stated"
)

func TestScoresOfAPayload(t *testing.T) {
	res := rows()[0].Result
	for _, payload := range fixture.Payloads() {
		res.LeadWith = nil
		r := Row{ID: payload, Report: payload, Result: res}
		for _, format := range []string{"table", "json", "ndjson", "csv"} {
			got := scored(t, format, ScoreOptions{Width: 80, Names: true, Explain: true}, r)
			if at := fixture.Live(got); at != "" {
				t.Errorf("%s with %q: live %q", format, payload, at)
			}
			if format == "ndjson" && strings.Count(got, "\n") != 1 {
				t.Errorf("%q: more than a line", payload)
			}
			if format == "csv" && strings.Contains(got, "\n"+payload) && strings.ContainsAny(payload[:1], "=+-@") {
				t.Errorf("%q: a formula", payload)
			}
		}
	}
}

func TestBriefAndTeamOfAPayload(t *testing.T) {
	for _, payload := range fixture.Payloads() {
		c, goals, talks := fixture.HostileInput(payload)
		s := overlap.New(c, goals...)
		stale := []stated.StaleTalk{{Day: payload, Days: 99, Newest: true}}
		brief := brief.New(brief.Input{Catalogue: c, Scorer: s, Talks: talks, ReportName: payload, Settle: payload, Stale: stale})
		team := present.NewTeam(present.TeamInput{Catalogue: c, Scorer: s, Members: []present.Member{{Name: payload + " 1", Talks: talks, Stale: stale}, {Name: payload + " 2", Talks: talks[:1]}, {Name: payload + " 3"}}})
		for name, write := range map[string]func(io.Writer) error{
			"brief": func(w io.Writer) error { return WriteBrief(w, brief) },
			"team":  func(w io.Writer) error { return WriteTeam(w, team) },
		} {
			data := fixture.Written(t, write)
			if at := fixture.Live(data); at != "" || !json.Valid([]byte(data)) || strings.ContainsAny(data, "<>&") {
				t.Errorf("%s.json with %q: live %q", name, payload, at)
			}
		}
	}
}
