// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// An Evaluate page over a folder of runs that a fake engine trained.
#pragma once

#include "tests/ui/fake_runs_fixture.h"
#include "ui/charts/confusion_view.h"
#include "ui/charts/curves_view.h"
#include "ui/evaluate/evaluate_page.h"
#include "ui/evaluate/run_list_model.h"
#include "ui/shell/training_controller.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QtTest>

namespace adnet::ui {

struct EvaluatePageFixture : FakeRunsFixture {
  void begin() { beginRuns(40); }
  void end() {
    page_.reset();
    controller_.reset();
  }
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

  // Writes a run that was stopped after `last` steps, and gives its folder.
  QString trainUntil(int last) {
    struct Stopper : Folder {
      int last = 0;
      std::stop_source stop;
      void onStep(const StepRecord& step) override {
        if (step.step == last) stop.request_stop();
      }
    } stopper;
    stopper.last = last;
    PauseGate pause;
    engine_.train(config_, stopper, stopper.stop.get_token(), pause);
    return stopper.path;
  }

  void makePage() {
    controller_ = std::make_unique<TrainingController>([this]() -> Engine& { return engine_; });
    page_ = std::make_unique<EvaluatePage>(*project_, *controller_);
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

  std::unique_ptr<TrainingController> controller_;
  std::unique_ptr<EvaluatePage> page_;
};

}  // namespace adnet::ui
