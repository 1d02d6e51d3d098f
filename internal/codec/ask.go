package codec

import (
	"fmt"
	"math"
	"strconv"

	"buyin/internal/codec/scalar"
	"buyin/internal/motive"
)

// What only an interview of kind ask holds, and promises. The scanner has the
// same tables in fast/ask.go: change both together.

var putKeys = []key[motive.Put]{
	{"on", true, func(k keyReader, p *motive.Put) { p.On = k.date() }},
	{"overlap", false, func(k keyReader, p *motive.Put) { p.Overlap = k.fraction() }},
	{"catalogue", false, func(k keyReader, p *motive.Put) { p.Catalogue = k.name() }},
}

var promiseKeys = []key[motive.Promise]{
	{"id", true, func(k keyReader, p *motive.Promise) {
		if p.ID = k.id(scalar.PlainID); p.ID != "" && motive.PromiseNumber(p.ID) == 0 {
			k.warnAt(k.value(), "unusual-promise-id", "promise id "+quoted(p.ID)+" is not one that buyin gives", "number the promises of a report p1, p2, p3 ...")
		}
	}},
	{"by", true, func(k keyReader, p *motive.Promise) { p.By = k.enum(motive.ByManager, motive.ByReport) }},
	{"text", true, func(k keyReader, p *motive.Promise) { p.Text = k.nonEmptyText() }},
	{"due", false, func(k keyReader, p *motive.Promise) { p.Due = k.date() }},
	{"kept", false, func(k keyReader, p *motive.Promise) {
		p.Kept = k.optionalBoolean()
		if p.By == motive.ByReport && p.Kept != nil && !*p.Kept {
			k.errorAt(k.value(), "contradiction", "kept: false in a promise of the report's", "leave it open, or write dropped: true")
		}
	}},
	{"dropped", false, func(k keyReader, p *motive.Promise) {
		if p.Dropped = k.boolean(false); p.Dropped && p.Kept != nil {
			k.warnAt(k.keyNode(), "contradiction", "a promise has both kept and dropped: true, and counts as dropped", "delete one of them")
		}
	}},
}

var outcomeKeys = []key[motive.AskOutcome]{
	{"says", true, func(k keyReader, o *motive.AskOutcome) { o.Says = k.enum(scalar.Outcomes...) }},
	{"on", true, func(k keyReader, o *motive.AskOutcome) { o.On = k.date() }},
}

func (k keyReader) put(iv *motive.Interview) *motive.Put {
	k.onlyInAsk(iv)
	var p motive.Put
	if !readChild(k, "put", putKeys, &p) {
		return nil
	}
	return &p
}

func (k keyReader) reply(iv *motive.Interview) motive.Reply {
	if k.value() == nil {
		return ""
	}
	k.onlyInAsk(iv)
	return motive.Reply(k.enum(scalar.Replies...))
}

func (k keyReader) outcome(iv *motive.Interview) *motive.AskOutcome {
	k.onlyInAsk(iv)
	var o motive.AskOutcome
	if !readChild(k, "an outcome", outcomeKeys, &o) {
		return nil
	}
	return &o
}

// onlyInAsk reports a key that goes with kind ask only, unless the kind is
// wrong itself.
func (k keyReader) onlyInAsk(iv *motive.Interview) {
	given := k.sibling("kind").value()
	if k.value() == nil || iv.Kind == motive.KindAsk || given != nil && given.text != iv.Kind {
		return
	}
	k.errorAt(k.keyNode(), "misplaced-key", k.key+" goes with kind: ask, not with a "+iv.Kind, "write kind: ask, or delete it")
}

func (k keyReader) promises() []motive.Promise {
	if n := k.length(); n > motive.MaxPromises {
		k.errorAt(k.value(), "too-many-entries", fmt.Sprintf("%d promises; the limit is %d", n, motive.MaxPromises), "split the record")
		return nil
	}
	all := readList(k, "a promise", promiseKeys)
	ids := idSet{decoder: k.decoder, what: "promise id", pattern: scalar.PlainID, tolerant: true}
	ids.addItems(k.object.value(k.key))
	return all
}

// fraction reads a number from 0 to 1, and nil for null.
func (k keyReader) fraction() *float64 {
	v := k.value()
	if v == nil {
		return nil
	}
	const remedy = "write a number from 0 to 1, such as 0.4545, or null"
	if !(v.kind == number || v.kind == text && v.bare) || !decimal.MatchString(v.text) {
		k.errorAt(v, "not-a-number", k.key+" of "+k.what+" must be a number, not "+describeNode(v), remedy)
		return nil
	}
	x, err := strconv.ParseFloat(v.text, 64)
	if err != nil || !(x >= 0 && x <= 1) {
		k.errorAt(v, "out-of-range", k.key+" "+excerpt(v.text)+" is not from 0 to 1", remedy)
		return nil
	}
	x = math.Abs(x) // -0 is 0
	return &x
}
