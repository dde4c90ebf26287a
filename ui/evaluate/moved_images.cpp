// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evaluate/moved_images.h"

#include "ui/shell/paths.h"
#include "ui/shell/project.h"
#include "ui/shell/widgets.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace adnet::ui {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kTried = 20;  // images, from all over a set

bool holdsAny(const fs::path& folder, const std::vector<Sample>& samples) {
  const std::size_t tried = std::min(kTried, samples.size());
  for (std::size_t i = 0; i < tried; ++i) {
    std::error_code code;  // not there, then
    if (fs::is_regular_file(folder / samples[i * samples.size() / tried].path, code)) return true;
  }
  return false;
}

// The folder of them all in which some of the run's images are; empty: none. A run without images
// misses none.
fs::path folderOf(const std::vector<fs::path>& folders, const Split& split) {
  if (split.test.empty() && split.train.empty()) return folders.front();
  const auto found = std::ranges::find_if(folders, [&split](const fs::path& folder) {
    return holdsAny(folder, split.test) || holdsAny(folder, split.train);
  });
  return found == folders.end() ? fs::path() : *found;
}

}  // namespace

MovedImages::MovedImages(Project& project, QWidget* parent)
    : OfferRow("movedImages", "chooseMovedImages", parent), project_(project) {
  text().setElideMode(Qt::ElideMiddle);  // a path
  button().setText(tr("Choose folder…"));
  button().setToolTip(tr("Where the images are now. The run’s folder stays as it is."));
  connect(&button(), &QPushButton::clicked, this, &MovedImages::choose);
}

void MovedImages::setRun(std::shared_ptr<const RunRecord> run) {
  run_ = std::move(run);
  look({});
}

// Looks where the images were last, or into a folder that was chosen: into one that holds the data
// set's as well.
void MovedImages::look(const fs::path& chosen) {
  const fs::path root = run_->summary.config.data.root;
  std::vector<fs::path> folders = {chosen.empty() ? project_.moved().now(root) : chosen};
  if (chosen.empty() && folders.front() != root) folders.push_back(root);
  if (!chosen.empty()) folders.push_back(chosen / root.filename());
  const auto work = [this, folders = std::move(folders), chosen, run = run_](
                        const std::stop_token&, const Job::Post&) -> Job::Function {
    return [this, folder = folderOf(folders, run->split), chosen] { take(folder, chosen); };
  };
  looking_.start(work, [](const Error&) {});
}

void MovedImages::take(const fs::path& folder, const fs::path& chosen) {
  const fs::path root = run_->summary.config.data.root;
  const QString missed = toQString(chosen.empty() ? project_.moved().now(root) : chosen);
  setHidden(!folder.empty());
  text().setFullText(chosen.empty() ? tr("Its images are not in “%1” any more.").arg(missed)
                                    : tr("None of its images is in “%1”.").arg(missed));
  if (folder.empty() || folder == project_.moved().now(root)) return;
  project_.moved().set(root, folder);
  Q_EMIT found();
}

void MovedImages::choose() {
  auto* dialog = new QFileDialog(window(), tr("Where the images are now"));
  dialog->setObjectName("movedImagesDialog");
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  dialog->setOption(QFileDialog::ShowDirsOnly);
  fs::path start = run_->summary.config.data.root.parent_path();  // the nearest that is there
  while (start.has_relative_path() && !QFileInfo(toQString(start)).isDir())
    start = start.parent_path();
  dialog->setDirectory(toQString(start));
  connect(dialog, &QFileDialog::fileSelected, this,
          [this](const QString& folder) { look(toPath(folder)); });
  dialog->open();
}

}  // namespace adnet::ui
