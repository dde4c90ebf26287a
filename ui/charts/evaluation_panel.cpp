// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/evaluation_panel.h"

#include "ui/charts/class_metrics_model.h"
#include "ui/charts/confused_pairs_model.h"
#include "ui/charts/confusion_card.h"
#include "ui/charts/confusion_view.h"
#include "ui/charts/enlarge_button.h"
#include "ui/charts/evaluation_tables.h"
#include "ui/charts/fitted_table.h"
#include "ui/charts/page_overlay.h"
#include "ui/charts/share_delegate.h"
#include "ui/shell/context_menu.h"
#include "ui/shell/exporter.h"
#include "ui/shell/filter_field.h"
#include "ui/shell/table_rows.h"
#include "ui/shell/unknown_last.h"
#include "ui/shell/widgets.h"
#include "ui/words/class_name_delegate.h"
#include "ui/words/class_names.h"
#include "ui/words/number_text.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QShortcut>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace adnet::ui {

namespace {

void setUpTable(FittedTable* table, QAbstractItemModel* model) {
  table->setModel(model);
  table->setItemDelegate(new ShareDelegate(table));
  table->setSelectionBehavior(QAbstractItemView::SelectRows);
  table->setSelectionMode(QAbstractItemView::ExtendedSelection);
  table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  table->setTextElideMode(Qt::ElideRight);
  table->setTabKeyNavigation(false);
  table->setWordWrap(false);
  table->setShowGrid(false);
  table->verticalHeader()->hide();
  table->verticalHeader()->setDefaultSectionSize(30);
  table->horizontalHeader()->setHighlightSections(false);
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
      confusion_(new ConfusionCard),
      splitter_(new QSplitter),
      tabs_(new QTabWidget),
      classes_(new ClassMetricsModel(this)),
      pairs_(new ConfusedPairsModel(this)),
      shownNames_(new ClassNameDelegate(this)),
      exporter_(new Exporter(this)),
      exports_(new QMenu) {
  splitter_->setChildrenCollapsible(false);
  splitter_->setHandleWidth(kGrid + kGrid / 2);
  splitter_->addWidget(confusion_);
  splitter_->addWidget(makeTablesCard());
  splitter_->setSizes({558, 442});
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(splitter_);
  overlay_ = new PageOverlay(splitter_, layout, this);
  connect(overlay_, &PageOverlay::turned, &confusion_->enlargeButton(),
          &EnlargeButton::showEnlarged);
  connect(overlay_, &PageOverlay::turned, this, &EvaluationPanel::shareRoom);
  connect(confusion_, &ConfusionCard::enlargingAsked, this, [this] { setEnlarged(!isEnlarged()); });
  makeExports();
  connect(&confusion(), &ConfusionView::cellClicked, this, &EvaluationPanel::cellClicked);
  auto* escape = new QShortcut(Qt::Key_Escape, this);
  escape->setContext(Qt::WidgetWithChildrenShortcut);
  connect(escape, &QShortcut::activated, this, &EvaluationPanel::leaveCell);
  clear();
}

// Enlarged, the panel has its own place again first.
void EvaluationPanel::leaveCell() {
  if (!confusion().selected()) return;
  confusion().select(std::nullopt);
  Q_EMIT cellLeft();
}

ConfusionView& EvaluationPanel::confusion() {
  return confusion_->view();
}

void EvaluationPanel::setEnlarged(bool enlarged) {
  overlay_->setOn(enlarged);
  confusion().setFocus();
}

// Enlarged, the matrix is as large as the page is high, as long as the tables keep a third.
void EvaluationPanel::shareRoom(bool enlarged) {
  if (!enlarged) {
    splitter_->restoreState(sizes_);
    return;
  }
  sizes_ = splitter_->saveState();
  const int width = overlay_->width();
  const int matrix = std::min(overlay_->height(), width * 2 / 3);
  splitter_->setSizes({matrix, width - matrix});
}

void EvaluationPanel::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  QMetaObject::invokeMethod(this, &EvaluationPanel::fitTables, Qt::QueuedConnection);
}

// The tables keep the width that their names and the tabs' need, as long as something is left of
// the matrix.
void EvaluationPanel::fitTables() {
  constexpr int kTables = 244, kMatrix = 172;
  constexpr int kAround = 2 * kGrid + 2;  // of the tabs: their card's margins and border
  const QList<int> sizes = splitter_->sizes();
  const int all = sizes[0] + sizes[1];
  const int needed = std::max(kTables, tabs_->tabBar()->sizeHint().width() + kAround);
  const int tables = std::min(needed, all - kMatrix);
  if (isEnlarged() || sizes[1] >= tables) return;
  splitter_->setSizes({all - tables, tables});
}

bool EvaluationPanel::isEnlarged() const {
  return overlay_->isOn();
}

QWidget* EvaluationPanel::makeClassesTab() {
  auto* sorted = new UnknownLast(this);
  sorted->setSourceModel(classes_);
  sorted->setSortRole(ClassMetricsModel::SortRole);
  using Model = ClassMetricsModel;
  auto* classes = new FittedTable({Model::F1, Model::Recall, Model::Precision, Model::Images},
                                  [this](bool brief) { classes_->setBriefTitles(brief); });
  setUpTable(classes, sorted);
  classes->setItemDelegateForColumn(Model::Name, shownNames_);
  classes->setObjectName("classTable");
  classes->setSortingEnabled(true);
  classes->sortByColumn(ClassMetricsModel::Name, Qt::AscendingOrder);

  classTable_ = classes;
  sorted->setFilterKeyColumn(ClassMetricsModel::Name);
  sorted->setFilterRole(ClassMetricsModel::FilterRole);
  sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
  auto* filter = new FilterField(tr("Filter classes"), *classes, FilterField::Keys::Own);
  filter->setObjectName("classFilter");
  connect(filter, &QLineEdit::textChanged, sorted, &QSortFilterProxyModel::setFilterFixedString);
  auto* tab = new QWidget;
  auto* column = new QVBoxLayout(tab);
  column->setContentsMargins(0, kGrid, 0, 0);
  column->setSpacing(kGrid / 2);
  column->addWidget(filter);
  column->addWidget(classes, 1);
  return tab;
}

QWidget* EvaluationPanel::makeTablesCard() {
  auto* pairs = new FittedTable({ConfusedPairsModel::Images, ConfusedPairsModel::Share},
                                [this](bool brief) { pairs_->setBriefTitles(brief); });
  setUpTable(pairs, pairs_);
  for (const int column : {ConfusedPairsModel::True, ConfusedPairsModel::Predicted})
    pairs->setItemDelegateForColumn(column, shownNames_);
  pairs->setObjectName("pairTable");
  pairs->horizontalHeader()->setSectionsClickable(false);
  connect(pairs, &QTableView::clicked, this,
          [this](const QModelIndex& index) { clickPair(index.row()); });
  connect(pairs, &QTableView::activated, this,
          [this](const QModelIndex& index) { clickPair(index.row()); });

  pairTable_ = pairs;
  tabs_->setDocumentMode(true);
  tabs_->setUsesScrollButtons(false);  // rather shorter names
  tabs_->setElideMode(Qt::ElideRight);
  tabs_->addTab(makeClassesTab(), tr("Classes"));
  tabs_->addTab(pairs, tr("Pairs"));
  tabs_->setTabToolTip(1, tr("The pairs of classes that are mistaken most often"));
  auto* card = new Card;
  card->body()->setContentsMargins(kGrid, kGrid / 2, kGrid, kGrid);
  card->body()->addWidget(tabs_);
  return card;
}

void EvaluationPanel::makeExports() {
  const auto add = [this](const QString& text, const QString& file, const auto& produce) {
    exports_->addAction(text, this, [this, file, produce] {
      exporter_->ask(exportName(runName_, file), produce());
    });
  };
  const auto table = [this](auto function) {
    return [this, function]() -> Exporter::Produce {
      return [function, names = names_, matrix = confusion().confusion()] {
        return function(names, matrix);
      };
    };
  };
  add(tr("Classes, CSV…"), QStringLiteral("class-metrics.csv"), table(classMetricsCsv));
  add(tr("Confused pairs, CSV…"), QStringLiteral("confused-pairs.csv"), table(confusedPairsCsv));
  add(tr("Confusion matrix, CSV…"), QStringLiteral("confusion-matrix.csv"), table(confusionCsv));
  add(tr("Confusion matrix, PNG…"), QStringLiteral("confusion-matrix.png"),
      [this]() -> Exporter::Produce {
        return [drawing = confusion().drawing()] { return pngOf(drawing.picture()); };
      });
  add(tr("Confusion matrix, SVG…"), QStringLiteral("confusion-matrix.svg"),
      [this]() -> Exporter::Produce {
        return [drawing = confusion().drawing()] {
          return svgOf(drawing.wholeSize(), [&](QPaintDevice& device) {
            QPainter painter(&device);
            drawing.paintWhole(painter);
          });
        };
      });
  confusion_->addExportMenu(exports_);
  takeRowKeys(*classTable_);
  takeRowKeys(*pairTable_);
  connect(exporter_, &Exporter::failed, this, &EvaluationPanel::failed);
  connect(exporter_, &Exporter::written, this, &EvaluationPanel::exported);
  for (QTableView* rows : {classTable_, pairTable_})
    offerMenu(*rows, *exports_);
  offerMenu(confusion(), *exports_, [this] { return confusion().placeOfKeys(); });
}

bool EvaluationPanel::isExporting() const {
  return exporter_->isWriting();
}

void EvaluationPanel::addTab(QWidget* page, const QString& title) {
  tabs_->addTab(page, title);
}

void EvaluationPanel::showTab(QWidget* page) {
  tabs_->setCurrentWidget(page);
}

void EvaluationPanel::replaceTitle(QWidget* control) {
  confusion_->replaceTitle(control);
}

void EvaluationPanel::clickPair(int row) {
  const ConfusedPair& pair = pairs_->pair(row);
  confusion().select(ConfusionCell{pair.label, pair.predicted});
  Q_EMIT cellClicked(pair.label, pair.predicted);
}

void EvaluationPanel::setEvaluation(const QString& title, const ConfusionMatrix& confusionMatrix,
                                    const Metrics& metrics, const QStringList& classes) {
  names_ = classes;
  exports_->setEnabled(true);
  confusion().setConfusion(confusionMatrix, classes);
  const QString accuracy = percentText(metrics.accuracy), macroF1 = percentText(metrics.macroF1);
  confusion_->setTexts(
      title, tr("%1 of %Ln image(s), macro F1 %2", nullptr, metrics.images).arg(accuracy, macroF1),
      tr("%1, F1 %2", "an accuracy, and the macro F1, briefly").arg(accuracy, macroF1));
  shownNames_->setNames(shortClassNames(classes));
  classes_->setMetrics(classes, metrics.perClass);
  pairs_->setConfusion(confusionMatrix, classes);
}

void EvaluationPanel::clear() {
  names_.clear();
  exports_->setEnabled(false);
  confusion().clear(emptyText_);
  confusion_->setTexts({}, {}, {});
  classes_->clear();
  pairs_->setConfusion(ConfusionMatrix(), {});
}

}  // namespace adnet::ui
