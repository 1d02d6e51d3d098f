package notes

import "testing"

// roughPages are pages as managers of different trades type them.
var roughPages = []string{
	// a team lead, in a text editor
	`1:1 Sam 2026-11-03

- scheduler rewrite!! wants to own it end 2 end
- on-call = "the worst part of my week"
- pay ok-ish, 5% under what a friend gets @ Globex
    - not a reason to leave (yet)
- 3 ppl asked him to review, he likes being asked
(he looked tired, check holidays)
me: offered the design doc
  he said "let me think"
- 2 more yrs then a group of his own`,
	// a ward sister, on a phone after the shift
	`10:42 doesnt mind nights, minds finding out on the day
10.55 “I became a nurse to look after people not to fill in forms”
11:05 kid starts school in Sept, wants fixed days
11:07 would do the mentoring if its counted as hours
NB ask Joan abt the rota`,
	// a site foreman, dictated
	`He says the lads are grand
No complaints on money, 20 quid a day more than the last job
What gets him is standing around waiting for deliveries
Wants his name on the finished thing
Told me twice he will not work Sundays`,
	// a shop manager, pasted from a chat
	`[03/11/2026, 18:02:11] Sam: hiya, good time now?
[03/11/2026, 18:02:40] Dana: yes, so how are you finding the new layout?
[03/11/2026, 18:03:05] Sam: honestly its better, customers find stuff
[03/11/2026, 18:03:30] Sam: but 6am starts are killing me
[03/11/2026, 18:04:00] Dana: what would help
[03/11/2026, 18:04:44] Sam: 7 and id never moan again 😅`,
	// a head of department, in Markdown
	`---
title: Sam, one-on-one
date: 2026-11-10
tags: [people]
---
# Sam

## What she likes
* **Year 11** - "they finally argue with each other"
* being left alone to plan lessons

## What she does not
* cover lessons: *"I find out at 8:10"*
* data drops every 3 weeks

---
[ ] me: talk to timetabling
<!-- she nearly cried -->
`,
	// a sales manager, copied from Word
	"•\tbeat quota 3 quarters running and nobody said a word\n•\tcommission cap is “insulting”\no\thit it in week 9\n•\twants the Nordic accounts\n§\tbecause Kim has them",
	// a lab head, numbered
	`1) first author on the cryo paper matters more than the rise
2) 2 postdocs left, she does their teaching
3) “if the grant goes I go”
4) hates the Monday meeting
   goes on for 3 hours
5) would take a technician over 10k`,
	// a warehouse lead, quoted mail
	`> Hi Dana,
> the new scanner is fine.
> What annoys me is that agency people get the day shift
>   and we get what is left
> 12 - 15 picks an hour is doable, 20 is not`,
	// a restaurant owner, with names in front
	`Dana - so the kitchen, how is it?
Sam - loud. but mine
Sam - I made the menu, that's what I stay for
Kim: he is too slow on Fridays
Sam - pay me what the head chef gets
Kim: we can't
Dana - I will see
Sam - "see" is what you said in May`,
	// a production manager, for and against
	`+ knows every machine by its noise
+ trains the new ones without being asked
- hates being timed
- 4 weeks' notice for holidays is a joke`,
}

func TestRoughPages(t *testing.T) {
	want := []string{
		`2026-11-03 scheduler rewrite!! wants to own it end 2 end
2026-11-03 on-call = "the worst part of my week"
2026-11-03 pay ok-ish, 5% under what a friend gets @ Globex / not a reason to leave (yet)
2026-11-03 3 ppl asked him to review, he likes being asked
2026-11-03 ~ he looked tired, check holidays
2026-11-03 ~ offered the design doc / he said "let me think"
2026-11-03 2 more yrs then a group of his own`,
		`doesnt mind nights, minds finding out on the day
I became a nurse to look after people not to fill in forms
kid starts school in Sept, wants fixed days
would do the mentoring if its counted as hours
~ ask Joan abt the rota`,
		roughPages[2],
		`hiya, good time now?
~ yes, so how are you finding the new layout?
honestly its better, customers find stuff
but 6am starts are killing me
~ what would help
7 and id never moan again 😅`,
		`2026-11-10 **Year 11** - "they finally argue with each other"
2026-11-10 being left alone to plan lessons
2026-11-10 cover lessons: *"I find out at 8:10"*
2026-11-10 data drops every 3 weeks
2026-11-10 ~ talk to timetabling
2026-11-10 ~ she nearly cried`,
		"beat quota 3 quarters running and nobody said a word\ncommission cap is “insulting”\nhit it in week 9\nwants the Nordic accounts\nbecause Kim has them",
		`first author on the cryo paper matters more than the rise
2 postdocs left, she does their teaching
if the grant goes I go
hates the Monday meeting / goes on for 3 hours
would take a technician over 10k`,
		`Hi Dana,
the new scanner is fine.
What annoys me is that agency people get the day shift / and we get what is left
12 - 15 picks an hour is doable, 20 is not`,
		`~ so the kitchen, how is it?
loud. but mine
I made the menu, that's what I stay for
~ Kim: he is too slow on Fridays
pay me what the head chef gets
~ Kim: we can't
~ I will see
"see" is what you said in May`,
		roughPages[9],
	}
	for i, page := range roughPages {
		if got := show(Parse(page, sam)); got != want[i] {
			t.Errorf("--- page\n%s\n--- got\n%s\n--- want\n%s", page, got, want[i])
		}
	}
}

func TestSentence(t *testing.T) {
	for page, want := range map[string]string{
		"":          "I found no answers on that page.",
		"# Pay":     "I found no answers on that page; 1 heading left out.",
		"low":       "1 line: 1 answer.",
		"low\nhigh": "2 lines: 2 answers.",
		"- 10:42 Sam: low\n- 10:43 Sam: high\n(tired)":        "3 lines: 2 answers, 1 remark kept as your note; taken off the front: bullets, times and “Sam:”.",
		"Sam: “a b”\nKim: c\nKim: d\nme: e":                   "4 lines: 1 answer, 3 remarks kept as your notes (also what Kim said); taken off the front: “Sam:” and “me:”; quotation marks around a whole line taken off.",
		"## 2026-11-03\n1. low\n## 2026-11-10\nhigh\n# Ideas": "2 lines: 2 answers; taken off the front: numbers; 2 dates read; 1 heading left out.",
		"1:1 w/ Sam 3 Nov\n- low\n  very\n- high\n# Ideas":    "3 lines: 2 answers, 1 line joined to the one before; “1:1 w/ Sam 3 Nov” is the heading; taken off the front: bullets; 1 heading left out.",
		"Notes:\nlow":    "1 line: 1 answer; “Notes” is the heading.",
		"Dana: and pay?": "1 line: 1 remark kept as your note; taken off the front: “Dana:”.",
	} {
		if got := Parse(page, sam).Understood.Sentence(); got != want {
			t.Errorf("%q: %q, want %q", page, got, want)
		}
	}
}
