// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The Compare page over a folder of runs that a fake engine trained.
#pragma once

#include "tests/ui/fake_runs_fixture.h"
#include "ui/compare/compare_page.h"
#include "ui/compare/comparison_table.h"
#include "ui/compare/verdict_panel.h"
#include "ui/shell/widgets.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

namespace adnet::ui {

struct ComparePageFixture : FakeRunsFixture {
  void begin() {
    QTest::failOnWarning(QRegularExpression("^Q"));
    beginRuns(20);
    page_ = std::make_unique<ComparePage>(*project_);
    page_->resize(1000, 760);
  }
  void end() { page_.reset(); }

  void train(Method method, std::uint64_t seed) {
    struct Silent : TrainingObserver {
    } observer;
    config_.method = method;
    config_.seed = seed;
    // Runs of one second are told apart, and ordered, by their names.
    config_.name = QStringLiteral("run%1").arg(++trained_, 3, 10, QLatin1Char('0')).toStdString();
    PauseGate pause;
    try {
      engine_.train(config_, observer, {}, pause);
    } catch (const Error&) {
      // A failed run is one too.
    }
  }
  void trainBoth(int seeds) {
    for (int seed = 1; seed <= seeds; ++seed) {
      for (const Method method : {Method::FineTune, Method::AdNet})
        train(method, static_cast<std::uint64_t>(seed));
    }
  }
  // Plain fine-tuning and AD-Net, a seed each, at `ratios` ratios: two rows for each.
  void trainRatios(int ratios) {
    for (int i = 1; i <= ratios; ++i) {
      config_.split.ratio = 10 * i;
      trainBoth(1);
    }
  }
  void show() {
    page_->show();
    QVERIFY(QTest::qWaitForWindowActive(page_.get()));
    QTRY_VERIFY(!page_->isLoading());
    table().setFocus();
  }
  ComparisonTable& table() const { return *page_->findChild<ComparisonTable*>(); }
  QLineEdit& filter() const { return *page_->findChild<QLineEdit*>("settingFilter"); }
  QLabel* label(const char* name) const { return page_->findChild<QLabel*>(name); }
  LinesLabel& verdict() const { return *page_->findChild<LinesLabel*>("verdict"); }
  QString compared() const {
    return page_->findChild<ElidedLabel*>("comparedSettings")->fullText();
  }
  int column(const QString& title) const {
    for (int i = 0; i < table().model()->columnCount(); ++i) {
      if (table().model()->headerData(i, Qt::Horizontal).toString() == title) return i;
    }
    return -1;
  }
  QString text(int row, const QString& title) const {
    return table().model()->index(row, column(title)).data().toString();
  }
  // Of the current row; empty where there is none.
  QString currentText() const {
    return table().currentIndex().siblingAtColumn(0).data().toString();
  }

  int trained_ = 0;
  std::unique_ptr<ComparePage> page_;
};

}  // namespace adnet::ui
