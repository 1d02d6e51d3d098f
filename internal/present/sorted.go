package present

import "slices"

// sortStable is a sorted copy; elements that are equal keep their order.
func sortStable[T any](all []T, before func(a, b T) bool) []T {
	all = slices.Clone(all)
	slices.SortStableFunc(all, func(a, b T) int {
		switch {
		case before(a, b):
			return -1
		case before(b, a):
			return 1
		}
		return 0
	})
	return all
}
