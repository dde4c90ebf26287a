// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/confusion_tab.h"

#include "ui/charts/confusion_menu.h"
#include "ui/charts/enlarge_button.h"
#include "ui/charts/evaluation_panel.h"
#include "ui/charts/page_overlay.h"
#include "ui/compare/class_differences_model.h"
#include "ui/compare/difference_tables.h"
#include "ui/shell/exporter.h"
#include "ui/shell/filter_field.h"
#include "ui/shell/icon_button.h"
#include "ui/shell/table_rows.h"
#include "ui/shell/unknown_last.h"
#include "ui/shell/widgets.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QSplitter>
#include <QTableView>

#include <algorithm>

namespace adnet::ui {

namespace {

// Where the names of the classes would be cut to a few letters, numbers are given up instead, the
// least telling first.
class ClassTable : public QTableView {
 public:
  void fitColumns() {
    constexpr int kLetters = 14;
    int room = viewport()->width() - kLetters * fontMetrics().averageCharWidth();
    for (const int column : {ClassDifferencesModel::Difference, ClassDifferencesModel::Interval,
                             ClassDifferencesModel::Chance, ClassDifferencesModel::Images}) {
      setColumnHidden(column, false);  // what is hidden has no size
      const int width =
          std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
      room -= width;
      horizontalHeader()->setSectionResizeMode(column, QHeaderView::Fixed);
      horizontalHeader()->resizeSection(column, width);
      setColumnHidden(column, room < 0 && column != ClassDifferencesModel::Difference);
    }
    horizontalHeader()->setSectionResizeMode(ClassDifferencesModel::Name, QHeaderView::Stretch);
  }

 protected:
  void resizeEvent(QResizeEvent* event) override {
    fitColumns();
    QTableView::resizeEvent(event);
  }
};

}  // namespace

ConfusionTab::ConfusionTab(std::shared_ptr<RunCache> cache, QWidget* parent)
    : ComparisonTab(parent),
      cache_(std::move(cache)),
      trio_(new ConfusionTrio),
      model_(new ClassDifferencesModel(this)),
      message_(makeMessage("confusionMessage")),
      content_(new QSplitter),
      paired_(new WholeLabel(TextRole::Subtle)),
      table_(new ClassTable),
      sorted_(new UnknownLast(this)),
      enlarge_(new EnlargeButton),
      exporter_(new Exporter(this)) {
  content_->setChildrenCollapsible(false);
  content_->setHandleWidth(2 * kGrid);
  content_->addWidget(trio_);
  content_->addWidget(makeClasses());
  content_->setStretchFactor(0, 6);
  content_->setStretchFactor(1, 1);
  content_->setSizes({720, 330});
  auto* whole = new QWidget;
  auto* column = new QVBoxLayout(whole);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kGrid / 2);
  column->addWidget(message_, 1);
  column->addWidget(content_, 1);
  connect(&fillWith(whole, *enlarge_), &PageOverlay::turned, this, &ConfusionTab::shareRoom);
  connect(trio_, &ConfusionTrio::enlargingAsked, enlarge_, &QAbstractButton::click);
  connect(trio_, &ConfusionTrio::cellClicked, this,
          [this](int label, int predicted) { ask(label, predicted); });
  connect(exporter_, &Exporter::failed, this, &ConfusionTab::failed);
  connect(exporter_, &Exporter::written, this, &ConfusionTab::exported);
  say(whyNoPair(shown()));
}

QString ConfusionTab::title() const {
  return tr("Confusion difference");
}

bool ConfusionTab::isLoading() const {
  return reading_.isRunning() || exporter_->isWriting();
}

QWidget* ConfusionTab::makeTools() {
  enlarge_->setObjectName("enlargeConfusions");
  auto* options = new IconButton(QStringLiteral("options"), tr("How the matrices are shown"),
                                 makeConfusionMenu(trio_->views(), false));
  options->setObjectName("confusionsOptions");
  auto* exports = new QMenu(this);
  makeExports(*exports);
  auto* exported = new IconButton(QStringLiteral("export"), tr("Export…"), exports);
  exported->setObjectName("exportConfusions");
  tools_ = new QWidget;
  auto* tools = new QHBoxLayout(tools_);
  tools->setContentsMargins(0, 0, 0, 0);
  tools->setSpacing(0);
  for (IconButton* button : std::initializer_list<IconButton*>{options, enlarge_, exported})
    tools->addWidget(button);
  return tools_;
}

void ConfusionTab::makeExports(QMenu& menu) {
  const auto paint = [](const ConfusionSheet& sheet) {
    return [&sheet](QPaintDevice& device) {
      QPainter painter(&device);
      sheet.paint(painter);
    };
  };
  menu.addAction(tr("PNG…"), this, [this] {
    exporter_->ask("confusion-difference.png",
                   [sheet = trio_->sheet()] { return pngOf(sheet.picture()); });
  });
  menu.addAction(tr("SVG…"), this, [this, paint] {
    exporter_->ask("confusion-difference.svg",
                   [paint, sheet = trio_->sheet()] { return svgOf(sheet.size(), paint(sheet)); });
  });
  menu.addAction(tr("PDF…"), this, [this, paint] {
    exporter_->ask("confusion-difference.pdf",
                   [paint, sheet = trio_->sheet()] { return pdfOf(sheet.size(), paint(sheet)); });
  });
  menu.addSeparator();
  menu.addAction(tr("Cells, CSV…"), this, [this] {
    exporter_->ask("confusion-difference.csv", [triple = trio_->triple()] {
      return confusionDifferenceCsv(triple.classes, triple.shares[0].cells, triple.shares[1].cells);
    });
  });
  menu.addAction(tr("Classes, CSV…"), this, [this] {
    exporter_->ask("class-differences.csv",
                   [classes = trio_->triple().classes, rows = model_->differences()] {
                     return classDifferencesCsv(classes, rows);
                   });
  });
}

QWidget* ConfusionTab::makeClasses() {
  paired_->setObjectName("pairedSeeds");
  sorted_->setSourceModel(model_);
  sorted_->setSortRole(ClassDifferencesModel::SortRole);
  sorted_->setFilterKeyColumn(ClassDifferencesModel::Name);
  sorted_->setFilterRole(ClassDifferencesModel::FilterRole);
  sorted_->setFilterCaseSensitivity(Qt::CaseInsensitive);
  table_->setObjectName("classDifferences");
  table_->setAccessibleName(tr("Classes that gain and lose"));
  table_->setModel(sorted_);
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  table_->setTabKeyNavigation(false);
  table_->setWordWrap(false);
  table_->setShowGrid(false);
  table_->verticalHeader()->hide();
  table_->horizontalHeader()->setHighlightSections(false);
  table_->verticalHeader()->setDefaultSectionSize(26);
  table_->horizontalHeader()->setMinimumSectionSize(40);
  table_->setSortingEnabled(true);
  table_->sortByColumn(ClassDifferencesModel::Difference, Qt::DescendingOrder);
  takeRowKeys(*table_);
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex& index) {
            if (!index.isValid()) return;
            const int label = model_->label(sorted_->mapToSource(index).row());
            trio_->select(label, label);
          });
  connect(table_, &QTableView::activated, this, [this](const QModelIndex& index) {
    ask(model_->label(sorted_->mapToSource(index).row()), std::nullopt);
  });
  auto* filter = new FilterField(tr("Filter classes"), *table_, FilterField::Keys::Own);
  filter->setObjectName("classDifferenceFilter");
  connect(filter, &QLineEdit::textChanged, sorted_, &QSortFilterProxyModel::setFilterFixedString);
  auto* classes = new QWidget;
  auto* column = new QVBoxLayout(classes);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kGrid / 2);
  auto* head = new QHBoxLayout;
  head->setSpacing(kGrid / 2);
  head->addWidget(filter, 1);
  head->addWidget(makeTools());
  column->addLayout(head);
  column->addWidget(table_, 1);
  column->addWidget(paired_);
  return classes;
}

void ConfusionTab::read() {
  const QString missing = whyNoPair(shown());
  if (!missing.isEmpty()) {
    reading_.cancel();
    say(missing);
    return;
  }
  const auto work = [this, cache = cache_, shown = shown()](const std::stop_token& stop,
                                                            const Job::Post&) -> Job::Function {
    auto contents = std::make_shared<Contents>();
    contents->pair = readPair(*cache, shown, stop);
    const ComparedPair& pair = contents->pair;
    if (whyNotComparable(pair).isEmpty()) {
      contents->triple = tripleOf(
          {pair.baselineName, pair.candidateName}, {pair.baselineColor, pair.candidateColor},
          toStringList(pair.candidate.classes), scoresOf(pair.baseline), scoresOf(pair.candidate));
      const PairedScores paired = pairedBySeed(pair.baseline, pair.candidate);
      contents->pairs = paired.candidates.size();
      contents->classes = classDifferences(paired.candidates, paired.baselines);
    }
    return [this, contents] { take(contents); };
  };
  reading_.start(work, [this](const Error& error) {
    say(tr("The runs cannot be read."));
    Q_EMIT failed(error);
  });
}

void ConfusionTab::take(const std::shared_ptr<const Contents>& contents) {
  const QString trouble = whyNotComparable(contents->pair);
  if (!trouble.isEmpty()) {
    say(trouble);
    return;
  }
  message_->hide();
  content_->show();
  tools_->setEnabled(true);
  trio_->setTriple(contents->triple);
  showClasses(*contents);
}

void ConfusionTab::showClasses(const Contents& contents) {
  model_->setDifferences(contents.triple.classes, contents.classes);
  static_cast<ClassTable*>(table_)->fitColumns();
  const auto pairs = static_cast<int>(contents.pairs);
  paired_->setFullText(
      pairs == 0 ? tr("No seed is in both, so no class is compared.")
      : contents.classes.empty()
          ? tr("Runs of one seed were tested on different images, so no class is compared.")
      : pairs == 1 ? tr("One pair of runs: intervals are over images, of this seed alone.")
                   : tr("%n pair(s) of runs of one seed; intervals over seeds, on these images.",
                        nullptr, pairs));
}

void ConfusionTab::say(const QString& message) {
  overlay()->setOn(false);
  trio_->clear();
  model_->setDifferences({}, {});
  message_->setText(message);
  message_->show();
  content_->hide();
  tools_->setEnabled(false);
}

// On the whole page the matrices have its width, and the table what is left below.
void ConfusionTab::shareRoom(bool enlarged) {
  if (!enlarged) {
    content_->restoreState(sizes_);
    return;
  }
  sizes_ = content_->saveState();
  content_->setOrientation(Qt::Vertical);
  const int trio = trio_->heightForWidth(overlay()->width());
  content_->setSizes({trio, overlay()->height() - trio});
}

void ConfusionTab::ask(int label, std::optional<int> predicted) {
  overlay()->setOn(false);
  Q_EMIT imagesAsked(label, predicted);
}

}  // namespace adnet::ui
