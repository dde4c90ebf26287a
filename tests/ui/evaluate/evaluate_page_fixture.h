// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// An Evaluate page over a folder of runs that a fake engine trained.
#pragma once

#include "tests/ui/fake_engine.h"
#include "tests/ui/image_folder.h"
#include "ui/charts/confusion_view.h"
#include "ui/charts/curves_view.h"
#include "ui/evaluate/evaluate_page.h"
#include "ui/evaluate/run_list_model.h"
#include "ui/shell/project.h"
#include "ui/shell/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

namespace adnet::ui {

struct EvaluatePageFixture {
  void begin() {
    Theme::instance().apply(ThemeChoice::Light);
    scratch_ = std::make_unique<QTemporaryDir>();
    config_ = TrainingConfig();
    config_.backbone = "small_cnn";
    config_.steps = 40;
    config_.evaluateEvery = 20;
    config_.out = toPath(scratch_->filePath("runs"));
    config_.data = images_.source();
    engine_ = FakeEngine();
    engine_.classes = {"ant", "bee", "wasp"};
    engine_.aStep = {};
    for (int label = 0; label < 3; ++label) {
      for (int i = 0; i < 10; ++i) {
        const std::string name = engine_.classes[static_cast<std::size_t>(label)];
        engine_.test.push_back({name + "/000" + std::to_string(i) + ".png", label});
      }
    }
    project_ = std::make_unique<Project>();
    project_->setConfig(config_);
  }
  void end() { page_.reset(); }
  // Writes a run and gives its folder.
  QString train(const std::string& name) {
    config_.name = name;
    PauseGate pause;
    Folder folder;
    try {
      engine_.train(config_, folder, {}, pause);
    } catch (const Error&) {
      // A failed run is one too.
    }
    return folder.path;
  }
  // Hands on to a writer what it is told, up to the last step.
  struct Steps : TrainingObserver {
    explicit Steps(RunWriter& writer) : to(writer) {}
    RunWriter& to;
    int last = 0;
    std::stop_source* stop = nullptr;
    void onStarted(const RunStarted& run) override { to.onStarted(run); }
    void onStep(const StepRecord& step) override {
      to.onStep(step);
      if (step.step == last) stop->request_stop();
    }
    void onEvaluation(const EvaluationRecord& evaluation) override { to.onEvaluation(evaluation); }
  };
  struct Folder : TrainingObserver {
    QString path;
    void onStarted(const RunStarted& run) override { path = toQString(run.folder); }
  };

  void makePage() {
    page_ = std::make_unique<EvaluatePage>(*project_);
    page_->resize(1100, 760);
    page_->show();
    QVERIFY(QTest::qWaitForWindowActive(page_.get()));
    settle();
  }
  void settle() { QTRY_VERIFY(!page_->isLoading()); }
  template <class T>
  T* find(const char* name) {
    return page_->findChild<T*>(name);
  }
  QTableView& table() { return *find<QTableView>("runTable"); }
  QComboBox& evaluations() { return *find<QComboBox>("evaluations"); }
  CurvesView& curves() { return *page_->findChild<CurvesView*>(); }
  ConfusionView& confusion() { return *page_->findChild<ConfusionView*>(); }
  QString detailOf(int row) {
    return table().model()->index(row, 0).data(RunListModel::DetailRole).toString();
  }
  static QPushButton* buttonCalled(const QWidget& parent, const QString& text) {
    for (auto* button : parent.findChildren<QPushButton*>()) {
      if (button->text() == text) return button;
    }
    return nullptr;
  }
  QString shownRun() { return find<QLabel>("openedRun")->text(); }

  const ImageFolder images_;
  std::unique_ptr<QTemporaryDir> scratch_;
  TrainingConfig config_;
  FakeEngine engine_;
  std::unique_ptr<Project> project_;
  std::unique_ptr<EvaluatePage> page_;
};

}  // namespace adnet::ui
