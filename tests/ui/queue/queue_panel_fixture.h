// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The queue's panel, in a window with the banner that tells what can be undone.
#pragma once

#include "tests/ui/queue/queue_fixture.h"
#include "ui/queue/queue_model.h"
#include "ui/queue/queue_panel.h"
#include "ui/shell/message_banner.h"
#include "ui/shell/theme.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>
#include <QVBoxLayout>

namespace adnet::ui {

struct QueuePanelFixture : QueueFixture {
  void beginPanel() {
    QTest::failOnWarning(QRegularExpression("^Q"));
    Theme::instance().apply(ThemeChoice::Light);
    begin();
    window_ = std::make_unique<QWidget>();
    banner_ = new MessageBanner;
    auto* layout = new QVBoxLayout(window_.get());
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(banner_);
    showPanel();
    window_->resize(420, 320);
    window_->show();
    QVERIFY(QTest::qWaitForWindowActive(window_.get()));
  }
  void endPanel() {
    window_.reset();
    end();
  }
  QTableView& table() const { return *panel_->findChild<QTableView*>("queueTable"); }
  QLabel* label(const char* name) const { return panel_->findChild<QLabel*>(name); }
  QPushButton* button(const char* name) const { return panel_->findChild<QPushButton*>(name); }
  void click(const char* name) const { QTest::mouseClick(button(name), Qt::LeftButton); }
  QAction* action(const char* name) const { return table().findChild<QAction*>(name); }
  // As a person does, in the menu.
  void choose(const char* name) const {
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_F10, Qt::ShiftModifier);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action(name)).center());
  }
  QPoint centre(int row) const {
    return table().visualRect(table().model()->index(row, 0)).center();
  }
  void fill(int count) {
    editSweep(file(), [count](Sweep& sweep) { appendPoints(sweep, configs(count)); });
    queue_->open(file());
    QTRY_COMPARE(table().model()->rowCount(), count);
    table().setFocus();
  }
  QString seedsOf(const QModelIndexList& rows) const {
    QMap<int, QString> seeds;
    for (const QModelIndex& index : rows) {
      seeds[index.row()] =
          index.data().toString().section(' ', -1);  // "seed 3": they differ in that alone
    }
    return QStringList(seeds.values()).join(' ');
  }
  QString seeds() const {
    QModelIndexList rows;
    for (int row = 0; row < table().model()->rowCount(); ++row)
      rows.append(table().model()->index(row, 0));
    return seedsOf(rows);
  }
  QString state(int row) const {
    return table().model()->index(row, QueueModel::State).data().toString();
  }
  QString states() const {  // as the table shows them
    QStringList states;
    for (int row = 0; row < table().model()->rowCount(); ++row)
      states.append(state(row));
    return states.join(", ");
  }
  QString selected() const { return seedsOf(table().selectionModel()->selectedRows()); }
  void showPanel() {
    panel_ = new QueuePanel(*queue_, *banner_);
    window_->layout()->addWidget(panel_);
  }

  std::unique_ptr<QWidget> window_;
  MessageBanner* banner_ = nullptr;
  QueuePanel* panel_ = nullptr;
};

}  // namespace adnet::ui
