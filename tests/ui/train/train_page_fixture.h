// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A Train page over a fake engine, in a folder of its own; its images are opened by a test.
#pragma once

#include "tests/ui/fake_engine.h"
#include "tests/ui/image_folder.h"
#include "ui/charts/curves_view.h"
#include "ui/queue/queue_controller.h"
#include "ui/shell/number_field.h"
#include "ui/shell/paths.h"
#include "ui/shell/project.h"
#include "ui/shell/theme.h"
#include "ui/shell/training_controller.h"
#include "ui/train/train_page.h"

#include <QAbstractButton>
#include <QLabel>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

namespace adnet::ui {

using State = TrainingController::State;

struct TrainPageFixture {
  void begin() {
    QTest::failOnWarning(QRegularExpression("^Q"));  // of Qt: nothing is printed in normal use
    Theme::instance().apply(ThemeChoice::Light);
    scratch_ = std::make_unique<QTemporaryDir>();
    engine_ = std::make_unique<FakeEngine>();
    project_ = std::make_unique<Project>();
    controller_ = std::make_unique<TrainingController>([this]() -> Engine& { return *engine_; });
    TrainingConfig config;
    config.backbone = "small_cnn";
    config.steps = 60;
    config.evaluateEvery = 20;
    config.out = toPath(scratch_->filePath("runs"));
    project_->setConfig(config);
    queue_ = std::make_unique<QueueController>(*controller_);
    queue_->setHome(config.out);
    page_ = std::make_unique<TrainPage>(*project_, *controller_, *queue_);
    page_->resize(1100, 760);
    page_->show();
    QVERIFY(QTest::qWaitForWindowActive(page_.get()));
  }
  void end() {
    page_.reset();
    queue_.reset();
    controller_.reset();
  }
  void openImages() {
    project_->open(images_.source());
    QTRY_VERIFY(project_->dataset());
  }
  void beginLongRun() {
    type(find<NumberField>("steps"), "100000\t");
    QTest::mouseClick(button("train"), Qt::LeftButton);
    QTRY_COMPARE(controller_->state(), State::Running);
  }
  template <class T>
  T* find(const char* name) {
    return page_->findChild<T*>(name);
  }
  QAbstractButton* button(const char* name) { return find<QAbstractButton>(name); }
  QLabel* label(const char* name) { return find<QLabel>(name); }
  CurvesView& curves() { return *page_->findChild<CurvesView*>(); }
  static QString percent(double share) {
    return QStringLiteral("%1 %").arg(100 * share, 0, 'f', 1);
  }
  // Replaces what a field holds.
  static void type(QWidget* field, const QString& text) {
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    for (const QChar c : text) {
      c == '\t' ? QTest::keyClick(field, Qt::Key_Return) : QTest::keyClick(field, c.toLatin1());
    }
  }

  const ImageFolder images_;
  std::unique_ptr<QTemporaryDir> scratch_;
  std::unique_ptr<FakeEngine> engine_;
  std::unique_ptr<Project> project_;
  std::unique_ptr<TrainingController> controller_;
  std::unique_ptr<QueueController> queue_;
  std::unique_ptr<TrainPage> page_;
};

}  // namespace adnet::ui
