// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The test images that the candidate (B) tells better or worse than its baseline (A), those that
// the seeds disagree about, and those that nobody ever tells.
#pragma once

#include "core/compare/image_shares.h"
#include "ui/compare/compared_pair.h"
#include "ui/compare/comparison_tab.h"
#include "ui/shell/job.h"

#include <memory>
#include <optional>

class QListView;
class QPushButton;

namespace adnet::ui {

class ElidedLabel;
class PairLegend;
class SegmentedControl;
class SharesModel;

class ImagesTab : public ComparisonTab {
  Q_OBJECT

 public:
  explicit ImagesTab(std::shared_ptr<RunCache> cache, QWidget* parent = nullptr);

  QString title() const override;
  bool isLoading() const override;

  // Of a class alone, whichever group they are in; only those that a run took for `predicted`.
  void showClass(int label, std::optional<int> predicted = std::nullopt);
  void showAllClasses();

 private:
  struct Contents {
    ComparedPair pair;
    ComparedImages images;
  };
  struct Only {
    int label = 0;
    std::optional<int> predicted;
  };

  QWidget* makeHead();
  void follow() override;
  void read() override;
  void take(std::shared_ptr<const Contents> contents);
  void say(const QString& message);  // instead of images
  void list();
  std::vector<ImageShares> chosen(ImageGroup group) const;
  void countGroups();
  void describe(ImageGroup group, int count);

  std::shared_ptr<RunCache> cache_;
  std::shared_ptr<const Contents> contents_;  // null: there is nothing to compare
  std::optional<Only> only_;
  SharesModel* model_;
  PairLegend* legend_;
  SegmentedControl* groups_;
  ElidedLabel* summary_;
  QPushButton* allClasses_;
  QLabel* message_;
  ElidedLabel* leftOut_;
  QListView* list_;
  Job reading_;
};

}  // namespace adnet::ui
