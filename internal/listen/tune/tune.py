#!/usr/bin/env python3
"""Tunes MiniLM on labelled texts: which motivators, which sign, with the
question before the answer. It needs torch and numpy only (Debian: python3-torch,
python3-numpy, libopenblas0-pthread; without the last it is twelve times slower).

usage: tune.py WEIGHTS TEXTS.jsonl OUT.npz [--leave AUTHOR ...] [--hear FILE ...]

WEIGHTS is a folder with weights.npz and vocab.txt. TEXTS.jsonl is the output of
"go run ./internal/listen/tune". --leave: authors that are not learnt from.

OUT.npz holds half floats under the names of weights.npz, and the heads: head.m
(17 x 384: the motivators, nothing) and head.g (16 x 384: the sign of each).
The same seed gives nearly the same figures, not the same bits: the order in
which threads add is not fixed.
"""
import argparse, json, random, time
import numpy as np, torch, torch.nn as nn, torch.nn.functional as F
from minilm import MiniLM, WordPiece

MOTIVATORS = "job-security engineering-identity problem-solving pay competition autonomy mastery purpose recognition belonging balance influence achievement advancement fairness clarity".split()
NOTHING = len(MOTIVATORS)
HIDDEN = .3  # how often the question is left out, so that both ways of hearing are learnt
SMOOTHING = .05
BATCH = 32


class Net(nn.Module):
    def __init__(self, weights):
        super().__init__()
        self.body, self.drop = MiniLM().load(weights + "/weights.npz"), nn.Dropout(.1)
        self.m, self.g = nn.Linear(384, NOTHING + 1), nn.Linear(384, NOTHING)
        for head in (self.m, self.g):
            nn.init.normal_(head.weight, std=.02)
            nn.init.zeros_(head.bias)

    def forward(self, ids, segments, mask):
        v = self.drop(self.body(ids, segments, mask))
        return self.m(v), self.g(v)


def targets(texts):
    """the share of each class, and the sign of each motivator (0: not known)"""
    y, s = torch.zeros(len(texts), NOTHING + 1), torch.zeros(len(texts), NOTHING)
    for i, t in enumerate(texts):
        for m, sign in t["labels"]:
            y[i, MOTIVATORS.index(m)], s[i, MOTIVATORS.index(m)] = 1, sign
        if not t["labels"]:
            y[i, NOTHING] = 1
    return y / y.sum(1, keepdim=True), s


def shuffled(texts, rng):
    """batches of texts of like length"""
    order = list(range(len(texts)))
    rng.shuffle(order)
    out = []
    for i in range(0, len(order), BATCH * 16):
        near = sorted(order[i:i + BATCH * 16], key=lambda j: len(texts[j]["text"]) + len(texts[j].get("asked") or ""))
        out += [near[j:j + BATCH] for j in range(0, len(near), BATCH)]
    rng.shuffle(out)
    return out


def learn(weights, texts, epochs, rate, seed):
    torch.manual_seed(seed)
    rng, net, pieces = random.Random(seed), Net(weights).train(), WordPiece(weights + "/vocab.txt")
    for table in (net.body.word, net.body.place, net.body.segment):
        for p in table.parameters():
            p.requires_grad = False
    body = [p for p in net.body.parameters() if p.requires_grad]
    heads = [*net.m.parameters(), *net.g.parameters()]
    optimiser = torch.optim.AdamW([dict(params=body, lr=rate), dict(params=heads, lr=2e-3)], weight_decay=.01)
    steps = epochs * -(-len(texts) // BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda t: min(1, (t + 1) / (.1 * steps)) * max(0., 1 - t / steps))
    began = time.time()
    for epoch in range(epochs):
        total, batches = 0., shuffled(texts, rng)
        for n, batch in enumerate(batches):
            part = [texts[j] for j in batch]
            asked = [None if rng.random() < HIDDEN else t.get("asked") for t in part]
            m, g = net(*pieces([t["text"] for t in part], asked))
            y, s = targets(part)
            known, y = (s != 0).float(), y * (1 - SMOOTHING) + SMOOTHING / (NOTHING + 1)
            loss = -(y * F.log_softmax(m, 1)).sum(1).mean() + .5 * (F.softplus(-s * g) * known).sum() / known.sum().clamp(min=1)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.)
            optimiser.step()
            schedule.step()
            total += loss.item()
            if n % 100 == 99:
                print(f"epoch {epoch + 1}, {n + 1} of {len(batches)}: loss {total / (n + 1):.3f}, {time.time() - began:.0f} s", flush=True)
    return net.eval()


def save(net, path):
    b, w = net.body, {}
    w["embeddings.word_embeddings.weight"], w["embeddings.position_embeddings.weight"], w["embeddings.token_type_embeddings.weight"] = b.word.weight, b.place.weight, b.segment.weight
    w["embeddings.LayerNorm.weight"], w["embeddings.LayerNorm.bias"] = b.n0.weight, b.n0.bias
    names = dict(q="attention.self.query", k="attention.self.key", v="attention.self.value", o="attention.output.dense", n1="attention.output.LayerNorm", up="intermediate.dense", down="output.dense", n2="output.LayerNorm")
    for i, layer in enumerate(b.layers):
        for ours, theirs in names.items():
            w[f"encoder.layer.{i}.{theirs}.weight"], w[f"encoder.layer.{i}.{theirs}.bias"] = getattr(layer, ours).weight, getattr(layer, ours).bias
    w["head.m.weight"], w["head.m.bias"], w["head.g.weight"], w["head.g.bias"] = net.m.weight, net.m.bias, net.g.weight, net.g.bias
    np.savez(path, **{k: v.detach().numpy().astype(np.float16) for k, v in w.items()})


if __name__ == "__main__":
    a = argparse.ArgumentParser()
    a.add_argument("weights")
    a.add_argument("texts")
    a.add_argument("out")
    a.add_argument("--leave", nargs="*", default=[])
    a.add_argument("--epochs", type=int, default=3)
    a.add_argument("--rate", type=float, default=2e-4)
    a.add_argument("--seed", type=int, default=0)
    a = a.parse_args()
    texts = [json.loads(line) for line in open(a.texts, encoding="utf-8")]
    learnt = [t for t in texts if t["author"] not in a.leave]
    print(f"{len(learnt)} of {len(texts)} texts are learnt from", flush=True)
    save(learn(a.weights, learnt, a.epochs, a.rate, a.seed), a.out)
    print("wrote", a.out)
