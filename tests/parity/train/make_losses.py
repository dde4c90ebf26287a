#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 AD-Net Studio developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Writes losses.json: every kind of distillation loss and its gradients by PyTorch, in float64.

Run with Debian's python3-torch. The inputs follow make_step.py's rule, so only the results are stored.
"""
import json
import pathlib

import torch

from make_step import difference, noise

ROWS, COLUMNS = 3, 7


def outputs(seed):
    values = 6 * noise(seed, ROWS * COLUMNS) - 3
    return torch.from_numpy(values).reshape(ROWS, COLUMNS).requires_grad_()


def main():
    result = {}
    for kind in ["kl", "l1", "l2", "ce"]:
        weak, strong = outputs(1), outputs(2)
        loss = difference(kind, weak, strong)
        loss.backward()
        result[kind] = {"loss": loss.item(), "weak": weak.grad.flatten().tolist(),
                        "strong": strong.grad.flatten().tolist()}
    pathlib.Path(__file__).with_name("losses.json").write_text(json.dumps(result, indent=0))


if __name__ == "__main__":
    main()
