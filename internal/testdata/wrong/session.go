package interview

import (
	"os"
	"time"

	"gopkg.in/yaml.v3"

	"buyin/internal/store"
)

var _ = os.Exit
var _ = time.Now
var _ yaml.Node
var _ store.Workspace
