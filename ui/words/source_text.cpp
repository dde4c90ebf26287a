// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/source_text.h"

#include "ui/shell/paths.h"

#include <QCoreApplication>
#include <QDir>

namespace adnet::ui {

namespace {

struct SourceWords {
  Q_DECLARE_TR_FUNCTIONS(adnet::ui::SourceText)
};

QString shortPath(const QString& path) {
  const QString home = QDir::homePath();
  const bool isBelow = home != QDir::rootPath() && path.startsWith(home + '/');
  return QDir::toNativeSeparators(isBelow ? '~' + path.mid(home.size()) : path);
}

}  // namespace

QString sourceText(const DataSource& source) {
  QString what;
  if (!source.trainList.empty()) {
    what = toQString(source.trainList.filename());
  } else if (source.labels == AircraftLabels::Family) {
    what = SourceWords::tr("families");
  } else if (source.labels == AircraftLabels::Manufacturer) {
    what = SourceWords::tr("manufacturers");
  }
  const QString path = shortPath(toQString(source.root));
  return what.isEmpty() ? path : QStringLiteral("%1 (%2)").arg(path, what);
}

}  // namespace adnet::ui
