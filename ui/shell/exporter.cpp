// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/exporter.h"

#include "core/base/files.h"
#include "ui/shell/paths.h"

#include <QBuffer>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPageSize>
#include <QPdfWriter>
#include <QStandardPaths>
#include <QSvgGenerator>

#include <algorithm>

namespace adnet::ui {

namespace {

QString& lastFolder() {  // of this session
  static QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  return folder;
}

}  // namespace

Exporter::Exporter(QWidget* parent) : QObject(parent), parent_(parent) {}

void Exporter::ask(const QString& name, Produce produce) {
  const QString ending = QFileInfo(name).suffix();
  const QString filter = ending == "csv"    ? tr("Tables (*.csv)")
                         : ending == "json" ? tr("Tables (*.json)")
                         : ending == "md"   ? tr("Markdown (*.md)")
                         : ending == "tex"  ? tr("LaTeX (*.tex)")
                         : ending == "png"  ? tr("Pictures (*.png)")
                         : ending == "pdf"  ? tr("Documents (*.pdf)")
                                            : tr("Drawings (*.svg)");
  auto* dialog = new QFileDialog(parent_->window(), tr("Export"), lastFolder(), filter);
  dialog->setObjectName("exportDialog");
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(ending);
  dialog->selectFile(QDir(lastFolder()).filePath(name));
  connect(dialog, &QFileDialog::fileSelected, this,
          [this, produce = std::move(produce)](const QString& file) { write(file, produce); });
  dialog->open();
}

void Exporter::write(const QString& file, const Produce& produce) {
  lastFolder() = QFileInfo(file).path();
  const auto work = [this, file, produce](const std::stop_token&,
                                          const Job::Post&) -> Job::Function {
    writeFileAtomically(toPath(file), produce());
    return [this, file] { Q_EMIT written(file); };
  };
  const auto idle = std::ranges::find_if_not(jobs_, &Job::isRunning);
  Job& job = idle != jobs_.end() ? *idle : jobs_.emplace_back();
  job.start(work, [this](const Error& error) { Q_EMIT failed(error); });
}

bool Exporter::isWriting() const {
  return std::ranges::any_of(jobs_, &Job::isRunning);
}

std::string pngOf(const QImage& image) {
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  image.save(&buffer, "PNG");
  return buffer.data().toStdString();
}

std::string svgOf(const QSize& size, const std::function<void(QPaintDevice&)>& paint) {
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  QSvgGenerator generator;
  generator.setOutputDevice(&buffer);
  generator.setSize(size);
  generator.setViewBox(QRect(QPoint(), size));
  generator.setResolution(96);
  paint(generator);
  return buffer.data().toStdString();
}

std::string pdfOf(const QSize& size, const std::function<void(QPaintDevice&)>& paint) {
  constexpr int kResolution = 96;
  constexpr double kPointsAnInch = 72;
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  writer.setResolution(kResolution);
  writer.setPageMargins(QMarginsF());
  writer.setPageSize(QPageSize(QSizeF(size) * kPointsAnInch / kResolution, QPageSize::Point));
  paint(writer);
  return buffer.data().toStdString();
}

}  // namespace adnet::ui
