#!/usr/bin/env python3
"""Times torch on the encoder, in 32-bit floats and with two threads, for the same
question and note as the benchmarks of internal/listen/shipped.

usage: OPENBLAS_NUM_THREADS=N encoder.py WEIGHTS

Debian's torch multiplies matrices with OpenBLAS, which has threads of its own. If
there are several of them, they may wait for torch's most of the time.

WEIGHTS is a folder with weights.npz and vocab.txt. The time does not depend on
whether the weights are tuned. What is missing is skipped, with a message.
"""
import os
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "..", "internal", "listen", "tune"))

QUESTION = "what would you miss most if you left this team"
NOTE = "the people on the late shift, and that nobody tells me how to set up a machine i know so well"
THREADS, ROUNDS = 2, 50


def skip(why):
    print(f"SKIPPED: torch was not timed: {why}")
    sys.exit()


def main():
    folder = sys.argv[1] if len(sys.argv) == 2 else ""
    paths = [os.path.join(folder, name) for name in ("weights.npz", "vocab.txt")]
    for path in paths:
        if not os.path.exists(path):
            skip(f"{path} is missing; give a folder that has it")
    try:
        import torch
        import minilm
        import wordpiece
    except ImportError as err:
        skip(f"{err}; on Debian, install python3-torch and python3-numpy")
    torch.set_num_threads(THREADS)
    began = time.perf_counter()
    model = minilm.load(minilm.MiniLM(), paths[0]).eval()
    pieces = wordpiece.WordPiece(paths[1])
    opened = 1000 * (time.perf_counter() - began)
    times = []
    with torch.no_grad():
        for _ in range(ROUNDS):
            began = time.perf_counter()
            model(*pieces([NOTE], [QUESTION]))
            times.append(1000 * (time.perf_counter() - began))
    median = sorted(times)[ROUNDS // 2]
    blas = os.environ.get("OPENBLAS_NUM_THREADS", "?")
    print(f"torch {torch.__version__}: {THREADS} threads, {blas} of OpenBLAS, median of {ROUNDS}: {median:.1f} ms a note, opened in {opened:.0f} ms, the first {times[0]:.1f} ms")


if __name__ == "__main__":
    main()
