package duedate

import (
	"strings"
	"testing"
)

// The days are those of a Monday, 2026-11-30.
func TestRead(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"by Friday", "by Friday = 2026-12-04"},
		{"Friday", "Friday = 2026-12-04"},
		{"til Fri", "til Fri = 2026-12-04"},
		{" friday. ", "friday = 2026-12-04"},
		{"tomorrow", "tomorrow = 2026-12-01"},
		{"the day after tomorrow", "the day after tomorrow = 2026-12-02"},
		{"today", "today = 2026-11-30"},
		{"next week", "next week = 2026-12-11"},
		{"by next week", "by next week = 2026-12-07"},
		{"before next week", "before next week = 2026-12-06"},
		{"this week", "this week = 2026-12-04"},
		{"by the end of the week", "by the end of the week = 2026-12-04"},
		{"early next week", "early next week = 2026-12-07"},
		{"after the weekend", "after the weekend = 2026-12-07"},
		{"by the weekend", "by the weekend = 2026-12-05"},
		{"next weekend", "next weekend = 2026-12-13"},
		{"over the weekend", "over the weekend = 2026-12-06"},
		{"in two weeks", "in two weeks = 2026-12-14"},
		{"within 2 weeks", "within 2 weeks = 2026-12-14"},
		{"in two weeks' time", "in two weeks' time = 2026-12-14"},
		{"in a week’s time", "in a week’s time = 2026-12-07"},
		{"in a fortnight", "in a fortnight = 2026-12-14"},
		{"in a couple of days", "in a couple of days = 2026-12-02"},
		{"three days from now", "three days from now = 2026-12-03"},
		{"within the next month", "within the next month = 2026-12-30"},
		{"in 3 months", "in 3 months = 2027-02-28"},
		{"end of the month", "end of the month = 2026-11-30"},
		{"EOM", "EOM = 2026-11-30"},
		{"end of next month", "end of next month = 2026-12-31"},
		{"before the end of the year", "before the end of the year = 2026-12-31"},
		{"end of Q1", "end of Q1 = 2027-03-31"},
		{"next month", "next month = 2026-12-31"},
		{"by next month", "by next month = 2026-12-01"},
		{"in May", "in May = 2027-05-31"},
		{"by May", "by May = 2027-05-01"},
		{"end of May", "end of May = 2027-05-31"},
		{"mid-May", "mid-May = 2027-05-16"},
		{"4 May", "4 May = 2027-05-04"},
		{"4th of May 2028", "4th of May 2028 = 2028-05-04"},
		{"May 4", "May 4 = 2027-05-04"},
		{"May 4th, 2028", "May 4th, 2028 = 2028-05-04"},
		{"30 Nov", "30 Nov = 2026-11-30"},
		{"1 Dec.", "1 Dec = 2026-12-01"},
		{"29 February", "29 February = 2028-02-29"},
		{"4-Dec-2026", "4-Dec-2026 = 2026-12-04"},
		{"4.5.", "4.5. = 2027-05-04"},
		{"4.5", "4.5 = 2027-05-04"},
		{"4.5.27", "4.5.27 = 2027-05-04"},
		{"04.12.2026", "04.12.2026 = 2026-12-04"},
		{"2026-12-04", "2026-12-04"},
		{"by 2026-12-04", "2026-12-04"},
		{"2026/12/04", "2026/12/04 = 2026-12-04"},
		{"12/04", "12/04 = 2027-04-12, not 2026-12-04"},
		{"12/13", "12/13 = 2026-12-13"},
		{"12/12", "12/12 = 2026-12-12"},
		{"3/4/2027", "3/4/2027 = 2027-04-03, not 2027-03-04"},
		{"the 15th", "the 15th = 2026-12-15"},
		{"by the 31st", "by the 31st = 2026-12-31"},
		{"Monday", "Monday = 2026-12-07, not 2026-11-30"},
		{"this Monday", "this Monday = 2026-11-30"},
		{"by next Monday", "by next Monday = 2026-12-07"},
		{"Monday week", "Monday week = 2026-12-14"},
		{"by the 12th", "by the 12th = 2026-12-12"},
		{"by yesterday", "by yesterday = 2026-11-29"},
		{"the day before yesterday", "the day before yesterday = 2026-11-28"},
		{"by last Friday", "by last Friday = 2026-11-27"},
		{"last Monday", "last Monday = 2026-11-23"},
		{"Friday last week", "Friday last week = 2026-11-27"},
		{"last week", "last week = 2026-11-27"},
		{"last weekend", "last weekend = 2026-11-29"},
		{"by the end of last month", "by the end of last month = 2026-10-31"},
		{"last year", "last year = 2025-12-31"},
		{"two weeks ago", "two weeks ago = 2026-11-16"},
		{"a month ago", "a month ago = 2026-10-30"},
		{"by October", "by October = 2026-10-31"},
		{"end of October", "end of October = 2026-10-31"},
		{"by mid-October", "by mid-October = 2026-10-16"},
		{"October 2027", "October 2027 = 2027-10-31"},
		{"by September", "by September = 2027-09-01"},
		{"by Q3", "by Q3 = 2027-07-01"},
		{"next Friday", "next Friday = 2026-12-11, not 2026-12-04"},
		{"Friday next week", "Friday next week = 2026-12-11, not 2026-12-04"},
		{"Friday week", "Friday week = 2026-12-11"},
		{"before Friday", "before Friday = 2026-12-03"},
		{"before 12/04", "before 12/04 = 2027-04-11, not 2026-12-03"},
		{"before Monday", "before Monday = 2026-12-06"},
		{"Friday 4 December", "Friday 4 December = 2026-12-04"},
		{"Friday, 4 December 2026", "Friday, 4 December 2026 = 2026-12-04"},
		{"Thursday 4 December", "Thursday 4 December = 2026-12-04, not 2026-12-03"},
		{"Friday 12/04", "Friday 12/04 = 2026-12-04"},
		{"Friday noon", "Friday noon = 2026-12-04"},
		{"Friday at 5pm", "Friday at 5pm = 2026-12-04"},
		{"by noon on Friday", "by noon on Friday = 2026-12-04"},
		{"by end of day Friday", "by end of day Friday = 2026-12-04"},
		{"tomorrow, 17:00", "tomorrow, 17:00 = 2026-12-01"},
		{"eod", "eod = 2026-11-30"},
		{"no later than 4 December", "no later than 4 December = 2026-12-04"},
		{"when the build is green", "when the build is green"},
		{"as soon as the rota is out", "as soon as the rota is out"},

		{"", ""}, {"soon", ""}, {"31 February", ""}, {"31.2.", ""}, {"13/13", ""}, {"2026-02-30", ""}, {"99.99.", ""},
		{"v4.5", ""}, {"4.5.6.7", ""}, {"Friday or Saturday", ""}, {"in 0 days", ""}, {"in 1000 years", ""}, {"in 999 years", ""},
		{"Fridays", ""}, {"12-04", ""}, {"when", ""}, {"2026", ""}, {"by", ""}, {"0000-01-01", ""}, {"1.2.345", ""},
	} {
		r, err := Read(test.text, "2026-11-30")
		if got := r.String(); got != test.want || (err != nil) != (test.want == "") {
			t.Errorf("%q: %q, %v, want %q", test.text, got, err, test.want)
		}
	}
}

func TestFind(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"two quiet weeks for the rewrite by Friday", "by Friday = 2026-12-04"},
		{"the rota til Fri", "til Fri = 2026-12-04"},
		{"the list by yesterday", "by yesterday = 2026-11-29"},
		{"the list by last Friday", "by last Friday = 2026-11-27"},
		{"what broke yesterday", ""},
		{"send what we said last Friday", ""},
		{"look at what went wrong last week", ""},
		{"as we did two weeks ago", ""},
		{"what I promised last Friday, by Tuesday", "by Tuesday = 2026-12-01"},
		{"By tomorrow I ask Ada", "By tomorrow = 2026-12-01"},
		{"I talk to Ada on Monday and give you the rota by Friday.", "by Friday = 2026-12-04"},
		{"the rota by Friday, so that Ada sees it next week", "by Friday = 2026-12-04"},
		{"I look at it on Tuesday and on Friday", "on Friday = 2026-12-04"},
		{"call Ada Friday", "Friday = 2026-12-04"},
		{"call Ada on Friday's demo", ""},
		{"one Friday deploy less", ""},
		{"no rota on Fridays", ""},
		{"no deploys every Friday", ""},
		{"a better desk from Monday", ""},
		{"raise pay by 4.5 %", ""},
		{"raise pay by 4.5% by 4.5. with the first wage", "by 4.5. = 2027-05-04"},
		{"cut the build by 2.5 hours", ""},
		{"cut the meetings by 1/3 of what they are", ""},
		{"the rota by 4.5 and the desk", "by 4.5 = 2027-05-04"},
		{"the rota by Feb 30", ""},
		{"the rota by February 30th, at the latest", ""},
		{"the rota by 30 Feb", ""},
		{"the rota by Feb 29", "by Feb 29 = 2028-02-29"},
		{"the rota by Feb, for 30 people", "by Feb = 2027-02-01"},
		{"the plan of 2026-12-04 in writing", ""},
		{"the rota for next week by tomorrow", "by tomorrow = 2026-12-01"},
		{"upgrade to 4.5 by 15 December", "by 15 December = 2026-12-15"},
		{"upgrade to 4.5.", ""},
		{"the desks by 4.5.", "by 4.5. = 2027-05-04"},
		{"1/2 of the rota", ""},
		{"half of it by 12/04", "by 12/04 = 2027-04-12, not 2026-12-04"},
		{"I may help", ""},
		{"where he sat", ""},
		{"two weeks off", ""},
		{"march with them", ""},
		{"a desk by the window in two weeks", "in two weeks = 2026-12-14"},
		{"release 2026-12-04", "2026-12-04"},
		{"100% by Friday", "by Friday = 2026-12-04"},
		{"mail sam@by.friday.com", ""},
		{"", ""},
	} {
		r, found := Find(test.text, "2026-11-30")
		if got := r.String(); got != test.want || found != (test.want != "") {
			t.Errorf("%q: %q, want %q", test.text, got, test.want)
		}
	}
}

func TestFindACue(t *testing.T) {
	for text, want := range map[string]Reading{
		"when the build is green, I order the desks":       {Cue: "when the build is green"},
		"I order the desks once the build is green.":       {Cue: "once the build is green"},
		"When the build is green, I order desks by Friday": {Cue: "When the build is green", Words: "by Friday", Day: "2026-12-04"},
		"I order desks when it is green by Friday":         {Cue: "when it is green", Words: "by Friday", Day: "2026-12-04"},
		"when it is green I order by Friday at 5pm":        {Cue: "when it is green I order", Words: "by Friday at 5pm", Day: "2026-12-04", Timed: true},
		"when it is green by Friday I order":               {Cue: "when it is green by Friday I order", Words: "by Friday", Day: "2026-12-04"},
		"the moment it is signed I tell you":               {Cue: "the moment it is signed I tell you"},
		"I do it once a week":                              {},
		"I learn when to ask":                              {},
		"say when.":                                        {},
	} {
		if got, _ := Find(text, "2026-11-30"); got != want {
			t.Errorf("%q: %+v, want %+v", text, got, want)
		}
	}
}

// What a weekday or the end of a week means at the weekend and across years.
func TestReadOnOtherDays(t *testing.T) {
	for _, test := range []struct{ today, text, want string }{
		{"2026-12-04", "by Friday", "2026-12-11"},
		{"2026-12-04", "end of the week", "2026-12-04"},
		{"2026-12-05", "end of the week", "2026-12-06"},
		{"2026-12-05", "this week", "2026-12-06"},
		{"2026-12-06", "next week", "2026-12-11"},
		{"2026-12-06", "next Monday", "2026-12-07"},
		{"2026-12-06", "Monday", "2026-12-07"},
		{"2026-12-31", "tomorrow", "2027-01-01"},
		{"2026-12-31", "next month", "2027-01-31"},
		{"2026-12-31", "next quarter", "2027-03-31"},
		{"2026-12-31", "end of the quarter", "2026-12-31"},
		{"2027-01-31", "in a month", "2027-02-28"},
		{"2027-05-04", "4 May", "2027-05-04"},
		{"2027-05-05", "4 May", "2027-05-04"}, // just over
		{"2027-07-03", "4 May", "2027-05-04"},
		{"2027-07-04", "4 May", "2028-05-04"},
		{"2027-07-03", "4.5.", "2027-05-04"},
		{"2027-01-10", "20 December", "2026-12-20"},
		{"2028-04-29", "29 Feb", "2028-02-29"},
		{"2026-11-30", "Friday 20 November", "2026-11-20"},
		{"2026-11-30", "Saturday 20 November", "2027-11-20"}, // the weekday says which year
		{"2026-11-30", "by Saturday, 20.11.", "2027-11-20"},
		{"2026-11-30", "Thursday 20 November", "2026-11-20"}, // no year fits
		{"2027-05-05", "in May", "2027-05-31"},
		{"2027-01-31", "the 30th", "2027-03-30"},
		{"2099-02-28", "29 Feb", "2104-02-29"},
	} {
		if r, err := Read(test.text, test.today); r.Day != test.want || err != nil {
			t.Errorf("%s, %q: %+v, %v, want %s", test.today, test.text, r, err, test.want)
		}
	}
}

func TestTodayMustBeADate(t *testing.T) {
	if _, err := Read("Friday", "soon"); err == nil {
		t.Error("no error")
	}
	if r, found := Find("by Friday", "2026-02-30"); found {
		t.Errorf("found %+v", r)
	}
}

func TestWithout(t *testing.T) {
	for text, want := range map[string]string{
		"two quiet weeks by Friday":            "two quiet weeks",
		"two quiet weeks, by Friday.":          "two quiet weeks",
		"two quiet weeks (by Friday)":          "two quiet weeks",
		"By tomorrow, I ask Ada":               "I ask Ada",
		"I ask Ada by tomorrow about the rota": "I ask Ada by tomorrow about the rota",
		"tomorrow":                             "tomorrow",
		"no date":                              "no date",
		"I call Ada tomorrow or Friday":        "I call Ada tomorrow or Friday",
		"not by Friday but by Monday":          "not by Friday but by Monday",
		"By Friday or so, I call":              "By Friday or so, I call",
		"call Orlando by Friday":               "call Orlando",
		"to call Ada by Friday":                "to call Ada",
		"By Friday I call, from now on":        "I call, from now on",
		"the review on 17.12. at 14:00":        "the review on 17.12. at 14:00",
		"the rota by noon on Friday":           "the rota by noon on Friday",
	} {
		r, _ := Find(text, "2026-11-30")
		if got := r.Without(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestNoDay(t *testing.T) {
	for text, want := range map[string]string{
		"the desks by 30.02.":      "by 30.02.",
		"the desks by 31 February": "by 31 February",
		"31.4.":                    "31.4.",
		"30 Feb 2027":              "30 Feb 2027",
		"on 2026-02-30 at noon":    "on 2026-02-30",
		"by 4.5.":                  "",
		"upgrade to 99.99":         "",
		"cut it by 32.5 %":         "",
		"half of 30.02. by Friday": "",
		"soon":                     "",
		"":                         "",
	} {
		if got := NoDay(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestCheck(t *testing.T) {
	for text, want := range map[string]string{
		"2025-01-01": "2025-01-01 is over; write a day that is still to come", "call by 1 May 2026": "by 1 May 2026 = 2026-05-01 is over; write a day that is still to come",
		"the list by yesterday": "by yesterday = 2026-11-29 is over; write a day that is still to come", "by last Friday": "by last Friday = 2026-11-27 is over; write a day that is still to come",
		"the list by October": "by October = 2026-10-31 is over; write the year if you mean a later one", "by 20 November": "by 20 November = 2026-11-20 is over; write the year if you mean a later one",
		"by Friday 20 November": "by Friday 20 November = 2026-11-20 is over; write the year if you mean a later one",
		"by 30.02.":             `there is no such day as "by 30.02."`,
		"2026-11-30":            "", "by Friday": "", "when it is green": "", "soon": "", "": "",
	} {
		r, _ := Find(text, "2026-11-30")
		if err := Check(text, r, "2026-11-30"); (err == nil) != (want == "") || err != nil && err.Error() != want {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
		if err := Check(text, r, ""); (err != nil) != strings.HasPrefix(want, "there") {
			t.Errorf("%q, past days allowed: %v", text, err)
		}
	}
}

// A day that is not on the weekday that was named with it is questioned, over or not.
func TestCheckTheWeekday(t *testing.T) {
	for text, want := range map[string]string{
		"the rota by Thursday 20 November":     `"by Thursday 20 November" does not fit: 2026-11-20 is a Friday`,
		"the rota by Friday, 4 May 2027":       `"by Friday, 4 May 2027" does not fit: 2027-05-04 is a Tuesday`,
		"the rota on Monday 4.12.":             `"on Monday 4.12." does not fit: 2026-12-04 is a Friday`,
		"the rota by Tuesday, 4 May":           "",
		"the rota by next Friday":              "", // two days may be meant, and each is a Friday
		"the rota by Friday 12/04, or earlier": "",
	} {
		r, _ := Find(text, "2026-11-30")
		for _, today := range []string{"2026-11-30", ""} {
			if err := Check(text, r, today); (err == nil) != (want == "") || err != nil && err.Error() != want {
				t.Errorf("%q: %v, want %q", text, err, want)
			}
		}
	}
}

func TestAddCue(t *testing.T) {
	for _, test := range []struct{ text, cue, want string }{
		{"I order the desks.", "when the build is green", "I order the desks, when the build is green"},
		{"When the build is green, I order", "when the build is green", "When the build is green, I order"},
		{"I order", "", "I order"},
	} {
		if got := AddCue(test.text, test.cue); got != test.want {
			t.Errorf("%q, %q: %q", test.text, test.cue, got)
		}
	}
}

// Each slot and each kind in the word file is one that the parser knows.
func TestTheWordFileHoldsNothingUnknown(t *testing.T) {
	p, err := newParser("", "2026-11-30")
	if err != nil {
		t.Fatal(err)
	}
	for name, phrases := range map[string][]phrase{"dates": dates(), "leads": leads(), "times": times(), "cues": cues()} {
		if len(phrases) == 0 {
			t.Errorf("%s: no phrases", name)
		}
		for _, ph := range phrases {
			for _, w := range ph.parts[0].words {
				if kindOf(rune(w[0])) == mark {
					t.Errorf("%s: a phrase begins with %q", name, w)
				}
			}
			for _, one := range ph.parts {
				if _, known := fillers[one.slot]; one.slot != "" && !known {
					t.Errorf("%s: unknown slot <%s>", name, one.slot)
				}
			}
			switch name {
			case "dates":
				filled := slots{n: 1, unit: 1, period: 1, weekday: 1, month: 1, year: 2026, quarter: 1, day: 1}
				if s, ok := p.spanOf(ph, filled); !ok || !writable(s.day) { // it panics if the kind is unknown
					t.Errorf("%s %s means no day", ph.kind, ph.value)
				}
			case "leads":
				if leadOf[ph.kind] == noLead {
					t.Errorf("unknown lead %q", ph.kind)
				}
			}
		}
	}
}
