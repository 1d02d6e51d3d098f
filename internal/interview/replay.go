package interview

// Replay applies the acts to a new talk and returns the talk after the last
// act. Each act carries its question as it was asked, so a newer buyin can
// replay a journal even if it would have asked something else. If an act fails,
// Replay returns the talk before that act, and the error.
func Replay(s Setup, given []Given) (Session, error) {
	talk := New(s)
	for _, g := range given {
		next, err := talk.answerOld(g)
		if err != nil {
			return talk, err
		}
		talk = next
	}
	return talk, nil
}
