#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 AD-Net Studio developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What Python's torchvision makes of a run folder, for tst_torchvision.cpp. Needs Debian's python3-torchvision.

    torchvision_run.py predict RUN IMAGES        builds torchvision's network, loads RUN/best.safetensors into it, and
                                                 prints path, class and confidence of every test image, one a line
    torchvision_run.py write RUN IMAGES          replaces the tensors in RUN/last.safetensors by those of a new network
                                                 of torchvision's, saves them as RUN/python.pth too, and predicts
    torchvision_run.py script FILE               writes a small traced network that maps images to features
"""
import json
import struct
import sys
from pathlib import Path

import torch
import torchvision
from PIL import Image
from torch import nn
from torchvision.transforms import functional as F

DTYPES = {"F32": torch.float32, "I64": torch.int64}


def read_safetensors(path):
    data = bytearray(path.read_bytes())
    (length,) = struct.unpack_from("<Q", data)
    header = json.loads(data[8:8 + length])
    metadata = header.pop("__metadata__")
    tensors = {}
    for name, info in header.items():
        begin, end = info["data_offsets"]
        raw = data[8 + length + begin:8 + length + end]
        tensors[name] = torch.frombuffer(raw, dtype=DTYPES[info["dtype"]]).reshape(info["shape"])
    return tensors, metadata


def write_safetensors(path, tensors, metadata):
    header, raw = {"__metadata__": metadata}, b""
    for name, tensor in tensors.items():
        dtype = next(key for key, value in DTYPES.items() if value == tensor.dtype)
        added = tensor.contiguous().numpy().tobytes()
        header[name] = {"dtype": dtype, "shape": list(tensor.shape), "data_offsets": [len(raw), len(raw) + len(added)]}
        raw += added
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    path.write_bytes(struct.pack("<Q", len(text)) + text + raw)


def build(metadata):
    name = metadata["architecture"]
    options = {"num_classes": len(json.loads(metadata["classes"])), "weights": None}
    if name == "mobilenet_v2":
        options["width_mult"] = float(metadata["width_mult"])
    if name in ("googlenet", "inception_v3"):
        options.update(aux_logits=False, init_weights=False)
    if name.startswith("vit"):
        options["image_size"] = int(metadata["input_size"])
    return getattr(torchvision.models, name)(**options).eval()


def view(path, metadata):
    image = Image.open(path).convert("RGB")
    width, height = (int(side * float(metadata["centre"]) + 0.5) for side in image.size)
    image = F.crop(image, (image.height - height) // 2, (image.width - width) // 2, height, width)
    image = F.resize(image, [int(metadata["resize"])] * 2)
    pixels = F.to_tensor(F.center_crop(image, int(metadata["input_size"])))
    mean, std = ([float(part) for part in metadata[key].split(",")] for key in ("mean", "std"))
    return F.normalize(pixels, mean, std)


def settle(network, views):
    """Lets the batch norms of a new network see images, so that its features differ from image to image."""
    for module in network.modules():
        if isinstance(module, nn.BatchNorm2d):
            module.momentum = None  # an average
    network.train()(views)
    network.eval()


def predict(network, views, paths):
    for path, view_of_it in zip(paths, views):
        confidence, label = network(view_of_it[None]).softmax(1)[0].max(0)
        print(path, label.item(), confidence.item(), sep=",")


def script(path):
    torch.manual_seed(5)
    network = nn.Sequential(
        nn.Conv2d(3, 16, 3, stride=2, padding=1, bias=False), nn.BatchNorm2d(16), nn.ReLU(),
        nn.Conv2d(16, 32, 3, stride=2, padding=1, bias=False), nn.BatchNorm2d(32), nn.ReLU(),
        nn.AdaptiveAvgPool2d(1), nn.Flatten()).eval()
    torch.jit.trace(network, torch.rand(2, 3, 32, 32)).save(path)


def main():
    command, *paths = sys.argv[1:]
    if command == "script":
        return script(paths[0])
    run, images = map(Path, paths)
    weights = run / ("best.safetensors" if command == "predict" else "last.safetensors")
    tensors, metadata = read_safetensors(weights)
    torch.manual_seed(7)
    network = build(metadata)
    names = [line.rsplit(" ", 1)[0] for line in (run / "split/test.txt").read_text().splitlines()]
    views = torch.stack([view(images / name, metadata) for name in names])
    with torch.no_grad():
        if command == "write":
            settle(network, views)
            write_safetensors(weights, network.state_dict(), metadata)
            torch.save(network.state_dict(), run / "python.pth")
        else:
            network.load_state_dict(tensors)  # strict: every name and shape
        predict(network, views, names)


if __name__ == "__main__":
    main()
