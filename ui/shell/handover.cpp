// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/handover.h"

#include <QCoreApplication>
#include <QEvent>

#include <utility>

namespace adnet::ui {

namespace {

struct FunctionEvent : QEvent {
  explicit FunctionEvent(std::function<void()> toRun)
      : QEvent(QEvent::User), function(std::move(toRun)) {}
  std::function<void()> function;
};

}  // namespace

Handover::~Handover() {
  posted_.load(std::memory_order_acquire);
}

void Handover::post(std::function<void()> function) {
  auto* const event = new FunctionEvent(std::move(function));  // Qt deletes it
  posted_.fetch_add(1, std::memory_order_release);
  QCoreApplication::postEvent(this, event);
}

void Handover::customEvent(QEvent* event) {
  posted_.load(std::memory_order_acquire);
  static_cast<FunctionEvent*>(event)->function();
}

}  // namespace adnet::ui
