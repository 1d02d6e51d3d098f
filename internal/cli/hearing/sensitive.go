package hearing

import "buyin/internal/listen"

// Sensitive is a hint for a note that touches on something better not kept, "" for
// other notes.
func Sensitive(note string) string {
	topic, touches := listen.SensitiveTopic(note)
	if !touches {
		return ""
	}
	return "That touches on " + topic + ". Keep what they need, such as predictable hours, and not why."
}
