package notes

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A who says whose words a line holds.
type who int

const (
	nobody  who = iota // no label
	report             // what they said
	manager            // the manager's own remark
	task               // what the manager has to do: a remark that keeps its label
	other              // somebody else
)

// maxLabel is the length of the longest label that is looked for.
const maxLabel = 60

// nameLabels returns whose label each phrase is, in lower case.
func nameLabels(o Options) map[string]who {
	labelled := map[string]who{}
	add := func(w who, phrases ...string) {
		for _, p := range phrases {
			if _, taken := labelled[p]; !taken && p != "" {
				labelled[p] = w
			}
		}
	}
	theirs, theirInitials := namesOf(o.Report)
	mine, myInitials := namesOf(o.Manager)
	add(nobody, shared(theirs, mine)...)
	add(report, theirs...)
	add(manager, mine...)
	add(manager, labels("remarks")...)
	add(task, labels("tasks")...)
	add(report, labels("theirs")...)
	add(report, labels("quoted")...)
	add(nobody, shared(theirInitials, myInitials)...)
	add(report, theirInitials...) // after the remarks, because of Nina Berg: NB
	add(manager, myInitials...)
	return labelled
}

// shared returns the names of both, which are nobody's label.
func shared(a, b []string) (both []string) {
	for _, name := range a {
		if slices.Contains(b, name) {
			both = append(both, name)
		}
	}
	return both
}

// namesOf returns the forms in which a name is written before a colon: whole,
// first, last; and its initials.
func namesOf(name string) (names, initials []string) {
	words := strings.Fields(strings.ToLower(clean(name)))
	if len(words) == 0 {
		return nil, nil
	}
	all := ""
	for _, w := range words {
		all += string(firstRune(w))
	}
	first, last := words[0], words[len(words)-1]
	names = []string{strings.Join(words, " "), first, last}
	if len(words) > 1 {
		initial := string(firstRune(last))
		names = append(names, last+", "+first, first+" "+initial, first+" "+initial+".")
	}
	return names, []string{all, string(firstRune(first))}
}

// A label is what stands before the words of a speaker.
type label struct {
	who   who
	name  string // as it was typed, without its mark, a time and says
	key   string // the name in lower case
	words string // what follows it
}

// labelAt reads a speaker's label at the start of a line: "Sam:", "Sam says:",
// "**Sam**:", "Sam [10:42]:", "SAM -". If it is nobody's, the key is still that of
// what may be a name.
func (r *reader) labelAt(s string) label {
	var l label
	if head, words, found := cutColon(s); found {
		name, key := labelName(head)
		l = label{r.named(key), name, key, words}
		if pronouns.Has(key) && name != headText(head) { // "they said: no" can be about others
			l.who = nobody
		}
	}
	if l.who != nobody {
		return l
	}
	if d := r.dashLabel(s); d.who != nobody {
		return d
	}
	first, words, _ := strings.Cut(s, " ")
	if key := strings.ToLower(first); key != first && strings.ToUpper(first) == first && withoutColon.Has(key) {
		return label{manager, first, key, trim(words)}
	}
	return l
}

// dashLabel reads a label with a dash or a bar, which only a known name can have.
func (r *reader) dashLabel(s string) label {
	for i, c := range s {
		if i > maxLabel {
			break
		}
		end := i + utf8.RuneLen(c)
		if i == 0 || !strings.ContainsRune("-–—|", c) || !startsBlank(s[end:]) {
			continue
		}
		name, key := labelName(s[:i])
		w := r.named(key)
		if w == other || pronouns.Has(key) || len(key) == 1 && r.seen.initials < 2 {
			w = nobody
		}
		return label{w, name, key, trim(s[end:])}
	}
	return label{}
}

// nameAlone reads a line that is nothing but a name, as chat programs write it
// above the words, mostly with a time: "Sam Lee  10:42". Without a time it must be
// a known name, because a name can be an answer; see survey.alone.
func (r *reader) nameAlone(s string) (l label, timed bool) {
	if len(s) > maxLabel {
		return label{}, false
	}
	name, key := labelName(s)
	if key == "" {
		return label{}, false
	}
	return label{who: r.named(key), name: name, key: key}, name != cutSaying(headText(s))
}

// aloneLabel returns the label of a line that is nothing but a name.
func (r *reader) aloneLabel(s string, afterTime bool) label {
	l, timed := r.nameAlone(s)
	if timed || (l.who == report || l.who == manager) && len(l.key) > 2 && l.name == trim(s) && (afterTime || r.seen.alone > 1) {
		return l
	}
	return label{}
}

// named returns whose label it is.
func (r *reader) named(key string) who {
	if w, known := r.names[key]; known {
		return w
	}
	if r.seen.others[key] {
		return other
	}
	return nobody
}

// cutColon separates what stands before the first colon from the words after it.
func cutColon(s string) (head, words string, found bool) {
	for i, c := range s {
		switch {
		case i > maxLabel, c == '"', c == '“', c == '.' && i > maxLabel/2:
			return "", "", false
		case c != ':' && c != '：':
			continue
		}
		head, words = s[:i], s[i+utf8.RuneLen(c):]
		if i > 0 && words != "" && isDigit(words[0]) { // 10:42
			continue
		}
		if i == 0 || strings.HasPrefix(words, "//") { // https://
			return "", "", false
		}
		mark := emphasisAt(head)
		if rest, ok := strings.CutPrefix(words, mark); ok && !strings.HasSuffix(head, mark) { // **Sam:** words
			return strings.TrimPrefix(head, mark), trim(rest), true
		}
		return head, trim(words), true
	}
	return "", "", false
}

// emphasisAt returns the marks of emphasis at the start of a text.
func emphasisAt(s string) string { return s[:skipAny(s, "*_")] }

// headText returns a label without marks around it.
func headText(head string) string { return trim(strings.Trim(trim(head), "*_@<>[]()`")) }

// labelName returns the part of a label that names somebody, without a time and
// without says, and the same in lower case.
func labelName(head string) (name, key string) {
	head = trim(head)
	if bracketEnd(head) < 0 {
		return "", ""
	}
	for _, open := range []string{" [", " ("} {
		if i := strings.LastIndex(head, open); i > 0 {
			if _, sure := timeAt(head[i+1:]); sure != noTime {
				head = head[:i]
			}
		}
	}
	name = cutSaying(headText(cutTime(head)))
	return name, strings.ToLower(name)
}

// cutSaying removes says from the end of a label.
func cutSaying(head string) string {
	if i := strings.LastIndexByte(head, ' '); i > 0 && says.Has(strings.ToLower(head[i+1:])) {
		return trim(head[:i])
	}
	return head
}

// cutTime removes a time without brackets from the end of a label.
func cutTime(head string) string {
	for i, c := range head {
		if i > 0 && isDigit(head[i]) && c < utf8.RuneSelf && (head[i-1] == ' ' || head[i-1] == '\t' || head[i-1] == ',') {
			if n, sure := clockAt(head[i:]); sure != noTime && i+n == len(head) {
				return strings.TrimRight(head[:i], " \t,-–—")
			}
		}
	}
	return head
}

// isName reports whether a label looks like a name: one or two words with a
// capital, none of them the name of a subject.
func isName(head string) bool {
	words := strings.Fields(headText(head))
	if len(words) == 0 || len(words) > 2 {
		return false
	}
	for _, w := range words {
		lower := 0
		for i, c := range w {
			switch {
			case i == 0 && !unicode.IsUpper(c), !unicode.IsLetter(c) && !strings.ContainsRune("'’-.", c):
				return false
			case unicode.IsLower(c):
				lower++
			}
		}
		if lower == 0 || noNames.Has(strings.ToLower(w)) {
			return false
		}
	}
	return true
}
