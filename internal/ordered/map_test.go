package ordered

import (
	"errors"
	"testing"
)

func TestMapEndsWithTheFirstError(t *testing.T) {
	stop := errors.New("enough")
	taken := 0
	err := Map(t.Context(), 3, func(put func(int) bool) error {
		for i := 0; put(i); i++ {
		}
		return nil
	}, func() func(int) int { return func(i int) int { return i * i } }, func(r int) error {
		if r != taken*taken {
			t.Errorf("%d comes in place %d", r, taken)
		}
		if taken++; taken == 1000 {
			return stop
		}
		return nil
	}, func() error { return nil })
	if !errors.Is(err, stop) || taken != 1000 {
		t.Errorf("%v after %d", err, taken)
	}
}
