// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cli/inspect_command.h"

#include "core/data/open_dataset.h"

#include <nlohmann/json.hpp>

#include <iomanip>

namespace adnet::cli {
namespace {

using Json = nlohmann::ordered_json;

// "list files: train_100.txt to train on, test.txt to test; val.txt is not used"
std::string layoutText(const Dataset& dataset) {
  std::string text = nameOf(dataset.layout);
  if (!dataset.trainName.empty()) text += ": " + dataset.trainName + " to train on";
  if (!dataset.testName.empty()) text += ", " + dataset.testName + " to test";
  if (!dataset.unusedName.empty()) text += "; " + dataset.unusedName + " is not used";
  return text;
}

void printDataset(const Dataset& dataset, std::ostream& out) {
  const std::size_t classes = dataset.classes.size();
  const std::vector<int> pool = countPerClass(dataset.samples, classes);
  const std::vector<int> test = countPerClass(dataset.testSamples, classes);
  for (std::size_t i = 0; i < classes; ++i) {
    out << std::setw(6) << pool[i];
    if (dataset.hasTestList) out << " +" << std::setw(5) << test[i];
    out << "  " << dataset.classes[i] << "\n";
  }
  out << layoutText(dataset) << "\n";
  out << classes << " classes, " << dataset.samples.size() << " images";
  if (dataset.hasTestList) out << " to train on, " << dataset.testSamples.size() << " to test";
  out << "\n";
  for (const FileProblem& problem : dataset.problems)
    out << "skipped " << problem.path << ": " << problem.detail << "\n";
  for (const DataNote& note : dataset.notes)
    out << describe(note) << "\n";
}

Json jsonOf(const Dataset& dataset) {
  const std::vector<int> pool = countPerClass(dataset.samples, dataset.classes.size());
  const std::vector<int> test = countPerClass(dataset.testSamples, dataset.classes.size());
  Json json = {{"data", dataset.root.string()},
               {"layout", nameOf(dataset.layout)},
               {"train", dataset.trainName},
               {"test", dataset.testName},
               {"unused", dataset.unusedName}};
  json["classes"] = Json::array();
  for (std::size_t i = 0; i < dataset.classes.size(); ++i)
    json["classes"].push_back(
        {{"name", dataset.classes[i]}, {"images", pool[i]}, {"test_images", test[i]}});
  json["skipped"] = Json::array();
  for (const FileProblem& problem : dataset.problems)
    json["skipped"].push_back({{"path", problem.path}, {"why", problem.detail}});
  json["notes"] = Json::array();
  for (const DataNote& note : dataset.notes)
    json["notes"].push_back(
        {{"note", describe(note)}, {"count", note.count}, {"examples", note.examples}});
  return json;
}

}  // namespace

int inspect(const CommandLine& line, Console console, const std::stop_token& stop) {
  const Dataset dataset = openDataset(line.config.data, stop);
  if (line.json)
    console.out << jsonOf(dataset).dump(-1, ' ', false, Json::error_handler_t::replace)
                << std::endl;
  else
    printDataset(dataset, console.out);
  return kDone;
}

}  // namespace adnet::cli
