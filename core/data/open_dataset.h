// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Opening a data set reads names and a few bytes of each file. Of images, those of 16 bits alone
// are decoded, as far as the first pixel that is not almost black (image_file.h).
#pragma once

#include "core/data/dataset.h"

#include <stop_token>

namespace adnet {

// Opens the lists that are named or, where none is, what `root` holds; the first of these counts.
//
// Lists: train_100.txt (or _50, _30, _15, _10, _1i) and perhaps test.txt in root, as the method's
// authors publish them; the largest is read, the others are offered.
// Cub200: images.txt, image_class_labels.txt, train_test_split.txt, classes.txt and images/, in
// root or in its CUB_200_2011/.
// Aircraft: images_variant_trainval.txt, images_variant_test.txt and images/, in root, in its data/
// or in fgvc-aircraft-2013b/data/; the same lists for families and manufacturers where
// source.labels asks for them.
// StanfordCars: devkit/cars_meta.mat, devkit/cars_train_annos.mat and cars_train/, in root or in
// its stanford_cars/; the test images count where there is cars_test_annos_withlabels.mat, there or
// in devkit/.
// TrainTestFolders: train/ and test/ (or, without one, val/) with one subfolder a class each, under
// any of the names that core/data/split_role.h knows; without such a half to test on, train/ alone.
// ClassFolders: one subfolder of root a class, searched recursively. Folders of loose images called
// train/ and test/, and images beside masks, are refused with what they look like.
//
// Paths in the data set are relative to root in all of them.
//
// In folders, the content of a file decides whether it is an image, whatever its ending. Links are
// followed, loops are ended, each folder is read once. A folder without a readable image is no
// class. Broken images, folders that cannot be listed and names that are not UTF-8 are listed in
// `problems` and left out; what is not looked at (hidden files, folders of systems and of runs, …)
// is counted in `notes`. In a list, a line ends in its label, so that paths
// may hold spaces; a label is a number from 0 up. The name of a class is the folder that its images
// stand in, where they share one and no other class has it, else "class <label>". A path may not
// leave the root: Error BadList with the line. Throws Error NotFound, Unreadable,
// EmptyDataset, EmptyClass (names the class), TooFewClasses, BadList, BadConfig (labels of another
// layout); Cancelled.
Dataset openDataset(const DataSource& source, const std::stop_token& stop = {},
                    const ScanProgress& progress = {});

}  // namespace adnet
