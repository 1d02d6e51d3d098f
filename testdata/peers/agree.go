package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"strconv"
	"strings"
)

// agrees reads the overlaps that a program found, in whatever order, and
// compares them with what the first one found, to the four decimals that buyin
// writes.
func agrees(output string, records int, want map[string]float64) error {
	f, err := os.Open(output)
	if err != nil {
		return err
	}
	defer f.Close()
	first := len(want) == 0
	lines := bufio.NewScanner(f)
	found := 0
	for lines.Scan() {
		id, overlap, err := parse(lines.Text())
		if err != nil {
			return err
		}
		found++
		if first {
			want[id] = overlap
			continue
		}
		was, ok := want[id]
		if !ok || !(math.Abs(was-overlap) <= 0.5e-4+1e-9) && !(math.IsNaN(was) && math.IsNaN(overlap)) {
			return fmt.Errorf("%s has an overlap of %v, and not of %v", id, overlap, was)
		}
	}
	if err := lines.Err(); err != nil {
		return err
	}
	if found != records {
		return fmt.Errorf("%d records of %d were scored", found, records)
	}
	return nil
}

// parse reads a line of buyin's NDJSON, or of id,overlap; no overlap is NaN.
func parse(line string) (id string, overlap float64, err error) {
	if strings.HasPrefix(line, "{") {
		var r struct {
			ID      string
			Overlap *float64
		}
		if err := json.Unmarshal([]byte(line), &r); err != nil {
			return "", 0, err
		}
		if r.Overlap == nil {
			return r.ID, math.NaN(), nil
		}
		return r.ID, *r.Overlap, nil
	}
	id, text, _ := strings.Cut(line, ",")
	switch text {
	case "", "None", "NaN":
		return id, math.NaN(), nil
	}
	overlap, err = strconv.ParseFloat(text, 64)
	return id, overlap, err
}
