// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/window_messages.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace adnet::ui {

using Message = MessageBanner::Message;
using Tone = MessageBanner::Tone;

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(adnet::ui::MainWindow)
};

}  // namespace

Message refusedConfig(const QString& file, const Error& error) {
  const QString name = QFileInfo(file).fileName();
  return {Tone::Error,
          Words::tr("The settings of “%1” were not taken").arg(name),
          name + QStringLiteral(": ") + QString::fromStdString(error.detail()) + ' ' +
              Words::tr("The window goes on with the settings that it had."),
          QString::fromUtf8(error.what()),
          {}};
}

Message missingImages(const QString& file, const QString& folder) {
  return {Tone::Error,
          Words::tr("The images of “%1” are not there").arg(QFileInfo(file).fileName()),
          Words::tr("“data” in it is “%1”, and there is no such folder. Open the folder where "
                    "they are now; all else is set as the file says.")
              .arg(folder),
          file,
          {}};
}

Message missingFolder(const QString& folder) {
  return {
      Tone::Error,
      Words::tr("There is no folder “%1”").arg(QFileInfo(folder).fileName()),
      Words::tr("“%1” cannot be opened. Open another folder of images or of a run.").arg(folder),
      {},
      {}};
}

Message languageChanges(const Answer& restart) {
  Message message;
  message.title = Words::tr("The language changes when you start AD-Net Studio again");
  if (!restart) return message;
  message.actions = {{Words::tr("Restart now"), restart}, {Words::tr("Later"), [] {}, true}};
  return message;
}

Message settingsAreReset() {
  return {Tone::Notice,
          Words::tr("The settings are as at the first start"),
          Words::tr("Language, columns and the division of the pages follow when you start "
                    "AD-Net Studio again."),
          {},
          {}};
}

Message silentWindow(qint64 process) {
  return {Tone::Warning,
          Words::tr("Another AD-Net Studio is running and does not answer"),
          Words::tr("It is the process %1. This window goes on beside it; both write the same "
                    "settings.")
              .arg(process),
          {},
          {}};
}

Message vanishedData(const QString& folder, const Answer& openAnother, const Answer& tryAgain) {
  return {Tone::Error,
          Words::tr("The folder “%1” is gone").arg(QFileInfo(folder).fileName()),
          Words::tr("“%1” was deleted or moved, or its disk was taken out.").arg(folder),
          {},
          {{Words::tr("Open another…"), openAnother}, {Words::tr("Try again"), tryAgain}}};
}

Message questionBeforeReset(const Answer& reset) {
  return {Tone::Warning,
          Words::tr("Set everything as at the first start?"),
          Words::tr("Options of the training, theme, language, recent folders and the division "
                    "of the pages are forgotten. Images, runs and your presets stay."),
          {},
          {{Words::tr("Reset settings"), reset}, {Words::tr("Keep them"), [] {}, true}}};
}

Message questionBeforeClosing(WhatTrains run, const Answer& stop, const Answer& goOn) {
  return {Tone::Warning,
          Words::tr("A training is going on"),
          run == WhatTrains::OfTheQueue
              ? Words::tr("Stop it? It stays in the queue, which goes on with it when you "
                          "continue at the next start.")
              : Words::tr("Stop it and keep the run as it is now?"),
          {},
          {{Words::tr("Stop and close"), stop}, {Words::tr("Go on training"), goOn, true}}};
}

}  // namespace adnet::ui
