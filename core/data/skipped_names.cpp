// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/skipped_names.h"

#include "core/data/name_forms.h"

#include <algorithm>
#include <array>

namespace adnet {

bool isHiddenOrSystem(std::string_view name) {
  using namespace std::string_view_literals;
  constexpr std::array kNames = {"__macosx"sv,
                                 "icon\r"sv,
                                 "network trash folder"sv,
                                 "temporary items"sv,  // macOS
                                 "thumbs.db"sv,
                                 "ehthumbs.db"sv,
                                 "desktop.ini"sv,
                                 "system volume information"sv,  // Windows
                                 "$recycle.bin"sv,
                                 "recycler"sv,
                                 "found.000"sv,
                                 "lost+found"sv,
                                 "@eadir"sv,
                                 "@tmp"sv,
                                 "#recycle"sv,
                                 "#snapshot"sv,
                                 "@recycle"sv,  // Synology, QNAP
                                 "@recently-snapshot"sv,
                                 "@sharesnap"sv,
                                 "__pycache__"sv};
  if (name.starts_with('.') || name.starts_with("~$")) return true;
  return std::find(kNames.begin(), kNames.end(), lowerAscii(name)) != kNames.end();
}

bool isReadme(std::string_view name) {
  const std::string lower = lowerAscii(name);
  const auto begins = [&](std::string_view start) { return lower.starts_with(start); };
  return begins("readme") || begins("license") || begins("licence") || begins("copying");
}

bool isDocumentation(std::string_view name) {
  const std::string lower = lowerAscii(name);
  const auto ends = [&](std::string_view ending) { return lower.ends_with(ending); };
  return isReadme(name) || ends(".txt") || ends(".md") || ends(".csv") || ends(".json") ||
         ends(".pdf");
}

bool isRawPhoto(std::string_view name) {
  using namespace std::string_view_literals;
  constexpr std::array kEndings = {".3fr"sv, ".arw"sv, ".cr2"sv, ".cr3"sv, ".crw"sv,
                                   ".dng"sv, ".erf"sv, ".iiq"sv, ".kdc"sv, ".mrw"sv,
                                   ".nef"sv, ".nrw"sv, ".orf"sv, ".pef"sv, ".raf"sv,
                                   ".rw2"sv, ".sr2"sv, ".srw"sv, ".x3f"sv};
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos) return false;
  return std::find(kEndings.begin(), kEndings.end(), lowerAscii(name.substr(dot))) !=
         kEndings.end();
}

}  // namespace adnet
