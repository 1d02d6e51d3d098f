package reflection

import (
	"testing"

	"buyin/internal/motive"
)

func TestRead(t *testing.T) {
	for _, tt := range []struct {
		words string
		want  Reading
	}{
		{"", Reading{Tone: Evasive}},
		{"dunno", Reading{Tone: Evasive}},
		{"nothing special really", Reading{Tone: Evasive}},
		{"Fine, thanks.", Reading{Tone: Evasive}},
		{"same old, you know how it is", Reading{Tone: Evasive}},
		{"can't complain", Reading{Tone: Evasive}},
		{"um, I don't know, I guess it's okay", Reading{Tone: Evasive}},
		{"which one?", Reading{Tone: Evasive}},
		{"shrugged, then asked after my knee", Reading{Tone: Evasive}},

		{"The forms go to Leeds on Fridays.", Reading{Tone: Flat}},
		{"we use two trolleys and a scanner", Reading{Tone: Flat}},
		{"knackered. third double this week", Reading{Tone: Sore, Charged: true}},
		{"I'm tired, a bit", Reading{Tone: Sore}},
		{"worried about the audit", Reading{Tone: Sore, Phrase: "the audit"}},
		{"I'm not worried", Reading{Tone: Flat}},
		{"The forms go to Leeds, I'm afraid.", Reading{Tone: Flat}},
		{"The forms go to Leeds. I'm afraid.", Reading{Tone: Sore, Charged: true}},
		{"My wife was furious about the dishwasher", Reading{Tone: Flat}},
		{"she's furious they moved her desk", Reading{Tone: Sore, Charged: true}},
		{"I saw that she was furious", Reading{Tone: Flat}},
		{"so proud of that bridge, he keeps a photo of it", Reading{Tone: Warm, Charged: true}},
		{"It was fun, getting the old press to run", Reading{Tone: Warm}},
		{"I'd be happier if it was fun", Reading{Tone: Flat}},
		{"He said it was boring, the induction", Reading{Tone: Sore, Charged: true}},
		{"they left me out of the loop on the move", Reading{Tone: Sore, Charged: true}},
		{"The missus hates it, so I go early", Reading{Tone: Flat}},
		{"we hate it", Reading{Tone: Sore, Charged: true}},
		{"page torn, volume two", Reading{Tone: Flat}},
		{"I'm not bothered, it was never mine", Reading{Tone: Flat}},
		{"I didn't ask, I was furious", Reading{Tone: Sore, Charged: true}},
		{"doesn't care who gets the credit", Reading{Tone: Flat}},

		{"I'd love to run it, but I'm tired", Reading{Tone: Sore, Mixed: true}},
		{"exciting, but also scary", Reading{Tone: Sore, Charged: true, Mixed: true}},
		{"torn between nights and the depot", Reading{Tone: Flat, Charged: true, Mixed: true}},
		{"It was fun but it rained", Reading{Tone: Warm}},
		{"I love those kids, but the money ran out in March", Reading{Tone: Flat}},

		{"please don't put me on the panel", Reading{Tone: Flat, Request: true}},
		{"Can you have a word with Gita?", Reading{Tone: Flat, Request: true}},
		{"I'd want you to tell me first", Reading{Tone: Flat, Request: true}},
		{"asks if she can swap Fridays", Reading{Tone: Flat, Request: true}},
		{"They never tell me what the plan is", Reading{Tone: Flat}},
		{"that is the one I can have at home", Reading{Tone: Flat}},

		{"stayed till ten to get the last pallet out", Reading{Tone: Flat, Effort: true}},
		{"I told him straight that it was unsafe", Reading{Tone: Flat, Effort: true}},
		{"the shop stays open till ten", Reading{Tone: Flat}},
	} {
		got := Read(tt.words, nil)
		got.Quote = "" // see TestQuote
		if got != tt.want {
			t.Errorf("%q:\n got %+v\nwant %+v", tt.words, got, tt.want)
		}
	}
}

// What was surely heard in an answer makes it no evasion, however short it is.
func TestWhatWasHeardIsNoEvasion(t *testing.T) {
	heard := []motive.Heard{{Motivator: "pay", Strength: 4, Score: 0.9, Sure: true}}
	if r := Read("nothing", heard); r.Tone != Flat {
		t.Errorf("heard surely: %+v", r)
	}
	heard[0].Sure = false
	if r := Read("nothing", heard); r.Tone != Evasive {
		t.Errorf("heard unsurely: %+v", r)
	}
}
