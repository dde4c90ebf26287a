#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 AD-Net Studio developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Writes training.json: whole training steps, from pixels to updated weights and batch-norm statistics, in float64.

Run with Debian's python3-torchvision. Each run begins from make_step.py's weights and sees other pixels in every
step. "steps" has, of each: cross-entropy, distillation, gradient norm before clipping, learning rate, and how far all
parameters, and all statistics, are from where they began. "tensors" has the same way of each tensor behind the last
step, by the order of the names: its length, and its product with the noise that its weights were filled with.
"""
import itertools
import json
import math
import pathlib

import torch
import torch.nn.functional as F
import torchvision
from torch import nn
from torch.optim import lr_scheduler as schedulers
from torchvision.models.resnet import BasicBlock

from make_step import BATCH, CLASSES, difference, fill, head_of, noise, stored, view

# Under the program's own names of the options.
DEFAULTS = {"backbone": "small_cnn", "width": 0.5, "method": "adnet", "crops": "double", "distill_on": "features",
            "distill_loss": "kl", "alpha": 0.1, "ratio": 15, "lr": 0.03, "schedule": "steps", "steps": 5, "warmup": 0,
            "weight_decay": 0, "label_smoothing": 0}


class SmallCnn(nn.Module):
    """The program's own network at width 0.5, of torchvision's blocks."""

    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 16, 3, stride=2, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(16)
        for i, (before, behind) in enumerate([(16, 16), (16, 32), (32, 64)], start=1):
            shortcut = nn.Sequential(nn.Conv2d(before, behind, 1, stride=2, bias=False), nn.BatchNorm2d(behind))
            setattr(self, f"layer{i}", nn.Sequential(BasicBlock(before, behind, 2, shortcut)))
        self.fc = nn.Linear(64, CLASSES)

    def forward(self, x):
        x = self.layer3(self.layer2(self.layer1(F.relu(self.bn1(self.conv1(x))))))
        return self.fc(x.mean((2, 3)))


def build(name):
    if name == "small_cnn":
        return SmallCnn()
    network = torchvision.models.mobilenet_v2(num_classes=CLASSES, width_mult=0.35)
    network.classifier[0].p = 0.0
    return network


def schedule(optimiser, kind, steps, warmup):
    if kind == "cosine":
        falling = schedulers.CosineAnnealingLR(optimiser, T_max=steps - warmup)
    else:
        falling = schedulers.MultiStepLR(optimiser, [int(share * steps) for share in (0.5, 0.75, 0.9, 0.95)])
    if not warmup:
        return falling
    rising = schedulers.LinearLR(optimiser, 1 / warmup, total_iters=warmup - 1)
    if kind == "cosine":
        return schedulers.SequentialLR(optimiser, [rising, falling], milestones=[warmup])
    return schedulers.ChainedScheduler([rising, falling])


def floats(network):
    """Every tensor but batch norm's counters, in the order of names that numbers their noise."""
    return {name: tensor.detach().clone() for name, tensor in sorted(network.state_dict().items())
            if tensor.is_floating_point()}


def is_statistic(name):
    return "running_" in name


def length(tensors):
    return torch.stack([tensor.norm() for tensor in tensors]).norm()


def losses_of(network, features, run, step):
    """Separate passes of the standard, the strong and the weak view, as AD-Net has them."""
    features.clear()
    labels = torch.arange(BATCH) % CLASSES
    views = 1 if run["method"] == "finetune" else 2 if run["crops"] == "single" else 3
    logits = [network(view(3 * step + number)) for number in range(views)]
    ce = F.cross_entropy(logits[0], labels, label_smoothing=run["label_smoothing"])
    if views == 1:
        return ce, torch.zeros(())
    outputs = features if run["distill_on"] == "features" else logits
    return ce, difference(run["distill_loss"], outputs[2 if views == 3 else 0], outputs[1])


def optimiser_of(backbone, head, run):
    head_ratio = round(2 * 100 / run["ratio"]) / 2
    groups = [{"params": backbone, "lr": run["lr"]}, {"params": head, "lr": run["lr"] * head_ratio}]
    return torch.optim.SGD(groups, lr=run["lr"], momentum=0.9, nesterov=True, weight_decay=run["weight_decay"])


def train(taken=None, **options):
    """The first `taken` steps of a run, or all of them."""
    run = DEFAULTS | options
    network = build(run["backbone"]).double()
    fill(network)
    network.train()
    features = []
    head = head_of(run["backbone"], network)
    head.register_forward_hook(lambda _module, inputs, _output: features.append(inputs[0]))
    of_head = list(head.parameters())
    of_backbone = [p for p in network.parameters() if all(p is not other for other in of_head)]
    optimiser = optimiser_of(of_backbone, of_head, run)
    scheduler = schedule(optimiser, run["schedule"], run["steps"], run["warmup"])
    start = floats(network)
    steps = []
    for step in range(taken or run["steps"]):
        optimiser.zero_grad()
        ce, distillation = losses_of(network, features, run, step)
        (ce + run["alpha"] * distillation).backward()
        norm = nn.utils.clip_grad_norm_(of_backbone + of_head, 1.0)
        rate = optimiser.param_groups[0]["lr"]
        optimiser.step()
        scheduler.step()
        moved = {name: tensor - start[name] for name, tensor in floats(network).items()}
        ways = [length([t for n, t in moved.items() if is_statistic(n) == wanted]) for wanted in (False, True)]
        steps.append([stored(float(number)) for number in (ce, distillation, norm, rate, *ways)])
    seeds = {name: seed for seed, name in enumerate(sorted(network.state_dict()))}
    tensors = []
    for name, tensor in moved.items():
        signed = 2 * torch.from_numpy(noise(seeds[name], tensor.numel())) - 1
        tensors.append([stored(tensor.norm().item()), stored(signed.dot(tensor.reshape(-1)).item())])
    return {"options": options, "steps": steps, "tensors": tensors}


def write(entries):
    lines = [f"{json.dumps(name)}:{json.dumps(entry, separators=(',', ':'))}" for name, entry in entries.items()]
    pathlib.Path(__file__).with_name("training.json").write_text("{\n" + ",\n".join(lines) + "\n}\n")


def main():
    runs = {
        "tenfold drops": train(warmup=2),
        "tenfold drops, weight decay": train(warmup=2, weight_decay=0.01),
        "cosine": train(schedule="cosine", warmup=2, crops="single", alpha=1.0),
        "cosine, weight decay": train(schedule="cosine", weight_decay=0.01, distill_on="logits", distill_loss="l2"),
        # Nearly uniform labels: the gradients of some steps are too short to be clipped.
        "some steps not clipped": train(schedule="cosine", warmup=2, label_smoothing=0.9, ratio=100),
        "fine-tuning": train(method="finetune", weight_decay=0.01, ratio=50),
        "mobilenet_v2": train(backbone="mobilenet_v2", width=0.35, warmup=2, weight_decay=0.0001, label_smoothing=0.1),
    }
    norms = [step[2] for step in runs["some steps not clipped"]["steps"]]
    assert min(norms) < 1 < max(norms), norms
    for variant in itertools.product(["double", "single"], ["features", "logits"], ["kl", "l1", "l2", "ce"], [0.1, 1]):
        crops, on, loss, alpha = variant
        name = " ".join(map(str, variant))
        runs[name] = train(taken=1, crops=crops, distill_on=on, distill_loss=loss, alpha=alpha)
    write({"defaults": DEFAULTS, **runs})


if __name__ == "__main__":
    main()
