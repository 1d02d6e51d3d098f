package present

import (
	"buyin/internal/overlap"
	"buyin/internal/page"
)

// VerdictTone is the tone for a verdict.
func VerdictTone(v overlap.Verdict) page.Tone {
	switch v {
	case overlap.Sufficient:
		return page.Good
	case overlap.Insufficient:
		return page.Bad
	}
	return page.Doubtful
}

// withPicture puts a picture before blocks; without a picture it returns the
// blocks.
func withPicture(p *page.Picture, blocks []page.Block) []page.Block {
	if p == nil {
		return blocks
	}
	return append([]page.Block{{Picture: p}}, blocks...)
}
