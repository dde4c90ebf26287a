#!/usr/bin/env python3
"""Writes step.json: one AD-Net training step by torchvision's networks, in float64.

Run with Debian's python3-torchvision. Weights and images follow rules that the C++ test knows too, so only the
results are stored.
"""
import json
import math
import pathlib

import numpy as np
import torch
import torch.nn.functional as F
import torchvision

CLASSES, BATCH, SIDE, ALPHA = 5, 4, 64, 0.1


def noise(seed, count):
    """Numbers in [0, 1) that both sides can compute: frac(sin(12.9898 i + 78.233 seed) * 43758.5453)."""
    i = np.arange(count, dtype=np.float64)
    value = np.sin(12.9898 * i + 78.233 * seed) * 43758.5453
    return value - np.floor(value)


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
    pixels = (pixels - np.array([0.485, 0.456, 0.406])) / np.array([0.229, 0.224, 0.225])
    return torch.from_numpy(pixels).permute(0, 3, 1, 2).contiguous()


def head_of(name, network):
    return network.classifier[1] if name == "mobilenet_v2" else network.fc


def step(name, network):
    network = network.double()
    fill(network)
    network.train()
    features = []
    head_of(name, network).register_forward_hook(lambda _m, args, _out: features.append(args[0]))
    if name == "mobilenet_v2":
        network.classifier[0].p = 0.0  # the backbone's features are without dropout
    labels = torch.arange(BATCH) % CLASSES
    ce = F.cross_entropy(network(view(0)), labels)
    network(view(1))
    network(view(2))
    strong, weak = features[1], features[2]
    kl = F.kl_div(F.log_softmax(strong, 1), F.softmax(weak, 1), reduction="batchmean")
    (ce + ALPHA * kl).backward()
    gradients = {}
    for key, parameter in network.named_parameters():
        flat = parameter.grad.reshape(-1)
        picks = [0, flat.numel() // 3, flat.numel() - 1]
        gradients[key] = {"norm": flat.norm().item(), "values": [flat[i].item() for i in picks]}
    return {"cross_entropy": ce.item(), "distillation": kl.item(), "gradients": gradients}


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
