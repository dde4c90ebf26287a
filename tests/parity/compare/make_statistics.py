#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 AD-Net Studio developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Writes statistics.json: means, deviations and 95 % intervals by SciPy, for tst_statistics.cpp.

Made with Debian 12's python3-scipy 1.10.
"""

import json
import pathlib

import numpy as np
from scipy import stats


def estimate(values):
    mean, sem = np.mean(values), stats.sem(values)
    low, high = stats.t.interval(0.95, len(values) - 1, mean, sem)
    return {"mean": mean, "deviation": np.std(values, ddof=1), "low": low, "high": high}


def case(values, baseline):
    difference = estimate(np.subtract(values, baseline))
    interval = stats.ttest_1samp(np.subtract(values, baseline), 0).confidence_interval(0.95)
    assert np.allclose([difference["low"], difference["high"]], interval, rtol=1e-12, atol=0)
    return {"values": values, "baseline": baseline, "of_values": estimate(values),
            "of_difference": difference}


draw = np.random.default_rng(1)
cases = [case([0.5, 0.75], [0.25, 0.625]), case([0.8125, 0.79, 0.8301], [0.77, 0.7951, 0.781])]
for n in (4, 5, 10, 30, 200):
    baseline = draw.normal(0.7, 0.02, n).round(4)
    values = (baseline + draw.normal(0.03, 0.01, n)).round(4)
    cases.append(case(values.tolist(), baseline.tolist()))

text = "[\n" + ",\n".join(json.dumps(one) for one in cases) + "\n]\n"
(pathlib.Path(__file__).parent / "statistics.json").write_text(text)
