// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window asks of a page, whichever it is.
#pragma once

#include "core/base/error.h"

#include <QPointer>
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

  // Before another page is turned to.
  void keepFocus();
  // For what had it then, or else for the main part, as soon as that is shown.
  void takeFocus();

 Q_SIGNALS:
  void failed(const adnet::Error& error);  // to be told above whichever page is shown

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  // What keys act on until a person goes elsewhere; null: the page itself, where Tab begins.
  virtual QWidget* mainPart() const { return nullptr; }

  QPointer<QWidget> last_;  // that had the focus
};

}  // namespace adnet::ui
