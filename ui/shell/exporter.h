// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks for a file, and writes it on a thread of its own.
#pragma once

#include "core/base/error.h"
#include "ui/shell/job.h"
#include "ui/shell/message_banner.h"

#include <QImage>
#include <QObject>
#include <QSize>

#include <functional>
#include <list>
#include <string>

class QPaintDevice;
class QWidget;

namespace adnet::ui {

class Exporter : public QObject {
  Q_OBJECT

 public:
  // Makes the file's bytes, on the writing thread: it captures values alone.
  using Produce = std::function<std::string()>;

  explicit Exporter(QWidget* parent);

  // `name` is what the file is called at first; its ending (csv, json, md, tex, png, svg, pdf) is
  // the kind. A file that is given another ending gets this one.
  void ask(const QString& name, Produce produce);
  void write(const QString& file, const Produce& produce);
  bool isWriting() const;

 Q_SIGNALS:
  void written(const QString& file);
  void failed(const adnet::Error& error);  // its path is the file's

 private:
  void take(const QString& file, const QString& ending, const Produce& produce);

  QWidget* parent_;
  std::list<Job> jobs_;  // a file each: none ends another
};

// What is said of a file that was written. `asked` outlives the message.
MessageBanner::Message savedMessage(const QString& file, QWidget& asked);

// "gulls" and "loss.png" -> "gulls-loss.png", whatever a run is called; without a run "loss.png".
QString exportName(const QString& run, const QString& what);

// The bytes of pictures; any thread.
std::string pngOf(const QImage& image);
// `paint` is given the device to paint on, logical pixels from (0, 0) to `size`.
std::string svgOf(const QSize& size, const std::function<void(QPaintDevice&)>& paint);
std::string pdfOf(const QSize& size, const std::function<void(QPaintDevice&)>& paint);  // one page

}  // namespace adnet::ui
