package review

import (
	"errors"

	"buyin/internal/motive"
	"buyin/internal/sheet"
	"buyin/internal/terminal"
)

// Full shows the sheet on the full screen until the person ends it. It returns
// the corrected sheet; everything in it is saved, whatever the error is.
func Full(f *terminal.FullConsole, c motive.Catalogue, s sheet.Sheet, o Options) (sheet.Sheet, Outcome, error) {
	return s, Outcome{}, errors.ErrUnsupported
}
