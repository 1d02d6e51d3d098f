package corpus

import (
	"hash/maphash"
	"sync"
)

// MaxSeen is how many ids a Seen remembers, in at most 18 MB.
const MaxSeen = 1 << 20

const (
	firstHomes = 17 << 6  // the size of a new table
	lastHomes  = 17 << 16 // the size of one that holds MaxSeen ids
	growthBy   = 4        // so that the table before it takes little memory beside it
)

// A Seen remembers where ids were first met. Of an id it keeps 8 bytes of a hash, so that
// memory does not grow with the length of ids: two of a million ids could be taken for one
// in one of thirty million runs.
type Seen struct {
	seed maphash.Seed
	// table is in the order of the hashes, with free places between them. The home of a
	// hash is given by its high bits; it is there or in a later place, and none between is
	// free. In this order a search is short in a table that is nearly full.
	table []sighting
	homes int // the table has some more places, for those whose home is at its end
	n     int
	files []string
}

// A sighting is the place in which an id was first met.
type sighting struct {
	hash uint64
	file uint32 // index into files, from 1; 0: the place in the table is free
	line uint32
}

// NewSeen returns a Seen without ids.
func NewSeen() *Seen {
	return &Seen{seed: maphash.MakeSeed(), table: newSightings(firstHomes), homes: firstHomes}
}

func newSightings(homes int) []sighting { return make([]sighting, homes+homes/64+64) }

// Hash returns the hash of an id. It is safe for concurrent use.
func (s *Seen) Hash(id string) uint64 { return maphash.String(s.seed, id) }

// Meet notes an id by its hash, and returns the place in which it was met before, if it
// was. Of more than MaxSeen ids only the first are remembered.
func (s *Seen) Meet(hash uint64, file string, line int) (earlier Place, again bool) {
	at := s.find(hash)
	if at < len(s.table) {
		if found := s.table[at]; found.file > 0 && found.hash == hash {
			return Place{s.files[found.file-1], int(found.line)}, true
		}
	}
	if s.n == MaxSeen {
		return Place{}, false
	}
	if len(s.files) == 0 || s.files[len(s.files)-1] != file {
		s.files = append(s.files, file)
	}
	if s.n >= s.homes/8*7 && s.homes < lastHomes {
		s.grow()
		at = s.find(hash)
	}
	s.insert(at, sighting{hash, uint32(len(s.files)), uint32(line)})
	s.n++
	return Place{}, false
}

// find returns where the hash is in the table, or the place to insert it.
func (s *Seen) find(hash uint64) int {
	at := s.home(hash)
	for at < len(s.table) && s.table[at].file > 0 && s.table[at].hash < hash {
		at++
	}
	return at
}

func (s *Seen) home(hash uint64) int { return int(hash >> 32 * uint64(s.homes) >> 32) }

// insert puts one at a place, and moves those from there to the next free place by one.
func (s *Seen) insert(at int, one sighting) {
	free := at
	for free < len(s.table) && s.table[free].file > 0 {
		free++
	}
	if free == len(s.table) {
		s.table = append(s.table, sighting{})
	}
	copy(s.table[at+1:free+1], s.table[at:free])
	s.table[at] = one
}

func (s *Seen) grow() {
	before := s.table
	s.homes *= growthBy
	s.table = newSightings(s.homes)
	next := 0
	for _, one := range before { // in the order of the hashes, so each comes after the last
		if one.file > 0 {
			next = max(next, s.home(one.hash))
			s.insert(next, one)
			next++
		}
	}
}

// A Place is where a record was read.
type Place struct {
	File string // its name in messages
	Line int    // in NDJSON, from 1; 0 in a document
}

// IDs are the ids of some records of one file. One text holds all of them, because a
// record is valid until the next one only.
type IDs struct {
	file    string
	text    []byte
	records []recordID
}

type recordID struct {
	hash      uint64
	line, end int32 // end of the id in text
}

// spareIDs hold memory for other IDs.
var spareIDs = sync.Pool{New: func() any { return new(IDs) }}

// NewIDs returns IDs without records. They are spent by MeetAll.
func NewIDs() *IDs {
	ids := spareIDs.Get().(*IDs)
	ids.file, ids.text, ids.records = "", ids.text[:0], ids.records[:0]
	return ids
}

// Add adds the id of a record. Several goroutines may do so to IDs of their own.
func (s *Seen) Add(ids *IDs, record *Record) {
	id := record.Interview.ID
	ids.file, ids.text = record.File, append(ids.text, id...)
	ids.records = append(ids.records, recordID{s.Hash(id), int32(record.Line), int32(len(ids.text))})
}

// MeetAll notes the ids, and calls again for each that was met before.
func (s *Seen) MeetAll(ids *IDs, again func(id string, at, earlier Place)) {
	start := int32(0)
	for _, r := range ids.records {
		if earlier, known := s.Meet(r.hash, ids.file, int(r.line)); known {
			again(string(ids.text[start:r.end]), Place{ids.file, int(r.line)}, earlier)
		}
		start = r.end
	}
	spareIDs.Put(ids)
}
