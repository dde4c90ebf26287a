#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 AD-Net Studio developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Writes small files as PyTorch saves them, and expected.json with the numbers in them.

    python3 make_weights.py        (PyTorch 1.13; the files lie beside this script)
"""
import argparse
import collections
import datetime
import enum
import functools
import json
import os
import pathlib
import pickle
import struct
from pathlib import Path

import numpy
import torch
from torch import nn

HERE = Path(__file__).resolve().parent
DTYPES = {
    torch.float64: "F64", torch.float32: "F32", torch.float16: "F16", torch.bfloat16: "BF16",
    torch.int64: "I64", torch.int32: "I32", torch.int16: "I16", torch.int8: "I8",
    torch.uint8: "U8", torch.bool: "BOOL",
}


def network():
    return nn.Sequential(nn.Conv2d(3, 2, 3, bias=False), nn.BatchNorm2d(2), nn.Linear(2, 3))


def every_type():
    numbers = torch.tensor([[0.0, 1.0, 2.5], [3.0, 100.25, 7.0]])
    tensors = {name: numbers.to(dtype) for dtype, name in DTYPES.items()}
    tensors["negative"] = torch.tensor([-1, -(2**62)])
    tensors["scalar"] = torch.tensor(0.1)
    tensors["empty"] = torch.zeros(0, 4)
    return tensors


def views():
    base = torch.arange(24, dtype=torch.float32)
    return {
        "whole": base,
        "shared": base[4:10],
        "transposed": base.view(4, 6).t(),
        "stepped": base[1::5],
        "expanded": base[3:5].view(2, 1).expand(2, 3),
        "channels_last": base.view(1, 2, 3, 4).to(memory_format=torch.channels_last),
        "permuted_bytes": torch.arange(6, dtype=torch.uint8).view(1, 2, 3).permute(2, 0, 1),
    }


def oldest(tensors):
    """A state dict as Python 2 and PyTorch of early 2017 wrote it: byte strings, an OrderedDict made from a list of
    pairs, _rebuild_tensor without gradients, parameters with a state of their own."""
    def text(value):
        return b"U" + bytes([len(value)]) + value.encode()

    def number(value):
        return b"K" + bytes([value])

    def tuple_of(values):
        return b"(" + b"".join(map(number, values)) + b"t"

    def dumped(value):
        return pickle.dumps(value, protocol=2)

    code, storages = b"\x80\x02ccollections\nOrderedDict\n](", b""
    for key, (name, tensor) in enumerate(tensors.items()):
        storage = (b"(" + text("storage") + b"ctorch\nFloatStorage\n" + text(str(key)) + text("cpu") +
                   number(tensor.numel()) + b"NtQ")
        rebuilt = b"ctorch._utils\n_rebuild_tensor\n(" + storage + number(0) + tuple_of(tensor.shape) + tuple_of(
            tensor.stride()) + b"tR"
        if isinstance(tensor, nn.Parameter):
            rebuilt = b"ctorch.nn.parameter\nParameter\n" + rebuilt + b"\x85R(\x88\x89Ntb"
        code += b"](" + text(name) + rebuilt + b"e"
        storages += struct.pack("<q", tensor.numel()) + tensor.detach().numpy().tobytes()
    machine = {"protocol_version": 1001, "little_endian": True, "type_sizes": {"short": 2, "int": 4, "long": 4}}
    head = [0x1950A86A20F9469CFC6C, 1001, machine]
    keys = [str(key) for key in range(len(tensors))]
    return b"".join(map(dumped, head)) + code + b"e\x85R." + dumped(keys) + storages


class Level(enum.IntEnum):
    HIGH = 2


def beside():
    """What training scripts keep beside the weights."""
    optimiser = torch.optim.SGD([nn.Parameter(torch.ones(2))], lr=0.1, momentum=0.9)
    optimiser.param_groups[0]["params"][0].grad = torch.ones(2)
    optimiser.step()
    looped = []
    looped.append((looped,))
    return {
        "args": argparse.Namespace(lr=0.1, model="small", rates=[0.1, 0.2]), "optimizer": optimiser.state_dict(),
        "metric": numpy.float64(71.2), "array": numpy.arange(3), "random": numpy.random.RandomState(1).get_state(),
        "rng": torch.get_rng_state(), "when": datetime.datetime(2024, 2, 29, tzinfo=datetime.timezone.utc),
        "path": pathlib.PurePosixPath("/data"), "level": Level.HIGH, "type": torch.float32, "class": nn.Linear,
        "counts": collections.Counter("aab"), "by_name": collections.defaultdict(list, a=[1]), "set": {1, 2},
        "frozen": frozenset({1}), "bytes": b"\x00\xff", "array_of_bytes": bytearray(b"ab"), "long": 2**100,
        "very_long": 2**3000, "complex": 1 + 2j, "part": functools.partial(int, base=2), "looped": looped,
        "waves": torch.zeros(2, dtype=torch.complex64), "sparse": torch.eye(2).to_sparse(), "code": os.getcwd,
    }


def main():
    torch.manual_seed(1)
    plain = network().state_dict()
    parallel = nn.DataParallel(network()).state_dict()
    parameters = {"weight": nn.Parameter(torch.randn(2, 3)), "bias": nn.Parameter(torch.randn(2))}
    checkpoint = {"epoch": 3, "best": 0.75, "big": 2**40, "rates": [0.1, 0.01], "arch": "small",
                  "sizes": torch.Size([2, 3]), "device": torch.device("cpu"), "done": None,
                  "state_dict": parallel, "optimizer": {"momentum": torch.zeros(2)}}
    sound = {
        "types": (every_type(), every_type()),
        "views": (views(), views()),
        "state_dict": (plain, plain),
        "checkpoint": (checkpoint, parallel),
        "model_key": ({"model": {"state_dict": plain}}, plain),
        "parameters": (parameters, parameters),
        "beside": ({**beside(), "state_dict": plain}, plain),
        "several": ({"ema": parallel, "model": plain, "optimizer": {"momentum": torch.zeros(2)}}, plain),
        "unknown_wrapper": ({"mine": plain, "loss": {"weight": torch.ones(2)}, "epoch": torch.tensor(3)}, plain),
        "list": ([{"epoch": 3}, plain], plain),
    }
    expected = {}
    for name, (saved, tensors) in sound.items():
        torch.save(saved, HERE / f"{name}.pth")
        expected[f"{name}.pth"] = describe(tensors)
    torch.save(plain, HERE / "protocol4.pth", pickle_protocol=4)
    expected["protocol4.pth"] = describe(plain)
    torch.save({**beside(), "model": plain}, HERE / "beside5.pth", pickle_protocol=5)
    expected["beside5.pth"] = describe(plain)
    older = {key: value for key, value in beside().items() if key != "waves"}  # no such tensors in its days
    torch.save({**older, "model": plain}, HERE / "legacy_beside.pth", _use_new_zipfile_serialization=False)
    expected["legacy_beside.pth"] = describe(plain)

    for name, tensors in {"legacy": plain, "legacy_types": every_type(), "legacy_views": views()}.items():
        torch.save(tensors, HERE / f"{name}.pth", _use_new_zipfile_serialization=False)
        expected[f"{name}.pth"] = describe(tensors)
    old = {"weight": nn.Parameter(torch.randn(2, 3)), "running_mean": torch.randn(2)}
    (HERE / "oldest.pth").write_bytes(oldest(old))
    assert all(torch.equal(tensor, old[name]) for name, tensor in torch.load(HERE / "oldest.pth").items())
    expected["oldest.pth"] = describe(old)
    torch.save(nn.Linear(2, 1), HERE / "whole_model.pth")
    torch.save(torch.ones(2), HERE / "lone_tensor.pth")
    torch.save({"epoch": 3, "model": nn.Linear(2, 1)}, HERE / "whole_model_inside.pth")
    torch.jit.save(torch.jit.script(nn.Linear(2, 1)), HERE / "scripted.pth")

    with open(HERE / "expected.json", "w", encoding="utf-8") as file:
        json.dump(expected, file, indent=0)
        file.write("\n")


def describe(tensors):
    return [
        {"name": name, "dtype": DTYPES[t.dtype], "shape": list(t.shape),
         # Texts, since JSON readers keep no 64-bit integer.
         "values": [repr(v.item()) for v in t.detach().double().reshape(-1)]
         if t.dtype.is_floating_point else [str(int(v)) for v in t.reshape(-1)]}
        for name, t in tensors.items()
    ]


if __name__ == "__main__":
    main()
