package appeal

import (
	"strings"
	"testing"

	"buyin/internal/appeal/retold"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// Each question of a talk but one is none about what puts somebody off.
func TestHowAQuotationBegins(t *testing.T) {
	const answer = "there's no bus before ten to six"
	for _, question := range []string{motive.PutOff, "open.energy", "pay.enough", motive.Closing, motive.Note + ".1", motive.Debrief + ".1", motive.Line + ".4", motive.SumUp, motive.Playback} {
		turn := motive.Turn{Question: question, Answer: answer, Evidence: []motive.Evidence{{Motivator: "pay", Strength: -4, Kind: motive.Volunteered, Quote: answer}}}
		w := newWriter(Input{
			Words: []overlap.Words{{Motivator: "pay", Strength: -4, Text: answer}},
			Talks: []overlap.Talk{{Interview: motive.Interview{Turns: []motive.Turn{turn}}}},
		})
		for _, one := range w.Tell(w.Words[0]) {
			if one.Form != retold.Quoted {
				continue
			}
			for _, begins := range [][]string{moreTexts(one), firstTexts(one)} {
				for _, text := range begins {
					if puts := strings.Contains(text, "put you off"); puts != (question == motive.PutOff) {
						t.Errorf("%s: %q", question, text)
					}
				}
			}
		}
	}
}
