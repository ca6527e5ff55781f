#!/usr/bin/env python3
"""Fits the reading of digits and writes DigitWeights.swift.

    digit-shapes 120 2 FILE.pdf... > shapes.tsv        (again at 90, 105, 140 and 160 dots per inch)
    fit.py shapes.tsv... > Sources/Reader/PageSight/DigitWeights.swift

Fitted on the text layers of some 200 PDFs with fonts of 60 kinds, all believed to be true; what the first fit contradicts
firmly (scans with another layer beneath) is left out of the second. Needs numpy."""

import sys
import numpy as np

HIDDEN, INPUTS, FIRST, SECOND = 32, 120, 50, 20
LIMIT = 44  # steps to both sides of 80: every weight is one printable character, and none is a quote or a hash


def load(paths):
    shapes, digits, groups = [], [], []
    for path in paths:
        for line in open(path, errors="replace"):
            name, digit, *values = line.rstrip("\n").split("\t")
            values = values[0].split() if values else []
            if len(values) != INPUTS:  # the last line of an interrupted run
                continue
            shapes.append(np.array(values, dtype=np.int16))
            digits.append(int(digit))
            groups.append((name, int(digit)))
    return np.array(shapes, dtype=np.float32) / 100, np.array(digits), groups


def balanced(chosen, groups, random, most=60):
    """No document speaks louder than another."""
    by_group = {}
    for index in chosen:
        by_group.setdefault(groups[index], []).append(index)
    return np.concatenate([random.permutation(found)[:most] for found in by_group.values()])


def fit(shapes, digits, epochs, random):
    weights = [random.normal(0, .12, (INPUTS, HIDDEN)), np.zeros(HIDDEN), random.normal(0, .2, (HIDDEN, 10)),
               np.zeros(10)]
    first, second, step = [0 * w for w in weights], [0 * w for w in weights], 0
    for epoch in range(epochs):
        order = random.permutation(len(digits))
        for start in range(0, len(order), 128):
            batch = order[start:start + 128]
            x = shapes[batch] + random.normal(0, .06, (len(batch), INPUTS))
            hidden, likely = predict(weights, x)
            likely = np.exp(likely - likely.max(1, keepdims=True))
            error = likely / likely.sum(1, keepdims=True)
            error[np.arange(len(batch)), digits[batch]] -= 1
            error /= len(batch)
            inner = (error @ weights[2].T) * (hidden > 0)
            gradients = [x.T @ inner + 1e-4 * weights[0], inner.sum(0), hidden.T @ error + 1e-4 * weights[2],
                         error.sum(0)]
            step += 1
            for i, gradient in enumerate(gradients):
                first[i] = .9 * first[i] + .1 * gradient
                second[i] = .999 * second[i] + .001 * gradient ** 2
                weights[i] = weights[i] - 2e-3 * (1 - epoch / epochs) * (first[i] / (1 - .9 ** step)) / (
                    np.sqrt(second[i] / (1 - .999 ** step)) + 1e-8)
    return weights


def predict(weights, x):
    hidden = np.maximum(x @ weights[0] + weights[1], 0)
    return hidden, hidden @ weights[2] + weights[3]


def lead(weights, shapes, digits):
    scores = predict(weights, shapes)[1]
    return scores.max(1) - scores[np.arange(len(digits)), digits]


def main():
    random = np.random.default_rng(3)
    shapes, digits, groups = load(sys.argv[1:])
    everything = np.arange(len(digits))
    some = balanced(everything, groups, random)
    rough = fit(shapes[some], digits[some], 12, random)
    believed = everything[lead(rough, shapes, digits) < 4]
    some = balanced(believed, groups, random)
    weights = fit(shapes[some], digits[some], 60, random)
    steps = [np.clip(np.rint(w * s), -LIMIT, LIMIT).astype(int) for w, s in
             zip(weights, (FIRST, FIRST, SECOND, SECOND))]
    written = [s / k for s, k in zip(steps, (FIRST, FIRST, SECOND, SECOND))]
    leads = lead(written, shapes[believed], digits[believed])
    print(f"{len(everything)} digits, {len(everything) - len(believed)} left out; leads over 3: {(leads > 3).sum()}",
          file=sys.stderr)
    numbers = np.concatenate([steps[0].ravel(), steps[1], steps[2].T.ravel(), steps[3]])
    text = "".join(chr(80 + n) for n in numbers)
    print("/// Written by `Tests/Support/DigitShapes/fit.py`: a character a weight.")
    print("enum DigitWeights {\n    static let text = #\"\"\"")
    for start in range(0, len(text), 108):
        print("        " + text[start:start + 108])
    print("        \"\"\"#\n}")


if __name__ == "__main__":
    main()
