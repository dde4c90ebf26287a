// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Somebody who uses the window at random, and changes nothing on the disk.
#pragma once

#include "ui/charts/confusion_view.h"
#include "ui/window/main_window.h"
#include "ui/window/pages.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QTest>
#include <QWheelEvent>

#include <functional>
#include <random>
#include <utility>

namespace adnet::ui {

// What a person does, one thing at a time.
class RandomPerson {
 public:
  // `say` is told what is done, before it is.
  RandomPerson(MainWindow& window, std::function<void(const QString&)> say)
      : window_(window), say_(std::move(say)) {}

  void doSomething() {
    using Deed = void (RandomPerson::*)();
    constexpr Deed kDeeds[] = {
        &RandomPerson::turnPage,  &RandomPerson::chooseRow, &RandomPerson::pressButton,
        &RandomPerson::stroll,    &RandomPerson::scroll,    &RandomPerson::clickMatrix,
        &RandomPerson::chooseRow, &RandomPerson::stroll,    &RandomPerson::pressKey};
    (this->*kDeeds[below(std::size(kDeeds))])();
  }

 private:
  std::size_t below(std::size_t end) { return random_() % end; }

  void say(const QString& what) { say_(window_.page() + ": " + what); }

  template <class T>
  T* any() {
    QList<T*> visible;
    for (T* widget : window_.findChildren<T*>()) {
      if (widget->isVisible() && widget->isEnabled()) visible.append(widget);
    }
    return visible.isEmpty() ? nullptr : visible[static_cast<qsizetype>(below(visible.size()))];
  }

  QPoint inside(const QWidget& widget) {
    return {static_cast<int>(below(static_cast<std::size_t>(std::max(1, widget.width())))),
            static_cast<int>(below(static_cast<std::size_t>(std::max(1, widget.height()))))};
  }

  void turnPage() {
    const auto names = pageNames();
    window_.showPage(names[static_cast<qsizetype>(below(names.size()))]);
    say("turned to");
  }

  void chooseRow() {
    auto* view = any<QAbstractItemView>();
    if (!view || !view->model() || view->model()->rowCount() == 0) return;
    say("row of " + view->objectName());
    const auto row = static_cast<int>(below(static_cast<std::size_t>(view->model()->rowCount())));
    view->setCurrentIndex(view->model()->index(row, 0));
  }

  // Only those that draw or show something.
  void pressButton() {
    for (const char* name : {"drawAgain", "nextImage"}) {
      auto* button = window_.findChild<QAbstractButton*>(name);
      if (!button || !button->isVisible()) continue;
      say(name);
      button->click();
    }
  }

  void stroll() {
    QWidget* widget = any<QWidget>();
    if (!widget || widget->isWindow()) return;
    say("pointed at a " + QString(widget->metaObject()->className()));
    QTest::mouseMove(widget, inside(*widget));
  }

  void scroll() {
    auto* area = any<QAbstractScrollArea>();
    if (!area) return;
    say("scrolled " + area->objectName());
    QWidget* viewport = area->viewport();
    const QPointF where = inside(*viewport);
    QWheelEvent wheel(where, viewport->mapToGlobal(where), {}, {0, below(2) == 0 ? -240 : 240},
                      Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(viewport, &wheel);
  }

  void clickMatrix() {
    auto* matrix = any<ConfusionView>();
    if (!matrix) return;
    say("clicked the matrix");
    QTest::mouseClick(matrix, Qt::LeftButton, {}, inside(*matrix));
  }

  // Tabs, baseline, pins and shown rows of Compare; elsewhere, keys that walk through what has the
  // focus.
  void pressKey() {
    constexpr Qt::Key kComparing[] = {Qt::Key_1, Qt::Key_2, Qt::Key_3,     Qt::Key_4, Qt::Key_5,
                                      Qt::Key_6, Qt::Key_B, Qt::Key_Space, Qt::Key_P};
    constexpr Qt::Key kWalking[] = {Qt::Key_Down, Qt::Key_Up, Qt::Key_PageDown, Qt::Key_End};
    QWidget* widget = any<QAbstractItemView>();
    if (!widget) return;
    widget->setFocus();
    const bool compares = window_.page() == "compare" && below(4) != 0;
    const Qt::Key key =
        compares ? kComparing[below(std::size(kComparing))] : kWalking[below(std::size(kWalking))];
    say("pressed " + QKeySequence(key).toString());
    QTest::keyClick(widget, key);
  }

  MainWindow& window_;
  std::function<void(const QString&)> say_;
  std::mt19937 random_{7};
};

}  // namespace adnet::ui
