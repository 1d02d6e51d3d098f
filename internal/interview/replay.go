package interview

// Replay applies the acts to a new talk and returns the talk at the point where
// they end. Each act carries its question as it was asked, so a newer buyin can
// replay a journal even if it would have asked something else. After an error
// Replay returns the talk before the act that failed.
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
