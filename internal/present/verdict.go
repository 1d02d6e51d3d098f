package present

import (
	"buyin/internal/overlap"
	"buyin/internal/page"
)

func VerdictTone(v overlap.Verdict) page.Tone {
	switch v {
	case overlap.Sufficient:
		return page.Good
	case overlap.Insufficient:
		return page.Bad
	}
	return page.Doubtful
}

// withPicture puts a picture, if there is one, in front of blocks.
func withPicture(p *page.Picture, blocks []page.Block) []page.Block {
	if p == nil {
		return blocks
	}
	return append([]page.Block{{Picture: p}}, blocks...)
}
