package terminal

// A Panel is a few lines below the text on the screen. They are drawn again after
// each key, and are gone when the panel closes.
type Panel struct {
	console *FullConsole
	drawing drawing
}

// OpenPanel begins a panel.
func (f *FullConsole) OpenPanel() *Panel { return &Panel{console: f, drawing: f.newDrawing()} }

// Close erases the panel.
func (p *Panel) Close() { p.drawing.erase() }

// Size returns the columns that a line may have and the rows of the screen. Both
// may change at any time.
func (p *Panel) Size() (columns, rows int) {
	columns, rows = p.console.screen.size()
	return columns - 1, rows
}

// Paint shows the lines. It cuts lines that are too long and leaves out lines
// that are too many.
func (p *Panel) Paint(lines []Line) { p.drawing.paint(lines) }

// Key waits for the next key. The errors are those of Canvas.Key.
func (p *Panel) Key() (Key, error) {
	k, err := p.console.next()
	if k.Stroke == Redraw {
		p.drawing = p.console.newDrawing() // below the shell's output
	}
	return k, err
}

// Unread makes the next prompt read the key again.
func (p *Panel) Unread(k Key) { p.console.keys.unread(k) }

// Pending reports whether another key has been typed already, so that painting
// can wait.
func (p *Panel) Pending() bool { return p.console.keys.waiting() }
