#!/usr/bin/env python3
"""Tunes MiniLM on labelled texts: which motivators and which sign, with the
question before the answer.

usage: tune.py WEIGHTS TEXTS.jsonl OUT.npz [--leave AUTHOR ...]

It needs torch and numpy only (on Debian: python3-torch, python3-numpy and
libopenblas0-pthread; without the last it is twelve times slower).

WEIGHTS is a folder with weights.npz and vocab.txt. TEXTS.jsonl is the output of
"go run ./internal/listen/tune". --leave: authors that are not learnt from, but
judged on.

OUT.npz holds half floats under the names of weights.npz, and the two heads:
head.m (17 x 384: the motivators, and nothing) and head.g (16 x 384: the sign of
each). The same seed gives nearly the same figures, not the same bits, because
the order in which threads add is not fixed.

The figures go to the standard output, and the progress to the standard error.
"""
import argparse
import json
import os
import random
import sys
import time

import torch
import torch.nn as nn
import torch.nn.functional as F

import minilm
from wordpiece import WordPiece

MOTIVATORS = """job-security engineering-identity problem-solving pay competition
autonomy mastery purpose recognition belonging balance influence achievement
advancement fairness clarity""".split()
NOTHING = len(MOTIVATORS)  # the class of a text without labels

HIDDEN = .3  # how often the question is left out, so that both ways of hearing are learnt
SMOOTHING = .05
SIGN_WEIGHT = .5  # of the sign's loss
HEAD_RATE = 2e-3
WARM_UP = .1  # the share of the steps in which the rate rises
BATCH = 32


class Net(nn.Module):
    def __init__(self, weights):
        super().__init__()
        self.body = minilm.load(minilm.MiniLM(), weights)
        self.dropout = nn.Dropout(minilm.DROPOUT)
        self.motivators = nn.Linear(minilm.WIDTH, NOTHING + 1)
        self.signs = nn.Linear(minilm.WIDTH, NOTHING)
        for head in (self.motivators, self.signs):
            nn.init.normal_(head.weight, std=.02)
            nn.init.zeros_(head.bias)

    def forward(self, ids, segments, mask):
        vectors = self.dropout(self.body(ids, segments, mask))
        return self.motivators(vectors), self.signs(vectors)

    def tensors(self):
        """returns all weights by the names that they have in a file"""
        heads = {"head.m": self.motivators, "head.g": self.signs}
        return {**self.body.state_dict(), **{f"{name}.{part}": value for name, head in heads.items() for part, value in head.state_dict().items()}}


def targets(texts):
    """returns the share of each class, and the sign of each motivator (0: unknown)"""
    classes, signs = torch.zeros(len(texts), NOTHING + 1), torch.zeros(len(texts), NOTHING)
    for i, text in enumerate(texts):
        for motivator, sign in text["labels"]:
            classes[i, MOTIVATORS.index(motivator)] = 1
            signs[i, MOTIVATORS.index(motivator)] = sign
        if not text["labels"]:
            classes[i, NOTHING] = 1
    return classes / classes.sum(1, keepdim=True), signs


def loss_of(texts, motivators, signs):
    """returns the cross-entropy of the classes, smoothed, and the logistic loss of
    the signs that are known"""
    classes, signs_wanted = targets(texts)
    classes = classes * (1 - SMOOTHING) + SMOOTHING / (NOTHING + 1)
    known = (signs_wanted != 0).float()
    of_classes = -(classes * F.log_softmax(motivators, 1)).sum(1).mean()
    of_signs = (F.softplus(-signs_wanted * signs) * known).sum() / known.sum().clamp(min=1)
    return of_classes + SIGN_WEIGHT * of_signs


def batches_of(texts, rng):
    """shuffles the numbers of the texts into batches of similar length"""
    order = list(range(len(texts)))
    rng.shuffle(order)

    def length(i):
        return len(texts[i]["text"]) + len(texts[i].get("asked") or "")

    batches = []
    for start in range(0, len(order), BATCH * 16):
        similar = sorted(order[start:start + BATCH * 16], key=length)
        batches += [similar[i:i + BATCH] for i in range(0, len(similar), BATCH)]
    rng.shuffle(batches)
    return batches


def freeze_tables(body):
    """excludes the embedding tables from learning; their shared norm learns"""
    e = body.embeddings
    for table in (e.word_embeddings, e.position_embeddings, e.token_type_embeddings):
        table.weight.requires_grad = False


def optimiser_of(net, rate, steps):
    """returns AdamW and its schedule: the rate rises, then falls to 0, each in a line"""
    body = [p for p in net.body.parameters() if p.requires_grad]
    heads = [*net.motivators.parameters(), *net.signs.parameters()]
    groups = [dict(params=body, lr=rate), dict(params=heads, lr=HEAD_RATE)]
    optimiser = torch.optim.AdamW(groups, weight_decay=.01)

    def factor(step):
        return min(1, (step + 1) / (WARM_UP * steps)) * max(0., 1 - step / steps)

    return optimiser, torch.optim.lr_scheduler.LambdaLR(optimiser, factor)


def learn(net, pieces, texts, epochs, rate, rng):
    freeze_tables(net.body)
    optimiser, schedule = optimiser_of(net, rate, epochs * -(-len(texts) // BATCH))
    began = time.time()
    for epoch in range(1, epochs + 1):
        total, batches = 0., batches_of(texts, rng)
        for done, batch in enumerate(batches, 1):
            part = [texts[i] for i in batch]
            asked = [None if rng.random() < HIDDEN else text.get("asked") for text in part]
            loss = loss_of(part, *net(*pieces([text["text"] for text in part], asked)))
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.)
            optimiser.step()
            schedule.step()
            total += loss.item()
            if done % 100 == 0:
                print(f"epoch {epoch}, {done} of {len(batches)}: loss {total / done:.3f}, {time.time() - began:.0f} s", file=sys.stderr, flush=True)
        print(f"loss {total / len(batches):.3f} in epoch {epoch}", flush=True)


@torch.no_grad()
def judge(net, pieces, texts, hidden):
    """prints how often the right motivator is first and among the first three, on
    texts with a single label that pulls"""
    single = [text for text in texts if len(text["labels"]) == 1 and text["labels"][0][1] == 1]
    first = three = 0
    for start in range(0, len(single), BATCH):
        part = single[start:start + BATCH]
        scores, _ = net(*pieces([text["text"] for text in part], [None if hidden else text.get("asked") for text in part]))
        for text, best in zip(part, scores[:, :NOTHING].topk(3).indices.tolist()):
            right = MOTIVATORS.index(text["labels"][0][0])
            first += best[0] == right
            three += right in best
    asked = "hidden" if hidden else "given"
    print(f"question {asked}: right first {first / len(single):.3f}, among three {three / len(single):.3f} of {len(single)} texts by authors left out")


def read_arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("weights", help="folder with weights.npz and vocab.txt")
    parser.add_argument("texts")
    parser.add_argument("out")
    parser.add_argument("--leave", nargs="*", default=[], help="authors to judge on instead of learning from them")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--seed", type=int, default=0)
    return parser.parse_args()


def main():
    args = read_arguments()
    with open(args.texts, encoding="utf-8") as lines:
        texts = [json.loads(line) for line in lines]
    learnt = [text for text in texts if text["author"] not in args.leave]
    left = [text for text in texts if text["author"] in args.leave]
    print(f"{len(learnt)} of {len(texts)} texts, {args.epochs} epochs, rate {args.rate:g}, seed {args.seed}", flush=True)
    torch.manual_seed(args.seed)
    net = Net(os.path.join(args.weights, "weights.npz")).train()
    pieces = WordPiece(os.path.join(args.weights, "vocab.txt"))
    learn(net, pieces, learnt, args.epochs, args.rate, random.Random(args.seed))
    minilm.save(net.tensors(), args.out)
    net.eval()
    for hidden in (False, True) if left else ():
        judge(net, pieces, left, hidden)


if __name__ == "__main__":
    main()
