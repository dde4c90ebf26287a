#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 AD-Net Studio developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Writes updates.json: 50 clipped Nesterov updates under each schedule by PyTorch, in float64.

Run with Debian's python3-torch. Gradients follow make_step.py's rule, so only every tenth state is stored.
"""
import json
import pathlib

import torch
from torch.optim import lr_scheduler as schedulers

from make_step import noise

STEPS, RATE, HEAD_RATIO, SIZE = 50, 0.03, 3.5, 6


def schedule(optimiser, kind, warmup):
    if kind == "cosine":
        falling = schedulers.CosineAnnealingLR(optimiser, T_max=STEPS - warmup)
    else:
        falling = schedulers.MultiStepLR(optimiser, [int(s * STEPS) for s in (0.5, 0.75, 0.9, 0.95)])
    if not warmup:
        return falling
    rising = schedulers.LinearLR(optimiser, 1 / warmup, total_iters=warmup - 1)
    if kind == "cosine":
        return schedulers.SequentialLR(optimiser, [rising, falling], milestones=[warmup])
    return schedulers.ChainedScheduler([rising, falling])


def updates(kind, warmup, weight_decay):
    backbone = torch.from_numpy(noise(1, SIZE)).requires_grad_()
    head = torch.from_numpy(noise(2, SIZE)).requires_grad_()
    optimiser = torch.optim.SGD([{"params": [backbone], "lr": RATE}, {"params": [head], "lr": RATE * HEAD_RATIO}],
                                lr=RATE, momentum=0.9, nesterov=True, weight_decay=weight_decay)
    scheduler = schedule(optimiser, kind, warmup)
    states = []
    for step in range(1, STEPS + 1):
        backbone.grad = torch.from_numpy(noise(10 + step, SIZE) - 0.5)
        head.grad = torch.from_numpy(noise(100 + step, SIZE) - 0.5)
        norm = torch.nn.utils.clip_grad_norm_([backbone, head], 1.0).item()
        rate = optimiser.param_groups[0]["lr"]
        optimiser.step()
        scheduler.step()
        if step % 10 == 0:
            states.append({"step": step, "rate": rate, "norm": norm, "backbone": backbone.tolist(),
                           "head": head.tolist()})
    return states


def main():
    result = {"steps 0 0": updates("steps", 0, 0.0), "steps 5 0.01": updates("steps", 5, 0.01),
              "cosine 0 0": updates("cosine", 0, 0.0), "cosine 5 0.01": updates("cosine", 5, 0.01)}
    pathlib.Path(__file__).with_name("updates.json").write_text(json.dumps(result, indent=0))


if __name__ == "__main__":
    main()
