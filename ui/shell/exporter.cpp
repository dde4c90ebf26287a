// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/exporter.h"

#include "core/base/files.h"
#include "ui/shell/file_manager.h"
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
  static QString folder;
  return folder;
}

// One that is there: the last, the person's documents, or their home.
QString offeredFolder() {
  for (const QString& folder :
       {lastFolder(), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)}) {
    if (!folder.isEmpty() && QFileInfo(folder).isDir()) return folder;
  }
  return QDir::homePath();
}

// "a.jpg" and "a.PNG" -> "a.png"; what follows a dot of a name of another kind stays: "a-0.35.png".
QString withEnding(const QString& file, const QString& ending) {
  static const QStringList kKnown = {"json", "md",  "tex", "csv",  "png",  "svg", "jpg", "jpeg",
                                     "txt",  "pdf", "bmp", "tiff", "webp", "gif", "tif"};
  const QString own = QFileInfo(file).suffix();
  const QString stem = kKnown.contains(own.toLower()) ? file.chopped(own.size() + 1) : file;
  return stem + '.' + ending;
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
  auto* dialog = new QFileDialog(parent_->window(), tr("Export"), offeredFolder(), filter);
  dialog->setObjectName("exportDialog");
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(ending);
  dialog->selectFile(QDir(offeredFolder()).filePath(name));
  connect(dialog, &QFileDialog::fileSelected, this,
          [this, ending, produce = std::move(produce)](const QString& file) {
            take(file, ending, produce);
          });
  dialog->open();
}

void Exporter::take(const QString& file, const QString& ending, const Produce& produce) {
  if (QFileInfo(file).suffix().toLower() == ending) return write(file, produce);
  const QString corrected = withEnding(file, ending);
  if (!QFileInfo::exists(corrected)) return write(corrected, produce);
  lastFolder() = QFileInfo(file).path();
  ask(QFileInfo(corrected).fileName(), produce);  // nobody was asked about that file
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

MessageBanner::Message savedMessage(const QString& file, QWidget& asked) {
  return {MessageBanner::Tone::Notice,
          Exporter::tr("“%1” is saved").arg(QFileInfo(file).fileName()),
          QDir::toNativeSeparators(QFileInfo(file).absolutePath()),
          {},
          {{Exporter::tr("Show in folder"), [file, &asked] { showInFolder(file, asked); }}}};
}

QString exportName(const QString& run, const QString& what) {
  QString name = run.simplified();
  for (QChar& c : name) {
    if (c == ' ' || c == '/' || c == '\\' || !c.isPrint()) c = '-';
  }
  while (name.startsWith('.') || name.startsWith('-'))
    name.remove(0, 1);
  constexpr int kMost = 60;  // letters; a file system has an end, too
  return name.isEmpty() ? what : name.left(kMost) + '-' + what;
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
