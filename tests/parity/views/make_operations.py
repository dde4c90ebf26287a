#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 AD-Net Studio developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Writes operations.json: single operations and AutoAugment's pairs, as Pillow and torchvision compute them, for
tst_operations_parity.cpp.

"steps": each a kind, a factor, and for geometric ones a filter and a fill; applied in order to the source image of
make_views.py. "policy" is torchvision's table of the ImageNet policy, "magnitudes" its bins for a 448 x 224 image.
Made with Debian 12's python3-pil 9.4 and python3-torchvision 0.14.
"""

import base64
import json
import pathlib

from PIL import Image, ImageFilter
from torchvision.transforms import AutoAugment, AutoAugmentPolicy, InterpolationMode
from torchvision.transforms import functional as F
from torchvision.transforms.autoaugment import _apply_op

from make_views import source_image

FILTERS = {"nearest": Image.Resampling.NEAREST, "bilinear": Image.Resampling.BILINEAR,
           "bicubic": Image.Resampling.BICUBIC}
# Our names for torchvision's operations.
NAMES = {"Color": "Saturation"}


def affine(matrix):
    def apply(image, factor, how, fill):
        return image.transform(image.size, Image.Transform.AFFINE, matrix(factor), FILTERS[how],
                               fillcolor=(fill,) * 3)
    return apply


def solarize_add(image, added):
    return image.point([min(255, i + added) if i < 128 else i for i in range(256)] * 3)


# The geometric ones as timm's auto_augment.py has them, but for the sign of the translations.
GEOMETRIC = {
    "ShearX": affine(lambda f: (1, f, 0, 0, 1, 0)),
    "ShearY": affine(lambda f: (1, 0, 0, f, 1, 0)),
    "TranslateX": affine(lambda f: (1, 0, -f, 0, 1, 0)),
    "TranslateY": affine(lambda f: (1, 0, 0, 0, 1, -f)),
    "Rotate": lambda image, f, how, fill: image.rotate(f, FILTERS[how], fillcolor=(fill,) * 3),
}
OPERATIONS = {
    "Brightness": F.adjust_brightness, "Contrast": F.adjust_contrast, "Saturation": F.adjust_saturation,
    "Hue": F.adjust_hue, "Sharpness": F.adjust_sharpness, "Posterize": lambda i, f: F.posterize(i, int(f)),
    "Solarize": F.solarize, "SolarizeAdd": solarize_add, "AutoContrast": lambda i, f: F.autocontrast(i),
    "Equalize": lambda i, f: F.equalize(i), "Invert": lambda i, f: F.invert(i),
    "Grey": lambda i, f: F.to_grayscale(i, 3),
    "Blur": lambda i, f: i.filter(ImageFilter.GaussianBlur(f)),
}
FACTORS = {
    "Hue": [-0.5, -0.3, -0.1, -0.0123, 0.0, 0.05, 0.1, 0.37, 0.5],
    "Sharpness": [0.0, 0.1, 0.7, 1.0, 1.6, 1.9],
    "Posterize": [0, 1, 3, 4, 5, 7, 8],
    "Solarize": [0.0, 56.666664123535156, 128, 255.0, 256],
    "SolarizeAdd": [0, 104, 110],
    "AutoContrast": [0], "Equalize": [0], "Invert": [0], "Grey": [0],
    "Blur": [0.1, 0.4, 0.7321, 1.0, 1.5, 2.0, 5.0],
    "ShearX": [-0.3, 0.16666667, 0.3], "ShearY": [-0.3, 0.1, 0.3],
    "TranslateX": [-9, -3.7, 5, 14.25], "TranslateY": [-9, -3.7, 5, 14.25],
    "Rotate": [-30, -26.66666603088379, -7.3, 0, 1, 10, 30],
}


def encode(image, stride):
    return base64.b64encode(image.tobytes()[::stride]).decode()


def apply(image, kind, factor, filter="nearest", fill=0):
    if kind in GEOMETRIC:
        return GEOMETRIC[kind](image, factor, filter, fill)
    return OPERATIONS[kind](image, factor)


def case(size, kind, factor, image=None, **geometry):
    step = {"kind": kind, "factor": factor, **geometry}
    result = apply(image or source_image(*size), kind, factor, **geometry)
    return {"size": size, "steps": [step], "stride": 5, "pixels": encode(result, 5)}


def dim(image):
    """Few levels, so that stretching and equalizing have something to do."""
    return image.point([60 + i // 2 for i in range(256)] * 3)


def dim_case(size, kind):
    result = apply(dim(source_image(*size)), kind, 0)
    return {"size": size, "dim": True, "steps": [{"kind": kind, "factor": 0}], "stride": 5,
            "pixels": encode(result, 5)}


def pair_cases(size):
    """Both operations of every pair, whatever their probability, as torchvision's AutoAugment applies them."""
    augment = AutoAugment(AutoAugmentPolicy.IMAGENET)
    space = augment._augmentation_space(10, (size[1], size[0]))
    for index, pair in enumerate(augment.policies):
        for negative in (False, True):
            image = source_image(*size)
            for name, _, bin_ in pair:
                magnitudes, signed = space[name]
                magnitude = 0.0 if bin_ is None else float(magnitudes[bin_].item())
                if signed and negative:
                    magnitude *= -1.0
                image = _apply_op(image, name, magnitude, InterpolationMode.NEAREST, None)
            yield {"size": size, "pair": index, "negative": negative, "stride": 23, "pixels": encode(image, 23)}


def bin_cases(size):
    """Every operation of AutoAugment at its bins, for those that the ImageNet policy does not use."""
    space = AutoAugment()._augmentation_space(10, (size[1], size[0]))
    for name, (magnitudes, signed) in space.items():
        for bin_ in (1, 9) if magnitudes.dim() else (0,):
            magnitude = float(magnitudes[bin_].item()) if magnitudes.dim() else 0.0
            for negative in (False, True) if signed else (False,):
                image = _apply_op(source_image(*size), name, -magnitude if negative else magnitude,
                                  InterpolationMode.NEAREST, None)
                yield {"size": size, "operation": NAMES.get(name, name), "bin": bin_, "negative": negative,
                       "stride": 23, "pixels": encode(image, 23)}


def main():
    size = [24, 16]
    cases = [case(size, kind, factor) for kind in OPERATIONS for factor in FACTORS.get(kind, [0.1, 1.9])]
    cases += [dim_case(size, kind) for kind in ("AutoContrast", "Equalize")]
    cases += [case([31, 23], "Equalize", 0), case([2, 2], "Sharpness", 0.3), case([1, 5], "Blur", 2.0)]
    for kind in GEOMETRIC:
        for how, fill in (("nearest", 0), ("bilinear", 128), ("bicubic", 128)):
            cases += [case([33, 24], kind, factor, filter=how, fill=fill) for factor in FACTORS[kind]]
    cases += pair_cases([64, 48])
    cases += bin_cases([64, 48])
    augment = AutoAugment(AutoAugmentPolicy.IMAGENET)
    space = augment._augmentation_space(10, (224, 448))
    result = {
        "policy": [[[NAMES.get(name, name), p, bin_ or 0] for name, p, bin_ in pair] for pair in augment.policies],
        "magnitudes": {NAMES.get(name, name): [float(m) for m in magnitudes]
                       for name, (magnitudes, _) in space.items() if magnitudes.dim()},
    }
    path = pathlib.Path(__file__).with_name("operations.json")
    head = ",\n".join(f"{json.dumps(key)}: {json.dumps(value)}" for key, value in result.items())
    path.write_text("{\n" + head + ',\n"cases": [\n' + ",\n".join(json.dumps(c) for c in cases) + "\n]\n}\n")


if __name__ == "__main__":
    main()
