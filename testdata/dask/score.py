"""buyin score on a Dask cluster: score.py FILE PARTS COMMAND...

COMMAND is a filter, such as buyin score --goals g.yaml --format ndjson -; each
worker runs it on some whole lines of FILE. The results come out in the order
of the file, to the byte what one machine writes. Here the cluster is two
workers on loopback; hand a scheduler's address to Client for a real one, on
whose machines buyin and the file must be found under the same names.
"""

import os
import subprocess
import sys

from distributed import Client, LocalCluster


def pieces(path, parts):
    """Byte ranges of whole lines that together are the file."""
    size = os.path.getsize(path)
    ends = [0]
    with open(path, "rb") as f:
        for i in range(1, parts):
            f.seek(max(ends[-1], size * i // parts))
            f.readline()
            ends.append(f.tell())
    ends.append(size)
    return list(zip(ends, ends[1:]))


def score(path, start, end, command):
    """What the command writes for one piece, what it complains of, its status."""
    with open(path, "rb") as f:
        f.seek(start)
        lines = f.read(end - start)
    done = subprocess.run(command, input=lines, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    return done.stdout, done.stderr, done.returncode


def main():
    path, parts, command = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
    with LocalCluster(
        n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None
    ) as cluster, Client(cluster) as client:
        tasks = [
            client.submit(score, os.path.abspath(path), start, end, command, pure=False)
            for start, end in pieces(path, parts)
        ]
        worst = 0
        for task in tasks:
            out, complaints, status = task.result()
            sys.stdout.buffer.write(out)
            sys.stderr.buffer.write(complaints)
            worst = max(worst, status)
    return worst


if __name__ == "__main__":
    sys.exit(main())
