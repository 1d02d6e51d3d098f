package listen

import "strings"

// SensitiveTopic reports whether a note touches a topic that should not be kept
// at work, and returns that topic: health, family plans, belief, union
// membership, politics or something told in confidence. It looks only for English words and phrases. It is
// cautious: it would rather miss a topic than warn without a reason. A person
// decides what to keep. A note about what the report needs, such as predictable
// hours, is usually enough.
func SensitiveTopic(note string) (topic string, touches bool) {
	var spelt strings.Builder
	spelt.WriteByte(' ')
	for _, w := range splitWords(truncate(note)) {
		spelt.WriteString(w.form)
		spelt.WriteByte(' ')
	}
	text := spelt.String()
	for _, p := range englishWords().sensitivePrefixes {
		if strings.Contains(text, p.prefix) {
			return p.topic, true
		}
	}
	return "", false
}
