package scalar

import "buyin/internal/motive"

// The words that some keys may have as their value.
var (
	InterviewKinds = []string{motive.KindTalk, motive.KindNotebook, motive.KindAsk} // the default first
	Outcomes       = []string{motive.OutcomeYes, motive.OutcomePartly, motive.OutcomeNo, motive.OutcomeVoid}
	Replies        = []string{string(motive.ReplyYes), string(motive.ReplyIf), string(motive.ReplyNotYet), string(motive.ReplyNo)}
)

// EvidenceKind returns the kind of evidence with this name, and "" if there is
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

// Coach is who heard an entry of evidence that nobody has looked at.
const Coach = "coach"

// EvidenceKinds returns the names of all kinds of evidence, the default first.
func EvidenceKinds() []string {
	return []string{string(motive.Volunteered), string(motive.Prompted), string(motive.Chosen), string(motive.Confirmed), string(motive.Withdrawn)}
}
