// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/views_header.h"

#include "ui/shell/elided_combo_box.h"
#include "ui/shell/icon_button.h"
#include "ui/shell/theme.h"
#include "ui/shell/widgets.h"
#include "ui/words/class_names.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QShortcut>
#include <QToolButton>

namespace adnet::ui {

ViewsHeader::ViewsHeader(QWidget* parent)
    : QWidget(parent),
      classes_(new ElidedComboBox),
      imageName_(new ElidedLabel(TextRole::Subtle)),
      save_(new QPushButton(tr("Save sheet…"))) {
  classes_->setObjectName("viewsClass");
  classes_->setMinimumWidth(140);
  classes_->setMaximumWidth(320);
  classes_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  classes_->setAccessibleName(tr("Class"));
  classes_->installEventFilter(this);
  imageName_->setElideMode(Qt::ElideMiddle);  // a path
  imageName_->setObjectName("viewsImageName");
  connect(classes_, &QComboBox::activated, this, &ViewsHeader::classChosen);

  auto* previous = makeButton("previousImage", "previous", tr("Previous image (←)"), Qt::Key_Left);
  auto* next = makeButton("nextImage", "next", tr("Next image (→)"), Qt::Key_Right);
  auto* random = makeButton("randomImage", "random", tr("Random image (R)"), Qt::Key_R);
  connect(previous, &QToolButton::clicked, this, &ViewsHeader::previousWanted);
  connect(next, &QToolButton::clicked, this, &ViewsHeader::nextWanted);
  connect(random, &QToolButton::clicked, this, &ViewsHeader::randomWanted);
  save_->setObjectName("saveSheet");
  save_->setToolTip(tr("Writes what is shown into a PNG file, in the views’ own pixels (%1)")
                        .arg(QKeySequence(QKeySequence::Save).toString(QKeySequence::NativeText)));
  connect(save_, &QPushButton::clicked, this, &ViewsHeader::saveWanted);
  auto* keys = new QShortcut(QKeySequence::Save, this);
  connect(keys, &QShortcut::activated, save_, &QPushButton::click);
  QPushButton* again = makePrimaryButton(tr("Draw again"));
  again->setObjectName("drawAgain");
  again->setToolTip(tr("Shows the draws of the next epochs (Space)"));
  connect(again, &QPushButton::clicked, this, &ViewsHeader::drawWanted);
  auto* space = new QShortcut(Qt::Key_Space, this);
  connect(space, &QShortcut::activated, this, [this] {
    // Space still presses the button that a person has moved to with Tab.
    auto* button = qobject_cast<QAbstractButton*>(QApplication::focusWidget());
    button ? button->click() : drawWanted();
  });

  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kGrid);
  row->addWidget(makeLabel(tr("Views"), TextRole::Title));
  row->addSpacing(kGrid);
  row->addWidget(classes_, 1);
  for (QWidget* button : {previous, next, random})
    row->addWidget(button);
  row->addWidget(imageName_, 1);
  row->addWidget(save_);
  row->addWidget(again);
}

QToolButton* ViewsHeader::makeButton(const char* name, const QString& icon, const QString& text,
                                     const QKeySequence& key) {
  auto* button = new IconButton(icon, text);
  button->setObjectName(name);
  button->setIconSize({20, 20});
  auto* shortcut = new QShortcut(key, this);
  connect(shortcut, &QShortcut::activated, button, &QToolButton::click);
  return button;
}

void ViewsHeader::setClasses(const QStringList& names) {
  names_ = shortClassNames(names);
  classes_->clear();
  classes_->addItems(names_);
  for (int i = 0; i < classes_->count(); ++i)
    classes_->setItemData(i, names[i], Qt::ToolTipRole);
}

void ViewsHeader::showImage(int label, const QString& path) {
  classes_->setCurrentIndex(label);
  classes_->setToolTip(classes_->currentData(Qt::ToolTipRole).toString());
  imageName_->setFullText(path);
}

QString ViewsHeader::className() const {
  return classes_->currentText();
}

void ViewsHeader::allowSaving(bool allowed) {
  save_->setEnabled(allowed);
}

// A class is found by typing the beginning of its name, which is no shortcut then.
bool ViewsHeader::eventFilter(QObject* watched, QEvent* event) {
  if (watched == classes_ && event->type() == QEvent::ShortcutOverride) {
    const QString text = static_cast<QKeyEvent*>(event)->text();
    if (!text.isEmpty() && text[0].isLetterOrNumber()) event->accept();
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace adnet::ui
