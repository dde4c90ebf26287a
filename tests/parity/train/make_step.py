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


def difference(loss, weak, strong):
    if loss == "l1":
        return F.l1_loss(strong, weak)
    if loss == "l2":
        return F.mse_loss(strong, weak)
    if loss == "ce":
        return F.cross_entropy(strong, F.softmax(weak, 1))
    return F.kl_div(F.log_softmax(strong, 1), F.softmax(weak, 1), reduction="batchmean")


def step(name, network, crops="double", on="features", loss="kl", smoothing=0.0, every=1):
    """`every`: gradients of each so-manieth parameter are stored."""
    network = network.double()
    network.zero_grad()
    fill(network)
    network.train()
    features = []
    head_of(name, network).register_forward_hook(lambda _m, args, _out: features.append(args[0]))
    if name == "mobilenet_v2":
        network.classifier[0].p = 0.0  # the backbone's features are without dropout
    labels = torch.arange(BATCH) % CLASSES
    logits = [network(view(number)) for number in range(3 if crops == "double" else 2)]
    ce = F.cross_entropy(logits[0], labels, label_smoothing=smoothing)
    outputs = features if on == "features" else logits
    distillation = difference(loss, outputs[2 if crops == "double" else 0], outputs[1])
    (ce + ALPHA * distillation).backward()
    gradients = {}
    for key, parameter in list(network.named_parameters())[::every]:
        flat = parameter.grad.reshape(-1)
        picks = [0, flat.numel() // 3, flat.numel() - 1]
        gradients[key] = {"norm": flat.norm().item(), "values": [flat[i].item() for i in picks]}
    return {"cross_entropy": ce.item(), "distillation": distillation.item(), "gradients": gradients}


def main():
    networks = {
        "resnet18": torchvision.models.resnet18(num_classes=CLASSES),
        "resnet50": torchvision.models.resnet50(num_classes=CLASSES),
        "mobilenet_v2": torchvision.models.mobilenet_v2(num_classes=CLASSES, width_mult=0.35),
    }
    result = {name: step(name, network) for name, network in networks.items()}
    for crops, on, loss, smoothing in [
        ("single", "features", "kl", 0.0), ("double", "logits", "kl", 0.0),
        ("double", "features", "l1", 0.0), ("single", "logits", "l2", 0.0),
        ("double", "features", "ce", 0.1),
    ]:
        result[f"{crops} {on} {loss} {smoothing}"] = step(
            "mobilenet_v2", networks["mobilenet_v2"], crops, on, loss, smoothing, every=9)
    path = pathlib.Path(__file__).with_name("step.json")
    path.write_text(json.dumps(result, indent=0))


if __name__ == "__main__":
    main()
