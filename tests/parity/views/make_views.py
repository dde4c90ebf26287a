#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 AD-Net Studio developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Writes views.json: views that Pillow and torchvision render, for tst_render_parity.cpp.

Each case is a source size, the numbers of one ViewDraw (core/views/view_draw.h) and every `stride`-th
byte of the pixels, base64. The source image follows a rule that the test knows too.
Made with Debian 12's python3-pil 9.4 and python3-torchvision 0.14.
"""

import base64
import json
import pathlib

import numpy as np
from PIL import Image
from torchvision.transforms import InterpolationMode
from torchvision.transforms import functional as F

ADJUST = {
    "brightness": F.adjust_brightness,
    "contrast": F.adjust_contrast,
    "saturation": F.adjust_saturation,
}


def source_image(width, height):
    y, x, c = np.mgrid[:height, :width, :3]
    values = x * x * (c + 1) // 8 + y * (7 - c) + x * y // 50
    return Image.fromarray((values % 256).astype(np.uint8))


def render(image, source, scaled, window, photometric, flip):
    x, y, width, height = source
    view = F.crop(image, y, x, height, width)
    view = F.resize(view, [scaled[1], scaled[0]], InterpolationMode.BILINEAR)
    x, y, width, height = window
    view = F.crop(view, y, x, height, width)
    for kind, factor in photometric:
        view = ADJUST[kind](view, factor)
    return F.hflip(view) if flip else view


def case(name, size, source, scaled, window=None, photometric=(), flip=False, stride=1):
    window = window or [0, 0, *scaled]
    pixels = render(source_image(*size), source, scaled, window, photometric, flip).tobytes()
    return {
        "name": name, "size": size, "source": source, "scaled": scaled, "window": window,
        "photometric": photometric, "flip": flip, "stride": stride,
        "pixels": base64.b64encode(pixels[::stride]).decode(),
    }


def resize(size, scaled):
    return case(f"resize {size} to {scaled}", size, [0, 0, *size], scaled)


RESIZES = [
    ([50, 38], [20, 15]), ([13, 9], [40, 31]), ([31, 29], [30, 28]), ([32, 32], [16, 16]),
    ([20, 20], [20, 20]), ([20, 15], [20, 33]), ([20, 15], [33, 15]), ([50, 20], [20, 41]),
    ([500, 375], [24, 18]), ([300, 2], [7, 9]), ([2, 300], [9, 7]), ([40, 30], [1, 1]),
    ([1, 1], [5, 4]), ([1, 40], [3, 13]), ([40, 1], [13, 3]), ([2000, 1], [16, 16]),
]
FACTORS = [0.0, 0.35, 0.6, 0.7321, 1.0, 1.1234, 1.4, 2.5]
JITTER = [["saturation", 1.37], ["brightness", 0.61], ["contrast", 1.29]]
MORE_JITTER = [["contrast", 0.66], ["saturation", 0.71], ["brightness", 1.38]]

cases = [resize(*sizes) for sizes in RESIZES]
cases += [
    case("crop", [60, 45], [11, 7, 30, 21], [20, 20]),
    case("crop and enlarge", [60, 45], [50, 40, 10, 5], [30, 30]),
    case("crop of one pixel", [60, 45], [59, 44, 1, 1], [6, 6]),
    case("window", [60, 45], [3, 2, 54, 40], [32, 32], [5, 1, 24, 24]),
]
cases += [
    case(f"{kind} {factor}", [24, 16], [0, 0, 24, 16], [24, 16], photometric=[[kind, factor]])
    for kind in ADJUST for factor in FACTORS
]
for flip in (False, True):
    # The four views of a 500 x 375 image as AD-Net makes them: R = 256, S = 224.
    cases += [
        case("standard view", [500, 375], [25, 18, 450, 338], [256, 256], [9, 31, 224, 224], JITTER,
             flip, 61),
        case("strong view", [500, 375], [111, 200, 96, 72], [224, 224], None, MORE_JITTER, flip, 61),
        case("weak view", [500, 375], [33, 40, 390, 293], [224, 224], None, JITTER[::-1], flip, 61),
        case("test view", [500, 375], [25, 18, 450, 338], [256, 256], [16, 16, 224, 224], (), flip,
             61),
    ]

if __name__ == "__main__":
    path = pathlib.Path(__file__).with_name("views.json")
    path.write_text("[\n" + ",\n".join(json.dumps(c) for c in cases) + "\n]\n")
