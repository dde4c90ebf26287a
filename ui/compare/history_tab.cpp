// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/history_tab.h"

#include "ui/charts/confusion_menu.h"
#include "ui/charts/confusion_view.h"
#include "ui/charts/enlarge_button.h"
#include "ui/charts/evaluation_panel.h"
#include "ui/charts/page_overlay.h"
#include "ui/compare/swatch.h"
#include "ui/shell/elided_combo_box.h"
#include "ui/shell/paths.h"
#include "ui/shell/widgets.h"
#include "ui/words/number_text.h"

#include <QHBoxLayout>
#include <QSlider>
#include <QSplitter>

#include <algorithm>
#include <map>
#include <mutex>

namespace adnet::ui {

namespace {

struct HistoryWords {
  Q_DECLARE_TR_FUNCTIONS(adnet::ui::HistoryTab)
};

QString imagesText(SetName set) {
  return set == SetName::Test         ? HistoryWords::tr("Test images")
         : set == SetName::Validation ? HistoryWords::tr("Validation images")
                                      : HistoryWords::tr("Training images");
}

}  // namespace

// One thread at a time reads; one that was cancelled may still be at it when the next begins.
class HistoryTab::Histories {
 public:
  std::shared_ptr<const RunHistory> read(const std::filesystem::path& run, std::size_t classes,
                                         const std::stop_token& stop) {
    const std::scoped_lock lock(mutex_);
    return readers_.try_emplace(run, run).first->second.refresh(classes, stop);
  }
  void keepOnly(const std::vector<ShownSetting>& settings) {
    const std::scoped_lock lock(mutex_);
    std::erase_if(readers_, [&](const auto& reader) {
      return std::ranges::none_of(settings, [&](const ShownSetting& setting) {
        return std::ranges::count(setting.runs, reader.first) > 0;
      });
    });
  }

 private:
  std::mutex mutex_;
  std::map<std::filesystem::path, RunHistoryReader> readers_;
};

HistoryTab::HistoryTab(std::shared_ptr<RunCache> cache, QWidget* parent)
    : ComparisonTab(parent),
      cache_(std::move(cache)),
      histories_(std::make_shared<Histories>()),
      message_(makeMessage("historyMessage")),
      content_(new QSplitter),
      gallery_(new HistoryGallery) {
  content_->setChildrenCollapsible(false);
  content_->setHandleWidth(2 * kGrid);
  content_->addWidget(makeMatrix());
  content_->addWidget(gallery_);
  content_->setSizes({480, 520});
  auto* whole = new QWidget;
  auto* column = new QVBoxLayout(whole);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kGrid);
  column->addWidget(makeHead());
  column->addWidget(message_, 1);
  column->addWidget(content_, 1);
  fillWith(whole, *enlarge_);
  connect(view_, &ConfusionView::enlargingAsked, enlarge_, &QAbstractButton::click);
  listRuns();
}

QString HistoryTab::title() const {
  return tr("Through time");
}

bool HistoryTab::isLoading() const {
  return reading_.isRunning() || gallery_->isLoading();
}

QWidget* HistoryTab::makeHead() {
  constexpr int kWidestRun = 280;
  runs_ = new ElidedComboBox;
  runs_->setObjectName("historyRun");
  runs_->setAccessibleName(tr("Run"));
  runs_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  runs_->setMinimumContentsLength(14);
  runs_->setMaximumWidth(kWidestRun);
  connect(runs_, &QComboBox::activated, this,
          [this] { chosen_ = runs_->currentData().toString(); });
  connect(runs_, &QComboBox::currentIndexChanged, this, [this] {
    runs_->setToolTip(runs_->currentData().toString());
    readWhenSeen();
  });
  slider_ = new QSlider(Qt::Horizontal);
  slider_->setObjectName("historyStep");
  slider_->setAccessibleName(tr("Evaluation"));
  slider_->setToolTip(tr("The evaluation that is shown (←  →)"));
  slider_->setPageStep(1);
  slider_->setTickPosition(QSlider::TicksBelow);
  connect(slider_, &QSlider::valueChanged, this, &HistoryTab::showStep);
  told_ = new ElidedLabel(TextRole::Subtle);
  told_->setObjectName("historyTold");
  enlarge_ = new EnlargeButton;
  enlarge_->setObjectName("enlarge");
  auto* options = new IconButton(QStringLiteral("options"), tr("How the matrix is shown"),
                                 makeConfusionMenu({view_}));
  options->setObjectName("historyOptions");
  tools_ = new QWidget;
  auto* tools = new QHBoxLayout(tools_);
  tools->setContentsMargins(0, 0, 0, 0);
  tools->setSpacing(0);
  tools->addWidget(options);
  tools->addWidget(enlarge_);
  auto* head = new QWidget;
  auto* row = new QHBoxLayout(head);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kGrid);
  row->addWidget(runs_, 2);
  row->addWidget(slider_, 2);
  row->addWidget(told_, 3);
  row->addWidget(tools_);
  return head;
}

QWidget* HistoryTab::makeMatrix() {
  view_ = new ConfusionView;
  view_->setObjectName("historyConfusion");
  note_ = new ElidedLabel(TextRole::Subtle);
  note_->setObjectName("historyNote");
  connect(view_, &ConfusionView::noteChanged, this, &HistoryTab::showNote);
  connect(view_, &ConfusionView::cellClicked, this, [this](int label, int predicted) {
    gallery_->showCell({label, predicted});
  });
  auto* matrix = new QWidget;
  auto* column = new QVBoxLayout(matrix);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kGrid / 2);
  column->addWidget(view_, 1);
  column->addWidget(note_);
  return matrix;
}

void HistoryTab::follow() {
  listRuns();
}

// The run that was chosen stays; until one was, it is the first of the candidate.
void HistoryTab::listRuns() {
  const QSignalBlocker blocker(runs_);
  runs_->clear();
  int first = -1;
  std::vector<ShownSetting> settings = shown().settings;
  const auto isCandidate = [this](const ShownSetting& setting) {
    return shown().candidate && shown().candidate->name == setting.name;
  };
  if (shown().candidate && std::ranges::none_of(settings, isCandidate))
    settings.push_back(*shown().candidate);
  for (const ShownSetting& setting : settings) {
    if (isCandidate(setting)) first = runs_->count();
    const QIcon swatch = swatchIcon(setting.color, 10);
    for (std::size_t run = 0; run < setting.runs.size(); ++run) {
      const QString folder = toQString(setting.runs[run]);
      const QString name = setting.runNames.value(static_cast<qsizetype>(run),
                                                  toQString(setting.runs[run].filename()));
      runs_->addItem(swatch, tr("%1 · %2", "setting · run").arg(setting.name, name), folder);
      runs_->setItemData(runs_->count() - 1, folder, Qt::ToolTipRole);
    }
  }
  const int chosen = chosen_ ? runs_->findData(*chosen_) : -1;
  if (chosen < 0) chosen_.reset();
  runs_->setCurrentIndex(chosen >= 0 ? chosen : std::clamp(first, -1, runs_->count() - 1));
  if (runs_->currentIndex() < 0 && runs_->count() > 0) runs_->setCurrentIndex(0);
  runs_->setToolTip(runs_->currentData().toString());
  runs_->setEnabled(runs_->count() > 0);
  if (runs_->count() == 0) say(tr("Show a setting with runs in the table to follow one of them."));
}

std::filesystem::path HistoryTab::run() const {
  return toPath(runs_->currentData().toString());
}

void HistoryTab::goOn() {
  if (!reading_.isRunning()) readWhenSeen();
}

void HistoryTab::read() {
  if (runs_->count() == 0) {
    reading_.cancel();
    return;
  }
  const auto work = [this, cache = cache_, histories = histories_, shown = shown(), run = run()](
                        const std::stop_token& stop, const Job::Post&) -> Job::Function {
    histories->keepOnly(shown.settings);
    const std::vector<std::string> classes = cache->classes(run);
    const auto followed = std::make_shared<const FollowedRun>(
        followedRun(run, shown.moved.now(cache->run(run)->summary.config.data.root),
                    toStringList(classes), histories->read(run, classes.size(), stop)));
    return [this, followed] { take(followed); };
  };
  reading_.start(work, [this](const Error& error) {
    say(tr("The run cannot be read."));
    Q_EMIT failed(error);
  });
}

void HistoryTab::take(const std::shared_ptr<const FollowedRun>& followed) {
  const RunHistory& history = *followed->history;
  if (history.steps.empty()) {
    say(tr("This run has not been evaluated yet."));
    return;
  }
  const bool same = followed_ && followed_->run == followed->run;
  if (same && followed_->history == followed->history &&
      followed_->imageRoot == followed->imageRoot) {
    return;
  }
  const bool atEnd = !same || slider_->value() == slider_->maximum();
  followed_ = followed;
  message_->hide();
  content_->show();
  tools_->setEnabled(true);
  {
    const QSignalBlocker blocker(slider_);
    const int last = static_cast<int>(history.steps.size()) - 1;
    slider_->setRange(0, last);
    if (atEnd) slider_->setValue(last);
  }
  slider_->setEnabled(history.steps.size() > 1);
  gallery_->setRun(followed_, step());
  showStep();
}

void HistoryTab::say(const QString& message) {
  overlay()->setOn(false);
  followed_.reset();
  gallery_->clear();
  view_->clear({});
  message_->setText(message);
  message_->show();
  content_->hide();
  told_->setFullText({});
  slider_->setEnabled(false);
  tools_->setEnabled(false);
}

std::size_t HistoryTab::step() const {
  return static_cast<std::size_t>(slider_->value());
}

void HistoryTab::showStep() {
  if (!followed_) return;
  const RunHistory& history = *followed_->history;
  const auto classes = static_cast<std::size_t>(followed_->classes.size());
  view_->setConfusion(confusionOf(history, step(), classes), followed_->classes);
  gallery_->setStep(step());
  const QString text = tr("%1, step %2: %3 right", "Test images, step 40: 62.5 % right")
                           .arg(imagesText(history.set), countText(history.steps[step()].step),
                                percentText(accuracyOf(history, step())));
  told_->setFullText(text);
  slider_->setAccessibleDescription(text);
}

void HistoryTab::showNote() {
  const QString note = view_->note();
  note_->setFullText(note.isEmpty() ? tr("The wheel zooms, a click shows a cell’s images") : note);
}

}  // namespace adnet::ui
