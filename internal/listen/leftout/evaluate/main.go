// Command evaluate prints how well the ear hears authors from whom it has not
// learnt, and sets of notes by other hands.
//
//	usage: go run ./internal/listen/leftout/evaluate [-set NAME] [-spoken FILE]
//
// Run it in the repository's top folder. It takes some minutes, most of them for
// the learning curve. With -set it prints one set of testdata/listen only. The
// set "answers" is kept apart and is printed only if it is named: print it once,
// and choose nothing by it. The lines of FILE are like those of the corpus, and
// may have a list of motivators "also" that a reader could add or prefer.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"log"
	"os"

	"buyin/internal/listen"
	"buyin/internal/listen/leftout"
)

func main() {
	log.SetFlags(0)
	set := flag.String("set", "", "print only this `set` of testdata/listen")
	spoken := flag.String("spoken", "", "judge also the words of real people in this `file`")
	flag.Parse()
	if err := run(os.Stdout, *set, *spoken); err != nil {
		log.Fatal(err)
	}
}

func run(out io.Writer, set, spoken string) error {
	catalogue, err := os.ReadFile("motivators.yaml")
	if err != nil {
		return err
	}
	c, err := leftout.ReadCorpus(os.DirFS("internal/listen/corpus"), catalogue)
	if err != nil {
		return err
	}
	l := listener{listen.New(c.Catalogue).Hear, c.Motivators}
	if set != "" {
		return printParagraphs(out, func(out io.Writer) error { return printSets(out, l, set) })
	}
	return printParagraphs(out,
		func(out io.Writer) error { return printAuthors(out, c) },
		func(out io.Writer) error { return printSets(out, l, sets...) },
		func(out io.Writer) error { return printSpoken(out, l, spoken) },
		func(out io.Writer) error { return printCurve(out, c) },
	)
}

// printParagraphs prints one after the other, each when it is done.
func printParagraphs(out io.Writer, paragraphs ...func(io.Writer) error) error {
	for _, print := range paragraphs {
		b := bufio.NewWriter(out)
		if err := print(b); err != nil {
			return err
		}
		fmt.Fprintln(b)
		if err := b.Flush(); err != nil {
			return err
		}
	}
	return nil
}
