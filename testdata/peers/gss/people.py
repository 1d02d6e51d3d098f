#!/usr/bin/env python3
"""Prints the employed people of the General Social Survey of 2016 as JSON lines:
{"wants", "has", "outcomes"}, each a share from 0 to 1 by name.

usage: people.py gss_panel20.rda

The file is data/gss_panel20.rda of https://github.com/kjhealy/gssr. It holds the
panel of 2016 to 2020; the names of the first wave end in _1a. Standard library only.
"""
import json
import sys

import rda

# how important it is in a job, and whether the own job has it; 1 is the most of 5
FEATURES = {
    "security": ("secjob", "rsecjob"), "pay": ("hiinc", "rhiinc"), "advancement": ("promotn", "rpromotn"),
    "interest": ("intjob", "rintjob"), "independence": ("wrkindp", "rwrkindp"), "helping": ("hlpoths", "rhlpoths"),
    "society": ("hlpsoc", "rhlpsoc"), "contact": ("wkpersnl", "rcontact"),
}
# what came of it: the name, how many answers there are, and whether the first is a yes
OUTCOMES = {
    "satisfied with the job": ("jobsat", 7, True), "would work harder for the firm": ("helporg1", 5, True),
    "proud of the firm": ("prideorg", 5, True), "would turn down more pay": ("stayorg3", 5, True),
    "will not look elsewhere": ("leavejob", 4, False),
}


def share(code, top, first):
    """The codes 1 to top as shares; 1 is the most if first is set."""
    return None if code is None else (top - code if first else code - 1) / (top - 1)


def main():
    frame = rda.load(sys.argv[1])["gss_panel20"]
    columns = dict(zip(frame.names, frame))

    def read(names, person):
        shares = {key: share(columns[name + "_1a"][person], top, first) for key, (name, top, first) in names.items()}
        return {key: x for key, x in shares.items() if x is not None}

    wants = {key: (names[0], 5, True) for key, names in FEATURES.items()}
    has = {key: (names[1], 5, True) for key, names in FEATURES.items()}
    for person in range(len(frame[0])):
        row = {"wants": read(wants, person), "has": read(has, person), "outcomes": read(OUTCOMES, person)}
        if row["wants"] and row["has"]:
            print(json.dumps(row, sort_keys=True))


if __name__ == "__main__":
    main()
