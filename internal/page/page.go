package page

// A Page is a document: a title, a few lines under it, and sections.
type Page struct {
	Kind     string // our own, for the style sheet: "brief", "team", "room"
	Title    Inline
	Intro    []Inline
	Sections []Section
	Footer   []Inline
}

// A Section is a heading and its content.
type Section struct {
	ID      string // our own: "meet"
	Title   Inline
	Blocks  []Block
	Private bool // for the manager alone, so not printed
}

// A Block is a paragraph, a list, a table, a picture, lines to write on, or a
// preformatted text. Exactly one of its fields is set.
type Block struct {
	Para       Inline
	List       []Inline
	Table      *Table
	Picture    *Picture // shown in HTML only; the page has the same figures as text or in a table
	BlankLines int      // how many empty lines to write on
	Verbatim   string   // preformatted text, our own
}

// A Table has a caption, a head, and rows. The first cell of a row is its heading.
type Table struct {
	Caption   string
	Head      []string
	Numeric   []bool // by column: whether it holds figures
	Rows      [][]Inline
	LongCells bool // if a row does not fit on a line, write one line for each cell
	Folded    bool // repeats a picture, so folded away in HTML
}

// Paragraph returns a block of one paragraph.
func Paragraph(in Inline) Block { return Block{Para: in} }

// List returns a block of a bulleted list.
func List(items []Inline) Block { return Block{List: items} }

// Add appends sections to the page.
func (p *Page) Add(s ...Section) { p.Sections = append(p.Sections, s...) }

// AddFilled appends those sections that have blocks.
func (p *Page) AddFilled(all ...Section) {
	for _, s := range all {
		if len(s.Blocks) > 0 {
			p.Add(s)
		}
	}
}
