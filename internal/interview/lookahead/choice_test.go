package lookahead

import (
	"reflect"
	"testing"

	"buyin/internal/motive"
	"buyin/internal/overlap"
)

func TestChoices(t *testing.T) {
	driver := func(belief float64) overlap.Standing { return overlap.Standing{Belief: belief} }
	unknown := func(served float64) overlap.Standing { return overlap.Standing{Served: served} }
	cold, off := overlap.Standing{Cold: true}, overlap.Standing{PutsOff: true}
	for _, tt := range []struct {
		name string
		of   []overlap.Standing
		want [][]int
	}{
		{"nothing", nil, nil},
		{"one driver", []overlap.Standing{unknown(1), driver(2), unknown(0), unknown(0)}, nil},
		{"two and two others", []overlap.Standing{unknown(0), driver(2), driver(1), unknown(1)}, [][]int{{0, 1, 2, 3}}},
		{"two, and some of the others", []overlap.Standing{driver(2), driver(1), unknown(0.1), unknown(0.9), unknown(0.5), unknown(0.4)},
			[][]int{{0, 1, 3, 4}, {0, 1, 2, 5}, {0, 1, 2, 3}, {0, 1, 4, 5}}},
		{"the four strongest of five, and three or two with the other", []overlap.Standing{driver(1), driver(2), driver(3), driver(4), driver(5)}, [][]int{{1, 2, 3, 4}}},
		{"too few are left: pairs that are close", []overlap.Standing{driver(2), cold, driver(5), off, driver(4)}, [][]int{{2, 4}, {0, 4}}},
		{"a pair that is not", []overlap.Standing{driver(1), driver(5)}, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := (Talk{}).Choices(tt.of); !reflect.DeepEqual(got, tt.want) {
				t.Errorf("got %d, want %d", got, tt.want)
			}
		})
	}
}

// What they named as the least is not offered again while others are left.
func TestChoicesLeaveOutTheLeast(t *testing.T) {
	m := model(catalogue("craft", "calm", "pay", "fame", "rest"), nil)
	standings := []overlap.Standing{{Belief: 2}, {Belief: 1}, {}, {}, {}}
	least := func(id string) motive.Turn {
		return motive.Turn{Question: "choice.craft.calm.pay.fame", Least: id}
	}
	for _, four := range at(m, least("pay")).Choices(standings) {
		if !reflect.DeepEqual(four, []int{0, 1, 3, 4}) {
			t.Errorf("after pay was the least: %d", four)
		}
	}
	if got := at(m, least("pay"), least("fame")).Choices(standings); len(got) == 0 {
		t.Error("no choice although only the least are left besides one")
	}
}

func TestGroupsOf(t *testing.T) {
	for _, tt := range []struct {
		of   []int
		n    int
		want [][]int
	}{
		{nil, 0, [][]int{nil}},
		{[]int{7}, 2, nil},
		{[]int{7, 3, 5}, 1, [][]int{{7}, {5}, {3}}},
		{[]int{7, 3}, 2, [][]int{{7, 3}, {7, 3}, {7, 3}, {7, 3}}},
		{[]int{7, 3, 5, 1, 0, 2}, 2, [][]int{{7, 3}, {0, 2}, {7, 2}, {5, 1}}},
	} {
		if got := groupsOf(tt.of, tt.n); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("groups of %d of %d: %d, want %d", tt.n, tt.of, got, tt.want)
		}
	}
}
