package encode

import (
	"strconv"

	"buyin/internal/codec/emit"
	"buyin/internal/motive"
)

// addAsk adds what was asked and promised, and what came of it.
func addAsk(n *emit.Node, iv *motive.Interview) {
	if iv.Put != nil {
		n.Add("put", putNode(iv.Put))
	}
	n.AddText("reply", string(iv.Reply))
	if len(iv.Promises) > 0 {
		promises := emit.List()
		for i := range iv.Promises {
			promises.Append(promiseNode(&iv.Promises[i]))
		}
		n.Add("promises", promises)
	}
	if iv.Outcome != nil {
		outcome := emit.Inline()
		outcome.AddText("says", iv.Outcome.Says)
		outcome.AddText("on", iv.Outcome.On)
		n.Add("outcome", outcome)
	}
}

func putNode(p *motive.Put) *emit.Node {
	n := emit.Inline()
	n.AddText("on", p.On)
	overlap := "null"
	if p.Overlap != nil {
		overlap = strconv.FormatFloat(*p.Overlap, 'f', -1, 64)
	}
	n.Add("overlap", emit.Literal(overlap))
	n.AddText("catalogue", p.Catalogue)
	return n
}

func promiseNode(p *motive.Promise) *emit.Node {
	n := emit.Inline()
	n.AddText("id", p.ID)
	n.AddText("by", p.By)
	n.AddText("text", p.Text)
	n.AddText("due", p.Due)
	if p.Kept != nil {
		n.Add("kept", emit.Literal(*p.Kept))
	}
	if p.Dropped {
		n.Add("dropped", emit.Literal(true))
	}
	return n
}
