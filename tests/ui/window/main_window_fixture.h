// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole window over a fake engine, with settings of its own.
#pragma once

#include "tests/ui/fake_engine.h"
#include "ui/data/data_page.h"
#include "ui/shell/page.h"
#include "ui/shell/paths.h"
#include "ui/window/main_window.h"
#include "ui/window/page_scroll.h"
#include "ui/window/settings.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>
#include <QtTest>

namespace adnet::ui {

struct MainWindowFixture {
  void begin() {
    QTest::failOnWarning(QRegularExpression("^Q"));  // of Qt: nothing is printed in normal use
    scratch_ = std::make_unique<QTemporaryDir>();
    settings_ = std::make_unique<Settings>(scratch_->filePath("settings.ini"));
    engine_ = std::make_unique<FakeEngine>();
    Theme::instance().apply(ThemeChoice::Light);
    window_ = std::make_unique<MainWindow>(*settings_, [this]() -> Engine& { return *engine_; });
    window_->setWindowState(Qt::WindowNoState);  // whatever screen there is
    window_->resize(1280, 800);
    window_->show();
    QVERIFY(QTest::qWaitForWindowActive(window_.get()));
  }
  void end() { window_.reset(); }
  // As the next start of the program does.
  void restart() {
    window_.reset();
    settings_ = std::make_unique<Settings>(scratch_->filePath("settings.ini"));
    window_ = std::make_unique<MainWindow>(*settings_, [this]() -> Engine& { return *engine_; });
    window_->show();
    QVERIFY(QTest::qWaitForWindowActive(window_.get()));
  }
  QScrollArea* shownPage() const {
    for (auto* scroll : window_->findChildren<PageScroll*>()) {
      if (scroll->isVisible()) return scroll;
    }
    return nullptr;
  }
  QHeaderView* dataColumns() const {
    for (auto* table : window_->findChild<DataPage*>()->findChildren<QTableView*>()) {
      if (table->isVisible()) return table->horizontalHeader();
    }
    return nullptr;
  }
  static void dragDown(QWidget& handle, int distance) {
    const QPoint from = handle.rect().center();
    QTest::mousePress(&handle, Qt::LeftButton, {}, from);
    QTest::mouseMove(&handle, from + QPoint(0, distance));
    QTest::mouseRelease(&handle, Qt::LeftButton, {}, from + QPoint(0, distance));
  }
  TrainingConfig config(int steps) const {
    TrainingConfig config;
    config.steps = steps;
    config.out = toPath(scratch_->filePath("runs"));
    return config;
  }
  MessageBanner& banner() const { return *window_->findChild<MessageBanner*>("windowBanner"); }
  QString bannerText(const char* name) const {
    const auto* label = banner().findChild<QLabel*>(name);
    return label->text();
  }
  static void write(const QString& path, const QByteArray& contents) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(contents);
  }
  QPushButton* bannerButton(const char* name) const {
    QPushButton* latest = nullptr;  // the buttons of the message before are deleted later
    for (auto* button : banner().findChildren<QPushButton*>(name))
      latest = button;
    return latest;
  }
  QAction* menuAction(const QString& text) const {
    for (auto* action : window_->menuBar()->findChildren<QAction*>()) {
      if (action->text() == text) return action;
    }
    return nullptr;
  }

  std::unique_ptr<QTemporaryDir> scratch_;
  std::unique_ptr<Settings> settings_;
  std::unique_ptr<FakeEngine> engine_;
  std::unique_ptr<MainWindow> window_;
};

}  // namespace adnet::ui
