// What is trained and how: edits the project's configuration, and follows it.
#pragma once

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QSpinBox;
class QToolButton;

namespace adnet::ui {

class AdvancedOptions;
class PathField;
class Project;
class SegmentedControl;

class TrainForm : public QWidget {
  Q_OBJECT

 public:
  explicit TrainForm(Project& project, QWidget* parent = nullptr);

 Q_SIGNALS:
  void viewsRequested();

 private:
  void addPresets(QFormLayout& form);
  void addNetwork(QFormLayout& form);
  void addSchedule(QFormLayout& form);
  QToolButton* makeDisclosure(QWidget* content);
  void readConfig();
  void writeConfig();
  void describeWeights();

  Project& project_;
  bool reading_ = false;
  SegmentedControl* method_;
  QLabel* methodNote_;
  QComboBox* preset_;
  QComboBox* backbone_;
  QLabel* backboneNote_;
  QLabel* widthLabel_;
  QDoubleSpinBox* width_;
  PathField* weights_;
  QLabel* weightsNote_;
  QSpinBox* steps_;
  QSpinBox* batch_;
  QSpinBox* evaluateEvery_;
  AdvancedOptions* advanced_;
};

}  // namespace adnet::ui
