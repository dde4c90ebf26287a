// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Which image the Views page shows, and what can be done with its sheet. Every button has a key.
#pragma once

#include <QStringList>
#include <QWidget>

class QComboBox;
class QPushButton;
class QToolButton;

namespace adnet::ui {

class ElidedLabel;

class ViewsHeader : public QWidget {
  Q_OBJECT

 public:
  explicit ViewsHeader(QWidget* parent = nullptr);

  void setClasses(const QStringList& names);
  void showImage(int label, const QString& path);
  const QStringList& classNames() const { return names_; }  // short ones, by label
  QString className() const;
  void allowSaving(bool allowed);

 Q_SIGNALS:
  void classChosen(int label);
  void previousWanted();
  void nextWanted();
  void randomWanted();
  void saveWanted();
  void drawWanted();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QToolButton* makeButton(const char* name, const QString& icon, const QString& text,
                          const QKeySequence& key);

  QStringList names_;
  QComboBox* classes_;
  ElidedLabel* imageName_;
  QPushButton* save_;
};

}  // namespace adnet::ui
