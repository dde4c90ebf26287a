// The two ways a data set is written down: one folder a class, or lists. Neither opens an image.
#pragma once

#include "core/data/dataset.h"

namespace adnet {

// The images below the subfolders of `root`, by their endings alone; no file is opened. Folders and
// files that cannot be listed or named are in `problems`.
Dataset scanFolders(const std::filesystem::path& root, const std::stop_token& stop);

// The images that the lists name; whether they exist is not looked at.
Dataset readLists(const DataSource& source, const std::stop_token& stop);

}  // namespace adnet
