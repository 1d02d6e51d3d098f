"""Overlaps by Python's json: python3 overlap.py SERVED < FILE.

The formula of the README's section on scoring, without its interval.
"""

import json
import sys

WEIGHT = {"volunteered": 1.0, "prompted": 0.5, "chosen": 0.7, "confirmed": 0.7}


def overlap(record, served):
    answers = {}
    for turn in record["turns"]:
        for e in turn.get("evidence", ()):
            unit = WEIGHT[e.get("kind", "volunteered")] * e["strength"] / 5
            answers.setdefault(turn["question"], []).append((e, unit))
    units, cold, last = {}, set(), {}
    for entries in answers.values():
        size = max(1.0, sum(abs(unit) for _, unit in entries))
        for e, unit in entries:
            k = e["motivator"]
            units[k] = units.get(k, 0.0) + unit / size
            if e["strength"] <= 0:
                cold.add(k)
            if e.get("kind") == "confirmed":
                last[k] = (e["strength"], unit / size)
    total = met = 0.0
    for k, s in served.items():
        u = units.get(k, 0.0)
        if k in last:
            strength, unit = last[k]
            u = min(u, unit) if strength <= 0 else max(u, unit)
        c = max(0.0, u)
        alpha = 0.0 if c < 1e-9 and k in cold else c + 2 / len(served)
        total += alpha
        met += alpha * s
    return met / total if total > 0 else None


def main():
    with open(sys.argv[1]) as f:
        served = json.load(f)
    for line in sys.stdin:
        record = json.loads(line)
        print(record["id"], overlap(record, served), sep=",")


main()
