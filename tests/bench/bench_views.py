#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 AD-Net Studio developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Milliseconds a view of one 500 x 375 image with Pillow and torchvision, on one core.

The counterpart of bench_views.cpp: the same image, the same views, bytes in and bytes out.
"""

import random
import time

import numpy as np
from PIL import Image
from torchvision import transforms

R, S, VIEWS, WARM_UP = 256, 224, 500, 20


def synthetic_image(width, height):
    y, x, c = np.mgrid[:height, :width, :3]
    return Image.fromarray(((x * (3 + c) + y * (7 - c) + x * y // 50) % 256).astype(np.uint8))


def centre(image):
    w, h = image.size
    return image.crop((int(0.05 * w), int(0.05 * h), int(0.95 * w), int(0.95 * h)))


class SideFractionCrop:
    def __init__(self, low, high):
        self.range = (low, high)

    def __call__(self, image):
        p = random.uniform(*self.range)
        w, h = int(p * image.width), int(p * image.height)
        x, y = random.randint(0, image.width - w), random.randint(0, image.height - h)
        return image.crop((x, y, x + w, y + h)).resize((S, S), Image.BILINEAR)


def milliseconds(image, view):
    for i in range(WARM_UP + VIEWS):
        if i == WARM_UP:
            start = time.process_time()
        np.asarray(view(image))
    return 1000 * (time.process_time() - start) / VIEWS


resize = transforms.Resize((R, R), transforms.InterpolationMode.BILINEAR)
random_part = [transforms.ColorJitter(0.4, 0.4, 0.4), transforms.RandomHorizontalFlip()]
VIEW_KINDS = {
    "standard": [centre, resize, transforms.RandomCrop(S), *random_part],
    "strong": [centre, SideFractionCrop(0.1, 0.8), *random_part],
    "weak": [centre, SideFractionCrop(0.8, 0.9), *random_part],
    "test": [centre, resize, transforms.CenterCrop(S)],
}
source = synthetic_image(500, 375)
times = {name: milliseconds(source, transforms.Compose(v)) for name, v in VIEW_KINDS.items()}
for name, taken in times.items():
    print(f"{name:9} {taken:6.3f} ms")
print(f"{'AD-Net':9} {sum(times.values()) - times['test']:6.3f} ms (standard + strong + weak)")
