#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 AD-Net Studio developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Writes step.json: the losses and gradients of one AD-Net step by torchvision's networks, in float64.

Run with Debian's python3-torchvision. Weights and images follow rules that the C++ test knows too, so only the
results are stored. make_training.py goes on from here, to whole steps.
"""
import json
import math
import pathlib

import numpy as np
import torch
import torch.nn.functional as F
import torchvision

CLASSES, BATCH, SIDE, ALPHA = 5, 4, 64, 0.1
# The program keeps ImageNet's figures as float32; 0.485 itself is 1e-8 away.
MEAN, STD = np.float32([0.485, 0.456, 0.406]), np.float32([0.229, 0.224, 0.225])


def noise(seed, count):
    """Numbers in [0, 1) that both sides can compute: frac(sin(12.9898 i + 78.233 seed) * 43758.5453)."""
    # By the C library's sine, as in C++: numpy's own differs in the last bit, which grows by 43758.
    sine = np.fromiter((math.sin(12.9898 * i + 78.233 * seed) for i in range(count)), np.float64, count)
    value = sine * 43758.5453
    return value - np.floor(value)


def stored(value):
    return float(f"{value:.12g}")


def fill(network):
    state = network.state_dict()
    for seed, name in enumerate(sorted(state)):
        tensor = state[name]
        if not tensor.is_floating_point():
            continue
        signed = 2 * noise(seed, tensor.numel()) - 1
        if name.endswith("running_mean"):
            value = 0 * signed
        elif name.endswith("running_var"):
            value = 0 * signed + 1
        elif tensor.dim() == 1:
            value = 0.1 * signed + (1 if name.endswith("weight") else 0)
        else:
            value = signed * math.sqrt(6 / tensor[0].numel())
        tensor.copy_(torch.from_numpy(value).reshape(tensor.shape))


def view(number):
    """[N, 3, S, S], bytes scaled to [0, 1] and normalised as ImageNet's."""
    n, y, x, c = np.meshgrid(np.arange(BATCH), np.arange(SIDE), np.arange(SIDE), np.arange(3),
                             indexing="ij")
    wave = np.sin(0.11 * x * (n + 1) + 0.07 * y * (number + 1) + 2.0 * c + n)
    pixels = np.floor(127.5 + 127.5 * wave) / 255
    pixels = (pixels - MEAN.astype(np.float64)) / STD.astype(np.float64)
    return torch.from_numpy(pixels).permute(0, 3, 1, 2).contiguous()


def head_of(name, network):
    return network.classifier[1] if name == "mobilenet_v2" else network.fc


def difference(loss, weak, strong):
    if loss == "l1":
        return F.l1_loss(strong, weak)
    if loss == "l2":
        return F.mse_loss(strong, weak)
    if loss == "ce":
        return F.cross_entropy(strong, F.softmax(weak, 1))
    return F.kl_div(F.log_softmax(strong, 1), F.softmax(weak, 1), reduction="batchmean")


def step(name, network):
    network = network.double()
    fill(network)
    network.train()
    features = []
    head_of(name, network).register_forward_hook(lambda _m, args, _out: features.append(args[0]))
    if name == "mobilenet_v2":
        network.classifier[0].p = 0.0  # the backbone's features are without dropout
    labels = torch.arange(BATCH) % CLASSES
    logits = [network(view(number)) for number in range(3)]
    ce = F.cross_entropy(logits[0], labels)
    distillation = difference("kl", features[2], features[1])
    (ce + ALPHA * distillation).backward()
    gradients = {}
    for key, parameter in network.named_parameters():
        flat = parameter.grad.reshape(-1)
        picks = [0, flat.numel() // 3, flat.numel() - 1]
        gradients[key] = {"norm": stored(flat.norm().item()), "values": [stored(flat[i].item()) for i in picks]}
    return {"cross_entropy": stored(ce.item()), "distillation": stored(distillation.item()), "gradients": gradients}


def main():
    networks = {
        "resnet18": torchvision.models.resnet18(num_classes=CLASSES),
        "resnet50": torchvision.models.resnet50(num_classes=CLASSES),
        "mobilenet_v2": torchvision.models.mobilenet_v2(num_classes=CLASSES, width_mult=0.35),
    }
    result = {name: step(name, network) for name, network in networks.items()}
    path = pathlib.Path(__file__).with_name("step.json")
    path.write_text(json.dumps(result, indent=0))


if __name__ == "__main__":
    main()
