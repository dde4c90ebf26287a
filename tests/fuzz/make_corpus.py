#!/usr/bin/env python3
"""Makes the first inputs of the fuzz targets: make_corpus.py FOLDER writes FOLDER/pth (the files of
tests/parity/weights and their pickles) and FOLDER/safetensors."""
import json
import struct
import sys
import zipfile
from pathlib import Path

SAVED = Path(__file__).resolve().parent.parent / "parity" / "weights"


def main():
    pth = Path(sys.argv[1]) / "pth"
    safetensors = Path(sys.argv[1]) / "safetensors"
    pth.mkdir(parents=True, exist_ok=True)
    safetensors.mkdir(parents=True, exist_ok=True)

    for file in SAVED.glob("*.pth"):
        (pth / file.name).write_bytes(file.read_bytes())
        if zipfile.is_zipfile(file):
            with zipfile.ZipFile(file) as archive:
                (pth / f"{file.stem}.pkl").write_bytes(archive.read(f"{file.stem}/data.pkl"))

    header = {
        "__metadata__": {"format": "pt"},
        "a.weight": {"dtype": "F32", "shape": [2, 2], "data_offsets": [0, 16]},
        "b": {"dtype": "I64", "shape": [], "data_offsets": [16, 24]},
        "c": {"dtype": "BOOL", "shape": [0, 3], "data_offsets": [24, 24]},
    }
    write(safetensors / "three", header, 24)
    write(safetensors / "none", {}, 0)
    write(safetensors / "short", header, 20)


def write(path, header, size):
    text = json.dumps(header).encode()
    path.write_bytes(struct.pack("<Q", len(text)) + text + bytes(size))


if __name__ == "__main__":
    main()
