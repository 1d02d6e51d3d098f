package scalar

import "buyin/internal/motive"

// The words that some keys allow as their value.
var (
	InterviewKinds = []string{motive.KindTalk, motive.KindNotebook, motive.KindAsk} // the first is the default
	Outcomes       = []string{motive.OutcomeYes, motive.OutcomePartly, motive.OutcomeNo, motive.OutcomeVoid}
	Replies        = []string{string(motive.ReplyYes), string(motive.ReplyIf), string(motive.ReplyNotYet), string(motive.ReplyNo)}
)

// EvidenceKind returns the kind of evidence with this name, or "" if there is
// none.
func EvidenceKind(name []byte) motive.Kind {
	switch motive.Kind(name) {
	case motive.Volunteered:
		return motive.Volunteered
	case motive.Prompted:
		return motive.Prompted
	case motive.Chosen:
		return motive.Chosen
	case motive.Confirmed:
		return motive.Confirmed
	case motive.Withdrawn:
		return motive.Withdrawn
	}
	return ""
}

// Coach is the value of by for an entry of evidence that only the coach has
// heard and nobody has looked at.
const Coach = "coach"

// EvidenceKinds returns the names of all kinds of evidence. The first is the
// default.
func EvidenceKinds() []string {
	return []string{string(motive.Volunteered), string(motive.Prompted), string(motive.Chosen), string(motive.Confirmed), string(motive.Withdrawn)}
}
