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

struct Dataset {
  std::filesystem::path root;
  std::vector<std::string> classes;   // sorted by name for folders; by label for lists
  std::vector<Sample> samples;        // what may be trained on (sorted by label, then path)
  std::vector<Sample> testSamples;    // given by a test list; empty where a share is to be held out
  std::vector<FileProblem> problems;  // files that were passed over, sorted by path
  bool hasTestList = false;

  std::vector<int> countsPerClass() const;  // of samples and testSamples together
};

// How many of `samples` each of `classes` classes has.
std::vector<int> countPerClass(const std::vector<Sample>& samples, std::size_t classes);

// Where the images are. Without lists: one subfolder of root a class, searched recursively.
struct DataSource {
  std::filesystem::path root;
  std::filesystem::path trainList;  // lines of "relative/path.jpg label"; empty: root's subfolders
  std::filesystem::path testList;   // likewise; may be empty
  bool operator==(const DataSource&) const = default;
};

// done of total files were looked at; total is known from the first call on.
using ScanProgress = std::function<void(std::size_t done, std::size_t total)>;

// Opens a folder with one subfolder a class, or lists. Hidden files and folders, and files whose
// ending is no image format's, are not looked at; broken images are listed in `problems` and left
// out. In a list, a line ends in its label, so that paths may hold spaces; a label is a number from
// 0 up. The name of a class is the folder that its images stand in, where they share one and no
// other class has it, else "class <label>". A path may not leave the root ("../", absolute): Error
// BadList with the line. Throws Error NotFound, Unreadable, EmptyDataset, EmptyClass (names the
// class), TooFewClasses, BadList; Cancelled.
Dataset openDataset(const DataSource& source, const std::stop_token& stop = {},
                    const ScanProgress& progress = {});

}  // namespace adnet
