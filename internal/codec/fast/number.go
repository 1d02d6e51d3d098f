package fast

import (
	"buyin/internal/codec/scalar"
	"buyin/internal/motive"
)

// scanStrength scans a whole number from motive.MinStrength to
// motive.MaxStrength. Both have one digit.
func (s *Scanner) scanStrength(i int, into *int) int {
	sign := 1
	if s.data[i] == '-' {
		sign, i = -1, i+1
	}
	x := int(s.data[i]) - '0'
	if x < 0 || x > motive.MaxStrength {
		return fail
	}
	switch c := s.data[i+1]; {
	case scalar.IsDigit(c), c == '.', c == 'e', c == 'E':
		return fail
	}
	*into = sign * x
	return i + 1
}

// scanScale scans a whole number from 0 to motive.MaxScale.
func (s *Scanner) scanScale(i int, into *int) int {
	end := i
	for scalar.IsDigit(s.data[end]) {
		end++
	}
	x, digits := int(s.data[i])-'0', end-i
	switch {
	case digits == 2 && string(s.data[i:end]) == "10":
		x = motive.MaxScale
	case digits != 1:
		return fail
	}
	*into = x
	return end
}

// scanBoolean scans true or false.
func (s *Scanner) scanBoolean(i int, into *bool) int {
	switch {
	case string(s.data[i:i+4]) == "true":
		*into = true
		return i + 4
	case string(s.data[i:i+5]) == "false":
		*into = false
		return i + 5
	}
	return fail
}

// skipNumber skips a number as defined by RFC 8259.
func (s *Scanner) skipNumber(i int) int {
	if s.data[i] == '-' {
		i++
	}
	if s.data[i] == '0' {
		i++
	} else if i = s.skipDigits(i); i == fail {
		return fail
	}
	if s.data[i] == '.' {
		if i = s.skipDigits(i + 1); i == fail {
			return fail
		}
	}
	if s.data[i]|0x20 == 'e' {
		i++
		if s.data[i] == '+' || s.data[i] == '-' {
			i++
		}
		return s.skipDigits(i)
	}
	return i
}

// skipDigits skips digits. It fails if there is none.
func (s *Scanner) skipDigits(i int) int {
	if !scalar.IsDigit(s.data[i]) {
		return fail
	}
	for scalar.IsDigit(s.data[i]) {
		i++
	}
	return i
}
