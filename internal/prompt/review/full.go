package review

import (
	"buyin/internal/motive"
	"buyin/internal/sheet"
	"buyin/internal/terminal"
)

// Full shows the sheet on the full screen until the person ends it. It returns
// the corrected sheet; everything in it is saved, whatever the error is.
func Full(f *terminal.FullConsole, c motive.Catalogue, s sheet.Sheet, o Options) (sheet.Sheet, Outcome, error) {
	t := newTable(c, s, o)
	canvas := f.OpenCanvas()
	defer canvas.Close()
	t.width, t.height = canvas.Size()
	for {
		if !canvas.Pending() {
			t.prepare(canvas.Size())
			canvas.Paint(t.lines())
			if t.listenAhead(canvas.Pending) {
				canvas.Paint(t.lines())
			}
		}
		k, err := canvas.Key()
		if err != nil {
			return t.sheet, Outcome{}, err
		}
		a := t.press(k)
		if err := t.run(a); err != nil {
			return t.sheet, Outcome{}, err
		}
		if a.outcome != nil {
			return t.sheet, *a.outcome, nil
		}
	}
}
