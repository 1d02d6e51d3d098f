package offered

import (
	"slices"
	"strings"

	"buyin/internal/english"
	"buyin/internal/reflection/account"
)

// A Person is somebody to whom an offer is said.
type Person struct {
	Name    string
	Pronoun string // "he" or "she", by which notes speak of them; "" if they don't
}

// Address returns the name with which somebody is spoken to, or "" if none is sure: the
// given name of two, also before "de" or "van", else the whole name, also if the first of
// two may be the family name.
func (p Person) Address() string {
	name := Clean(p.Name)
	for _, c := range name {
		if strings.ContainsRune("<>{}[]()|\\/*_#`~^=+&@$%…,;:.!?0123456789‘", c) {
			return ""
		}
	}
	parts := strings.Fields(name)
	switch {
	case len(parts) == 0 || len(name) > MaxWordRune:
		return ""
	case len(parts) == 2 && familyNames.Has(Fold(parts[0])):
		return UpperFirst(name)
	case len(parts) == 2, len(parts) > 2 && nameParticles.Has(Fold(parts[1])):
		return UpperFirst(parts[0])
	}
	return UpperFirst(name)
}

// Word words an offer for the person: "you" replaces their name, and "he" or "she" if
// nobody else can be meant. It returns false if somebody else may be meant. The offer
// must then not be said.
func (p Person) Word(how string) (string, bool) {
	how = Clean(how)
	words := english.Split(how)
	named := p.isNamed(words)
	if !named && !IsAboutAnother(how) {
		return how, true
	}
	if !named && p.isOther(words) {
		return "", false
	}
	o := &offered{text: how, words: words}
	text := o.toListener(p)
	return text, !IsAboutAnother(text)
}

// isOther reports whether "he" or "she" in an offer cannot be the person.
func (p Person) isOther(words english.Words) bool {
	he, she := words.Has("he him his himself he'll he's he'd"), words.Has("she her hers herself she'll she's she'd")
	return he && she || he && p.Pronoun == "she" || she && p.Pronoun == "he"
}

// isNamed reports whether an offer says the person's name.
func (p Person) isNamed(words english.Words) bool {
	for i := range words {
		if p.nameAt(words, i) > 0 {
			return true
		}
	}
	return false
}

// nameAt returns how many words of an offer from word i on are the person's name, given
// or whole.
func (p Person) nameAt(words english.Words, i int) int {
	parts := strings.Fields(Fold(Clean(p.Name)))
	if len(parts) == 0 || !words[i].Capital || strings.TrimSuffix(words.Form(i), "'s") != parts[0] && words.Form(i) != parts[0]+"'ll" {
		return 0
	}
	n := 1
	for n < len(parts) && strings.TrimSuffix(words.Form(i+n), "'s") == parts[n] {
		n++
	}
	if n == 1 && i+1 < len(words) && words[i+1].Capital && words[i+1].Pause == 0 && !words.In(i+1, alwaysCapital) && !english.IsCommonWord(words.Form(i+1)) {
		return 0 // another Sam: "Sam Hill leads it"
	}
	return n
}

// toListener turns a text about the person, by name or as "he" or "she", to them.
func (o *offered) toListener(p Person) string {
	var b strings.Builder
	from, subject := 0, -1 // the last word that became "you" as a subject
	replace := func(i, n int, with string) {
		b.WriteString(o.text[from:o.words[i].Start])
		b.WriteString(with)
		from = o.words[i+n-1].End
	}
	another := false // somebody else whom "he" may be was named last
	for i := 0; i < len(o.words); i++ {
		switch n := p.nameAt(o.words, i); {
		case n > 0 && strings.HasSuffix(o.words.Form(i+n-1), "'s"):
			replace(i, n, "your")
			i, another = i+n-1, false
		case n > 0 && strings.HasSuffix(o.words.Form(i+n-1), "'ll"):
			replace(i, n, "you'll")
			i, another = i+n-1, false
		case n > 0:
			replace(i, n, "you")
			i, subject, another = i+n-1, i+n-1, false
		case o.words.In(i, people):
			another = true
		case !another && o.pronounAt(i) != "":
			replace(i, 1, o.pronounAt(i))
			if o.words.Is(i, "he she") {
				subject = i
			}
		case subject >= 0 && (i == subject+1 || o.words.In(i-1, adverbs) && i <= subject+2 || o.isJoinedTo(subject, i)):
			if to := secondPerson(o.words.Form(i)); to != "" {
				replace(i, 1, to)
			}
		}
	}
	b.WriteString(o.text[from:])
	return lowerCommon(b.String())
}

// isJoinedTo reports whether word i is another verb of the subject before it: "writes and
// runs the training".
func (o *offered) isJoinedTo(subject, i int) bool {
	return i > subject+1 && LooksThird(o.words.Form(i)) && o.isJoinedVerb(i) && !slices.ContainsFunc(o.words[subject+1:i], func(w english.Word) bool { return subjects.Has(w.Form) })
}

// pronounAt returns what "he", "her" and the like at word i become, or "".
func (o *offered) pronounAt(i int) string {
	switch o.words.Form(i) {
	case "he", "she", "him":
		return "you"
	case "he's", "she's":
		return "you're"
	case "he'll", "she'll":
		return "you'll"
	case "he'd", "she'd":
		return "you'd"
	case "himself", "herself":
		return "yourself"
	case "hers":
		return "yours"
	case "his", "her":
		last := i+1 == len(o.words) || o.words[i+1].Pause != 0
		switch {
		case last && o.words.Is(i, "his"):
			return "yours"
		case last, o.words.Is(i, "her") && (o.words.IsPreposition(i+1) || o.words.IsDeterminer(i+1) || o.words.IsAdverb(i+1) || o.words.Is(i+1, "and or but when if")):
			return "you"
		}
		return "your"
	}
	return ""
}

// secondPerson returns the form of a verb after "you", or "" if it stays.
func secondPerson(form string) string {
	switch form {
	case "is":
		return "are"
	case "was":
		return "were"
	case "has":
		return "have"
	case "does":
		return "do"
	case "isn't", "wasn't", "hasn't", "doesn't":
		return map[string]string{"isn't": "aren't", "wasn't": "weren't", "hasn't": "haven't", "doesn't": "don't"}[form]
	}
	if LooksThird(form) {
		return account.BaseOf(form)
	}
	return ""
}
