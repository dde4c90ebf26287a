// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A tab of the Compare page by itself, which reads runs that were tested on a few images.
#pragma once

#include "core/compare/run_cache.h"
#include "tests/ui/compare/recorded_runs.h"
#include "tests/ui/image_folder.h"
#include "ui/pictures/picture_model.h"
#include "ui/shell/theme.h"
#include "ui/shell/widgets.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QLabel>
#include <QtTest>

namespace adnet::ui {

template <class Tab>
struct ComparisonTabFixture {
  // `view` is the tab's, whose model is tested.
  void begin(const QString& view, const QSize& size) {
    QTest::failOnWarning(QRegularExpression("^Q"));
    Theme::instance().apply(ThemeChoice::Light);
    runs_ = std::make_unique<RecordedRuns>();
    tab_ = std::make_unique<Tab>(std::make_shared<RunCache>());
    auto* model = tab_->template findChild<QAbstractItemView*>(view)->model();
    tester_ = std::make_unique<QAbstractItemModelTester>(model);
    tab_->resize(size);
    tab_->show();
    QVERIFY(QTest::qWaitForWindowActive(tab_.get()));
    shown_ = {{{"fine-tuning", Qt::blue, {}, {}, {}}, {"AD-Net", Qt::red, {}, {}, {}}}};
  }
  void end() {
    tester_.reset();
    tab_.reset();
  }

  // Two images of each of three classes.
  static std::vector<Sample> six() {
    return {{"ant/0000.png", 0}, {"ant/0001.png", 0},  {"bee/0000.png", 1},
            {"bee/0001.png", 1}, {"wasp/0000.png", 2}, {"wasp/0001.png", 2}};
  }
  // A digit an image, the class that it was taken for; one text an evaluation.
  std::filesystem::path write(std::uint64_t seed, const std::vector<std::string>& taken,
                              const std::vector<Sample>& images = six()) {
    return runs_->writeTested(seed, images_.source().root, {"ant", "bee", "wasp"}, images, taken);
  }
  // Runs of the baseline and of the candidate, a text a seed.
  void show(const std::vector<std::string>& baseline, const std::vector<std::string>& candidate) {
    for (std::size_t setting = 0; setting < 2; ++setting) {
      shown_.settings[setting].runs.clear();
      std::uint64_t seed = 0;
      for (const std::string& taken : setting == 0 ? baseline : candidate)
        shown_.settings[setting].runs.push_back(write(++seed, {taken}));
    }
    settle();
  }
  void settle() {
    shown_.baseline = shown_.settings[0];
    shown_.candidate = shown_.settings[1];
    tab_->setShown(shown_);
    QTRY_VERIFY(!tab_->isLoading());
  }
  QString text(const QString& name) const {
    auto* found = tab_->template findChild<QLabel*>(name);
    if (auto* whole = dynamic_cast<WholeLabel*>(found)) return whole->fullText();
    auto* elided = dynamic_cast<ElidedLabel*>(found);
    return elided ? elided->fullText() : found->text();
  }
  bool isInTheMiddle(const QString& message) const {
    auto* label = tab_->template findChild<QLabel*>(message);
    return label->isVisible() && label->alignment() == Qt::AlignCenter &&
           label->height() > tab_->height() / 2;
  }
  static QStringList pathsOf(const QAbstractItemView& list) {
    QStringList paths;
    for (int row = 0; row < list.model()->rowCount(); ++row)
      paths.append(list.model()->index(row, 0).data(PictureModel::PathRole).toString());
    return paths;
  }

  const ImageFolder images_{{"ant", "bee", "wasp"}, 2};
  std::unique_ptr<RecordedRuns> runs_;
  std::unique_ptr<Tab> tab_;
  std::unique_ptr<QAbstractItemModelTester> tester_;
  Shown shown_;
};

}  // namespace adnet::ui
