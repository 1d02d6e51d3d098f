package main

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"math"
	"regexp"
	"strconv"
	"strings"

	"buyin/internal/listen/minilm"
)

// readArchive reads all arrays of a numpy archive.
func readArchive(data []byte) (minilm.Tensors, error) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	tensors := minilm.Tensors{}
	for _, file := range archive.File {
		content, err := readMember(file)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file.Name, err)
		}
		values, err := readArray(content)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file.Name, err)
		}
		tensors[strings.TrimSuffix(file.Name, ".npy")] = values
	}
	return tensors, nil
}

func readMember(file *zip.File) ([]byte, error) {
	r, err := file.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return io.ReadAll(r)
}

// header is what precedes an array: how its values are written, and its shape.
var header = regexp.MustCompile(`^\{'descr': '(<f[24])', 'fortran_order': False, 'shape': \(([0-9, ]*)\), *\} *\n$`)

// readArray reads an array of little-endian floats in the order of C.
func readArray(data []byte) ([]float32, error) {
	const magic = "\x93NUMPY\x01\x00"
	start := len(magic) + 2
	if len(data) < start || string(data[:len(magic)]) != magic {
		return nil, fmt.Errorf("not an array of numpy's format 1.0")
	}
	end := start + int(binary.LittleEndian.Uint16(data[len(magic):]))
	if len(data) < end {
		return nil, fmt.Errorf("cut off")
	}
	parts := header.FindSubmatch(data[start:end])
	if parts == nil {
		return nil, fmt.Errorf("unexpected header %q", data[start:end])
	}
	n := 1
	for size := range strings.FieldsFuncSeq(string(parts[2]), func(r rune) bool { return r == ',' || r == ' ' }) {
		d, err := strconv.ParseUint(size, 10, 16)
		if err != nil {
			return nil, err
		}
		if n *= int(d); n > len(data) {
			break
		}
	}
	data = data[end:]
	wide := int(parts[1][2] - '0')
	if len(data) != n*wide {
		return nil, fmt.Errorf("%d bytes for %d values of %d bytes", len(data), n, wide)
	}
	values := make([]float32, n)
	for i := range values {
		if wide == 2 {
			values[i] = halfValue(binary.LittleEndian.Uint16(data[2*i:]))
		} else {
			values[i] = math.Float32frombits(binary.LittleEndian.Uint32(data[4*i:]))
		}
	}
	return values, nil
}

// halfValue returns the value of a 16-bit float.
func halfValue(bits uint16) float32 {
	exponent, fraction := int(bits>>10&31), float64(bits&1023)
	value := math.Ldexp(1+fraction/1024, exponent-15)
	switch exponent {
	case 0:
		value = math.Ldexp(fraction, -24)
	case 31:
		value = math.Inf(1)
		if fraction > 0 {
			value = math.NaN()
		}
	}
	if bits>>15 == 1 {
		value = -value
	}
	return float32(value)
}
