#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 AD-Net Studio developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Writes networks.json: what torchvision's networks give, in evaluation and in training mode, in float64.

Run with Debian's python3-torchvision. Weights and images follow rules that the C++ test knows too, so only a few
numbers of each result are stored. "initial" are the standard deviations of weights as torchvision draws them at first.
"""
import json
import math
import pathlib
import warnings

import numpy as np
import torch
import torchvision

CLASSES, BATCH = 5, 2
SIDES = {"inception_v3": 139}  # others: 64
PICKS = 8  # numbers a tensor

OPTIONS = {
    "googlenet": {"aux_logits": False, "transform_input": True, "init_weights": True},
    "inception_v3": {"aux_logits": False, "transform_input": True, "init_weights": True},
    "vit_b_16": {"image_size": 64},
    "vit_b_32": {"image_size": 64},
}
NETWORKS = [
    "mobilenet_v2", "mobilenet_v3_small", "squeezenet1_1", "efficientnet_b0", "googlenet", "resnet18", "resnet34",
    "resnet50", "resnet101", "resnet152", "wide_resnet50_2", "densenet169", "inception_v3", "vgg16", "vit_b_16",
    "vit_b_32",
]


def noise(seed, count):
    """`count` numbers in [-1, 1) that both sides compute exactly: a counter, mixed in 32 bits."""
    x = np.arange(count, dtype=np.uint32) * np.uint32(0x9E3779B1) + np.uint32(seed * 0x85EBCA77 & 0xFFFFFFFF)
    x ^= x >> np.uint32(16)
    x *= np.uint32(0x21F0AAAD)
    x ^= x >> np.uint32(15)
    x *= np.uint32(0x735A2D97)
    x ^= x >> np.uint32(15)
    return (x >> np.uint32(8)).astype(np.float32) * np.float32(2.0**-23) - np.float32(1)


def fill(network):
    """Fills tensor i of the sorted names with noise(i), scaled by what it is."""
    state = network.state_dict()
    for seed, name in enumerate(sorted(state)):
        tensor = state[name]
        if not tensor.is_floating_point():
            continue
        scale, offset = 0.1, 0.0
        if name.endswith("running_var"):
            scale, offset = 0.5, 1.0
        elif tensor.dim() > 1:
            scale = math.sqrt(6 / tensor[0].numel())
        elif name.endswith("weight"):
            offset = 1.0
        value = noise(seed, tensor.numel()) * np.float32(scale) + np.float32(offset)
        tensor.copy_(torch.from_numpy(value).reshape(tensor.shape))


def images(side):
    """[N, 3, S, S], bytes scaled to [0, 1] and normalised as ImageNet's."""
    n, y, x, c = np.meshgrid(np.arange(BATCH), np.arange(side), np.arange(side), np.arange(3), indexing="ij")
    wave = np.sin(0.11 * x * (n + 1) + 0.07 * y + 2.0 * c + n)
    pixels = np.floor(127.5 + 127.5 * wave) / 255
    # Single-precision constants, as in the program: batch norms over a few pixels amplify the difference.
    mean, std = np.float32([0.485, 0.456, 0.406]), np.float32([0.229, 0.224, 0.225])
    pixels = (pixels - mean) / std
    return torch.from_numpy(pixels).permute(0, 3, 1, 2).contiguous()


def sample(tensor):
    """The norm of each image's row, and a few numbers of it."""
    rows = tensor.detach().reshape(tensor.shape[0], -1)
    picks = [i * (rows.shape[1] - 1) // (PICKS - 1) for i in range(PICKS)]
    return [{"norm": row.norm().item(), "values": [row[i].item() for i in picks]} for row in rows]


def head_of(network):
    if hasattr(network, "fc"):
        return network.fc
    if hasattr(network, "heads"):
        return network.heads.head
    last = network.classifier
    if isinstance(last, torch.nn.Sequential):
        last = [layer for layer in last if isinstance(layer, (torch.nn.Linear, torch.nn.Conv2d))][-1]
    return last


def initial(name, network):
    deviations = {}
    for key, tensor in network.named_parameters():
        own = not key.startswith(("fc.", "heads.", "classifier.1.weight", "classifier.6."))
        if own and tensor.dim() > 1 and tensor.numel() >= 10000:
            deviations[key] = tensor.std().item()
    keys = sorted(deviations)
    return {key: deviations[key] for key in {keys[0], keys[len(keys) // 2], keys[-1]}}


def measure(name, network):
    features = []
    head_of(network).register_forward_hook(lambda _m, args, _out: features.append(args[0]))
    result = {"initial": initial(name, network)}
    network = network.double()
    for module in network.modules():
        if isinstance(module, (torch.nn.Dropout, torchvision.ops.StochasticDepth)):
            module.p = 0.0  # the features are without
    fill(network)
    side = SIDES.get(name, 64)
    for mode in ("evaluation", "training"):
        network.train(mode == "training")
        with torch.no_grad():
            logits = network(images(side))
        result[mode] = {}
        if features[-1].dim() == 4:  # SqueezeNet's head is a convolution; its features are the means
            features[-1] = features[-1].mean((2, 3))
        result[mode]["features"] = sample(features[-1])
        result[mode]["logits"] = sample(logits)
        spread = (features[-1][0] - features[-1][1]).norm() / features[-1].norm()
        assert spread > 0.01, (name, mode, spread)  # or the comparison would say little
    statistics = [key for key in network.state_dict() if key.endswith(("running_mean", "running_var"))]
    for key in statistics[-2:]:
        result[key] = sample(network.state_dict()[key].reshape(1, -1))
    return result


def main():
    warnings.filterwarnings("ignore")
    torch.manual_seed(1)
    result = {}
    for name in NETWORKS:
        make = getattr(torchvision.models, name)
        result[name] = measure(name, make(num_classes=CLASSES, **OPTIONS.get(name, {})))
        print(name, result[name]["evaluation"]["features"][0]["norm"], flush=True)
    path = pathlib.Path(__file__).with_name("networks.json")
    path.write_text(json.dumps(result, indent=0) + "\n")


if __name__ == "__main__":
    main()
