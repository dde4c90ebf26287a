// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/numbers.h"
#include "core/data/dataset.h"

namespace adnet {
namespace {

const char* wordsOf(DataNote::Kind kind) {
  switch (kind) {
    case DataNote::Kind::Hidden:
      return "hidden, or left by a system, and not looked at";
    case DataNote::Kind::Runs:
      return "runs of this program, not looked at";
    case DataNote::Kind::NoImages:
      return "files that are no images";
    case DataNote::Kind::LooseImages:
      return "images outside of the classes' folders, not used";
    case DataNote::Kind::Links:
      return "links to folders that are read already, or that lead back up, not followed";
    case DataNote::Kind::UnusedFolders:
      return "images in folders that are not used";
    case DataNote::Kind::OneClass:
      return "folders whose names are one text in two Unicode forms, read as one class";
    case DataNote::Kind::SimilarNames:
      return "classes whose names differ only in case or blanks (join their folders if they are "
             "one)";
  }
  return "";
}

}  // namespace

std::string describe(const DataNote& note) {
  std::string text = std::string(wordsOf(note.kind)) + ": " + formatNumber(note.count) + " (";
  for (std::size_t i = 0; i < note.examples.size(); ++i)
    text += (i == 0 ? "\"" : ", \"") + note.examples[i] + '"';
  return text +
         (note.examples.size() == DataNote::kMostExamples && note.count > DataNote::kMostExamples
              ? ", …)"
              : ")");
}

}  // namespace adnet
