#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 AD-Net Studio developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Writes TorchScript files that do harm, from map.pt: crash.pt ends the program that loads it, hang.pt and hungry.pt do
not come back from two images, training.pt from those that it is to learn from."""
import pathlib
import zipfile

HERE = pathlib.Path(__file__).parent
CODE = "map/code/__torch__.py"
RESULT = "    return torch.tanh((last).forward(x1, ))\n"

LOOP = """    i = 0
    while torch.ge(i, 0):
      i = torch.remainder(torch.add(i, 1), 7)
"""
GROWTH = """    kept = [x]
    while torch.gt(torch.len(kept), 0):
      more = torch.append(kept, torch.cat([x, x, x, x]).repeat([64, 1, 1, 1]))
"""
# Behaves until it is used.
TRAP = """    training = self.training
    if training:
      i = 0
      while torch.ge(i, 0):
        i = torch.remainder(torch.add(i, 1), 7)
    else:
      pass
"""
DEPTH = 200_000  # the parser calls itself for each bracket


def main():
    write("hang.pt", LOOP + RESULT)
    write("hungry.pt", GROWTH + RESULT)
    write("training.pt", TRAP + RESULT)
    write("crash.pt", "    y = " + "(" * DEPTH + "x" + ")" * DEPTH + "\n" + RESULT)


def write(name, ending):
    with zipfile.ZipFile(HERE / "map.pt") as archive:
        records = {entry: archive.read(entry) for entry in archive.namelist()}
    code = records[CODE].decode()
    assert RESULT in code
    records[CODE] = code.replace(RESULT, ending).encode()
    with zipfile.ZipFile(HERE / name, "w") as archive:
        for entry, content in records.items():
            packing = zipfile.ZIP_DEFLATED if entry.endswith(".py") else zipfile.ZIP_STORED
            archive.writestr(zipfile.ZipInfo(entry), content, packing)


if __name__ == "__main__":
    main()
