// A data set: classes, and the images that belong to them. Opening one reads names and a few bytes
// of each file; no image is decoded here.
#pragma once

#include "core/base/error.h"

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace adnet {

struct Sample {
  std::string path;  // relative to the data set's root, '/' between parts, bytes as on disk (UTF-8)
  int label = 0;     // index into Dataset::classes
  bool operator==(const Sample&) const = default;
};

// How a data set is written down; openDataset() says how each is recognised.
enum class Layout { ClassFolders, TrainTestFolders, Lists, Cub200, Aircraft, StanfordCars };
const char* nameOf(Layout layout);  // "class folders", "CUB-200-2011", …: for a person, in English

struct Dataset {
  std::filesystem::path root;
  std::vector<std::string> classes;   // sorted by name for folders; by label for lists
  std::vector<Sample> samples;        // what may be trained on (sorted by label, then path)
  std::vector<Sample> testSamples;    // given by a test list; empty where a share is to be held out
  std::vector<FileProblem> problems;  // files that were passed over, sorted by path
  bool hasTestList = false;           // a list or a folder says what is for testing

  Layout layout = Layout::ClassFolders;
  // The files or folders that say what is for training and for testing, and one that was found
  // beside them and is not used: "train_100.txt", "test/", "val.txt". Empty where there is none.
  std::string trainName, testName, unusedName;
  // The published train lists in the folder of the one that was read, it included; else empty.
  std::vector<std::filesystem::path> trainLists;

  std::vector<int> countsPerClass() const;  // of samples and testSamples together
};

// How many of `samples` each of `classes` classes has.
std::vector<int> countPerClass(const std::vector<Sample>& samples, std::size_t classes);

// What FGVC-Aircraft's classes are: 100 variants, of 70 families, of 30 manufacturers.
enum class AircraftLabels { Variant, Family, Manufacturer };
const char* nameOf(AircraftLabels labels);  // "variant", …, as in the data set's file names

// Where the images are. Without lists, what the folder holds says how it is to be read.
struct DataSource {
  std::filesystem::path root;       // of the images: paths in a list start here
  std::filesystem::path trainList;  // lines of "relative/path.jpg label"; empty: see openDataset()
  std::filesystem::path testList;   // likewise; may be empty
  AircraftLabels labels = AircraftLabels::Variant;  // of FGVC-Aircraft only
  bool operator==(const DataSource&) const = default;
};

// done of total files were looked at; total is known from the first call on.
using ScanProgress = std::function<void(std::size_t done, std::size_t total)>;

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
