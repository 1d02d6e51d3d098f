// Command buyin is a coach for the conversations that show what drives each
// person, and where that overlaps with what an ask truly offers.
package main

import (
	"crypto/rand"
	"os"
	"time"

	"buyin"
	"buyin/internal/cli"
	"buyin/internal/cli/env"
)

// version is set when a release is built.
var version = "2.0.0"

func main() {
	os.Exit(cli.Main(env.System{
		Args: os.Args[1:], In: os.Stdin, Out: os.Stdout, Err: os.Stderr,
		Getenv: os.Getenv, Now: time.Now, Chance: rand.Reader,
		ShippedCatalogue: buyin.Motivators, Version: version,
	}))
}
