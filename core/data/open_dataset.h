// Opening a data set reads names and a few bytes of each file; no image is decoded here.
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
// TrainTestFolders: train/ and test/ (or, without one, val/) with one subfolder a class each.
// ClassFolders: one subfolder of root a class, searched recursively.
//
// Paths in the data set are relative to root in all of them.
//
// Hidden files and folders, and files whose ending is no image format's, are not looked at; broken
// images are listed in `problems` and left out. In a list, a line ends in its label, so that paths
// may hold spaces; a label is a number from 0 up. The name of a class is the folder that its images
// stand in, where they share one and no other class has it, else "class <label>". A path may not
// leave the root ("../", absolute): Error BadList with the line. Throws Error NotFound, Unreadable,
// EmptyDataset, EmptyClass (names the class), TooFewClasses, BadList, BadConfig (labels of another
// layout); Cancelled.
Dataset openDataset(const DataSource& source, const std::stop_token& stop = {},
                    const ScanProgress& progress = {});

}  // namespace adnet
