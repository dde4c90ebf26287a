// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A table above something else: it gets as much as its rows need, of many no more than somewhat
// less than half, until a person drags the handle.
#pragma once

#include <QSplitter>

class QAbstractItemView;

namespace adnet::ui {

class TableSplitter : public QSplitter {
  Q_OBJECT

 public:
  // `table` is somewhere in `top`.
  TableSplitter(QWidget* top, QAbstractItemView& table, QWidget* below);

  void fit();

 protected:
  bool event(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  QAbstractItemView& table_;
  bool dragged_ = false;
};

}  // namespace adnet::ui
