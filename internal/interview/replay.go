package interview

// Replay plays what was given through a new talk, and returns the talk where
// it was cut off. Questions are taken as they were put then, so a journal can
// be replayed by a newer buyin that would have asked something else.
func Replay(s Setup, given []Given) (Session, error) {
	talk := New(s)
	for _, g := range given {
		next, err := talk.Answer(g)
		if err != nil {
			return talk, err
		}
		talk = next
	}
	return talk, nil
}
