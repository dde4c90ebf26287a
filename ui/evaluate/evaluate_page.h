// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Looks at runs, those of this window and earlier ones.
#pragma once

#include "core/base/error.h"
#include "ui/shell/page.h"

#include <filesystem>

class QStackedWidget;

namespace adnet::ui {

class MessageBanner;
class Project;
class RunListPanel;
class RunView;

class EvaluatePage : public Page {
  Q_OBJECT

 public:
  explicit EvaluatePage(Project& project, QWidget* parent = nullptr);

  void openRun(const QString& folder);
  void refresh();  // lists the runs again, and reads an opened one that went on
  void setRunning(const QString& folder);  // the run that this window trains now; empty: none
  bool isLoading() const override;         // something is being read

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void followRunsFolder();
  QWidget* makeEmpty();
  void showError(const Error& error);
  void showNoRun(const Error& error);
  void showLoaded();

  Project& project_;
  std::filesystem::path out_;  // the project's
  RunListPanel* list_;
  MessageBanner* banner_;
  QStackedWidget* right_;
  RunView* run_;
};

}  // namespace adnet::ui
