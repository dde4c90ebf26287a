#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 AD-Net Studio developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Makes the first inputs of the fuzz targets: make_corpus.py FOLDER writes FOLDER/pth (the files of
tests/parity/weights and their pickles), FOLDER/legacy_pth, FOLDER/safetensors, FOLDER/lists, cub200, aircraft, cars, run
and sweep (a data set's files in one, with "=" lines between them), FOLDER/matlab, unpacked, and FOLDER/image_format."""
import json
import struct
import sys
import zipfile
import zlib
from pathlib import Path

SAVED = Path(__file__).resolve().parent.parent / "parity" / "weights"

MAGIC_BYTES = 15

# A sweep's file and its preset, beside a folder "birds" and a file "w".
SWEEPS = {
    "grid": ['{"base": {"data": "birds", "steps": 7}, "grid": {"method": ["finetune", "adnet"], "ratio": [10, 30.5], '
             '"seed": [3, 1]}, "out": "runs"}'],
    "preset": ['{"base": {"config": "preset.json", "batch": 5}, "grid": {}, "out": "../runs"}',
               '{"about": "small", "data": "birds", "batch": 9, "warmup": 2, "weights": "w", "run": {"a": [1, {}]}}'],
    "objects": ['{"base": {"data": "birds", "jitter": "0.1,0.2,0.3", "strong_crop": "0.2,0.9"}, "out": "/r", "grid": '
                '{"network": [{"backbone": "mobilenet_v2", "width": 0.35}, {"backbone": "resnet18", "weights": "./w"}]}}'],
    "lists": ['{"base": {"data": ".", "train_list": "w", "test_list": "preset.json", "head_lr_ratio": "auto", '
              '"policy": "none", "name": "a"}, "grid": {"alpha": [0, 1e-1], "device": ["cpu"]}, "out": "r"}', "a/1.jpg 0\n"],
}


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

    write_cars(folder_in(sys.argv[1], "cars"))
    for file in (SAVED.parent / "data" / "images").iterdir():
        (folder_in(sys.argv[1], "image_format") / file.name).write_bytes(file.read_bytes())
    for name, files in SWEEPS.items():
        (folder_in(sys.argv[1], "sweep") / name).write_text("=\n".join(files))

    layouts = {
        "lists": ["a/1.jpg 0\nb/my 2.jpg 1\n", "a/3.jpg 0\n"],
        "cub200": ["1 001.A\n2 002.B\n", "1 001.A/a.jpg\n2 002.B/b.jpg\n", "1 1\n2 2\n", "1 1\n2 0\n"],
        "run": ['{"data": "d", "steps": 2, "run": {"status": "finished", "steps": 2, "test_accuracy": 0.5}}\n',
                "a\nb\n", "a/1.jpg 0\nb/2.jpg 1\n", "", "a/3.jpg 0\n",
                "step,epoch,loss,cross_entropy,distillation,learning_rate,gradient_norm,images_per_second\n"
                "1,0,0.5,0.5,nan,0.01,1.5,20\n",
                "step,set,protocol,loss,accuracy,macro_f1\n1,test,honest,0.5,1,1\n",
                "path,label,predicted,confidence,true_class_probability,second,second_probability,"
                'third,third_probability\n"a/3.jpg",0,1,0.5,0.25,0,0.25,,\n'],
        "aircraft": ["0000001 707-320\n0000002 F/A-18\n", "0000003 707-320\n"],
    }
    for name, files in layouts.items():
        folder = Path(sys.argv[1]) / name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "good").write_text("=\n".join(files))


def folder_in(corpus, name):
    folder = Path(corpus) / name
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def write_cars(folder):
    """Every annotation file of tests/parity/data as the one for training, as it is and as what it packs."""
    def contents(name, packed):
        whole = (SAVED.parent / "data" / "cars" / f"{name}.mat").read_bytes()
        return whole if packed else zlib.decompress(whole[136:])

    small = [file.stem for file in (SAVED.parent / "data" / "cars").glob("*.mat") if file.stat().st_size < 1000]
    for packed in (True, False):
        for name in small:
            files = [contents(file, packed) for file in ("cars_meta", name, "cars_test_annos_withlabels")]
            (folder / f"{name}-{'packed' if packed else 'plain'}").write_bytes(b"=\n".join(files))


def write(path, header, size):
    text = json.dumps(header).encode()
    path.write_bytes(struct.pack("<Q", len(text)) + text + bytes(size))


if __name__ == "__main__":
    main()
