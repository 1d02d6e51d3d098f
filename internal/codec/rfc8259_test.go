package codec

import (
	"strings"
	"testing"

	"buyin/internal/codec/scalar"
)

// Values that are JSON by RFC 8259, and some that are not. If it leaves a choice,
// we are strict: a number may have any size, a text holds whole characters, a key
// occurs once, and there is no byte order mark inside.
var (
	jsonValues = strings.Split(strings.TrimSpace(`
""
" "
"a"
"\"\\\/\b\f\n\r\t"
"\u0000"
"\u001f"
"\u007f"
"\u00e9"
"\u00E9\u0022\u005C"
"\ud83d\ude00"
"\uD83D\uDE00x"
"\uDBFF\uDFFE"
"\uffff"
"\ufdd0"
"\u2028\u2029"
"é€😀"
"`+"\u007f"+`"
"`+"\u2028\u2029\ufeff"+`"
"`+"\U0010ffff\ufffe"+`"
"asd "
"\\u0041"
"\\"
"[1,2] // no comment"
"/* nor here */"
0
-0
1
-1
20e1
0e1
0e+1
0E-1
1E22
1E-2
1E+2
123.456e78
-123.123
0.4e00669999999999999999999999999999
1234567890123456789012345678901234567890
-0.000000000000000000000000000000000000000000000000000001
true
false
null
[]
[ ]
[[]]
[1,null,2]
[ 1 , 2 ]
{}
{ }
{"":0}
{"a":{}}
{"a":[],"b":[]}
{ "a" : 1 }
{"\u0061":1,"b":2}
{"a\u0000":1}
{"é":1}
[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]
`), "\n")
	noJSONValues = strings.Split(strings.TrimSpace(`
"
"a
a"
'a'
"\"
"\x41"
"\a"
"\0"
"\'"
"\U0041"
"\u"
"\u0"
"\u00"
"\u004"
"\u004g"
"\u 041"
"\u00"41"
"\ud83d"
"\ud83d\n"
"\ud83dx"
"\ud83d\u"
"\ud83d\ud83d"
"\ude00"
"\ude00\ud83d"
"\ud83d\\ude00"
"\é"
"`+"\t"+`"
"`+"\x00"+`"
"`+"\x1f"+`"
"`+"\x80"+`"
"`+"\xbf"+`"
"`+"\xc0\xaf"+`"
"`+"\xc1\xbf"+`"
"`+"\xe0\x80\x80"+`"
"`+"\xe0\x9f\xbf"+`"
"`+"\xed\xa0\x80"+`"
"`+"\xed\xbf\xbf"+`"
"`+"\xf0\x8f\xbf\xbf"+`"
"`+"\xf4\x90\x80\x80"+`"
"`+"\xf5\x80\x80\x80"+`"
"`+"\xfe"+`"
"`+"\xc3"+`"
"`+"\xe2\x82"+`"
"`+"\xf0\x9f\x98"+`"
"`+"\xc3("+`"
00
01
-01
-
+1
--1
-a
1.
.5
-.5
1.e1
1e
1e+
1E-
1ea
0x1
1_000
1 000
0b1
1L
１
∞
NaN
-NaN
Infinity
-Infinity
True
TRUE
tru
truex
nul
undefined
None
[
]
[1
[1,
[1,]
[,1]
[,]
[1,,2]
[1 2]
[1;2]
["a":1]
[1]]
[}
{
}
{"a"
{"a":
{"a":1
{"a":1,
{"a":1,}
{,"a":1}
{"a":1,,"b":2}
{"a" 1}
{"a"::1}
{"a":1 "b":2}
{"a":1,"b"}
{a:1}
{'a':1}
{1:1}
{null:1}
{"a":1,"a":2}
{"a":1,"\u0061":2}
{]
{"a":1}}
1,
1 2
// a
/* a */ 1
1 # a
<null>
\u0031
`+"\ufeff1\n\u00a01\n\u20281\n\f1\n\v1\n\b1"), "\n")
)

// around returns an interview with the value under a key of a user's own.
func around(value string) []byte {
	return []byte(`{"schema":"buyin/interview/v1","id":"a","report":{"name":"S"},"catalogue":{"name":"d","version":"1"},"x-a":` + value + `,"turns":[]}`)
}

func TestStrictDecoderFollowsRFC8259(t *testing.T) {
	motivators := scalar.NewMotivatorIndex(shipped(t))
	for _, v := range jsonValues {
		if _, problems := decodeLine(around(v), motivators); len(problems) > 0 {
			t.Errorf("%q is refused: %v", v, problems)
		}
	}
	for _, v := range noJSONValues {
		if _, problems := decodeLine(around(v), motivators); len(problems) == 0 {
			t.Errorf("%q is taken", v)
		}
	}
}

// The scanner accepts every valid text and number as the value of a key that it
// knows, and nothing else.
func TestScannerFollowsRFC8259(t *testing.T) {
	motivators := scalar.NewMotivatorIndex(shipped(t))
	line := func(answer, strength, note string) []byte {
		return []byte(`{"schema":"buyin/interview/v1","id":"a","report":{"name":"S"},"catalogue":{"name":"d","version":"1"},"turns":[{"question":"q","answer":` + answer +
			`,"evidence":[{"motivator":"pay","strength":` + strength + `}]}],"notes":[` + note + `]}`)
	}
	for _, v := range jsonValues {
		isText := v[0] == '"'
		if took := compare(t, line(v, "1", `""`), motivators); took != isText {
			t.Errorf("%q as an answer is taken: %v", v, took)
		}
		if took := compare(t, line(`""`, "1", v), motivators); took != isText {
			t.Errorf("%q as a note is taken: %v", v, took)
		}
		if took, want := compare(t, line(`""`, v, `""`), motivators), v == "0" || v == "-0" || v == "1" || v == "-1"; took != want {
			t.Errorf("%q as a strength is taken: %v", v, took)
		}
	}
	for _, v := range noJSONValues {
		for _, line := range [][]byte{line(v, "1", `""`), line(`""`, v, `""`), line(`""`, "1", v), around(v)} {
			if compare(t, line, motivators) {
				t.Errorf("%q is taken in %s", v, line)
			}
		}
	}
}
