package leftout

import "buyin/internal/listen/chance"

// The tables are for the motivators of the shipped catalogue.
const (
	motivatorCount = 16
	classes        = motivatorCount + 1 // with nothing, which is the last

	wordColumns    = 2*classes + motivatorCount + 1 // Class, Near, Sign, Whole
	headColumns    = classes + motivatorCount       // Head, HeadSign
	encoderColumns = 2 * headColumns                // with the question hidden, and given
)

func unpackWords(row []float32) chance.Outputs {
	return chance.Outputs{
		Class: row[:classes],
		Near:  row[classes : 2*classes],
		Sign:  row[2*classes : 2*classes+motivatorCount],
		Whole: row[2*classes+motivatorCount],
	}
}

func unpackEncoder(row []float32, given bool) (head, sign []float32) {
	if given {
		row = row[headColumns:]
	}
	return row[:classes], row[classes:headColumns]
}
