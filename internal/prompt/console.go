package prompt

import (
	"context"
	"io"

	"buyin/internal/prompt/consoles"
	"buyin/internal/terminal"
)

// A Console holds the functions of a terminal that a Dialogue needs.
type Console = consoles.Console

// Open returns the console that fits the streams; see consoles.Open.
func Open(ctx context.Context, s terminal.Streams) (Console, io.Writer, func()) {
	return consoles.Open(ctx, s)
}
