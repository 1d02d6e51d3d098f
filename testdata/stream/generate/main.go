// Command generate writes made-up interviews as NDJSON to standard output, for
// measuring.
package main

import (
	"bufio"
	"bytes"
	"flag"
	"fmt"
	"os"

	"buyin"
	"buyin/internal/codec"
	"buyin/testdata/stream/talks"
)

func main() {
	n := flag.Int("n", 1000, "how many")
	seed := flag.Uint64("seed", 1, "the same seed writes the same interviews")
	blanks := flag.Bool("blanks", false, "with a blank after each comma and colon, as Python writes JSON")
	poison := flag.Bool("poison", false, "one line in a hundred is bad, in twelve ways; the numbers of the bad ones go to standard error")
	yaml := flag.String("yaml", "", "write YAML documents into this folder instead")
	flag.Parse()
	if err := write(*n, *seed, *blanks, *poison, *yaml); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func write(n int, seed uint64, blanks, poison bool, folder string) error {
	c, _, problems := codec.DecodeCatalogue("motivators.yaml", buyin.Motivators)
	if len(problems) > 0 {
		return problems
	}
	out := bufio.NewWriterSize(os.Stdout, 1<<20)
	made := talks.New(c, seed)
	for i := range n {
		iv := made.Next()
		if folder != "" {
			data, err := codec.EncodeInterview(iv, codec.YAML)
			if err != nil {
				return err
			}
			if err := os.WriteFile(folder+"/"+iv.ID+".yaml", data, 0o600); err != nil {
				return err
			}
			continue
		}
		line, err := codec.EncodeInterview(iv, codec.NDJSON)
		if err != nil {
			return err
		}
		if blanks {
			line = talks.Blanks(line)
		}
		if poison && i%100 == 99 {
			bad := talks.Poison(line, i/100)
			if !bytes.Equal(bad, line) { // it holds something to spoil
				fmt.Fprintln(os.Stderr, i+1)
			}
			line = bad
		}
		if _, err := out.Write(line); err != nil {
			return err
		}
	}
	return out.Flush()
}
