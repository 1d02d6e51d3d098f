package notes

// A Line is one answer of the report, or one remark of the manager.
type Line struct {
	Text   string // the answer without marks; further lines of it follow after "\n"
	Remark bool   // the manager's own remark: a note, not an answer
	Day    string // the date above it, as 2006-01-02; "" if there is none
	Number int    // the line of the page on which it begins, from 1
}

// Options say who talked, and when.
type Options struct {
	Report  string // the name of the report: "Sam:" is removed
	Manager string // the name of the manager: "Dana:" begins a remark
	Today   string // 2006-01-02, to complete dates without a year; "" if unknown
}

// A Page is what was read, and what was understood of its form.
type Page struct {
	Lines      []Line
	Day        string // the date at the top, as 2006-01-02, if it is a day of the last year and the only one; else ""
	Understood Understood
}

// Understood counts what was understood. Bullets to Quotes count the lines on
// which such a mark was removed.
type Understood struct {
	Answers, Remarks, Continued, Blank        int
	Bullets, Numbers, Times, Speakers, Quotes int
	Headings                                  int      // headings without a date, which are no answers
	Dates                                     int      // dates that give the lines below them a day
	TooLong                                   int      // answers too long for one text, which were split
	Rest                                      int      // lines without words of anybody: rules, fences, front matter
	Labels                                    []string // labels that were removed, as they were first typed: "Sam", "me"
	Title                                     string   // the first line, if it says only whose notes these are, and of when
	Others                                    []string // other speakers, whose lines are remarks
	titleDated                                bool     // Title is one of Dates, else of Headings
}

// Parse reads a page of notes. It takes time and memory in proportion to the text,
// and changes nothing but the marks around what was said. Marks that can be words
// ("- 5 degrees", "10:30 is when I am at my best") are judged by the page as a whole.
func Parse(text string, o Options) Page {
	lines, blank := split(clean(text))
	r := &reader{names: nameLabels(o), people: namesIn(o.Report, o.Manager), today: o.Today, lines: make([]Line, 0, len(lines))}
	r.understood.Blank = blank
	r.survey(lines)
	rest := r.frontMatter(lines)
	if len(rest) > 0 && r.readTitle(rest[0], len(rest) > 1) {
		rest = rest[1:]
	}
	for len(rest) > 0 {
		rest = rest[r.read(rest):]
	}
	return r.page()
}
