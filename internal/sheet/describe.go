package sheet

import (
	"slices"
	"strings"

	"buyin/internal/language"
)

// Describe says in one short line what an edit does, such as "line 4: Pay
// instead of Craft". The sheet is the one before the edit.
func (s Sheet) Describe(e Edit) string {
	e = s.meant(e)
	return language.Say("sheet.line", "n", e.Row, "what", s.inWords(e))
}

func (s Sheet) inWords(e Edit) string {
	r, _ := s.Row(e.Row)
	name := ""
	if r.Current >= 0 && r.Current < len(r.Entries) {
		name = s.catalogue.NameOf(r.Entries[r.Current].Motivator)
	}
	switch e.Op {
	case Pick:
		return s.pickInWords(r, e)
	case Flip:
		return language.Say("sheet.did.flip", "name", name)
	case Strength:
		return language.Say("sheet.did.strength", "name", name, "strength", s.newStrength(r, e))
	case Nothing:
		return language.Say("sheet.did.nothing")
	case Confirm:
		return language.Say("sheet.did.confirm")
	case Quote:
		return language.Say("sheet.did.quote", "name", name)
	case Delete:
		return language.Say("sheet.state.deleted")
	case Note:
		return language.Say("sheet.state.noted")
	case Join:
		return s.joinInWords(e)
	case Wordless:
		return language.Say("sheet.did.wordless")
	case Move:
		return language.Say("sheet.state.moved", "to", e.To)
	}
	return ""
}

// pickInWords names what is picked, and what is no longer kept.
func (s Sheet) pickInWords(r Row, e Edit) string {
	name := s.catalogue.NameOf(e.Motivator)
	if e.Given {
		name += " " + Signed(e.Strength)
	}
	if e.Also {
		name = language.Say("sheet.did.also", "name", name)
	} else if replaced := s.replaced(r, e.Motivator); replaced != "" {
		name = language.Say("sheet.did.instead", "name", name, "replaced", replaced)
	}
	if e.And != nil {
		name += ", " + s.pickInWords(r, *e.And)
	}
	return name
}

// replaced returns the names of what is kept in a row, but one motivator.
func (s Sheet) replaced(r Row, but string) string {
	var names []string
	for _, e := range r.Entries {
		if name := s.catalogue.NameOf(e.Motivator); e.Kept && e.Motivator != but && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}

// newStrength returns the strength that the edit sets, with its sign.
func (s Sheet) newStrength(r Row, e Edit) string {
	strength := e.Strength
	if !e.Given && r.Current >= 0 && r.Current < len(r.Entries) {
		strength = withSign(strength, r.Entries[r.Current].Strength)
	}
	return Signed(strength)
}

// joinInWords names the row that the edit joins to, in the sheet before the edit
// or after it.
func (s Sheet) joinInWords(e Edit) string {
	r, ok := s.Row(e.Row)
	if ok && r.State != Joined {
		r.Into = s.before(r)
	}
	return language.Say("sheet.state.joined", "n", r.Into)
}
