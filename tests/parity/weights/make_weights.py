#!/usr/bin/env python3
"""Writes small files as PyTorch saves them, and expected.json with the numbers in them.

    python3 make_weights.py        (PyTorch 1.13; the files lie beside this script)
"""
import json
import pickle
import struct
from pathlib import Path

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


def without_prefix(tensors):
    return {name.removeprefix("module."): tensor for name, tensor in tensors.items()}


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
        "checkpoint": (checkpoint, without_prefix(parallel)),
        "model_key": ({"model": {"state_dict": plain}}, plain),
        "parameters": (parameters, parameters),
    }
    expected = {}
    for name, (saved, tensors) in sound.items():
        torch.save(saved, HERE / f"{name}.pth")
        expected[f"{name}.pth"] = describe(tensors)
    torch.save(plain, HERE / "protocol4.pth", pickle_protocol=4)
    expected["protocol4.pth"] = describe(plain)

    for name, tensors in {"legacy": plain, "legacy_types": every_type(), "legacy_views": views()}.items():
        torch.save(tensors, HERE / f"{name}.pth", _use_new_zipfile_serialization=False)
        expected[f"{name}.pth"] = describe(tensors)
    old = {"weight": nn.Parameter(torch.randn(2, 3)), "running_mean": torch.randn(2)}
    (HERE / "oldest.pth").write_bytes(oldest(old))
    assert all(torch.equal(tensor, old[name]) for name, tensor in torch.load(HERE / "oldest.pth").items())
    expected["oldest.pth"] = describe(old)
    torch.save(nn.Linear(2, 1), HERE / "whole_model.pth")
    torch.save(torch.ones(2), HERE / "lone_tensor.pth")
    torch.save({"net": plain}, HERE / "unknown_wrapper.pth")
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
