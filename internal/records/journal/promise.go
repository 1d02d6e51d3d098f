package journal

import "buyin/internal/motive"

type promiseJSON struct {
	ID      string `json:"id,omitempty"`
	By      string `json:"by"`
	Text    string `json:"text"`
	Due     string `json:"due,omitempty"`
	Kept    *bool  `json:"kept,omitempty"`
	Dropped bool   `json:"dropped,omitempty"`
}

func encodePromise(p *motive.Promise) *promiseJSON {
	if p == nil {
		return nil
	}
	return &promiseJSON{ID: p.ID, By: p.By, Text: p.Text, Due: p.Due, Kept: p.Kept, Dropped: p.Dropped}
}

func decodePromise(p *promiseJSON) *motive.Promise {
	if p == nil {
		return nil
	}
	return &motive.Promise{ID: p.ID, By: p.By, Text: p.Text, Due: p.Due, Kept: p.Kept, Dropped: p.Dropped}
}
