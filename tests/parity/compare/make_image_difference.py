#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 AD-Net Studio developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Writes image_difference.json for tst_image_difference.cpp: a three-way analysis of variance written out in full
(method x seed x image, 0 or 1), the intervals that follow from it, McNemar's exact test, Welch's interval and Holm's
adjustment.

Made with Debian 12's python3-scipy 1.10 and python3-numpy 1.24.
"""

import json
import pathlib

import numpy as np
from scipy import stats


def mean_squares(y):
    """MS(TR), MS(TC), MS(TRC) of y[method, seed, image], straight from the definition."""
    methods, seeds, images = y.shape
    mean = y.mean()
    t, r, c = (y.mean(axis=a, keepdims=True) for a in ((1, 2), (0, 2), (0, 1)))
    tr, tc, rc = (y.mean(axis=a, keepdims=True) for a in (2, 1, 0))
    of_tr = images * ((tr - t - r + mean) ** 2).sum() / ((methods - 1) * (seeds - 1))
    of_tc = seeds * ((tc - t - c + mean) ** 2).sum() / ((methods - 1) * (images - 1))
    rest = y - tr - tc - rc + t + r + c - mean
    return of_tr, of_tc, (rest ** 2).sum() / ((methods - 1) * (seeds - 1) * (images - 1))


def case(y):
    seeds, images = y.shape[1:]
    difference = y[0].mean() - y[1].mean()
    tr, tc, trc = mean_squares(y)
    den = tr + max(tc - trc, 0)
    error = np.sqrt(2 * den / (seeds * images))
    df = den ** 2 / (tr ** 2 / (seeds - 1))
    by_seed = y[0].mean(axis=1) - y[1].mean(axis=1)
    these = stats.ttest_1samp(by_seed, 0).confidence_interval(0.95)
    return {"seeds": seeds, "images": images, "candidate": y[0].astype(int).ravel().tolist(),
            "baseline": y[1].astype(int).ravel().tolist(), "difference": difference,
            "squares": [tr, tc, trc], "these": list(these),
            "new": list(difference + stats.t.ppf([0.025, 0.975], df) * error)}


def exact(plus, minus, images):
    test = stats.binomtest(plus, plus + minus, 0.5)
    low, high = test.proportion_ci(0.95, "exact")
    scale = (plus + minus) / images
    return {"plus": plus, "minus": minus, "images": images, "p": test.pvalue,
            "new": [(2 * low - 1) * scale, (2 * high - 1) * scale]}


def welch(a, b):
    a, b = np.asarray(a), np.asarray(b)
    va, vb = a.var(ddof=1) / len(a), b.var(ddof=1) / len(b)
    df = (va + vb) ** 2 / (va ** 2 / (len(a) - 1) + vb ** 2 / (len(b) - 1))
    half = stats.t.ppf(0.975, df) * np.sqrt(va + vb)
    t, p = stats.ttest_ind(a, b, equal_var=False)
    assert np.isclose(t, (a.mean() - b.mean()) / np.sqrt(va + vb))
    d = a.mean() - b.mean()
    return {"values": a.tolist(), "baseline": b.tolist(), "interval": [d - half, d + half],
            "p": p}


draw = np.random.default_rng(7)


def scores(seeds, images, effect, of_seed, of_image):
    ease = draw.normal(0.8, 1, images) + draw.normal(0, of_image, (2, 1, images))
    level = np.array([effect, 0]).reshape(2, 1, 1) + draw.normal(0, of_seed, (2, seeds, 1))
    return (ease + level + draw.normal(0, 0.7, (2, seeds, images)) > 0).astype(float)


cases = [case(scores(*one)) for one in
         ((2, 20, 0.5, 0.1, 0.2), (3, 60, 0.3, 0.1, 0.5), (5, 40, 0.0, 0.4, 0.0), (5, 150, 0.2, 0.05, 0.6),
          (10, 30, -0.4, 0.2, 0.3))]
pairs = [exact(9, 2, 96), exact(0, 5, 40), exact(30, 30, 500), exact(1, 0, 10), exact(120, 61, 1000)]
welches = [welch(draw.normal(0.7, 0.02, m).round(4), draw.normal(0.66, 0.05, n).round(4))
           for m, n in ((2, 2), (5, 3), (4, 12))]
text = json.dumps({"cases": cases, "pairs": pairs, "welch": welches}, indent=1)
(pathlib.Path(__file__).parent / "image_difference.json").write_text(text + "\n")
