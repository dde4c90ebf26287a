#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 AD-Net Studio developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Writes small TorchScript files, good and bad, and scripts.json: what the good ones give.

Run with Debian's python3-torch.
"""
import json
import pathlib
import zipfile

import torch
from torch import nn

HERE = pathlib.Path(__file__).parent
SIDE = 32


class Tiny(nn.Module):
    """Ends in a map, [N, 12, h, w]. Its `view` wants plain layout, its dropout a seed."""

    def __init__(self):
        super().__init__()
        self.stem = nn.Sequential(nn.Conv2d(3, 8, 3, stride=2, padding=1, bias=False), nn.BatchNorm2d(8), nn.ReLU())
        self.drop = nn.Dropout(0.1)
        self.last = nn.Conv2d(8, 12, 3, stride=2, padding=1)
        self.last.bias.requires_grad_(False)

    def forward(self, x):
        x = self.drop(self.stem(x))
        x = x.view(x.shape[0], 8, -1).view(x.shape)
        return torch.tanh(self.last(x))


class Pair(Tiny):
    def forward(self, x):
        y = self.last(self.stem(x))
        return y, y


def pixels():
    n, y, x, c = torch.meshgrid(torch.arange(2), torch.arange(SIDE), torch.arange(SIDE), torch.arange(3), indexing="ij")
    return (n * 91 + y * 7 + x * 5 + c * 40) % 256


def images():
    scaled = pixels() / 255
    mean, std = torch.tensor([0.485, 0.456, 0.406]), torch.tensor([0.229, 0.224, 0.225])
    return ((scaled - mean) / std).permute(0, 3, 1, 2).contiguous()


def save(script, name):
    """Without the notes on which source file a line came from."""
    script.save(HERE / name)
    with zipfile.ZipFile(HERE / name) as archive:
        records = {entry: archive.read(entry) for entry in archive.namelist() if not entry.endswith(".debug_pkl")}
    with zipfile.ZipFile(HERE / name, "w") as archive:
        for entry, content in records.items():
            archive.writestr(zipfile.ZipInfo(entry), content)


def main():
    torch.manual_seed(3)
    network = Tiny().eval()
    pooled = nn.Sequential(network.stem, network.last, nn.AdaptiveAvgPool2d(1), nn.Flatten()).eval()
    save(torch.jit.script(network), "map.pt")
    save(torch.jit.trace(pooled, images()), "traced.pt")
    save(torch.jit.script(Pair()), "pair.pt")
    save(torch.jit.freeze(torch.jit.script(network)), "frozen.pt")
    with torch.no_grad():
        result = {"map": network(images()).mean((2, 3)).tolist(), "traced": pooled(images()).tolist()}
    (HERE / "scripts.json").write_text(json.dumps(result, indent=0) + "\n")


if __name__ == "__main__":
    main()
