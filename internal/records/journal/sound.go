package journal

import "buyin/internal/reflection"

// A soundJSON is an reflection.Sound.
type soundJSON struct {
	Tone    string           `json:"tone,omitempty"`
	Charged bool             `json:"charged,omitempty"`
	Mixed   bool             `json:"mixed,omitempty"`
	Request bool             `json:"request,omitempty"`
	Effort  bool             `json:"effort,omitempty"`
	Heard   []heardSoundJSON `json:"heard,omitempty"`
}

type heardSoundJSON struct {
	Motivator string  `json:"motivator"`
	Strength  int     `json:"strength"`
	Score     float64 `json:"score"`
	Sure      bool    `json:"sure,omitempty"`
}

func encodeSound(s *reflection.Sound) *soundJSON {
	if s == nil {
		return nil
	}
	l := &soundJSON{Tone: string(s.Tone), Charged: s.Charged, Mixed: s.Mixed, Request: s.Request, Effort: s.Effort}
	for _, h := range s.Heard {
		l.Heard = append(l.Heard, heardSoundJSON(h))
	}
	return l
}

func decodeSound(l *soundJSON) *reflection.Sound {
	if l == nil {
		return nil
	}
	s := &reflection.Sound{Tone: reflection.Tone(l.Tone), Charged: l.Charged, Mixed: l.Mixed, Request: l.Request, Effort: l.Effort}
	for _, h := range l.Heard {
		s.Heard = append(s.Heard, reflection.HeardSound(h))
	}
	return s
}
