package check

// A term is a phrase that a rule looks for, and the words that give it another
// sense where they stand in the same question: toxic waste, bandwidth of a
// radio.
type term struct {
	phrases *phraseList
	unless  map[string]bool
}

func terms(list ...[2]string) []term {
	all := make([]term, len(list))
	for i, t := range list {
		all[i] = term{phrases(t[0]), set(t[1])}
	}
	return all
}

// find finds the first of the terms that stands in its own sense.
func find(ws, around []word, list []term) (hit, bool) {
	best, ok := hit{from: len(ws)}, false
	for _, t := range list {
		h, found := first(ws, t.phrases)
		if found && h.from < best.from && !literal(around, t.unless) {
			best, ok = h, true
		}
	}
	return best, ok
}

func literal(ws []word, unless map[string]bool) bool {
	for _, w := range ws {
		if unless[w.form] || len(w.form) > 3 && w.form[len(w.form)-1] == 's' && unless[w.form[:len(w.form)-1]] {
			return true
		}
	}
	return false
}

// loaded finds words that judge what is asked about. What others are quoted as
// saying judges nothing.
func loaded(q *question) *slip {
	for i := range q.parts {
		p := &q.parts[i]
		ws := p.words
		if !p.asks && (reported(ws) || attributed(ws)) {
			continue
		}
		if h, ok := find(ws, q.words, valueLaden); ok && !(p.asks && recounted(ws[:h.from])) {
			return q.slip(ws, h, q.quote(ws, h)+" judges before they can", "name the thing in plain words, and let them judge")
		}
	}
	return nil
}

// recounted reports whether a question takes up words that were said: what did
// you mean when you called it that.
func recounted(ws []word) bool {
	for i, w := range ws {
		if i > 0 && in(w.form, "said told wrote mentioned called described named termed") {
			return true
		}
	}
	return false
}

// attributed reports whether a statement is somebody's: everyone says.
func attributed(ws []word) bool {
	for i, w := range ws {
		if in(w.form, "says say said tells told thinks think thought calls called call finds found wrote writes") && i > 0 {
			return true
		}
	}
	return false
}

var valueLaden = terms(
	[2]string{`idiotic|stupid|silly|ridiculous|pathetic|moronic|imbecilic|absurd|laughable|dumb|daft|foolish|senseless|mindless|brainless|inane|asinine|ludicrous|farcical|crazy|insane|mad|bonkers`, "season party hatter putty yarn walk walks cow fool"},
	[2]string{`awful|terrible|horrible|horrid|dreadful|appalling|atrocious|abysmal|ghastly|hideous|lousy|rotten|shameful|disgraceful|disgusting|outrageous|scandalous|monstrous|wretched|miserable|dismal|shoddy|shabby|crappy|rubbish|crap|god-awful|godforsaken|damn|damned|bloody|infernal|wretched|sickening|vile|nasty|deplorable|woeful|lamentable|diabolical|unbearable|intolerable|insufferable|inexcusable|unforgivable|unacceptable`, "bin bins collection skip lorry truck apple wood timber floorboard tomato dump tip"},
	[2]string{"toxic", "waste gas fume substance chemical material spill paint alga algae dust load plant shock asset leak tank metal vapour sludge"},
	[2]string{`botched|bungled|half-baked|half-hearted|ill-fated|ill-conceived|ill-judged|misguided|doomed|disastrous|catastrophic|calamitous|shambolic|chaotic|haphazard|slapdash|amateurish|incompetent|inept|clueless|feckless|hopeless|useless|worthless|pointless|futile|thankless|soul-destroying|soulless|mind-numbing|dead-end|grinding|gruelling|punishing|back-breaking|cut-throat|cutthroat|dog-eat-dog|bloated|dysfunctional|draconian|petty|spiteful|vindictive|greedy|heartless|cruel|ruthless|callous|cynical|arrogant|pompous|lazy|idle|workshy|work-shy|good-for-nothing|meddling|interfering|nit-picking|nitpicking|backward|antiquated|outdated|clumsy|tedious|dreary|mediocre|second-rate|third-rate|cheapskate|stingy|penny-pinching|overpaid|overrated|spineless|gutless|cowardly|two-faced|backstabbing|back-stabbing`, "eight engine compressor current pulley valve capacity machine"},
	[2]string{`disaster|catastrophe|fiasco|debacle|shambles|farce|travesty|debacle|trainwreck|train-wreck|omnishambles|carnage|bloodbath|calamity; train wreck; car crash; snafu; cock-up; balls-up; botch; screw-up`, "recovery relief plan drill response area film movie zone exercise insurance fund preparedness scene test site station repair"},
	[2]string{"nightmare", "film movie book game house ride painting fuel"},
	[2]string{"mess|mess-up; a|the|this mess; messy|sorry state|affair", "sergeant hall officers tent deck kit navy army tin"},
	[2]string{`rat race; dead wood|weight; deadwood; sinking ship; treadmill of; wild goose chase; lost cause; cattle market; kangaroo court; can of worms; boys' club; old boys; ivory tower; witch hunt; witch-hunt; gravy train; slave|slaves|enslaved ~to; slave driver*; control freak|freaks; micromanager|micromanagers; pig's ear; slave-driver*; sweatshop; salt mines; hell of|on; hellhole; hell-hole; hellish; living hell; bear pit; snake pit; madhouse; loony bin; circus that; rabble; shower of; bunch of; gang of; so-called; supposed|alleged expert|experts|improvement|improvements|help|benefits|genius|leader|leaders|upgrade; self-styled; jumped-up`, "orchard tree hedge garden forest pruning wood-burner stove saw timber gym treadmill stroke vessel hull museum fair farm zoo sheep market keys flowers grapes carrots roses bananas bike flower"},
	[2]string{`idiot|idiots|moron|morons|fool|fools|clown|clowns|whiner|whiners|moaner|moaners|coward|cowards|liar|liars|cheat|cheats|slacker|slackers|shirker|shirkers|skiver|skivers|layabout|layabouts|loser|losers|dinosaur|dinosaurs; prima donna|donnas; jobsworth|jobsworths|pen-pusher|pen-pushers|bean-counter|bean-counters|bureaucrat|bureaucrats|tyrant|tyrants|dictator|dictators|bully|bullies|snob|snobs|crook|crooks; fat cat|cats; bean counter|counters; snake|snakes in|oil; parasite|parasites; leech|leeches; vulture|vultures; weasel|weasels; troublemaker|troublemakers; know-all|know-it-all|know-alls; busybody|busybodies; nag|nags; brute|brutes; thug|thugs; ditherer|ditherers; hothead|hotheads; airhead|airheads; nobody|nobodies in; lunatics|maniacs|psychopaths|sycophants|lackeys|cronies|stooges; suck-ups|yes-men|brown-nosers|bigwigs|big-heads|show-offs; drama queen|queens; deadbeat|deadbeats; freeloader|freeloaders; scroungers|scrounger|wasters|waster|grumblers|gossips|backstabbers|meddlers|amateurs|cowboys; those people|types; that lot; scapegoat|scapegoats; has-beens|has-been|blockhead|blockheads|numpties|muppets|buffoons|buffoon|jerks|imbeciles|simpletons|dimwits|nitwits|halfwits|dullards|oafs|louts|hooligans|vultures`, "museum fossil exhibit bone school skeleton circus children's ward party costume nose face film opera play stage bird zoo rodeo ranch ballet musical dry-cleaner wardrobe tailor golf"},
	[2]string{`genius; amazing|fantastic|wonderful|brilliant|superb|outstanding|world-class|magnificent|marvellous|marvelous|fabulous|incredible|stunning|terrific|spectacular|glorious|splendid|phenomenal|sensational|legendary|visionary|inspired|inspiring|inspirational|beloved|exemplary|unbeatable|unrivalled|best-in-class|first-class|first-rate|top-notch|stellar|awesome|groundbreaking|ground-breaking|revolutionary|cutting-edge|game-changing|award-winning|life-changing|generous|delightful|fabled|tremendous|gorgeous; unique opportunity|chance; much-loved|long-awaited|hard-won|well-deserved|hard-earned|exciting|thrilling|heroic|noble|sublime; golden opportunity; once-in-a-lifetime|privilege of; our great|excellent|lovely|good|beautiful; honour of`, "post postage stamp seat compartment carriage ticket match mail coach"},
	[2]string{`silly|stupid|petty|political|dirty|underhand games|tricks; office politics; red tape; so-called; corporate nonsense|bull|bullshit|rubbish|waffle; nonsense; garbage; bullshit; drivel; claptrap; gibberish; mumbo-jumbo; hogwash; poppycock; gimmick|gimmicks; fad|fads; racket; scam; con trick; sham; swindle; rip-off; joke of; charade; debacle; pantomime of; dog's breakfast|dinner; pig's ear; dumping ground; money pit; white elephant; waste of time|money|space|paper; drudgery; grind of; slog of; tyranny of; mercy of; plague of; scourge of; menace of; curse of; burden of; horrors of; misery of; obsession with; addicted to; inflicted|foisted on; forced|dumped on; suffer|suffering|suffered under|from|through; put up with; endure|endured|enduring|tolerate|tolerated; survive|survived|surviving the|this|that|our|such|another; cope|coping|coped with the|that|such|those ` + "toxic|endless|constant", "truck lorry collection bag bin removal tennis squash badminton plant zoo keeper village-hall theatre christmas amputation winter storm flood fire"},
	[2]string{`hare-brained|harebrained|brutal|cushy|savage|barbaric|vicious|wacky|lame|obscene|tin-pot|two-bit|long-suffering|hapless|feeble|pitiful|evil|insulting|humiliating|degrading|demeaning|soul-crushing|spoilt|spoiled|pampered; chaos; hordes of; brat|brats; monster|monsters in|of|like; poor|sad|lame excuse; mockery of; dump|hole|joke|shambles|excuse of|for a; endless|incessant|never-ending|interminable|relentless|needless|wasteful|reckless|irresponsible|selfish|childish|immature|hysterical|neurotic|paranoid|obsessive|fussy|picky|nosy|pushy|bossy|cranky|grumpy|moody|stuck-up|stubborn|pig-headed|sloppy|careless|slipshod|irritating|infuriating|annoying|maddening|frustrating|exasperating|boring|dull|mind-boggling|notorious|infamous|dreaded|hated|loathsome|feared`, "belt chain blade knife knives light sky weather paint chassis theory milk egg fish fruit cat dog"},
)
