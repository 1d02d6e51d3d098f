package practice_test

import (
	"fmt"
	"slices"

	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/practice"
	"buyin/internal/practice/practicetest"
)

// strongOff is the strength from which something puts a person off strongly.
const strongOff = -3

// A talk is what is measured of one talk.
type talk struct {
	persona     string
	questions   int
	firm, right bool // the verdict is firm, and it is the true one
	strongest   bool // one of the strongest drivers was heard before the playback
	offs, found int  // number of strong put-offs, and of those found before the playback
	threads     int
	depth       int // sum over the threads
	reflections int
	choices     int
	putOff      bool     // it was asked what would put them off
	ids, asked  []string // questions that depend on the person: their ids and wordings, each once
}

// measure measures a talk that has ended.
func measure(s interview.Session, r *practice.Report, p practicetest.Pairing, scorer *overlap.Scorer) talk {
	result, review := scorer.Score(s.Interview()), practice.ReviewTalk(s, r, p.Goals)
	m := talk{
		persona: p.Persona.Name, questions: s.Questions(), firm: result.Verdict != overlap.Unclear,
		right: result.Verdict == p.Truth.Verdict, reflections: review.Reflections,
	}
	before := map[string]float64{}
	for _, h := range review.Before {
		before[h.Motivator] = h.Units
	}
	strongest := 1
	for _, x := range p.Persona.Drivers {
		strongest = max(strongest, x)
	}
	for id, x := range p.Persona.Drivers {
		m.strongest = m.strongest || x == strongest && before[id] > 0
		if x <= strongOff {
			m.offs++
			if before[id] < 0 {
				m.found++
			}
		}
	}
	for _, t := range s.Threads() {
		m.threads, m.depth = m.threads+1, m.depth+t.Depth
	}
	m.addQuestions(review.Talk)
	return m
}

// addQuestions notes the questions that should differ between people.
func (m *talk) addQuestions(lines []practice.Line) {
	for _, l := range lines {
		switch l.Move {
		case interview.AskOff:
			m.putOff = true
		case interview.Open, interview.Bridge, interview.Deepen, interview.Rescue:
			if !slices.Contains(m.ids, l.Question) {
				m.ids = append(m.ids, l.Question)
			}
			if !slices.Contains(m.asked, l.Asked) {
				m.asked = append(m.asked, l.Asked)
			}
		case interview.Choose:
			m.choices++
			if motive.Stem(l.Question) == motive.TradeOff {
				m.ids, m.asked = append(m.ids, l.Question), append(m.asked, l.Asked)
			}
		}
	}
}

// maxPairedTalks is the number of talks of each person that are compared with
// those of another.
const maxPairedTalks = 8

// shared returns which part of the questions is the same in the talks of two
// different people, in percent: by ids, or by wording. It is the mean over the
// pairs of people.
func shared(talks []talk, of func(talk) []string) float64 {
	byPerson, names := map[string][]talk{}, []string{}
	for _, t := range talks {
		if byPerson[t.persona] == nil {
			names = append(names, t.persona)
		}
		if len(byPerson[t.persona]) < maxPairedTalks {
			byPerson[t.persona] = append(byPerson[t.persona], t)
		}
	}
	names = names[:min(len(names), 60)] // enough pairs for a mean
	sum, pairs := 0.0, 0
	for i, a := range names {
		for _, b := range names[:i] {
			same, all := 0, 0
			for _, x := range byPerson[a] {
				for _, y := range byPerson[b] {
					all += len(of(x)) + len(of(y))
					for _, q := range of(x) {
						if slices.Contains(of(y), q) {
							same += 2
						}
					}
				}
			}
			sum, pairs = sum+percent(same, all), pairs+1
		}
	}
	return sum / float64(max(1, pairs))
}

func percent(of, all int) float64 { return 100 * float64(of) / float64(max(1, all)) }

func ratio(of, all int) float64 { return float64(of) / float64(max(1, all)) }

// count sums a figure over the talks.
func count(talks []talk, figure func(talk) int) (sum int) {
	for _, t := range talks {
		sum += figure(t)
	}
	return sum
}

func oneIf(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

const header = `                                 talks  questions   firm  true of  strongest  put-offs  put-off  choices  threads  depth   said back  same questions
                                        mean  p90      %   firm %    heard %   found %  asked %                          a question  ids %  words %`

// row is a row of the table.
func row(name string, talks []talk) string {
	n := len(talks)
	if n == 0 {
		return name + ": no talks"
	}
	var questions []int
	for _, t := range talks {
		questions = append(questions, t.questions)
	}
	slices.Sort(questions)
	all, firm := count(talks, func(t talk) int { return t.questions }), count(talks, func(t talk) int { return oneIf(t.firm) })
	threads := count(talks, func(t talk) int { return t.threads })
	return fmt.Sprintf("%-32s %5d %6.2f %4d %6.1f %8.1f %10.1f %9.1f %8.1f %8.2f %8.2f %6.2f %11.2f %6.1f %8.1f", name, n,
		ratio(all, n), questions[n*9/10], percent(firm, n), percent(count(talks, func(t talk) int { return oneIf(t.firm && t.right) }), firm),
		percent(count(talks, func(t talk) int { return oneIf(t.strongest) }), n),
		percent(count(talks, func(t talk) int { return t.found }), count(talks, func(t talk) int { return t.offs })),
		percent(count(talks, func(t talk) int { return oneIf(t.putOff) }), n), ratio(count(talks, func(t talk) int { return t.choices }), n),
		ratio(threads, n), ratio(count(talks, func(t talk) int { return t.depth }), threads),
		ratio(count(talks, func(t talk) int { return t.reflections }), all),
		shared(talks, func(t talk) []string { return t.ids }), shared(talks, func(t talk) []string { return t.asked }))
}
