// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pictures/picture_actions.h"

#include "ui/pictures/picture_model.h"
#include "ui/pictures/picture_viewer.h"
#include "ui/shell/context_menu.h"
#include "ui/shell/file_manager.h"
#include "ui/shell/theme.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

namespace adnet::ui {

void paintSelection(QPainter& painter, const QStyleOptionViewItem& option) {
  const bool focused = option.state.testFlag(QStyle::State_HasFocus);
  if (!focused && !option.state.testFlag(QStyle::State_Selected)) return;
  const ThemeColors& colors = Theme::instance().colors();
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(focused ? colors.accent : colors.subtle, focused ? 2 : 1));
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 6, 6);
  painter.restore();
}

PictureActions::PictureActions(QAbstractItemView& view) : QObject(&view), view_(view) {
  view.setSelectionMode(QAbstractItemView::SingleSelection);
  view.installEventFilter(this);
  connect(&view, &QAbstractItemView::doubleClicked, this, &PictureActions::enlarge);
  offerMenu(view, [this](const QPoint& at) { showMenu(at); });
}

void PictureActions::enlargeOnClick() {
  connect(&view_, &QAbstractItemView::clicked, this, &PictureActions::enlarge);
}

QString PictureActions::currentFile() const {
  return view_.currentIndex().data(PictureModel::FileRole).toString();
}

void PictureActions::enlarge() {
  std::vector<ViewedPicture> pictures;
  const QAbstractItemModel& model = *view_.model();
  for (int row = 0; row < model.rowCount(); ++row) {
    const QModelIndex index = model.index(row, 0);
    pictures.push_back({index.data(PictureModel::FileRole).toString(),
                        index.data(PictureModel::PathRole).toString(),
                        index.data(PictureModel::TrueClassRole).toString(),
                        index.data(PictureModel::FullClassRole).toString(),
                        index.data(PictureModel::GuessesRole).toStringList(),
                        index.data(Qt::ToolTipRole).toString(),
                        index.data(PictureModel::RightRole).toBool(),
                        index.data(PictureModel::NotesRole).toStringList()});
  }
  PictureViewer& viewer = PictureViewer::over(view_);
  viewer.open(std::move(pictures), view_.currentIndex().row(),
              [self = QPointer(this)](const ViewedPicture& last) {
                if (!self) return;
                self->viewer_.clear();
                self->select(last.file);
              });
  viewer_ = &viewer;
}

// By its file: the list may be another by now.
void PictureActions::select(const QString& file) {
  const QModelIndex index = indexOfFile(*view_.model(), file);
  if (index.isValid()) {
    view_.setCurrentIndex(index);
    view_.scrollTo(index);
  }
  if (view_.isVisible()) view_.setFocus();
}

void PictureActions::showMenu(const QPoint& at) {
  const QModelIndex index = view_.indexAt(at);
  if (!index.isValid()) return;
  view_.setCurrentIndex(index);
  auto* menu = new QMenu(&view_);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->addAction(tr("Enlarge"), this, &PictureActions::enlarge);
  menu->addAction(tr("Show in folder"), this,
                  [this, file = currentFile()] { showInFolder(file, view_); });
  menu->addAction(tr("Copy path"), this, [file = currentFile()] { copyPath(file); });
  menu->popup(view_.viewport()->mapToGlobal(at));
}

bool PictureActions::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && view_.currentIndex().isValid()) {
      enlarge();
      return true;
    }
  }
  if (event->type() == QEvent::Show || event->type() == QEvent::WindowActivate)
    tryPicturesAgain(*view_.model());
  // Another page is shown, behind the viewer.
  if (event->type() == QEvent::Hide && !event->spontaneous() && viewer_) viewer_->finish();
  return QObject::eventFilter(watched, event);
}

}  // namespace adnet::ui
