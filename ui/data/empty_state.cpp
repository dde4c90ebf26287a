// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/data/empty_state.h"

#include "ui/data/list_source_panel.h"
#include "ui/data/recent_folders.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace adnet::ui {

namespace {

constexpr int kWidth = 640;
constexpr int kIcon = 48;

QLabel* centred(QLabel* label) {
  label->setAlignment(Qt::AlignCenter);
  label->setWordWrap(true);
  return label;
}

QLabel* makeFolderIcon() {
  auto* icon = new QLabel;
  icon->setAlignment(Qt::AlignCenter);
  const auto tint = [icon] {
    icon->setPixmap(makeIcon("data", Theme::instance().colors().accent)
                        .pixmap(QSize(kIcon, kIcon), icon->devicePixelRatioF()));
  };
  QObject::connect(&Theme::instance(), &Theme::changed, icon, tint);
  tint();
  return icon;
}

}  // namespace

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent),
      recent_(new RecentFolders),
      lists_(new ListSourcePanel),
      disclosure_(makeLinkButton(tr("Use list files…"))),
      back_(makeLinkButton(tr("Back to the data set"))) {
  disclosure_->setObjectName("useLists");
  disclosure_->setCheckable(true);
  connect(disclosure_, &QPushButton::toggled, lists_, &QWidget::setVisible);
  connect(lists_, &ListSourcePanel::chosen, this, &EmptyState::openSource);
  connect(recent_, &RecentFolders::chosen, this, &EmptyState::openSource);
  lists_->hide();
  back_->setObjectName("goBack");
  connect(back_, &QPushButton::clicked, this, &EmptyState::goBack);
  back_->hide();

  auto* column = new QVBoxLayout;
  column->setSpacing(2 * kGrid);
  column->addStretch(1);
  column->addWidget(makeDropArea());
  column->addWidget(recent_);
  column->addWidget(disclosure_, 0, Qt::AlignHCenter);
  column->addWidget(lists_);
  column->addWidget(back_, 0, Qt::AlignHCenter);
  column->addStretch(2);
  column->setContentsMargins(0, 0, 0, 0);
  auto* frame = new QWidget;
  frame->setMaximumWidth(kWidth);
  frame->setLayout(column);
  auto* centre = new QWidget;
  centre->setProperty("role", "plain");
  auto* row = new QHBoxLayout(centre);
  row->setContentsMargins(0, 0, 0, 0);
  row->addStretch(1);
  row->addWidget(frame, 1000);
  row->addStretch(1);
  auto* scroll = new QScrollArea;  // for small screens
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setWidgetResizable(true);
  scroll->setWidget(centre);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(scroll);
}

void EmptyState::showLists() {
  disclosure_->setChecked(true);
}

void EmptyState::setRecent(const QList<DataSource>& sources) {
  recent_->setSources(sources);
}

bool EmptyState::isLoading() const {
  return recent_->isLooking();
}

void EmptyState::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  recent_->look();
}

void EmptyState::setCanGoBack(bool can) {
  back_->setVisible(can);
}

QWidget* EmptyState::makeDropArea() {
  auto* open = new QPushButton(tr("Open a folder of images"));
  open->setObjectName("openFolder");
  open->setProperty("role", "large");
  connect(open, &QPushButton::clicked, this, &EmptyState::openFolder);
  auto* demo = makeLinkButton(tr("Try the demo data"));
  demo->setObjectName("tryDemo");
  demo->setToolTip(tr("Draws a small synthetic data set of beetles and opens it."));
  connect(demo, &QPushButton::clicked, this, &EmptyState::tryDemo);

  auto* area = new QFrame;
  area->setProperty("role", "drop");
  auto* layout = new QVBoxLayout(area);
  layout->setContentsMargins(5 * kGrid, 6 * kGrid, 5 * kGrid, 5 * kGrid);
  layout->setSpacing(kGrid);
  layout->addWidget(makeFolderIcon());
  layout->addSpacing(kGrid);
  layout->addWidget(centred(makeLabel(tr("Start with your images"), TextRole::Title)));
  layout->addWidget(centred(
      makeLabel(tr("A folder with one subfolder for each class. A few images in each are enough."),
                TextRole::Subtle)));
  layout->addSpacing(2 * kGrid);
  layout->addWidget(open, 0, Qt::AlignHCenter);
  layout->addWidget(
      centred(makeLabel(tr("or drop a folder anywhere on this window"), TextRole::Subtle)));
  layout->addSpacing(kGrid);
  layout->addWidget(demo, 0, Qt::AlignHCenter);
  return area;
}

}  // namespace adnet::ui
