// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/evaluation_panel.h"

#include "ui/charts/class_metrics_model.h"
#include "ui/charts/confused_pairs_model.h"
#include "ui/charts/confusion_card.h"
#include "ui/charts/confusion_view.h"
#include "ui/charts/enlarge_button.h"
#include "ui/charts/evaluation_tables.h"
#include "ui/charts/page_overlay.h"
#include "ui/charts/share_delegate.h"
#include "ui/shell/exporter.h"
#include "ui/shell/filter_field.h"
#include "ui/shell/table_copy.h"
#include "ui/shell/unknown_last.h"
#include "ui/shell/widgets.h"
#include "ui/words/number_text.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace adnet::ui {

namespace {

// Where the names of the classes would be cut to a few letters, the titles of the numbers are
// brief; where that is not enough, numbers are given up, the least telling first.
class ClassTable : public QTableView {
 public:
  explicit ClassTable(ClassMetricsModel& model) : model_(model) {}

 protected:
  void resizeEvent(QResizeEvent* event) override {
    fitColumns();
    QTableView::resizeEvent(event);
  }

 private:
  void fitColumns() {
    constexpr int kLetters = 18, kFewLetters = 9;
    const int letter = fontMetrics().averageCharWidth();
    const bool brief = widthOfNumbers(false) + kLetters * letter > viewport()->width();
    model_.setBriefTitles(brief);
    int room = viewport()->width() - (brief ? kFewLetters : kLetters) * letter;
    for (const int column : {ClassMetricsModel::F1, ClassMetricsModel::Recall,
                             ClassMetricsModel::Precision, ClassMetricsModel::Images}) {
      const int width = widthOf(column, brief);
      room -= width;
      horizontalHeader()->resizeSection(column, width);
      setColumnHidden(column, room < 0 && column != ClassMetricsModel::F1);
    }
  }
  int widthOfNumbers(bool brief) const {
    int sum = 0;
    for (int column = ClassMetricsModel::Images; column <= ClassMetricsModel::F1; ++column)
      sum += widthOf(column, brief);
    return sum;
  }
  int widthOf(int column, bool brief) const {
    const QFontMetrics metrics = horizontalHeader()->fontMetrics();
    const int number = metrics.horizontalAdvance("100 %");
    if (brief) return number + 2 * kGrid;
    const QString title = model_.headerData(column, Qt::Horizontal, Qt::EditRole).toString();
    return std::max(metrics.horizontalAdvance(title), number) + 2 * kGrid + 4;
  }

  ClassMetricsModel& model_;
};

QTableView* setUpTable(QTableView* table, QAbstractItemModel* model) {
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
      confusion_(new ConfusionCard),
      splitter_(new QSplitter),
      tabs_(new QTabWidget),
      classes_(new ClassMetricsModel(this)),
      pairs_(new ConfusedPairsModel(this)),
      exporter_(new Exporter(this)),
      exports_(new QMenu) {
  splitter_->setChildrenCollapsible(false);
  splitter_->setHandleWidth(kGrid + kGrid / 2);
  splitter_->addWidget(confusion_);
  splitter_->addWidget(makeTablesCard());
  splitter_->setSizes({480, 520});
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
  clear();
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

// The tables keep the width that their numbers need, as long as something is left of the matrix.
void EvaluationPanel::fitTables() {
  constexpr int kTables = 288, kMatrix = 180;
  const QList<int> sizes = splitter_->sizes();
  const int all = sizes[0] + sizes[1];
  if (isEnlarged() || sizes[1] >= kTables || all < kTables + kMatrix) return;
  splitter_->setSizes({all - kTables, kTables});
}

bool EvaluationPanel::isEnlarged() const {
  return overlay_->isOn();
}

QWidget* EvaluationPanel::makeClassesTab() {
  auto* sorted = new UnknownLast(this);
  sorted->setSourceModel(classes_);
  sorted->setSortRole(ClassMetricsModel::SortRole);
  auto* classes = new ClassTable(*classes_);
  setUpTable(classes, sorted);
  classes->setObjectName("classTable");
  classes->setSortingEnabled(true);
  classes->sortByColumn(ClassMetricsModel::Name, Qt::AscendingOrder);
  setNameColumns(classes, 1);

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
  QTableView* pairs = setUpTable(new QTableView, pairs_);
  pairs->setObjectName("pairTable");
  pairs->horizontalHeader()->setSectionsClickable(false);
  setNameColumns(pairs, 2);
  connect(pairs, &QTableView::clicked, this,
          [this](const QModelIndex& index) { clickPair(index.row()); });
  connect(pairs, &QTableView::activated, this,
          [this](const QModelIndex& index) { clickPair(index.row()); });

  pairTable_ = pairs;
  tabs_->setDocumentMode(true);
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
  copyRowsWithKeys(*classTable_);
  copyRowsWithKeys(*pairTable_);
  connect(exporter_, &Exporter::failed, this, &EvaluationPanel::failed);
  connect(exporter_, &Exporter::written, this, &EvaluationPanel::exported);
  for (QWidget* widget : {static_cast<QWidget*>(&confusion()), static_cast<QWidget*>(classTable_),
                          static_cast<QWidget*>(pairTable_)}) {
    widget->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(widget, &QWidget::customContextMenuRequested, this,
            [this, widget](const QPoint& at) { exports_->popup(widget->mapToGlobal(at)); });
  }
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
  confusion_->setTexts(title,
                       tr("%1 of %Ln image(s), macro F1 %2", nullptr, metrics.images)
                           .arg(percentText(metrics.accuracy), percentText(metrics.macroF1)));
  classes_->setMetrics(classes, metrics.perClass);
  pairs_->setConfusion(confusionMatrix, classes);
}

void EvaluationPanel::clear() {
  names_.clear();
  exports_->setEnabled(false);
  confusion().clear(emptyText_);
  confusion_->setTexts({}, {});
  classes_->clear();
  pairs_->setConfusion(ConfusionMatrix(), {});
}

}  // namespace adnet::ui
