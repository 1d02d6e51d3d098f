package reflection

import "buyin/internal/language"

// shadeTexts returns the coach's sentences for a feeling.
func shadeTexts(s shade) []string {
	switch s {
	case tired:
		return language.List("reflection.tired")
	case angry:
		return language.List("reflection.angry")
	case letdown:
		return language.List("reflection.letdown")
	case worried:
		return language.List("reflection.worried")
	case proud:
		return language.List("reflection.proud")
	case glad:
		return language.List("reflection.glad")
	case calm:
		return language.List("reflection.calm")
	case bored:
		return language.List("reflection.bored")
	case torn:
		return language.List("reflection.torn")
	case leftout:
		return language.List("reflection.leftout")
	case cold:
		return language.List("reflection.cold")
	case easy:
		return language.List("reflection.easy")
	case good:
		return language.List("reflection.good")
	case poor:
		return language.List("reflection.poor")
	}
	panic("reflection: no sentences for the shade " + string(s))
}

// half returns a feeling as one side of somebody: "is worn out".
func half(s shade) string {
	switch s {
	case tired:
		return language.Say("reflection.half.tired")
	case angry:
		return language.Say("reflection.half.angry")
	case letdown:
		return language.Say("reflection.half.letdown")
	case worried:
		return language.Say("reflection.half.worried")
	case proud:
		return language.Say("reflection.half.proud")
	case glad:
		return language.Say("reflection.half.glad")
	case calm:
		return language.Say("reflection.half.calm")
	case bored:
		return language.Say("reflection.half.bored")
	case leftout:
		return language.Say("reflection.half.leftout")
	case cold:
		return language.Say("reflection.half.cold")
	case easy:
		return language.Say("reflection.half.easy")
	case good:
		return language.Say("reflection.half.good")
	case poor:
		return language.Say("reflection.half.poor")
	case wish:
		return language.Say("reflection.half.wish")
	}
	panic("reflection: no half for the shade " + string(s))
}

func doubleTexts(first, second shade) []string {
	return language.List("reflection.double", "a", half(first), "b", half(second))
}

// bondTexts returns the coach's sentences with {phrase} for a bond.
func bondTexts(bond string) []string {
	switch bond {
	case "like":
		return language.List("reflection.like", "phrase", "{phrase}")
	case "want":
		return language.List("reflection.want", "phrase", "{phrase}")
	case "miss":
		return language.List("reflection.miss", "phrase", "{phrase}")
	case "sore":
		return language.List("reflection.sore", "phrase", "{phrase}")
	case "worry":
		return language.List("reflection.worry", "phrase", "{phrase}")
	case "proud":
		return language.List("reflection.pride", "phrase", "{phrase}")
	case "matter":
		return language.List("reflection.matter", "phrase", "{phrase}")
	}
	panic("reflection: no sentences for the bond " + bond)
}

// choiceTexts returns the coach's sentences for a motivator that the catalogue
// has none for. what is its name in a question.
func choiceTexts(what string, pulls bool) []string {
	if pulls {
		return language.List("reflection.pulls", "what", what)
	}
	return language.List("reflection.against", "what", what)
}

func affirmTexts(forCourage bool) []string {
	if forCourage {
		return language.List("reflection.affirm.courage")
	}
	return language.List("reflection.affirm.effort")
}

func mattersTexts() []string  { return language.List("reflection.matters") }
func matteredTexts() []string { return language.List("reflection.mattered") }
func wishTexts() []string     { return language.List("reflection.wish") }
func storyTexts() []string    { return language.List("reflection.story") }
func viewTexts() []string     { return language.List("reflection.view") }
func factTexts() []string     { return language.List("reflection.fact") }

// echoTexts returns the frames with {phrase} for a clause of theirs. A clause
// that is not firm begins with "it", and leans on what came before.
func echoTexts(firm bool) []string {
	if firm {
		return language.List("reflection.echo", "phrase", "{phrase}")
	}
	return language.List("reflection.echo.so", "phrase", "{phrase}")
}
