#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 AD-Net Studio developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Prints a safetensors file of float32 and int64 tensors by the letter of the format, with no other
library: name, dtype, shape and numbers of each tensor, one a line, then the metadata."""
import json
import struct
import sys

FORMATS = {"F32": "f", "I64": "q"}

data = open(sys.argv[1], "rb").read()
(length,) = struct.unpack_from("<Q", data)
assert (8 + length) % 8 == 0, "the data is not aligned"
header = json.loads(data[8:8 + length].decode("utf-8"))
metadata = header.pop("__metadata__", {})
for name, info in header.items():
    begin, end = info["data_offsets"]
    raw = data[8 + length + begin:8 + length + end]
    code = FORMATS[info["dtype"]]
    numbers = struct.unpack(f"<{len(raw) // struct.calcsize(code)}{code}", raw)
    print(name, info["dtype"], info["shape"], *numbers, sep="|")
print(json.dumps(metadata, sort_keys=True))
