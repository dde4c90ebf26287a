// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The window: navigation, pages, menu and messages around one project and one training.
#pragma once

#include "ui/queue/queue_controller.h"
#include "ui/shell/message_banner.h"
#include "ui/shell/project.h"
#include "ui/shell/theme.h"
#include "ui/shell/training_controller.h"

#include <QMainWindow>
#include <QTimer>

#include <vector>

class QLabel;
class QStackedWidget;

namespace adnet::ui {

class DataPage;
class EvaluatePage;
class MainMenu;
class Navigation;
class Page;
class Settings;
class TrainPage;
struct StartRequest;

class MainWindow : public QMainWindow, public MessageTeller {
  Q_OBJECT

 public:
  // `settings` must outlive the window. `engine` is as TrainingController takes it.
  explicit MainWindow(Settings& settings, TrainingController::EngineProvider engine = loadEngine,
                      QWidget* parent = nullptr);
  ~MainWindow() override;

  Project& project() { return project_; }
  TrainingController& training() { return training_; }
  QueueController& queue() { return queue_; }

  // What the program was started for. A configuration that cannot be used is told, and left.
  void begin(const StartRequest& request);
  // What a later start was asked for: comes to the front, and opens it.
  void takeOver(const StartRequest& request);
  // A folder of images, or a run's folder.
  void openPath(const QString& path);
  // A sweep's file, for the queue.
  void openSweep(const QString& file);
  // The data set that was open last, if there was one and it is still there.
  void openLast();
  // The page that is shown, by its name in the table of pages.
  QString page() const;
  void showPage(const QString& name);
  void tell(const MessageBanner::Message& message) override;
  // Another window is there, and did not take what this one was started for.
  void tellSilent(qint64 process);
  // No page is loading.
  bool isSettled() const;

 Q_SIGNALS:
  void settingsReset();
  void restartAsked();  // by the person, of the program; nothing is trained

 protected:
  void closeEvent(QCloseEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void addPages();
  void connectPages();
  void turnTo(int page);
  void connectMenu(MainMenu& menu);
  void connectProject(MainMenu& menu);
  void chooseRun();
  void chooseSweep();
  void takeUpQueue();
  void showQueue();
  void trainAgain(TrainingConfig config);
  void showError(const Error& error);
  bool isOfVanishedData(const Error& error) const;
  void tellVanishedData();
  void chooseTheme(ThemeChoice choice);
  void chooseLanguage(const QString& code);
  void askBeforeClosing();
  void withdrawQuestion();
  void askBeforeReset();
  void fitToScreen();
  void remember();

  Settings& settings_;
  Project project_;
  TrainingController training_;
  QueueController queue_;
  bool asking_ = false;         // whether to stop the training and close
  bool tellsVanished_ = false;  // the banner does, that the images are gone
  bool closing_ = false;        // as soon as the training has stopped
  QTimer remembering_;

  Navigation* navigation_;
  MessageBanner* banner_;
  QStackedWidget* stack_;
  QLabel* dropHint_;
  std::vector<Page*> pages_;  // in the order of the table
  DataPage* data_ = nullptr;
  EvaluatePage* evaluate_ = nullptr;
  TrainPage* train_ = nullptr;
};

}  // namespace adnet::ui
