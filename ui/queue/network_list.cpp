// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/network_list.h"

#include "core/run/backbones.h"
#include "core/weights/published.h"
#include "ui/shell/widgets.h"

#include <QVBoxLayout>

#include <algorithm>

namespace adnet::ui {

NetworkList::NetworkList(const TrainingConfig& first, QWidget* parent)
    : QWidget(parent),
      first_(first),
      column_(new QVBoxLayout),
      add_(makeLinkButton(tr("Add a network"))) {
  add_->setObjectName("addNetwork");
  column_->setSpacing(kGrid);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins(0, 0, 0, 0);
  all->setSpacing(kGrid / 2);
  all->addLayout(column_);
  append();
  all->addWidget(add_, 0, Qt::AlignLeft);
  connect(add_, &QPushButton::clicked, this, &NetworkList::add);
  setFocusProxy(rows_.front());
}

NetworkRow* NetworkList::append() {
  auto* row = new NetworkRow(first_);
  rows_.push_back(row);
  column_->addWidget(row);
  connect(row, &NetworkRow::changed, this, &NetworkList::changed);
  connect(row, &NetworkRow::removeRequested, this, [this, row] { remove(row); });
  rowsChanged();
  return row;
}

// One that is not there yet; rather one that starts from weights.
void NetworkList::add() {
  const auto isNew = [this](const BackboneInfo& backbone) {
    return std::ranges::none_of(
        rows_, [&](const NetworkRow* row) { return row->backbone() == backbone.name; });
  };
  const auto hasWeights = [&](const BackboneInfo& backbone) {
    const PublishedWeights* const weights = findPublished(backbone.name);
    return isNew(backbone) && weights && isHere(*weights);
  };
  const auto all = backbones();
  auto found = std::ranges::find_if(all, hasWeights);
  if (found == all.end()) found = std::ranges::find_if(all, isNew);
  NetworkRow* const row = append();
  if (found != all.end()) row->choose(*found);
  row->show();
  row->setFocus();
  Q_EMIT changed();
}

void NetworkList::remove(NetworkRow* row) {
  const auto place = std::ranges::find(rows_, row);
  const auto next = rows_.erase(place);
  row->hide();
  row->deleteLater();
  (next == rows_.end() ? rows_.back() : *next)->setFocus();
  setFocusProxy(rows_.front());
  rowsChanged();
  Q_EMIT changed();
}

void NetworkList::rowsChanged() {
  for (NetworkRow* row : rows_)
    row->setRemovable(rows_.size() > 1);
}

std::vector<std::vector<OptionText>> NetworkList::values() const {
  std::vector<std::vector<OptionText>> values;
  values.reserve(rows_.size());
  for (const NetworkRow* row : rows_)
    values.push_back(row->value());
  return values;
}

QString NetworkList::trouble() const {
  std::vector<std::vector<OptionText>> seen;
  for (const NetworkRow* row : rows_) {
    const QString name = QString::fromStdString(row->backbone());
    if (const QString trouble = row->trouble(); !trouble.isEmpty())
      return tr("%1: %2", "a network, and what is wrong").arg(name, trouble);
    if (std::ranges::find(seen, row->value()) != seen.end())
      return tr("%1 stands there twice, with the same weights.").arg(name);
    seen.push_back(row->value());
  }
  return {};
}

void NetworkList::refresh() {
  for (NetworkRow* row : rows_)
    row->refresh();
}

}  // namespace adnet::ui
