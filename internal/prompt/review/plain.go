package review

import (
	"errors"

	"buyin/internal/motive"
	"buyin/internal/sheet"
	"buyin/internal/terminal"
)

// Plain shows the sheet as plain lines, and reads edits such as "4 pay -" until
// the person ends it. It returns the corrected sheet; everything in it is saved,
// whatever the error is.
func Plain(p *terminal.PlainConsole, c motive.Catalogue, s sheet.Sheet, o Options) (sheet.Sheet, Outcome, error) {
	return s, Outcome{}, errors.ErrUnsupported
}
