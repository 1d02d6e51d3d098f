package english

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var foreignTexts = []string{
	"sie will mehr Geld, sonst geht sie im März",
	"ich habe nie gehört, dass es gut war",
	"er möchte endlich wieder etwas lernen, das macht ihm keiner nach",
	"die Kollegen sind der Grund, warum ich bleibe",
	"nicht das Geld, mir geht es um die Patienten",
	"jeden Abend bis acht, die Kinder schlafen dann schon",
	"elle veut plus d'argent, sinon elle part en mars",
	"je n'ai jamais entendu que c'était bien",
	"ce n'est pas l'argent, je le fais pour les patients",
	"il ne sait pas ce qu'on attend de lui dans cette équipe",
	"quiere más dinero porque los otros ganan mucho",
	"nunca me dicen que está bien el trabajo que hago",
	"no es el dinero, lo hago por los pacientes y porque me gusta",
	"vuole più soldi perché gli altri guadagnano molto",
	"non sono i soldi, lo faccio per i pazienti che ci sono sempre",
	"ele quer mais dinheiro porque os outros ganham muito",
	"não é o dinheiro, eu gosto de ajudar os doentes em casa",
	"hij wil meer geld omdat de anderen ook meer krijgen",
	"het gaat mij niet om het geld maar om de mensen",
	"hon vill ha mer pengar för att de andra också får det",
	"jeg vil ikke arbeide om kvelden, det er ikke bra for barna",
	"nie chodzi o pieniądze, chce się uczyć i być dobry",
	"nem a pénz miatt, hanem mert szeret itt lenni és egy jó csapat",
	"она хочет больше денег",
	"彼女は昇給を望んでいます",
	"لا أحد يخبرني أن العمل جيد",
	"θέλει περισσότερα χρήματα",
}

func TestIsForeign(t *testing.T) {
	for _, text := range foreignTexts {
		if !IsForeign(text) {
			t.Errorf("not seen to be foreign: %s", text)
		}
	}
	for _, text := range []string{
		"", "!?", "ja", "nein", "sehr gut", // too short to be sure
		"wants a raise", "pls no OT, w/ the kids on wknds", "Jürgen und Björn fixed the deadlock",
		"c'est la vie, he said, and that the team is fine", "she went to the Café de la Paix in Paris",
		"王秀英 finally found the deadlock", "he spoke of Weltschmerz and Schadenfreude, I think he is tired",
	} {
		if IsForeign(text) {
			t.Errorf("taken for foreign: %s", text)
		}
	}
}

// Nothing that people wrote in English is taken for another language.
func TestTheCorpusIsEnglish(t *testing.T) {
	files, err := filepath.Glob("../listen/corpus/*.jsonl")
	if err != nil || len(files) == 0 {
		t.Fatalf("no corpus: %v", err)
	}
	more, _ := filepath.Glob("../../testdata/listen/*.ndjson")
	n := 0
	for _, file := range append(files, more...) {
		f, err := os.Open(file)
		if err != nil {
			t.Fatal(err)
		}
		for lines := bufio.NewScanner(f); lines.Scan(); n++ {
			var note struct{ Text string }
			if err := json.Unmarshal(lines.Bytes(), &note); err != nil {
				t.Fatalf("%s: %v", file, err)
			}
			if IsForeign(note.Text) {
				t.Errorf("%s: %s", filepath.Base(file), note.Text)
			}
		}
		f.Close()
	}
	if n < 10_000 {
		t.Errorf("only %d notes were read", n)
	}
}

func TestForeignWordsAreNoEnglishOnes(t *testing.T) {
	for name, section := range ListsOf("not-english") {
		for _, word := range strings.Fields(strings.Join(section.Phrases(), " ")) {
			if IsCommonWord(word) {
				t.Errorf("%s: %q is a word of English", name, word)
			}
		}
	}
}

func FuzzIsForeign(f *testing.F) {
	for _, text := range foreignTexts {
		f.Add(text)
	}
	f.Add("\xff\xfe")
	f.Fuzz(func(t *testing.T, text string) {
		if IsForeign(text) && IsForeign(text+strings.Repeat(" and so they have been there for it", len(text))) {
			t.Errorf("still foreign when most of it is English: %q", text)
		}
	})
}
