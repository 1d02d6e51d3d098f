package listen

import (
	"sync"

	"buyin/internal/listen/encoder"
)

var shared = sync.OnceValue(encoder.New)
