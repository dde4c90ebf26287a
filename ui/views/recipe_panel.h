// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What may be drawn: the view recipe that is trained with. An edit changes its own field alone (and
// what has to move along), so that numbers of a configuration file keep all of their digits.
#pragma once

#include "core/run/training_config.h"
#include "ui/shell/widgets.h"

#include <functional>
#include <vector>

class QComboBox;
class QGridLayout;

namespace adnet::ui {

class NumberField;
class Project;

class RecipePanel : public Card {
  Q_OBJECT

 public:
  explicit RecipePanel(Project& project, QWidget* parent = nullptr);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  using Edit = std::function<void(ViewRecipe&)>;
  using Share = double& (*)(ViewRecipe&);
  struct BoundShare {
    NumberField* box;
    Share field;
  };
  struct Row {
    QLabel* name;  // null: a note
    QWidget* field;
  };
  struct Range {
    NumberField* low;
    NumberField* high;
    QWidget* both;
  };

  void makeFields();
  void makeChoices();
  QWidget* layOut();
  void addRow(const QString& name, QWidget* field);
  QLabel* addNote(const char* name);
  void arrangeRows();
  NumberField* makeSide(const char* name, int largest, void (*set)(ViewRecipe&, int));
  // `settle` puts right what the edited share does not agree with.
  NumberField* makeShare(const char* name, double low, double high, Share field, Edit settle = {});
  Range makeRange(const char* low, const char* high, Share lowest, Share highest);
  void edit(const Edit& change);  // unless the fields are being filled
  void readConfig();              // into the fields
  void tellWhatIsUsed();          // greys the rest, and says why
  void setUsed(QWidget& field, bool used, const QString& tip);
  void reset();  // to the paper's

  Project& project_;
  bool reading_ = true;  // the fields are being filled; nothing is written
  QGridLayout* form_;
  std::vector<Row> rows_;
  std::vector<BoundShare> shares_;
  NumberField* resize_;
  NumberField* imageSize_;
  NumberField* centre_;
  Range strong_;
  Range weak_;
  NumberField* brightness_;
  NumberField* contrast_;
  NumberField* saturation_;
  NumberField* flip_;
  NumberField* verticalFlip_;
  QComboBox* policy_;
  QComboBox* augmentation_;
  QLabel* sizeNote_;
  QLabel* cropNote_;
  QLabel* policyNote_;
  QLabel* setNote_;
};

// Why no view can be drawn by the recipe; empty where it can.
QString problemOf(const ViewRecipe& recipe);

}  // namespace adnet::ui
