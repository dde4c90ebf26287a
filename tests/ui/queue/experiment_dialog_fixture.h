// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The dialog that puts an experiment together, over a fake engine and three classes of ten images.
#pragma once

#include "tests/ui/fake_engine.h"
#include "tests/ui/image_folder.h"
#include "ui/queue/experiment_dialog.h"
#include "ui/shell/paths.h"
#include "ui/shell/project.h"
#include "ui/shell/theme.h"

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

namespace adnet::ui {

struct ExperimentDialogFixture {
  void begin() {
    QTest::failOnWarning(QRegularExpression("^Q"));
    Theme::instance().apply(ThemeChoice::Light);
    scratch_ = std::make_unique<QTemporaryDir>();
    for (const char* name : {"XDG_CACHE_HOME", "TORCH_HOME"})
      qputenv(name, scratch_->path().toUtf8());
    engine_ = std::make_unique<FakeEngine>();
    // Three passes a step, and one.
    engine_->beforeEstimate = [this](const TrainingConfig& config, const std::stop_token&) {
      engine_->measured = {config.method == Method::AdNet ? 3.0 : 1.0, 0.05, 1 << 30};
    };
    controller_ = std::make_unique<TrainingController>([this]() -> Engine& { return *engine_; });
    times_ = std::make_unique<StepTimes>(*controller_);
    project_ = std::make_unique<Project>();
    TrainingConfig config;
    config.backbone = "small_cnn";
    config.steps = 60;
    config.evaluateEvery = 20;
    config.out = toPath(scratch_->filePath("runs"));
    project_->setConfig(config);
    project_->open(images_.source());
    QTRY_VERIFY(project_->dataset());
  }
  void end() {
    delete dialog_.data();
    times_.reset();
    controller_.reset();
    queued_.clear();
  }

  // Shown, and looked through.
  void show(const std::vector<TrainingConfig>& waiting = {}) {
    dialog_ = new ExperimentDialog(*project_, *times_, waiting, nullptr);
    QObject::connect(dialog_, &ExperimentDialog::queued, dialog_,
                     [this](const Sweep& sweep) { queued_.push_back(sweep); });
    dialog_->show();
    QVERIFY(QTest::qWaitForWindowActive(dialog_));
    QTRY_VERIFY(label("experimentRuns")->isVisible() || label("experimentReason")->isVisible());
  }
  template <class T>
  T* find(const char* name) {
    return dialog_->findChild<T*>(name);
  }
  QLabel* label(const char* name) { return find<QLabel>(name); }
  QAbstractButton* button(const char* name) { return find<QAbstractButton>(name); }
  // The plural forms stand in the catalogues.
  static QString plural(QString text) { return text.replace("(s)", "s"); }
  QString runs() { return plural(label("experimentRuns")->text()); }
  QString notes() { return plural(label("experimentNotes")->text()); }
  QString reason() { return label("experimentReason")->text(); }
  bool canQueue() { return button("queueExperiment")->isEnabled(); }
  void click(const char* name) { QTest::mouseClick(button(name), Qt::LeftButton, {}, {8, 8}); }
  void check(const char* name) {
    QAbstractButton* const box = button(name);
    QTest::mouseClick(box, Qt::LeftButton, {}, {8, box->height() / 2});
  }
  // Replaces what a field holds.
  void type(const char* name, const QString& text) {
    auto* const edit = find<QLineEdit>(name);
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClicks(edit, text);
  }
  // As a person does it: the menu is open, and the entry is not faded.
  void compareAlso(const char* key) {
    QMenu* const menu = find<QPushButton>("compareAlso")->menu();
    Q_EMIT menu->aboutToShow();
    auto* const action = menu->findChild<QAction*>(key);
    QVERIFY(action->isEnabled());
    action->trigger();
  }
  std::vector<TrainingConfig> points() {
    return queued_.empty() ? std::vector<TrainingConfig>() : queued_.front().points;
  }

  const ImageFolder images_;
  std::unique_ptr<QTemporaryDir> scratch_;
  std::unique_ptr<FakeEngine> engine_;
  std::unique_ptr<TrainingController> controller_;
  std::unique_ptr<StepTimes> times_;
  std::unique_ptr<Project> project_;
  QPointer<ExperimentDialog> dialog_;
  std::vector<Sweep> queued_;
};

}  // namespace adnet::ui
