package ask

// IsWordless reports whether the act, as ForJournal returns it, answers or declines a
// question in words without any, or drops a promise that was not noted yet.
func (g Given) IsWordless() bool {
	return g.Act == Drafted && g.Kind == Promises && g.Promise == nil || (g.Act == Answered || g.Act == Skipped) && g.Kind.TakesWords() && g.Text == ""
}

// ForJournal returns the act as it may be written to disk: completed, so that a
// replay needs nothing that may have changed since, and without words if none may
// be kept. It returns false if nothing of it may be written. The act has not been
// given yet.
func (s Session) ForJournal(g Given) (Given, bool) {
	switch g.Act {
	case Reworded:
		return g, false
	case Drafted:
		if g.Kind == Promises {
			return s.halfPromise(g)
		}
		return Given{Act: Drafted, Kind: s.draftKind(g), Text: g.Text}, s.KeepsWords()
	case WentBack:
		return Given{Act: WentBack}, true
	}
	g, err := s.complete(g)
	return g, err == nil
}
