package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"buyin/internal/codec"
	"buyin/internal/listen"
	"buyin/internal/motive"
	"buyin/internal/render"
	"buyin/internal/visible"
)

func (a *app) hearCommand() *cobra.Command {
	var format string
	var why bool
	cmd := &cobra.Command{
		Use:   "hear [TEXT|-]",
		Short: "what the coach hears in a note",
		Long: `hear says which motivators the coach hears in a note, the strongest first, with
the words it rests on. A line of standard input is a note; one line goes out for
each line in. Where it hears nothing it says so. A line of more than 64 KiB is
reported with its place and passed over; the status is then 1.

With --why it says, for the three that came nearest, which words weighed most
and which examples of the catalogue the note is like.`,
		Example: `  buyin catalogue hear "two rounds of cuts at my last place"
  buyin catalogue hear --why "still got the post-it you left"
  buyin catalogue hear --format ndjson - < notes.txt`,
		Args: atMost(1, "one text, or - for standard input"),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := oneOf("format", format, "text", "ndjson"); err != nil {
				return err
			}
			if why && format != "text" {
				return usagef("--why explains in words; it has no --format %s", format)
			}
			c, err := a.catalogue()
			if err != nil {
				return err
			}
			ear := a.listener(c)
			return a.result(func(w io.Writer) error {
				put := func(note string) error {
					if why {
						return explained(w, ear.Why(note), c)
					}
					return heard(w, format, note, ear.Hear(note), c)
				}
				defer a.remember(ear)
				if len(args) == 1 && args[0] != "-" {
					return put(strings.ToValidUTF8(args[0], "\uFFFD"))
				}
				return a.eachNote(put)
			})
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", "text or ndjson")
	cmd.Flags().BoolVar(&why, "why", false, "say what weighed most, and which examples are like the note")
	return cmd
}

// eachNote hands on each line of standard input. One that is too long is
// reported, and the rest are heard.
func (a *app) eachNote(take func(string) error) error {
	var bad error
	for line, err := range codec.Lines(named("-"), a.In) {
		switch {
		case a.ctx.Err() != nil:
			return a.ctx.Err()
		case err != nil:
			return fmt.Errorf("reading the notes: %w", err)
		case a.refuse(line.Problems) != nil:
			bad = errProblems
			continue
		}
		if err := take(line.Text); err != nil {
			return err
		}
		if err := a.out.Flush(); err != nil {
			return err
		}
	}
	return bad
}

// heard prints what was heard in one note.
func heard(w io.Writer, format, note string, found []motive.Heard, c motive.Catalogue) error {
	if format == "text" {
		_, err := io.WriteString(w, render.Heard(found, c))
		return err
	}
	type entry struct {
		Motivator string  `json:"motivator"`
		Strength  int     `json:"strength"`
		Quote     string  `json:"quote"`
		Score     float64 `json:"score"`
	}
	line := struct {
		Text  string  `json:"text"`
		Heard []entry `json:"heard"`
	}{note, []entry{}}
	for _, h := range found {
		line.Heard = append(line.Heard, entry(h))
	}
	data, err := json.Marshal(line)
	if err != nil {
		return err
	}
	_, err = w.Write(append(render.SafeJSON(data), '\n'))
	return err
}

// explained says in words how the coach came to what it hears.
func explained(w io.Writer, why listen.Why, c motive.Catalogue) error {
	var b strings.Builder
	b.WriteString(render.Heard(why.Heard, c))
	for _, r := range why.Reasons {
		way := "pulling"
		if r.Pull < 0 {
			way = "putting off"
		}
		fmt.Fprintf(&b, "\n%s: %.2f, %s\n", visible.Line(c.NameOf(r.Motivator)), r.Score, way)
		if len(r.Words) > 0 {
			fmt.Fprintf(&b, "  weighed most: %s\n", visible.Line(strings.Join(r.Words, ", ")))
		}
		for _, x := range r.Examples {
			kind := "example"
			if x.Sign < 0 {
				kind = "refusal"
			}
			fmt.Fprintf(&b, "  like the %s (%.2f): \"%s\"\n", kind, x.Likeness, visible.Line(x.Text))
		}
	}
	if len(why.Reasons) > 0 {
		fmt.Fprintf(&b, "\nThe first is heard from %.2f on, and only where examples are near enough.\n", why.Least)
	}
	_, err := io.WriteString(w, b.String())
	return err
}
