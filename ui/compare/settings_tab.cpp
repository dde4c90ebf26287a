// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/settings_tab.h"

#include "ui/compare/settings_model.h"
#include "ui/shell/table_rows.h"
#include "ui/shell/widgets.h"

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QTableView>

#include <algorithm>

namespace adnet::ui {

namespace {

// Of a name that has no room, beginning and end are seen: a style sheet would cut it.
class NameHeader : public QHeaderView {
 public:
  NameHeader() : QHeaderView(Qt::Horizontal) {
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setSectionsClickable(true);
    setHighlightSections(false);
  }

 protected:
  void initStyleOptionForIndex(QStyleOptionHeader* option, int section) const override {
    QHeaderView::initStyleOptionForIndex(option, section);
    constexpr int kIcon = kGrid;  // with what is left free around it
    const int icon = option->icon.isNull() ? 0 : option->icon.availableSizes()[0].width() + kIcon;
    QStyleOptionHeader placed = *option;
    placed.rect.setWidth(sectionSize(section));
    const int room = style()->subElementRect(QStyle::SE_HeaderLabel, &placed, this).width() - icon;
    option->text = option->fontMetrics.elidedText(option->text, Qt::ElideMiddle, room);
  }
};

// A row that is chosen is one to the view's edge.
class OptionTable : public QTableView {
 protected:
  void selectionChanged(const QItemSelection& selected, const QItemSelection& before) override {
    QTableView::selectionChanged(selected, before);
    viewport()->update();
  }
  void paintEvent(QPaintEvent* event) override {
    const int end = horizontalHeader()->length() - horizontalHeader()->offset();
    QPainter painter(viewport());
    for (const QModelIndex& index : selectionModel()->selectedRows()) {
      const QRect row(end, rowViewportPosition(index.row()), viewport()->width() - end,
                      rowHeight(index.row()));
      painter.fillRect(row, palette().brush(QPalette::Highlight));
    }
    painter.end();
    QTableView::paintEvent(event);
  }
};

}  // namespace

SettingsTab::SettingsTab(QWidget* parent)
    : ComparisonTab(parent),
      model_(new SettingsModel(this)),
      summary_(makeLabel({}, TextRole::Subtle)),
      only_(new QCheckBox(tr("Only differences (D)"))),
      table_(new OptionTable) {
  summary_->setObjectName("settingsSummary");
  only_->setObjectName("onlyDifferences");
  table_->setObjectName("settingsTable");
  table_->setModel(model_);
  table_->setAccessibleName(tr("Options of the settings"));
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setAlternatingRowColors(false);
  table_->setShowGrid(false);
  table_->setWordWrap(false);
  table_->verticalHeader()->hide();
  table_->setHorizontalHeader(new NameHeader);
  auto* head = new QHBoxLayout;
  head->addWidget(summary_, 1);
  head->addWidget(only_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, kGrid, 0, 0);
  column->setSpacing(kGrid);
  column->addLayout(head);
  column->addWidget(table_, 1);
  connect(only_, &QCheckBox::toggled, model_, &SettingsModel::setOnlyDifferences);
  addKeys();
}

// D, N and Shift+N work wherever these actions are added, and bring the tab into sight.
void SettingsTab::addKeys() {
  const auto add = [this](const QString& text, const QKeySequence& keys, auto act) {
    auto* action = new QAction(text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, act);
    addAction(action);
  };
  add(only_->text(), Qt::Key_D, [this] {
    only_->setChecked(!isVisible() || !only_->isChecked());
    Q_EMIT wanted();
  });
  add(tr("The next difference"), Qt::Key_N, [this] { goToDifference(1); });
  add(tr("The difference before"), Qt::SHIFT | Qt::Key_N, [this] { goToDifference(-1); });
  takeRowKeys(*table_);
}

QString SettingsTab::title() const {
  return tr("Settings");
}

void SettingsTab::follow() {
  model_->setSettings(shown().settings);
  table_->resizeColumnsToContents();
  widths_.clear();
  for (int i = 0; i < model_->columnCount(); ++i)
    widths_.push_back(table_->columnWidth(i));
  fitColumns();
  showSummary();
}

void SettingsTab::resizeEvent(QResizeEvent* event) {
  ComparisonTab::resizeEvent(event);
  fitColumns();
}

void SettingsTab::fitColumns() {
  constexpr int kNarrow = 220;
  if (widths_.size() < 2) return;
  const int settings = static_cast<int>(widths_.size()) - 1;
  const int widest = std::max(kNarrow, (width() - widths_[0] - 3 * kGrid) / settings);
  for (int i = 0; i <= settings; ++i)
    table_->setColumnWidth(i, std::min(widths_[static_cast<std::size_t>(i)], widest));
}

void SettingsTab::showSummary() {
  const int settings = model_->columnCount() - 1;
  summary_->setText(settings == 0   ? tr("Show a setting in the table to see its options.")
                    : settings == 1 ? tr("Show a second setting to see where they differ.")
                                    : tr("%n option(s) differ", nullptr, model_->differences()));
}

void SettingsTab::goToDifference(int step) {
  Q_EMIT wanted();
  const int count = model_->differences();
  if (count == 0) return;
  const QModelIndex current = table_->currentIndex();
  int row = step > 0 ? 0 : count - 1;
  if (current.isValid() && current.row() < count) row = (current.row() + step + count) % count;
  table_->setCurrentIndex(model_->index(row, 0));
}

}  // namespace adnet::ui
