// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/navigation.h"

#include "ui/shell/icons.h"
#include "ui/shell/theme.h"
#include "ui/shell/widgets.h"
#include "ui/window/pages.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QIcon>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace adnet::ui {

namespace {

constexpr int kWidth = 184;
constexpr QSize kIcon(32, 20);  // wider than high: some air before the word
constexpr int kLogo = 28;

QWidget* makeLogo() {
  auto* mark = new QLabel;
  mark->setPixmap(QIcon(":/studio/adnet-studio.svg").pixmap(QSize(kLogo, kLogo), 2.0));
  auto* logo = new QWidget;
  auto* row = new QHBoxLayout(logo);
  row->setContentsMargins(kGrid, kGrid, 0, 2 * kGrid);
  row->setSpacing(kGrid);
  row->addWidget(mark);
  QLabel* name = makeLabel(QStringLiteral("AD-Net Studio"), TextRole::Heading);
  name->setObjectName("programName");
  row->addWidget(name, 1);
  return logo;
}

}  // namespace

Navigation::Navigation(QWidget* parent)
    : QFrame(parent),
      buttons_(new QButtonGroup(this)),
      layout_(new QVBoxLayout(this)),
      logo_(makeLogo()) {
  setProperty("role", "navigation");
  layout_->setContentsMargins(kGrid, kGrid, kGrid, 2 * kGrid);
  layout_->setSpacing(kGrid / 2);
  layout_->addWidget(logo_);
  for (const PageEntry& page : pageTable()) {
    const int id = static_cast<int>(buttons_->buttons().size());
    auto* button = new QToolButton;
    button->setObjectName(QStringLiteral("page-") + page.name);
    button->setProperty("role", "page");
    // In the order in which they are gone through.
    button->setText(tr("%1  %2").arg(id + 1).arg(page.text()));
    button->setAccessibleName(page.text());
    button->setIconSize(kIcon);
    button->setCheckable(true);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    buttons_->addButton(button, id);
    layout_->addWidget(button);
  }
  layout_->addStretch();
  connect(buttons_, &QButtonGroup::idClicked, this, &Navigation::chosen);
  connect(&Theme::instance(), &Theme::changed, this, &Navigation::tint);
  tint();
  describeButtons();
  fit();
}

void Navigation::setNarrow(bool narrow) {
  if (narrow == narrow_) return;
  narrow_ = narrow;
  logo_->findChild<QLabel*>("programName")->setVisible(!narrow);
  describeButtons();
  fit();
  Q_EMIT narrowed(narrow);
}

void Navigation::describeButtons() {
  for (QAbstractButton* button : buttons_->buttons()) {
    const QString keys = keysOf(buttons_->id(button)).toString(QKeySequence::NativeText);
    button->setToolTip(narrow_ ? QStringLiteral("%1 (%2)").arg(button->accessibleName(), keys)
                               : keys);
    qobject_cast<QToolButton*>(button)->setToolButtonStyle(narrow_ ? Qt::ToolButtonIconOnly
                                                                   : Qt::ToolButtonTextBesideIcon);
  }
}

void Navigation::changeEvent(QEvent* event) {
  QFrame::changeEvent(event);
  if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) fit();
}

void Navigation::showEvent(QShowEvent* event) {
  QFrame::showEvent(event);
  fit();
}

// Wide enough for every name, in letters of any size; the page that is chosen has bold ones.
void Navigation::fit() {
  int width = logo_->sizeHint().width();
  for (const QAbstractButton* button : buttons_->buttons()) {
    if (narrow_) {
      width = std::max(width, button->sizeHint().width());
      continue;
    }
    QFont chosen = button->font();
    chosen.setBold(true);
    const int wider = QFontMetrics(chosen).horizontalAdvance(button->text()) -
                      button->fontMetrics().horizontalAdvance(button->text());
    width = std::max(width, button->sizeHint().width() + std::max(wider, 0));
  }
  setFixedWidth(std::max(narrow_ ? 0 : kWidth, width + 2 * kGrid));
}

void Navigation::setCurrent(int page) {
  buttons_->button(page)->setChecked(true);
}

void Navigation::addFooter(QWidget* footer) {
  layout_->addWidget(footer);
}

void Navigation::tint() {
  const ThemeColors& colors = Theme::instance().colors();
  int id = 0;
  for (const PageEntry& page : pageTable()) {
    buttons_->button(id++)->setIcon(makeIcon(page.name, colors.subtle, colors.accent));
  }
}

}  // namespace adnet::ui
