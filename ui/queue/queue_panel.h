// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The queue as a person sees and orders it.
#pragma once

#include "ui/queue/queue_controller.h"

#include <QWidget>

#include <functional>
#include <string>
#include <vector>

class QAction;
class QKeySequence;
class QLabel;
class QLayout;
class QPushButton;
class QTableView;
class QToolButton;

namespace adnet::ui {

class ElidedLabel;
class MessageBanner;
class QueueModel;
class UndoOffer;

class QueuePanel : public QWidget {
  Q_OBJECT

 public:
  // What can be undone is told in `banner`, which must outlive it.
  QueuePanel(QueueController& queue, MessageBanner& banner, QWidget* parent = nullptr);

  QWidget& list() const;

 Q_SIGNALS:
  void runRequested(const QString& folder);  // a finished one, to be looked at
  void failed(const adnet::Error& error);    // what was asked of a cluster

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  QLayout* makeFile();
  QWidget* makeCluster();
  void makeTable();
  QLayout* makeActions();
  QAction* addAction(const QString& text, const QKeySequence& keys,
                     const std::function<void()>& run);
  QPushButton* makeButton(QAction* action);
  QToolButton* makeMore();
  void fitButtons();
  void update();
  void showTrouble();
  void followRunning();
  void updateSummary();
  void updateActions();
  void goOn();
  void removeSelected();
  void clearFinished();
  void remove(const std::vector<std::string>& keys);
  void selectPutBack();
  void shift(int places);
  void tryAgain();
  void resumeRun();
  void openRun();
  std::vector<int> selectedRows() const;
  std::vector<std::string> selectedKeys() const;

  QueueController& queue_;
  QueueModel* model_;
  QLabel* summary_;
  QPushButton* go_;  // pauses, or goes on
  QWidget* other_;   // which file it is, where it is not the runs folder's own
  ElidedLabel* file_;
  MessageBanner* trouble_;
  UndoOffer* undo_;
  std::string told_;                  // the trouble that it told last
  std::filesystem::path shown_;       // the file
  std::vector<std::string> putBack_;  // keys of rows that are to be chosen when they are there
  std::string running_;               // key of the run that it scrolled to last
  QLabel* empty_;
  QTableView* table_;
  QWidget* buttons_;
  std::vector<QPushButton*> fitted_;  // those of the most usual actions, as far as they fit
  QToolButton* more_ = nullptr;       // all actions
  QAction* resume_ = nullptr;
  QAction* again_ = nullptr;
  QAction* open_ = nullptr;
  QAction* remove_ = nullptr;
  QAction* clear_ = nullptr;
  QAction* up_ = nullptr;
  QAction* down_ = nullptr;
};

}  // namespace adnet::ui
