// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/evaluation_panel.h"

#include "ui/charts/class_metrics_model.h"
#include "ui/charts/confused_pairs_model.h"
#include "ui/charts/confusion_view.h"
#include "ui/charts/share_delegate.h"
#include "ui/shell/widgets.h"
#include "ui/words/number_text.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>

#include <algorithm>

namespace adnet::ui {

namespace {

// Gives up the numbers of images where the names of the classes would be cut to a few letters.
class ClassTable : public QTableView {
 protected:
  void resizeEvent(QResizeEvent* event) override {
    int numbers = 0;
    for (int column = ClassMetricsModel::Name + 1; column < model()->columnCount(); ++column) {
      if (column != ClassMetricsModel::Images) numbers += horizontalHeader()->sectionSize(column);
    }
    constexpr int kLetters = 36;  // of a name, and of the numbers in question
    const int needed = kLetters * fontMetrics().averageCharWidth();
    setColumnHidden(ClassMetricsModel::Images, viewport()->width() - numbers < needed);
    QTableView::resizeEvent(event);
  }
};

QTableView* setUpTable(QTableView* table, QAbstractItemModel* model) {
  table->setModel(model);
  table->setItemDelegate(new ShareDelegate(table));
  table->setSelectionBehavior(QAbstractItemView::SelectRows);
  table->setSelectionMode(QAbstractItemView::SingleSelection);
  table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  table->setTextElideMode(Qt::ElideRight);
  table->setTabKeyNavigation(false);
  table->setWordWrap(false);
  table->setShowGrid(false);
  table->verticalHeader()->hide();
  table->verticalHeader()->setDefaultSectionSize(30);
  table->horizontalHeader()->setHighlightSections(false);
  table->horizontalHeader()->setMinimumSectionSize(48);
  return table;
}

// The columns of names, the first ones, share what the numbers leave.
void setNameColumns(QTableView* table, int names) {
  QHeaderView* header = table->horizontalHeader();
  for (int column = 0; column < table->model()->columnCount(); ++column) {
    const bool isName = column < names;
    header->setSectionResizeMode(column, isName ? QHeaderView::Stretch : QHeaderView::Fixed);
    if (isName) continue;
    const QString title = table->model()->headerData(column, Qt::Horizontal).toString();
    const QFontMetrics metrics = header->fontMetrics();
    const int text = std::max(metrics.horizontalAdvance(title), metrics.horizontalAdvance("100 %"));
    header->resizeSection(column, text + 2 * kGrid + 4);
  }
}

}  // namespace

QStringList toStringList(const std::vector<std::string>& names) {
  QStringList list;
  for (const std::string& name : names)
    list.append(QString::fromStdString(name));
  return list;
}

EvaluationPanel::EvaluationPanel(const QString& emptyText, QWidget* parent)
    : QWidget(parent),
      emptyText_(emptyText),
      heading_(new QHBoxLayout),
      title_(new ElidedLabel(TextRole::Subtle)),
      summary_(new ElidedLabel(TextRole::Subtle)),
      confusion_(new ConfusionView),
      tabs_(new QTabWidget),
      classes_(new ClassMetricsModel(this)),
      pairs_(new ConfusedPairsModel(this)) {
  auto* splitter = new QSplitter;
  splitter->setChildrenCollapsible(false);
  splitter->setHandleWidth(kGrid + kGrid / 2);
  splitter->addWidget(makeConfusionCard());
  splitter->addWidget(makeTablesCard());
  splitter->setSizes({450, 550});
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(splitter);
  connect(confusion_, &ConfusionView::cellClicked, this, &EvaluationPanel::cellClicked);
  clear();
}

QWidget* EvaluationPanel::makeConfusionCard() {
  heading_->addWidget(makeLabel(tr("Confusion"), TextRole::Heading));
  heading_->addStretch(1);
  heading_->addWidget(title_);
  summary_->setObjectName("evaluationSummary");
  auto* card = new Card;
  card->body()->addLayout(heading_);
  card->body()->setContentsMargins(2 * kGrid, kGrid + kGrid / 2, 2 * kGrid, 2 * kGrid);
  card->body()->addWidget(summary_);
  card->body()->addWidget(confusion_, 1);
  return card;
}

QWidget* EvaluationPanel::makeTablesCard() {
  auto* sorted = new QSortFilterProxyModel(this);
  sorted->setSourceModel(classes_);
  sorted->setSortRole(ClassMetricsModel::SortRole);
  QTableView* classes = setUpTable(new ClassTable, sorted);
  classes->setObjectName("classTable");
  classes->setSortingEnabled(true);
  classes->sortByColumn(ClassMetricsModel::Name, Qt::AscendingOrder);
  setNameColumns(classes, 1);

  QTableView* pairs = setUpTable(new QTableView, pairs_);
  pairs->setObjectName("pairTable");
  pairs->horizontalHeader()->setSectionsClickable(false);
  setNameColumns(pairs, 2);
  connect(pairs, &QTableView::clicked, this,
          [this](const QModelIndex& index) { clickPair(index.row()); });
  connect(pairs, &QTableView::activated, this,
          [this](const QModelIndex& index) { clickPair(index.row()); });

  tabs_->setDocumentMode(true);
  tabs_->addTab(classes, tr("Classes"));
  tabs_->addTab(pairs, tr("Most confused"));
  auto* card = new Card;
  card->body()->setContentsMargins(kGrid, kGrid / 2, kGrid, kGrid);
  card->body()->addWidget(tabs_);
  return card;
}

void EvaluationPanel::addTab(QWidget* page, const QString& title) {
  tabs_->addTab(page, title);
}

void EvaluationPanel::showTab(QWidget* page) {
  tabs_->setCurrentWidget(page);
}

void EvaluationPanel::replaceTitle(QWidget* control) {
  title_->hide();
  heading_->addWidget(control);
}

void EvaluationPanel::clickPair(int row) {
  const ConfusedPair& pair = pairs_->pair(row);
  confusion_->select(ConfusionCell{pair.label, pair.predicted});
  Q_EMIT cellClicked(pair.label, pair.predicted);
}

void EvaluationPanel::setEvaluation(const QString& title, const ConfusionMatrix& confusion,
                                    const Metrics& metrics, const QStringList& classes) {
  title_->setFullText(title);
  summary_->setFullText(tr("%1 of %n image(s), macro F1 %2", nullptr, metrics.images)
                            .arg(percentText(metrics.accuracy), percentText(metrics.macroF1)));
  confusion_->setConfusion(confusion, classes);
  classes_->setMetrics(classes, metrics.perClass);
  pairs_->setConfusion(confusion, classes);
}

void EvaluationPanel::clear() {
  title_->setFullText({});
  summary_->setFullText({});
  confusion_->clear(emptyText_);
  classes_->clear();
  pairs_->setConfusion(ConfusionMatrix(), {});
}

}  // namespace adnet::ui
