// Command naive scores interviews as one would at first: encoding/json into
// structs, one after the other. naive GOALS < FILE prints id,overlap.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"buyin"
	"buyin/internal/codec"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// record has the keys of an interview; encoding/json matches them by name,
// large letters or small.
type record struct {
	Schema, ID     string
	Report         motive.Report
	Manager        string
	Started, Goals string
	Finished       string
	Catalogue      motive.CatalogueRef
	Told           *motive.Told
	Guess          map[string]int
	Turns          []motive.Turn
	Notes          []string
}

func main() {
	if err := run(os.Args[1], os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(goals string, in io.Reader, to io.Writer) error {
	c, _, problems := codec.DecodeCatalogue("motivators.yaml", buyin.Motivators)
	if len(problems) > 0 {
		return problems
	}
	data, err := os.ReadFile(goals)
	if err != nil {
		return err
	}
	g, _, problems := codec.DecodeGoals(goals, data, c)
	if len(problems) > 0 {
		return problems
	}
	scorer := overlap.New(c, g)
	out := bufio.NewWriter(to)
	dec := json.NewDecoder(bufio.NewReaderSize(in, 1<<20))
	for {
		var r record
		if err := dec.Decode(&r); err == io.EOF {
			return out.Flush()
		} else if err != nil {
			return err
		}
		res := scorer.Score(motive.Interview{ID: r.ID, Turns: r.Turns})
		if _, err := fmt.Fprintf(out, "%s,%v\n", r.ID, res.Overlap); err != nil {
			return err
		}
	}
}
