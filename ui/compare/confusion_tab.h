// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How the confusion matrices of the candidate (B) and its baseline (A) differ, and which classes
// gain and lose most.
#pragma once

#include "core/compare/class_difference.h"
#include "ui/compare/compared_pair.h"
#include "ui/compare/comparison_tab.h"
#include "ui/compare/confusion_trio.h"
#include "ui/shell/job.h"

#include <memory>
#include <optional>

class QSortFilterProxyModel;
class QSplitter;
class QTableView;

namespace adnet::ui {

class ClassDifferencesModel;
class EnlargeButton;
class Exporter;
class WholeLabel;

class ConfusionTab : public ComparisonTab {
  Q_OBJECT

 public:
  explicit ConfusionTab(std::shared_ptr<RunCache> cache, QWidget* parent = nullptr);

  QString title() const override;
  bool isLoading() const override;

 Q_SIGNALS:
  // Of a class, or of those alone that a run took for `predicted`.
  void imagesAsked(int label, std::optional<int> predicted);

 private:
  struct Contents {
    ComparedPair pair;
    ConfusionTriple triple;
    std::vector<ClassDifference> classes;
    std::size_t pairs = 0;  // of runs
  };

  QWidget* makeTools();
  QWidget* makeClasses();
  void makeExports(QMenu& menu);
  void read() override;
  void take(const std::shared_ptr<const Contents>& contents);
  void say(const QString& message);  // instead of matrices
  void showClasses(const Contents& contents);
  void shareRoom(bool enlarged);
  void ask(int label, std::optional<int> predicted);

  std::shared_ptr<RunCache> cache_;
  ConfusionTrio* trio_;
  ClassDifferencesModel* model_;
  QLabel* message_;
  QSplitter* content_;
  QByteArray sizes_;  // its, while the tab is enlarged
  WholeLabel* paired_;
  QTableView* table_;
  QSortFilterProxyModel* sorted_;
  EnlargeButton* enlarge_;
  QWidget* tools_;
  Exporter* exporter_;
  Job reading_;
};

}  // namespace adnet::ui
