// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Names of files and folders that no one put there as a part of a data set.
#pragma once

#include <string_view>

namespace adnet {

// Hidden (".git", "._1.jpg"), or left by a system or a file server: "__MACOSX", "Thumbs.db".
bool isHiddenOrSystem(std::string_view name);

// In any case: README*, LICENSE*, LICENCE*, COPYING*.
bool isReadme(std::string_view name);
// What data sets are described by: those, and plain files that list or document (.txt, .md, .csv,
// .json, .pdf).
bool isDocumentation(std::string_view name);

// A camera's raw file by its ending. Many are TIFF inside, with a thumbnail for an image.
bool isRawPhoto(std::string_view name);

}  // namespace adnet
