// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A Data page of its own project; its images are opened by a test.
#pragma once

#include "tests/ui/context_menu.h"
#include "tests/ui/image_folder.h"
#include "ui/data/data_page.h"
#include "ui/shell/number_field.h"
#include "ui/shell/project.h"
#include "ui/shell/widgets.h"

#include <QAbstractButton>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>
#include <QtTest>

#include <memory>

namespace adnet::ui {

struct DataPageFixture {
  void begin() {
    project_ = std::make_unique<Project>();
    page_ = std::make_unique<DataPage>(*project_);
    page_->resize(1100, 760);
    page_->show();
    QVERIFY(QTest::qWaitForWindowExposed(page_.get()));
  }
  void end() {
    page_.reset();
    project_.reset();
  }
  void open(const DataSource& source) const {
    QSignalSpy opened(project_.get(), &Project::opened);
    project_->open(source);
    QTRY_COMPARE(opened.size(), 1);
  }
  template <class Widget>
  Widget* find(const char* name) const {
    auto* found = page_->findChild<Widget*>(name);
    Q_ASSERT(found);
    return found;
  }
  QStringList shownClasses() const {
    const QAbstractItemModel& model = *find<QTableView>("classTable")->model();
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
      names.append(model.index(row, 0).data().toString());
    return names;
  }
  void chooseSegment(int index) const {
    const auto segments = find<QWidget>("ratio")->findChildren<QToolButton*>();
    QTest::mouseClick(segments[index], Qt::LeftButton);
  }
  static void type(QAbstractSpinBox& field, const QString& text) {
    field.setFocus();
    field.selectAll();
    QTest::keyClicks(&field, text);
    QTest::keyClick(&field, Qt::Key_Return);
  }
  void rightClick(const char* tableName, int row) const {
    const auto* table = find<QTableView>(tableName);
    const QPoint at = table->visualRect(table->model()->index(row, 0)).center();
    QTest::mouseClick(table->viewport(), Qt::RightButton, {}, at);
    openMenu(*table, at);
  }

  std::unique_ptr<Project> project_;
  std::unique_ptr<DataPage> page_;
};

}  // namespace adnet::ui
