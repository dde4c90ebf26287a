// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/comparison_bar.h"

#include "ui/shell/filter_field.h"
#include "ui/shell/icon_button.h"
#include "ui/shell/segmented_control.h"
#include "ui/shell/widgets.h"
#include "ui/words/option_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>

#include <algorithm>
#include <utility>

namespace adnet::ui {

namespace {

QString keyOf(const Option& option) {
  return QString::fromUtf8(option.key.data(), std::ssize(option.key));
}

}  // namespace

ComparisonBar::ComparisonBar(QAbstractItemView& table, QWidget* parent)
    : QWidget(parent),
      filter_(new FilterField(tr("Filter settings (/)"), table, FilterField::Keys::WithFind)),
      metric_(new QComboBox),
      protocol_(new SegmentedControl({tr("Honest"), tr("Paper")})) {
  filter_->setObjectName("settingFilter");
  filter_->setToolTip(tr("A text or a regular expression (/)"));
  connect(filter_, &QLineEdit::textChanged, this, &ComparisonBar::filterChanged);
  protocol_->setObjectName("comparedProtocol");
  protocol_->setCurrent(0);
  protocol_->button(0)->setToolTip(tr("Of a checkpoint that the test images did not choose"));
  protocol_->button(1)->setToolTip(tr("The best of all evaluations on the test images"));
  connect(protocol_, &SegmentedControl::chosen, this, &ComparisonBar::changed);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kGrid);
  row->addWidget(filter_, 1);
  row->addWidget(makeMetric());
  row->addWidget(protocol_);
  row->addWidget(makeGrouping());
  row->addWidget(makeExport());
}

Metric ComparisonBar::metric() const {
  return static_cast<Metric>(metric_->currentData().toInt());
}

Protocol ComparisonBar::protocol() const {
  return protocol_->current() == 0 ? Protocol::Honest : Protocol::Paper;
}

QString ComparisonBar::filterText() const {
  return filter_->text();
}

void ComparisonBar::clearFilter() {
  filter_->clear();
}

void ComparisonBar::focusFilter() {
  filter_->setFocus(Qt::ShortcutFocusReason);
}

void ComparisonBar::showGrouping() {
  groupingButton_->showMenu();
}

void ComparisonBar::showExport() {
  exportButton_->showMenu();
}

QWidget* ComparisonBar::makeMetric() {
  metric_->setObjectName("comparedMetric");
  metric_->setAccessibleName(tr("What is compared"));
  for (const auto& [value, text] : {std::pair(Metric::Accuracy, tr("Accuracy")),
                                    std::pair(Metric::BalancedAccuracy, tr("Balanced accuracy")),
                                    std::pair(Metric::MacroF1, tr("Macro F1"))}) {
    metric_->addItem(text, static_cast<int>(value));
  }
  connect(metric_, &QComboBox::currentIndexChanged, this, &ComparisonBar::changed);
  return metric_;
}

// What is left out of the grouping makes repeats of what it tells apart.
QWidget* ComparisonBar::makeGrouping() {
  groupingMenu_ = new QMenu(this);
  connect(groupingMenu_, &QMenu::aboutToShow, this, &ComparisonBar::listGrouping);
  groupingButton_ =
      new IconButton(QStringLiteral("options"), tr("What makes a setting (G)"), groupingMenu_);
  groupingButton_->setObjectName("comparedGrouping");
  return groupingButton_;
}

// The options that are compared now, those that were taken out, and the usual.
void ComparisonBar::listGrouping() {
  groupingMenu_->clear();
  groupingMenu_->addAction(tr("A setting is made of:"))->setEnabled(false);
  for (const Option* option : standardGrouping()) {
    const bool grouped = std::ranges::count(grouping_, option) > 0;
    const std::string key(option->key);
    if (grouped && std::ranges::count(keys_, key) == 0) continue;
    QAction* action = groupingMenu_->addAction(optionText(key));
    action->setCheckable(true);
    action->setChecked(grouped);
    connect(action, &QAction::toggled, this, [this, option](bool on) { group(option, on); });
  }
  groupingMenu_->addSeparator();
  groupingMenu_->addAction(tr("Every option"), this, [this] { setGrouping(standardGrouping()); });
}

QStringList ComparisonBar::ungrouped() const {
  QStringList keys;
  for (const Option* option : standardGrouping()) {
    if (std::ranges::count(grouping_, option) == 0) keys += keyOf(*option);
  }
  return keys;
}

void ComparisonBar::leaveOut(const QStringList& keys) {
  Grouping grouping = standardGrouping();
  std::erase_if(grouping, [&keys](const Option* option) { return keys.contains(keyOf(*option)); });
  if (!grouping.empty() && grouping != grouping_) setGrouping(std::move(grouping));
}

void ComparisonBar::group(const Option* option, bool on) {
  Grouping grouping;
  for (const Option* one : standardGrouping()) {
    const bool grouped = std::ranges::count(grouping_, one) > 0;
    if (one == option ? on : grouped) grouping.push_back(one);
  }
  if (!grouping.empty()) setGrouping(std::move(grouping));
}

void ComparisonBar::setGrouping(Grouping grouping) {
  grouping_ = std::move(grouping);
  Q_EMIT groupingChanged();
}

QWidget* ComparisonBar::makeExport() {
  auto* menu = new QMenu(this);
  for (const auto& [file, text] :
       {std::pair("table.csv", tr("CSV, a row a setting…")),
        std::pair("runs.csv", tr("CSV, a row a run…")), std::pair("table.json", tr("JSON…")),
        std::pair("table.md", tr("Markdown…")), std::pair("table.tex", tr("LaTeX…"))}) {
    menu->addAction(text, this, [this, file = QString(file)] { Q_EMIT exportAsked(file); });
  }
  exportButton_ = new IconButton(QStringLiteral("export"), tr("Export the table… (E)"), menu);
  exportButton_->setObjectName("exportComparison");
  return exportButton_;
}

}  // namespace adnet::ui
