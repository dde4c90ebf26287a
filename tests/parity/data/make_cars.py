#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 AD-Net Studio developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Writes cars/*.mat: Stanford Cars' files in small, as its devkit has them, and damaged ones."""
from pathlib import Path

import numpy
from scipy.io import savemat

FOLDER = Path(__file__).resolve().parent / "cars"
NAMES = ["AM General Hummer SUV 2000", "Ram C/V Cargo Van 2012", 'Acura "TL", Sedan 2012']


def cells(values):
    array = numpy.empty((1, len(values)), dtype=object)
    array[0, :] = values
    return array


def annotations(images, fields=("bbox_x1", "class", "fname"), number=numpy.uint8):
    array = numpy.empty((1, len(images)), dtype=[(field, object) for field in fields])
    for i, (label, name) in enumerate(images):
        values = {"bbox_x1": numpy.uint16(39), "class": number(label), "fname": name}
        array[0, i] = tuple(values[field] for field in fields)
    return array


def save(name, **variables):
    savemat(FOLDER / f"{name}.mat", variables, do_compression=True)


def main():
    FOLDER.mkdir(exist_ok=True)
    training = [(3, "00001.jpg"), (1, "00002.jpg"), (2, "00003.jpg")]
    save("cars_meta", class_names=cells(NAMES))
    save("cars_train_annos", annotations=annotations(training))
    save("cars_test_annos_withlabels", annotations=annotations([(2, "00001.jpg")], number=float))

    save("bad_other_name", images=annotations(training))
    save("bad_matrix", annotations=numpy.eye(3))
    save("bad_no_fname", annotations=annotations(training, fields=("bbox_x1", "class")))
    save("bad_no_class", annotations=annotations(training, fields=("bbox_x1", "fname")))
    save("bad_text_class", annotations=annotations([("one", "00001.jpg")], number=str))
    save("bad_number_fname", annotations=annotations([(1, 7.0)]))
    save("bad_class_0", annotations=annotations([(0, "00001.jpg")]))
    save("bad_class_4", annotations=annotations([(4, "00001.jpg")]))
    save("bad_class_nan", annotations=annotations([(numpy.nan, "00001.jpg")], number=float))
    save("bad_path", annotations=annotations([(1, "../00001.jpg")]))
    save("bad_empty_class", annotations=annotations([([], "00001.jpg")], number=numpy.array))
    save("bad_bomb", annotations=annotations([(numpy.zeros(10_000_000), "00001.jpg")], number=numpy.array))


if __name__ == "__main__":
    main()
