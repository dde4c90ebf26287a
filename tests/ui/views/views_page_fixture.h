// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The Views page with thirty small images of three classes, drawn, for tests.
#pragma once

#include "tests/ui/image_folder.h"
#include "ui/shell/project.h"
#include "ui/shell/segmented_control.h"
#include "ui/shell/theme.h"
#include "ui/views/recipe_panel.h"
#include "ui/views/view_grid.h"
#include "ui/views/view_pane.h"
#include "ui/views/views_page.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QSignalSpy>
#include <QtTest>

#include <memory>

namespace adnet::ui {

class ViewsPageFixture : public QObject {
 protected:
  void open() {
    folder_ = std::make_unique<ImageFolder>();
    project_ = std::make_unique<Project>();
    TrainingConfig config;
    config.views.resize = 64;
    config.views.imageSize = 48;
    project_->setConfig(config);
    page_ = std::make_unique<ViewsPage>(*project_);
    page_->resize(1100, 760);
    page_->show();
    QVERIFY(QTest::qWaitForWindowActive(page_.get()));
    QSignalSpy opened(project_.get(), &Project::opened);
    project_->open(folder_->source());
    QTRY_COMPARE(opened.size(), 1);
    settle();
  }
  void close() {
    page_.reset();
    project_.reset();
  }

  template <class Widget>
  Widget* find(const char* name) const {
    auto* found = page_->findChild<Widget*>(name);
    Q_ASSERT(found);
    return found;
  }
  void settle() const { QTRY_VERIFY(!page_->isLoading()); }
  void type(const char* name, const QString& text) {
    auto* box = find<QAbstractSpinBox>(name);
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, text);
    QTest::keyClick(box, Qt::Key_Tab);
  }
  ViewGrid* grid() const { return page_->findChild<ViewGrid*>("viewGrid"); }
  ViewPane* pane() const { return page_->findChild<ViewPane*>("viewPane"); }
  // The way of looking, by its key.
  void choose(int mode) {
    QTest::keyClick(page_.get(), static_cast<Qt::Key>(Qt::Key_1 + mode));
    settle();
    QCOMPARE(page_->findChild<SegmentedControl*>("viewMode")->current(), mode);
  }

  std::unique_ptr<ImageFolder> folder_;
  std::unique_ptr<Project> project_;
  std::unique_ptr<ViewsPage> page_;
};

}  // namespace adnet::ui
