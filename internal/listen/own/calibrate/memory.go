package main

import (
	"encoding/gob"
	"errors"
	"io/fs"
	"os"

	"buyin/internal/listen/leftout"
	"buyin/internal/listen/minilm"
	"buyin/internal/listen/own"
)

// A memory keeps vectors between runs, because there are thousands of texts. A
// file belongs to one encoder.
type memory struct {
	path   string
	packed map[string]string // by question and text
	model  *minilm.Model
	reader *minilm.Reader
}

func openMemory(path string, model *minilm.Model) (*memory, error) {
	m := &memory{path: path, packed: map[string]string{}, model: model}
	if model == nil {
		return m, nil
	}
	m.reader = model.NewReader(1)
	f, err := os.Open(path)
	if path == "" || errors.Is(err, fs.ErrNotExist) {
		return m, nil
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return m, gob.NewDecoder(f).Decode(&m.packed)
}

func (m *memory) save() error {
	if m.path == "" || m.model == nil {
		return nil
	}
	f, err := os.Create(m.path)
	if err != nil {
		return err
	}
	return errors.Join(gob.NewEncoder(f).Encode(m.packed), f.Close())
}

// encoder returns the encoder that new motivators are learnt with.
func (m *memory) encoder() own.Encoder {
	if m.model == nil {
		return own.Encoder{}
	}
	return own.NewEncoder(m.model)
}

func (m *memory) cached(text string) (string, bool) {
	packed, ok := m.packed["\x00"+text]
	return packed, ok
}

func (m *memory) keep(text, packed string) { m.packed["\x00"+text] = packed }

// of returns the vector of a text after a question, or nil without an encoder.
func (m *memory) of(question, text string) []float32 {
	if m.model == nil {
		return nil
	}
	key := question + "\x00" + text
	packed, ok := m.packed[key]
	if !ok {
		reading := m.reader.Read(question, text)
		packed = own.Pack(own.Vector(&reading))
		m.packed[key] = packed
	}
	v, err := own.Unpack(packed)
	if err != nil {
		return nil // a text without tokens
	}
	return v
}

func (m *memory) ofNote(n *leftout.Note) []float32 { return m.of(n.Asked, n.Text) }
