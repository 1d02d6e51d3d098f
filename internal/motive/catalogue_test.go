package motive_test

import (
	"testing"

	"buyin/internal/motive"
)

func TestIsEnglish(t *testing.T) {
	for language, want := range map[string]bool{
		"en": true, "EN": true, "en-GB": true, "English": true,
		"de": false, "enm": false, "fr-CA": false, "": false,
	} {
		if got := (motive.Catalogue{Language: language}).IsEnglish(); got != want {
			t.Errorf("%q: %v, want %v", language, got, want)
		}
	}
}
