// What may be drawn: the numbers of the view recipe.
#pragma once

#include "ui/shell/widgets.h"

class QGridLayout;
class QSpinBox;

namespace adnet::ui {

class Project;

class RecipePanel : public Card {
  Q_OBJECT

 public:
  explicit RecipePanel(Project& project, QWidget* parent = nullptr);

 private:
  struct Range {
    QSpinBox* low;
    QSpinBox* high;
  };
  QSpinBox* makeBox(const char* name, int low, int high, const QString& suffix);
  Range addRange(QGridLayout& form, const QString& text, const char* low, const char* high);
  void readConfig();   // into the controls
  void writeConfig();  // from the controls
  void reset();        // to the paper's

  Project& project_;
  bool reading_ = false;
  QSpinBox* resize_;
  QSpinBox* imageSize_;
  QSpinBox* centre_;
  Range strong_;
  Range weak_;
  QSpinBox* brightness_;
  QSpinBox* contrast_;
  QSpinBox* saturation_;
  QSpinBox* flip_;
};

}  // namespace adnet::ui
