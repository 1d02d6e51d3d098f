package interview

import (
	"errors"
	"time"

	"buyin/internal/language"
)

// setDay sets the day on which the talk took place. Its time is not known, so it
// is noon.
func (s Session) setDay(day string) (Session, error) {
	at, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return s, errors.New(language.Say("interview.error.day", "day", day))
	}
	begun, _ := time.Parse(time.RFC3339, s.setup.Head.Started)
	s.iv.Started = Noon(at, begun.Location())
	return s, nil
}

// Noon returns noon of a day as RFC 3339 in the zone.
func Noon(day time.Time, zone *time.Location) string {
	return time.Date(day.Year(), day.Month(), day.Day(), 12, 0, 0, 0, zone).Format(time.RFC3339)
}

// Day returns the day that was set for the talk, "" if none was.
func (s Session) Day() string {
	if s.iv.Started == s.setup.Head.Started {
		return ""
	}
	return s.iv.Started[:len(time.DateOnly)]
}

// FurtherLine returns the act by which words become a further line of a debrief,
// also when its notes have ended.
func (s Session) FurtherLine(words string) Given {
	step := s.debriefStep()
	return Given{Kind: Ask, Question: step.Question, Asked: step.Asked, Text: words, Evidence: s.hear(step, words)}
}
