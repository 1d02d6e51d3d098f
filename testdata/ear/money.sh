#!/bin/sh
# The smallest ear: it hears pay wherever somebody says "money", and nothing else.
# It shows what a program for --ear-program reads and writes, a line of JSON each.
#
#   in   {"schema":"buyin/ear/v1","motivators":[{"id":"pay","name":"Pay","meaning":"..."},...]}
#   in   {"text":"still no word about the money","asked":"What came of the review?","about":"pay"}
#   out  {"heard":[{"motivator":"pay","strength":4,"quote":"the money","score":0.9}]}
#
# "asked" is the question, and "about" the motivator that it explores; either may be
# missing, and this program uses neither.
# The first line comes once and wants no answer. Every other line is a note and
# wants one line back; {"heard":[]} says that nothing is to be heard in it.
IFS= read -r catalogue || exit 0
case $catalogue in
*'"buyin/ear/v1"'*) ;;
*) echo "this program speaks buyin/ear/v1" >&2; exit 1 ;;
esac
while IFS= read -r note; do
	case $note in
	*"not the money"*) echo '{"heard":[{"motivator":"pay","strength":-4,"quote":"not the money","score":0.9}]}' ;;
	*money*) echo '{"heard":[{"motivator":"pay","strength":4,"quote":"money","score":0.9}]}' ;;
	*) echo '{"heard":[]}' ;;
	esac
done
