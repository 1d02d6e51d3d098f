package interview

import (
	"time"

	"gopkg.in/yaml.v3"

	"buyin/internal/store"
)

var _ = time.Now
var _ yaml.Node
var _ store.Workspace
