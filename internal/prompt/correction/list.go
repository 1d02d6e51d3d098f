package correction

import (
	"fmt"
	"strings"

	"buyin/internal/language"
	"buyin/internal/motive"
)

// numberedList lists the motivators that were heard, one on each line.
func numberedList(heard []motive.Evidence, c motive.Catalogue) string {
	var b strings.Builder
	for i, e := range heard {
		fmt.Fprintf(&b, "\n  %d %s", i+1, strengthOfOne(e, c))
	}
	return b.String()
}

// strengthOfOne returns the name of a motivator with its strength.
func strengthOfOne(e motive.Evidence, c motive.Catalogue) string {
	return c.NameOf(e.Motivator) + ", " + describeStrength(e.Strength)
}

// describeStrength describes a strength in words.
func describeStrength(strength int) string {
	switch {
	case strength > 0:
		return language.Say("prompt.strength.for", "n", strength)
	case strength < 0:
		return language.Say("prompt.strength.against", "n", -strength)
	}
	return language.Say("prompt.strength.cold")
}

// ShortList lists motivators with their strengths as numbers, in one line.
func ShortList(entries []motive.Evidence, c motive.Catalogue) string {
	var list []string
	for _, e := range entries {
		list = append(list, c.NameOf(e.Motivator)+" "+signed(e.Strength))
	}
	return strings.Join(list, " · ")
}

// signed returns a strength as a number with its sign.
func signed(strength int) string {
	if strength == 0 {
		return "0"
	}
	return fmt.Sprintf("%+d", strength)
}
