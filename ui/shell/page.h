// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window asks of a page, whichever it is.
#pragma once

#include "core/base/error.h"

#include <QVariant>
#include <QWidget>

namespace adnet::ui {

class Page : public QWidget {
  Q_OBJECT

 public:
  using QWidget::QWidget;

  // Something that it shows is being opened, read or drawn.
  virtual bool isLoading() const { return false; }

  // What it shows that is to be as it was at the next start, and takes up again; empty: as at
  // first.
  virtual QVariantMap state() const { return {}; }
  virtual void restore(const QVariantMap&) {}

 Q_SIGNALS:
  void failed(const adnet::Error& error);  // to be told above whichever page is shown
};

}  // namespace adnet::ui
