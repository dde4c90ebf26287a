#!/usr/bin/env python3
"""Makes the first inputs of the fuzz targets: make_corpus.py FOLDER writes FOLDER/pth (the files of
tests/parity/weights and their pickles), FOLDER/legacy_pth, FOLDER/safetensors, FOLDER/lists, cub200, aircraft and run (a
data set's files in one, with "=" lines between them), and FOLDER/matlab, unpacked."""
import json
import struct
import sys
import zipfile
import zlib
from pathlib import Path

SAVED = Path(__file__).resolve().parent.parent / "parity" / "weights"

MAGIC_BYTES = 15


def main():
    pth = Path(sys.argv[1]) / "pth"
    safetensors = Path(sys.argv[1]) / "safetensors"
    pth.mkdir(parents=True, exist_ok=True)
    safetensors.mkdir(parents=True, exist_ok=True)
    legacy = Path(sys.argv[1]) / "legacy_pth"
    legacy.mkdir(parents=True, exist_ok=True)

    for file in SAVED.glob("*.pth"):
        (pth / file.name).write_bytes(file.read_bytes())
        if file.read_bytes().startswith(b"\x80"):
            (legacy / file.name).write_bytes(file.read_bytes()[MAGIC_BYTES:])
        if zipfile.is_zipfile(file):
            with zipfile.ZipFile(file) as archive:
                (pth / f"{file.stem}.pkl").write_bytes(archive.read(f"{file.stem}/data.pkl"))

    script = Path(sys.argv[1]) / "script"
    script.mkdir(parents=True, exist_ok=True)
    for file in (SAVED.parent / "model").glob("*.pt"):
        (script / file.name).write_bytes(file.read_bytes())

    header = {
        "__metadata__": {"format": "pt"},
        "a.weight": {"dtype": "F32", "shape": [2, 2], "data_offsets": [0, 16]},
        "b": {"dtype": "I64", "shape": [], "data_offsets": [16, 24]},
        "c": {"dtype": "BOOL", "shape": [0, 3], "data_offsets": [24, 24]},
    }
    write(safetensors / "three", header, 24)
    write(safetensors / "none", {}, 0)
    write(safetensors / "short", header, 20)

    matlab = Path(sys.argv[1]) / "matlab"
    matlab.mkdir(parents=True, exist_ok=True)
    for file in (SAVED.parent / "data" / "cars").glob("cars_*.mat"):
        contents = file.read_bytes()
        (matlab / file.name).write_bytes(contents[:128] + zlib.decompress(contents[136:]))

    layouts = {
        "lists": ["a/1.jpg 0\nb/my 2.jpg 1\n", "a/3.jpg 0\n"],
        "cub200": ["1 001.A\n2 002.B\n", "1 001.A/a.jpg\n2 002.B/b.jpg\n", "1 1\n2 2\n", "1 1\n2 0\n"],
        "run": ['{"data": "d", "steps": 2, "run": {"status": "finished", "steps": 2, "test_accuracy": 0.5}}\n',
                "a\nb\n", "a/1.jpg 0\nb/2.jpg 1\n", "", "a/3.jpg 0\n",
                "step,epoch,loss,cross_entropy,distillation,learning_rate,gradient_norm,images_per_second\n"
                "1,0,0.5,0.5,nan,0.01,1.5,20\n",
                "step,set,protocol,loss,accuracy,macro_f1\n1,test,honest,0.5,1,1\n",
                'path,label,predicted,confidence,true_class_probability\n"a/3.jpg",0,1,0.5,0.25\n'],
        "aircraft": ["0000001 707-320\n0000002 F/A-18\n", "0000003 707-320\n"],
    }
    for name, files in layouts.items():
        folder = Path(sys.argv[1]) / name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "good").write_text("=\n".join(files))


def write(path, header, size):
    text = json.dumps(header).encode()
    path.write_bytes(struct.pack("<Q", len(text)) + text + bytes(size))


if __name__ == "__main__":
    main()
