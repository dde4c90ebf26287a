// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/error_text.h"

#include "ui/shell/paths.h"
#include "ui/words/number_text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStorageInfo>

namespace adnet::ui {

namespace {

struct ErrorWords {
  Q_DECLARE_TR_FUNCTIONS(adnet::ui::ErrorText)

 public:
  static QString phrase(ErrorCode code);
  static QString title(ErrorCode code);
  static QString advice(ErrorCode code);
  static QString unwritten(const QString& file);
  static QString whyUnwritten(const QString& file);  // as the disk is now
  static QString about(DataNote::Kind kind);
};

QString ErrorWords::phrase(ErrorCode code) {
  switch (code) {
    case ErrorCode::NotFound:
      return tr("not found");
    case ErrorCode::Unreadable:
      return tr("cannot be read");
    case ErrorCode::BadImage:
      return tr("not a readable image");
    case ErrorCode::EmptyDataset:
      return tr("no images");
    case ErrorCode::EmptyClass:
      return tr("class without images");
    case ErrorCode::TooFewClasses:
      return tr("too few classes");
    case ErrorCode::BadList:
      return tr("bad list line");
    case ErrorCode::BadConfig:
      return tr("bad setting");
    case ErrorCode::BadWeights:
      return tr("damaged weights file");
    case ErrorCode::WeightsMismatch:
      return tr("weights of another network");
    case ErrorCode::DownloadFailed:
      return tr("not downloaded");
    case ErrorCode::DeviceUnavailable:
      return tr("device not available");
    case ErrorCode::EngineUnavailable:
      return tr("engine not available");
    case ErrorCode::BadRun:
      return tr("damaged run folder");
    case ErrorCode::InTraining:
      return tr("in training");
    case ErrorCode::DataChanged:
      return tr("changed images");
    case ErrorCode::CannotWrite:
      return tr("cannot be written");
    case ErrorCode::OutOfMemory:
      return tr("out of memory");
    case ErrorCode::Diverged:
      return tr("training diverged");
    case ErrorCode::ClusterRefused:
      return tr("refused by the cluster");
    case ErrorCode::Internal:
      return tr("internal error");
  }
  return {};
}

QString ErrorWords::title(ErrorCode code) {
  switch (code) {
    case ErrorCode::NotFound:
      return tr("A file or folder is not there");
    case ErrorCode::Unreadable:
      return tr("A file or folder cannot be read");
    case ErrorCode::BadImage:
      return tr("An image cannot be read");
    case ErrorCode::EmptyDataset:
      return tr("No classes of images were found here");
    case ErrorCode::EmptyClass:
      return tr("A class has no readable image");
    case ErrorCode::TooFewClasses:
      return tr("There is only one class");
    case ErrorCode::BadList:
      return tr("A list file cannot be understood");
    case ErrorCode::BadConfig:
      return tr("A setting is out of range");
    case ErrorCode::BadWeights:
      return tr("The weights file cannot be used");
    case ErrorCode::WeightsMismatch:
      return tr("The weights belong to another network");
    case ErrorCode::DownloadFailed:
      return tr("The file could not be downloaded");
    case ErrorCode::DeviceUnavailable:
      return tr("The chosen device is not available");
    case ErrorCode::EngineUnavailable:
      return tr("The training engine cannot be loaded");
    case ErrorCode::BadRun:
      return tr("This folder is not a complete run");
    case ErrorCode::InTraining:
      return tr("The run is being trained by another program");
    case ErrorCode::DataChanged:
      return tr("The images have changed since the run was trained");
    case ErrorCode::CannotWrite:
      return tr("A file cannot be written");
    case ErrorCode::OutOfMemory:
      return tr("There is not enough memory");
    case ErrorCode::Diverged:
      return tr("The training has diverged");
    case ErrorCode::ClusterRefused:
      return tr("The cluster does not take this");
    case ErrorCode::Internal:
      return tr("Something went wrong inside the program");
  }
  return {};
}

QString ErrorWords::advice(ErrorCode code) {
  switch (code) {
    case ErrorCode::NotFound:
      return tr(
          "It may have been moved, renamed or on a disk that is not connected. "
          "Choose it again.");
    case ErrorCode::Unreadable:
      return tr("Check that you may read it and that its disk is connected, then try again.");
    case ErrorCode::BadImage:
      return tr("The file is empty, cut off or no image. Replace or remove it, then try again.");
    case ErrorCode::EmptyDataset:
      return tr(
          "Choose a folder that holds one subfolder for each class, with images inside "
          "(JPEG, PNG, BMP, TIFF or WebP).");
    case ErrorCode::EmptyClass:
      return tr("Put at least one image into the folder of that class, or remove the folder.");
    case ErrorCode::TooFewClasses:
      return tr(
          "A classifier tells classes apart: choose the folder above, so that it holds at "
          "least two class folders.");
    case ErrorCode::BadList:
      return tr(
          "Each line is a path relative to the image folder, a space and the number of the "
          "class: birds/001.jpg 0");
    case ErrorCode::BadConfig:
      return tr("Change the setting named below.");
    case ErrorCode::BadWeights:
      return tr(
          "Choose a .safetensors file, or a .pth file with a state dict saved by PyTorch. If it "
          "was downloaded, download it again.");
    case ErrorCode::WeightsMismatch:
      return tr("Choose the network that the weights were made for, or other weights.");
    case ErrorCode::DownloadFailed:
      return tr(
          "Check the connection and try again: it goes on where it stopped. Or put the file there "
          "by hand.");
    case ErrorCode::DeviceUnavailable:
      return tr("Choose the device “Auto” or “CPU”.");
    case ErrorCode::EngineUnavailable:
      return tr(
          "libadnet-engine.so or LibTorch is missing. Run packaging/run to build and "
          "install what is needed.");
    case ErrorCode::BadRun:
      return tr("Choose a folder that AD-Net Studio made for a run; it holds a file run.json.");
    case ErrorCode::InTraining:
      return tr("Wait until it has ended, or stop it there.");
    case ErrorCode::DataChanged:
      return tr("Put back what was there. Or train a new run on the images as they are now.");
    case ErrorCode::CannotWrite:
      return tr(
          "Check that the disk has space left and that you may write in this folder, or "
          "choose another.");
    case ErrorCode::OutOfMemory:
      return tr("Choose a smaller batch, smaller images or a smaller network.");
    case ErrorCode::Diverged:
      return tr("The loss is no longer a number. Choose a smaller learning rate and train again.");
    case ErrorCode::ClusterRefused:
      return tr("Ask for a partition, a time and devices that it has; its own words are below.");
    case ErrorCode::Internal:
      return tr("Please report it with the details below and what you did before.");
  }
  return {};
}

QString ErrorWords::unwritten(const QString& file) {
  return tr("“%1” cannot be written").arg(QFileInfo(file).fileName());
}

QString ErrorWords::whyUnwritten(const QString& file) {
  constexpr qint64 kFull = 1 << 20;  // bytes
  const QString folder = QFileInfo(file).absolutePath();
  if (!QFileInfo::exists(folder))
    return tr("The folder %1 is not there. Choose another.").arg(folder);
  if (!QFileInfo(folder).isDir()) return tr("%1 is no folder. Choose another.").arg(folder);
  if (!QFileInfo(folder).isWritable())
    return tr("You may not write in the folder %1. Choose another.").arg(folder);
  if (QFileInfo(file).isDir())
    return tr("A folder of this name is in %1. Choose another name.").arg(folder);
  const qint64 left = QStorageInfo(folder).bytesAvailable();
  if (left >= 0 && left < kFull) return tr("The disk of the folder %1 is full.").arg(folder);
  return tr("%1: %2", "a folder, and what to do").arg(folder, advice(ErrorCode::CannotWrite));
}

QString ErrorWords::about(DataNote::Kind kind) {
  switch (kind) {
    case DataNote::Kind::Hidden:
      return tr("hidden, or left by a system, and not looked at");
    case DataNote::Kind::Runs:
      return tr("runs of this program, not looked at");
    case DataNote::Kind::NoImages:
      return tr("files that are no images");
    case DataNote::Kind::LooseImages:
      return tr("images outside of the classes' folders, not used");
    case DataNote::Kind::Links:
      return tr("links to folders that are read already, or that lead back up, not followed");
    case DataNote::Kind::UnusedFolders:
      return tr("images in folders that are not used");
    case DataNote::Kind::OneClass:
      return tr("folders whose names are one text in two Unicode forms, read as one class");
    case DataNote::Kind::SimilarNames:
      return tr("classes whose names differ only in case or blanks");
  }
  return {};
}

}  // namespace

MessageBanner::Message describe(const Error& error) {
  const bool isFile = error.code() == ErrorCode::CannotWrite && !error.path().empty();
  return {
      MessageBanner::Tone::Error,
      isFile ? ErrorWords::unwritten(toQString(error.path())) : ErrorWords::title(error.code()),
      isFile ? ErrorWords::whyUnwritten(toQString(error.path())) : ErrorWords::advice(error.code()),
      QString::fromUtf8(error.what()),
      {}};
}

QString describe(ErrorCode code) {
  return ErrorWords::phrase(code);
}

QString describe(const DataNote& note) {
  return QStringLiteral("%1: %2").arg(ErrorWords::about(note.kind),
                                      countText(static_cast<qsizetype>(note.count)));
}

}  // namespace adnet::ui
