package overlaptest

// The documents are maps as encoding/json returns them. A field that is missing
// or has another type reads as empty.

func text(m map[string]any, key string) string {
	s, _ := m[key].(string)
	return s
}

func number(v any) (float64, bool) {
	x, ok := v.(float64)
	return x, ok
}

func object(m map[string]any, key string) map[string]any {
	o, _ := m[key].(map[string]any)
	return o
}

func objects(m map[string]any, key string) []map[string]any {
	list, _ := m[key].([]any)
	var out []map[string]any
	for _, v := range list {
		if o, ok := v.(map[string]any); ok {
			out = append(out, o)
		}
	}
	return out
}

// numbers returns an object's numbers by motivator.
func numbers(m map[string]any, key string) map[string]float64 {
	out := map[string]float64{}
	for k, v := range object(m, key) {
		if x, ok := number(v); ok {
			out[k] = x
		}
	}
	return out
}
