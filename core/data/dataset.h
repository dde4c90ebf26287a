// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A data set: classes, and the images that belong to them.
#pragma once

#include "core/base/error.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace adnet {

struct Sample {
  std::string path;  // relative to the data set's root, '/' between parts, bytes as on disk (UTF-8)
  int label = 0;     // index into Dataset::classes
  bool operator==(const Sample&) const = default;
};

// How a data set is written down; open_dataset.h says how each is recognised.
enum class Layout { ClassFolders, TrainTestFolders, Lists, Cub200, Aircraft, StanfordCars };
const char* nameOf(Layout layout);  // "class folders", "CUB-200-2011", …: for a person, in English

// What a person should know of a folder beside the files that were skipped: what was not looked at,
// and names that may be a mistake.
struct DataNote {
  enum class Kind {
    Hidden,         // hidden files and folders, and those that systems leave: Thumbs.db, @eaDir/
    Runs,           // folders of this program's runs
    NoImages,       // files that are no image by their content; without documents in root itself
    LooseImages,    // images that stand in no class's folder
    Links,          // to folders that are read elsewhere, or that would lead round in a circle
    UnusedFolders,  // folders of images beside those of training and testing
    OneClass,       // folders whose names are one text in two Unicode forms: read as one class
    SimilarNames,   // classes whose names differ in case or blanks only
  };
  Kind kind = Kind::Hidden;
  std::size_t count = 0;
  // The first kMostExamples of them, sorted: relative to root, or names of classes.
  static constexpr std::size_t kMostExamples = 5;
  std::vector<std::string> examples;
  bool operator==(const DataNote&) const = default;
};
std::string describe(const DataNote& note);  // an English sentence

struct Dataset {
  std::filesystem::path root;
  std::vector<std::string> classes;   // sorted by name for folders; by label for lists
  std::vector<Sample> samples;        // what may be trained on (sorted by label, then path)
  std::vector<Sample> testSamples;    // given by a test list; empty where a share is to be held out
  std::vector<FileProblem> problems;  // files and folders that were skipped, sorted by path
  std::vector<DataNote> notes;        // sorted by kind, one of each at most
  bool hasTestList = false;           // a list or a folder says what is for testing

  Layout layout = Layout::ClassFolders;
  // The files or folders that say what is for training and for testing, and one that was found
  // beside them and is not used: "train_100.txt", "test/", "val.txt". Empty where there is none.
  std::string trainName, testName, unusedName;
  // The published train lists in the folder of the one that was read, it included; else empty.
  std::vector<std::filesystem::path> trainLists;
  std::size_t fullestList = 0;  // how many images the first of trainLists names

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
  std::filesystem::path trainList;  // lines of "relative/path.jpg label"; empty: see open_dataset.h
  std::filesystem::path testList;   // likewise; may be empty
  AircraftLabels labels = AircraftLabels::Variant;  // of FGVC-Aircraft only
  bool operator==(const DataSource&) const = default;
};

// The same in another folder, with its lists where these lie in the folder.
DataSource movedTo(DataSource source, const std::filesystem::path& root);

// done of total files were looked at; total is known from the first call on.
using ScanProgress = std::function<void(std::size_t done, std::size_t total)>;

}  // namespace adnet
