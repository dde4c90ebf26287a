// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A choice whose current text ends in an ellipsis where it does not fit, and is its tip then; a
// style sheet's cuts it. Its list is as wide as the longest choice.
#pragma once

#include <QAbstractItemView>
#include <QComboBox>
#include <QHelpEvent>
#include <QScreen>
#include <QStyleOptionComboBox>
#include <QStylePainter>
#include <QToolTip>

#include <algorithm>

namespace adnet::ui {

class ElidedComboBox : public QComboBox {
  Q_OBJECT

 public:
  using QComboBox::QComboBox;

  QString shownText() const { return optionToPaint().currentText; }
  void showPopup() override {
    constexpr int kAround = 24;  // of the list: its frame, padding and scroll bar
    const int wanted = view()->sizeHintForColumn(modelColumn()) + kAround;
    view()->setMinimumWidth(std::min(wanted, screen()->availableSize().width()));
    QComboBox::showPopup();
  }

 protected:
  bool event(QEvent* event) override {
    const bool cut = event->type() == QEvent::ToolTip && shownText() != currentText();
    if (!cut) return QComboBox::event(event);
    const QString tip = toolTip().isEmpty() ? currentText() : currentText() + '\n' + toolTip();
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), tip, this);
    return true;
  }
  void paintEvent(QPaintEvent*) override {
    QStylePainter painter(this);
    const QStyleOptionComboBox option = optionToPaint();
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
  }

 private:
  QStyleOptionComboBox optionToPaint() const {
    QStyleOptionComboBox option;
    initStyleOption(&option);
    if (currentIndex() < 0) {
      option.currentText = placeholderText();
      option.palette.setBrush(QPalette::ButtonText, option.palette.placeholderText());
    }
    const QRect field =
        style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    constexpr int kBesideIcon = 4;  // as the styles have it
    const int icon = option.currentIcon.isNull() ? 0 : option.iconSize.width() + kBesideIcon;
    option.currentText =
        fontMetrics().elidedText(option.currentText, Qt::ElideRight, field.width() - icon);
    return option;
  }
};

}  // namespace adnet::ui
