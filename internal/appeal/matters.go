package appeal

import (
	"strings"

	"buyin/internal/appeal/offered"
	"buyin/internal/appeal/retold"
	"buyin/internal/motive"
)

// maxMatters is the largest number of sentences about what matters to somebody.
const maxMatters = 2

// matters says what matters, in words of theirs that were not said before.
func (w *writer) matters() []string {
	for _, st := range w.byShare() {
		if len(w.said) == maxMatters {
			break
		}
		t := w.toldOf(st.Motivator, forItself)
		if !st.IsDriver() || st.LookedAt <= 0 || w.spoken.Motivators[st.Motivator] || t.Form == retold.Silent {
			continue
		}
		w.spoken.AddWords(t.Source)
		w.add(w.matter(t)+".", true)
	}
	return w.said
}

// addMatterWithoutWords names what matters most of what the sentences do not name.
func (w *writer) addMatterWithoutWords(sentences []string) {
	said := offered.Fold(strings.Join(sentences, " "))
	for _, st := range w.byShare() {
		if st.IsDriver() && st.LookedAt > 0 && !w.spoken.Motivators[st.Motivator] && !strings.Contains(said, offered.Fold(w.choice(st.Motivator))) {
			w.add(w.opening(retold.Told{}, st.Motivator)+".", false)
			return
		}
	}
}

// matter says what they told, and when if that was last time.
func (w *writer) matter(t retold.Told) string {
	if len(w.said) > 0 || t.Talk != w.lastTalk() {
		return w.opening(t, "")
	}
	return lastTime(t)
}

// lastTalk returns the index of the newest record of a talk, about an ask or not, or
// -1.
func (w *writer) lastTalk() int {
	for i := len(w.Talks) - 1; i >= 0; i-- {
		if kind := w.Talks[i].Interview.Kind; kind != motive.KindNotebook {
			return i
		}
	}
	return -1
}
