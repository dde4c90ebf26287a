// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One window for a person: a second start hands what it was asked for to the first, and ends.
// Through a local socket, in a place that is the person's own or, in a shared folder, trusted only
// where the other end is the same person.
#pragma once

#include "ui/window/start_request.h"

#include <QLocalServer>
#include <QObject>
#include <QString>

#include <chrono>
#include <optional>

class QLocalSocket;

namespace adnet::ui {

class SingleInstance : public QObject {
  Q_OBJECT

 public:
  // Programs of one `name` are one: the person's settings, on one display.
  static QString nameFor(const QString& settingsFile);

  // `name` is the path of the socket. A program that is there has `patience` to answer, as one that
  // starts itself on a busy machine may need.
  explicit SingleInstance(const QString& name,
                          std::chrono::milliseconds patience = std::chrono::seconds(20));
  ~SingleInstance() override;

  // True: another program has taken the request, and this one may end. False: this one is the first
  // now, and gets asked(), where it can be; it goes on in any case. What a program that crashed has
  // left is cleared away. Waits only where another program is there and does not answer.
  bool handOver(const StartRequest& request);
  // The process that was there and did not answer, after handOver(); none: nothing.
  std::optional<qint64> silent() const { return silent_; }

 Q_SIGNALS:
  void asked(const adnet::ui::StartRequest& request);  // by a later start

 private:
  bool ask(const StartRequest& request);
  void answer(QLocalSocket& socket);

  QString name_;
  std::chrono::milliseconds patience_;
  std::optional<qint64> silent_;
  QLocalServer server_;
};

}  // namespace adnet::ui
