package page

// A Page is a document: a title, a few lines under it, and sections.
type Page struct {
	Kind     string // a name of our own, for the style sheet: "brief", "team", "room"
	Title    Inline
	Intro    []Inline
	Sections []Section
	Details  Details
	Footer   []Inline
}

// Details are sections that come after the others and are read less often. HTML
// folds them away; text and Markdown put them after a rule. Print leaves them
// out.
type Details struct {
	ID       string // a name of our own: "figures"
	Title    Inline
	Sections []Section
}

// A Section is a heading and its content.
type Section struct {
	ID      string // a name of our own: "meet"
	Title   Inline
	Blocks  []Block
	Private bool // only for the manager, so it is not printed
}

// A Block is a paragraph, a list, a table, a picture, lines to write on, or a
// preformatted text. Exactly one of its fields is set.
type Block struct {
	Para       Inline
	List       []Inline
	Table      *Table
	Picture    *Picture // shown in HTML only; the page holds the same figures as text or in a table
	BlankLines int      // number of empty lines to write on
	Verbatim   string   // preformatted text of our own
}

// A Table has a caption, a head, and rows. The first cell of each row is the
// row's heading.
type Table struct {
	Caption   string
	Head      []string
	Numeric   []bool // by column: whether it holds figures
	Rows      [][]Inline
	LongCells bool // if a row does not fit on a line, each of its cells gets a line
	Folded    bool // the table repeats a picture, so HTML folds it away
}

// Paragraph returns a block of one paragraph.
func Paragraph(in Inline) Block { return Block{Para: in} }

// List returns a block of a bulleted list.
func List(items []Inline) Block { return Block{List: items} }

// Add appends sections to the page.
func (p *Page) Add(s ...Section) { p.Sections = append(p.Sections, s...) }

// AddFilled appends the sections that have blocks, and leaves out the others.
func (p *Page) AddFilled(all ...Section) { p.Sections = appendFilled(p.Sections, all) }

// AddFilled appends the sections that have blocks, and leaves out the others.
func (d *Details) AddFilled(all ...Section) { d.Sections = appendFilled(d.Sections, all) }

func appendFilled(to, all []Section) []Section {
	for _, s := range all {
		if len(s.Blocks) > 0 {
			to = append(to, s)
		}
	}
	return to
}
