// The slim bar at the left: the program's name, the pages, and how the training goes.
#pragma once

#include <QFrame>
#include <QList>

class QButtonGroup;
class QVBoxLayout;

namespace adnet::ui {

class Navigation : public QFrame {
  Q_OBJECT

 public:
  struct Entry {
    QString icon;  // resources/icons/<icon>.svg, and the button's object name is "page-<icon>"
    QString text;
  };
  explicit Navigation(const QList<Entry>& entries, QWidget* parent = nullptr);

  void setCurrent(int page);        // says nothing
  void addFooter(QWidget* footer);  // at the bottom

 Q_SIGNALS:
  void chosen(int page);

 private:
  void tint();

  QList<Entry> entries_;
  QButtonGroup* buttons_;
  QVBoxLayout* layout_;
};

}  // namespace adnet::ui
