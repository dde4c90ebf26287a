#include "core/base/files.h"
#include "core/base/numbers.h"
#include "core/data/data_source.h"
#include "core/data/plain_text.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

namespace adnet {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kSpace = " \t\r";

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpace) + 1 - first);
}

// A line in a message: short, and plain text whatever the file holds.
std::string quoted(std::string_view line) {
  constexpr std::size_t kLongest = 80;
  return '"' + plainText(line.substr(0, kLongest)) + (line.size() > kLongest ? "…\"" : "\"");
}

// "a/./b.jpg" as "a/b.jpg"; none where it is absolute or leaves the root.
std::optional<std::string> pathInsideRoot(std::string_view text) {
  const fs::path path = fs::path(text).lexically_normal();
  if (path.is_absolute() || path.empty() || *path.begin() == "..") return std::nullopt;
  return path.generic_string();
}

class ListReader {
 public:
  explicit ListReader(const std::stop_token& stop) : stop_(stop) {}

  std::vector<Sample> read(const fs::path& list) {
    const std::string contents = readFile(list);
    std::string_view rest = contents;
    if (rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);  // the mark of Windows' editors
    std::vector<Sample> samples;
    for (int number = 1; !rest.empty(); ++number) {
      if (stop_.stop_requested()) throw Cancelled();
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      const std::string_view line = trimmed(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
      if (!line.empty()) samples.push_back(parse(line, {list, number}));
    }
    if (samples.empty()) {
      throw Error(ErrorCode::EmptyDataset, list,
                  "lists no image. A line is expected to read: folder/image.jpg 0");
    }
    return samples;
  }

 private:
  struct Place {
    fs::path list;
    int line = 0;
  };

  Sample parse(std::string_view line, const Place& place) {
    const auto fail = [&](const std::string& why) {
      throw Error(ErrorCode::BadList, place.list,
                  "line " + std::to_string(place.line) + " (" + quoted(line) + ") " + why);
    };
    const std::size_t gap = std::min(line.find_last_of(kSpace), line.size());
    const auto label = parseNumber<int>(trimmed(line.substr(gap)));
    const std::string_view path = trimmed(line.substr(0, gap));
    if (!label || *label < 0 || path.empty())
      fail("does not end in a label. It is expected to read: folder/image.jpg 0");
    const std::optional<std::string> inside = pathInsideRoot(path);
    if (!inside) fail("leaves the data set's folder. Paths are relative to that folder.");
    if (!isPlainText(*inside)) fail("has a path that is not UTF-8 text. Rename the file.");
    const auto [first, isNew] = seen_.try_emplace(*inside, place);
    if (!isNew) {
      fail("names an image that line " + std::to_string(first->second.line) + " of " +
           first->second.list.filename().string() + " already has. Remove one of the two lines.");
    }
    return {*inside, *label};
  }

  const std::stop_token& stop_;
  std::unordered_map<std::string, Place> seen_;
};

// How many classes there are. Labels run from 0 without a gap: a class with nothing to learn from
// is a mistake in the list.
std::size_t countClasses(const std::vector<Sample>& training, const std::vector<Sample>& testing,
                         const DataSource& source) {
  std::set<int> trained, all;
  for (const Sample& sample : training)
    trained.insert(sample.label);
  all = trained;
  for (const Sample& sample : testing)
    all.insert(sample.label);
  int expected = 0;
  for (const int label : trained)
    expected += label == expected;
  if (expected <= *all.rbegin()) {
    throw Error(ErrorCode::EmptyClass, source.trainList,
                "has no image of class " + std::to_string(expected) +
                    ", although labels go up to " + std::to_string(*all.rbegin()) +
                    ". Labels count from 0 without gaps.");
  }
  return trained.size();
}

// The folder that all images of a class stand in, where that is one that no other class has.
std::vector<std::string> nameClasses(const Dataset& dataset, std::size_t count) {
  std::vector<std::set<std::string>> folders(count);
  for (const auto* samples : {&dataset.samples, &dataset.testSamples})
    for (const Sample& sample : *samples)
      folders[static_cast<std::size_t>(sample.label)].insert(
          fs::path(sample.path).parent_path().filename().string());
  std::map<std::string, int> uses;
  for (const auto& ofClass : folders)
    for (const std::string& folder : ofClass)
      ++uses[folder];
  std::vector<std::string> names;
  for (std::size_t label = 0; label < count; ++label) {
    const std::string& folder = *folders[label].begin();
    const bool isItsOwn = folders[label].size() == 1 && !folder.empty() && uses[folder] == 1;
    names.push_back(isItsOwn ? folder : "class " + std::to_string(label));
  }
  return names;
}

}  // namespace

Dataset readLists(const DataSource& source, const std::stop_token& stop) {
  if (source.trainList.empty()) {
    throw Error(ErrorCode::BadList, source.testList,
                "is a test list without a training list. Give both, or the folder alone.");
  }
  Dataset dataset;
  dataset.root = source.root;
  dataset.hasTestList = !source.testList.empty();
  ListReader reader(stop);
  dataset.samples = reader.read(source.trainList);
  if (dataset.hasTestList) dataset.testSamples = reader.read(source.testList);
  dataset.classes =
      nameClasses(dataset, countClasses(dataset.samples, dataset.testSamples, source));
  return dataset;
}

}  // namespace adnet
