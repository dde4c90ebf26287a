// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/data/class_heading.h"

#include "ui/words/class_names.h"

#include <QFontMetricsF>

namespace adnet::ui {

ClassHeading::ClassHeading(QWidget* parent) : ElidedLabel(TextRole::Heading, parent) {}

void ClassHeading::setClass(const QStringList& names, int label) {
  shortNames_ = shortClassNames(names);
  label_ = label;
  setFullText(shortNames_[label]);
  setToolTip(names[label]);
}

QString ClassHeading::elided(int width) const {
  return label_ < 0
             ? QString()
             : elidedClassNames(shortNames_, QFontMetricsF(font()), width, Qt::ElideRight)[label_];
}

}  // namespace adnet::ui
