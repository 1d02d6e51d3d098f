package check

import (
	"strings"
	"unicode"
)

// jargon finds the language of managers and unexplained abbreviations.
func jargon(q *question) *slip {
	for i := range q.Clauses {
		ws := q.Clauses[i].Words
		if h, ok := find(ws, q.Words, buzzwords); ok {
			return q.slip(ws, h, q.quote(ws, h)+" is jargon", "say it in the words of the report's own work")
		}
		for k := range ws {
			if abbreviation(q.Text[ws[k].Start:ws[k].End]) && !ws[k].Quoted && !explained(q, ws, k) && !shouted(q) {
				h := Span{k, k + 1}
				return q.slip(ws, h, q.quote(ws, h)+" is an abbreviation that nobody explains", "write it out, or say what it does")
			}
		}
	}
	return nil
}

// abbreviation reports whether a word as written is one that needs explaining:
// two to six letters, the first two of them capitals.
func abbreviation(w string) bool {
	w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
	w = strings.TrimSuffix(w, "s")
	upper, letters := 0, 0
	for i, c := range w {
		switch {
		case unicode.IsUpper(c):
			upper++
		case !unicode.IsLetter(c) && c != '&' && c != '/':
			return false // R2D2, A4, X-ray
		}
		if i < 2 && !unicode.IsUpper(c) && c != '&' {
			return false
		}
		letters++
	}
	return letters >= 2 && letters <= 6 && upper >= 2 && upper*2 > letters && !familiar()[w] && !roman(w)
}

func roman(w string) bool { return strings.Trim(w, "IVX") == "" }

var familiar = lazySet("UK US USA EU UN UAE NZ TV OK CV PC IT HR CEO ID DIY BBC CNN NASA ESA PDF USB GPS DVD CD AC DC AM PM BC AD MP NHS VAT ATM LED UFO SMS FAQ ASAP DJ VIP WC NATO FIFA UEFA MRI CT DNA IBM BMW SAP VW RAF RN AA IKEA LA NY DC BA MA BSC PHD QC UV IR PIN SIM WIFI LP EP RSVP PA AGM CCTV SUV MOT MC FM LPG PVC MDF ER ICU GP OR AI VR 3D HGV LCD JFK DHL UPS TGV ICE CNC SOS RADAR SQL API CSS HTML XML JSON CPU GPU RAM SSD LAN VPN URL NGO LNG TNT ABBA HMS RMS SS IKEA LEGO KLM NEC BP GM GE HP LG CERN UCL LSE MIT ETH WHO IMF FBI CIA DIN ISO TV FC NFL NBA BST GMT ADHD IVF HIV")

// explained reports whether the abbreviation at k is told apart at once: the
// KPI sheet, the page of monthly targets; in brackets; or spelt out before.
func explained(q *question, ws []Word, k int) bool {
	end := ws[len(ws)-1].End
	tail := q.Text[ws[k].End:end]
	if strings.HasPrefix(tail, " (") || strings.HasPrefix(tail, ", or ") || strings.HasPrefix(tail, ", that is") {
		return true
	}
	if ws[k].Start > 0 && q.Text[ws[k].Start-1] == '(' {
		return true
	}
	for j := k + 1; j < len(ws) && j <= k+3; j++ {
		if ws[j].Pause == ',' && OneOf(ws[j].Form, "the a an our that which or short meaning your") {
			for m := j + 1; m < len(ws); m++ { // an apposition has its end
				if ws[m].Pause == ',' || m == len(ws)-1 {
					return true
				}
			}
		}
	}
	for j := max(0, k-8); j < k; j++ { // key performance indicator, or KPI
		if OneOf(ws[j].Form, "or called abbreviated as") && ws[k].Pause == 0 && j == k-1 && k > 2 {
			return true
		}
	}
	return false
}

// shouted reports whether all of the text is in capitals.
func shouted(q *question) bool { return strings.ToUpper(q.Text) == q.Text }

var buzzwords = listedTerms("jargon", "buzzwords")
