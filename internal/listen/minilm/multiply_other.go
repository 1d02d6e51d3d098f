//go:build !amd64 || purego

package minilm

const assembly = false

func (g *grid) multiplyWide([]float32, *matrix, []byte, int, int, int) {
	panic("there is no assembly for this processor")
}
