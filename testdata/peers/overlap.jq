# Overlaps by jq: jq -r --slurpfile served served.json -f overlap.jq FILE
# The formula of the README's section on scoring, without its interval.
def weight: {"volunteered": 1, "prompted": 0.5, "chosen": 0.7, "confirmed": 0.7}[.kind // "volunteered"];
($served[0]) as $s | ($s | length) as $k |
.id as $id |
[.turns | group_by(.question)[] |
  [.[].evidence[]? | {motivator, strength, kind, unit: (weight * .strength / 5)}] |
  ([([.[].unit | fabs] | add // 0), 1] | max) as $size | .[] | .unit /= $size] |
group_by(.motivator) |
map(
  {m: .[0].motivator, u: (map(.unit) | add), cold: any(.[]; .strength <= 0), last: (map(select(.kind == "confirmed")) | last)} |
  .c = ([0, if .last == null then .u elif .last.strength <= 0 then ([.u, .last.unit] | min) else ([.u, .last.unit] | max) end] | max)) |
(map({key: .m, value: .}) | from_entries) as $heard |
[$s | to_entries[] | {s: .value, c: ($heard[.key].c // 0), cold: ($heard[.key].cold // false)} |
  .alpha = if .c < 1e-9 and .cold then 0 else .c + 2 / $k end] |
(map(.alpha) | add) as $a |
"\($id),\(if $a > 0 then ((map(.alpha * .s) | add) / $a) else "" end)"
