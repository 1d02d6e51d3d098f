package overlap

import (
	"fmt"
	"testing"
)

func TestIndexFindsTheFirstPosition(t *testing.T) {
	for _, n := range []int{0, 1, maxLinearIDs, maxLinearIDs + 1, 200} {
		var ids []string
		for i := range n {
			ids = append(ids, fmt.Sprint("m", i))
		}
		x := newIndex(append(ids, ids...)) // the second of each id is never found
		for i := range n {
			if k, ok := x.find(fmt.Sprint("m", i)); !ok || int(k) != i {
				t.Errorf("of %d: m%d is at %d, %v", n, i, k, ok)
			}
		}
		if k, ok := x.find("nobody"); ok {
			t.Errorf("of %d: nobody is at %d", n, k)
		}
	}
}
