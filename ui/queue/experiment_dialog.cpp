// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/experiment_dialog.h"

#include "core/compare/setting.h"
#include "ui/queue/experiment_form.h"
#include "ui/queue/note_label.h"
#include "ui/queue/tab_order.h"
#include "ui/shell/project.h"
#include "ui/shell/widgets.h"
#include "ui/words/number_text.h"
#include "ui/words/run_text.h"

#include <QAbstractSpinBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace adnet::ui {

namespace {

constexpr QSize kFirstSize(640, 520);

std::shared_ptr<const std::unordered_set<std::string>> keysOf(
    const std::vector<TrainingConfig>& points) {
  auto keys = std::make_shared<std::unordered_set<std::string>>();
  for (const TrainingConfig& point : points)
    keys->insert(runKey(point));
  return keys;
}

}  // namespace

ExperimentDialog::ExperimentDialog(const Project& project, StepTimes& times,
                                   const std::vector<TrainingConfig>& queued, QWidget* parent)
    : QDialog(parent),
      times_(times),
      dataset_(project.sharedDataset()),
      queued_(keysOf(queued)),
      form_(new ExperimentForm(project.config(), project.presets())) {
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("Queue an experiment"));
  auto* heading = new NoteLabel("experimentIntro", NoteLabel::Tone::Subtle);
  heading->setNote(tr("Every combination of these is trained on “%1” with every seed. What is not "
                      "compared is as on the page Train.")
                       .arg(dataText(project.config().data)));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(3 * kGrid, 2 * kGrid, 3 * kGrid, 2 * kGrid);
  column->setSpacing(2 * kGrid);
  column->addWidget(heading);
  column->addWidget(makeScroll(), 1);
  column->addWidget(makeEnd());
  connect(form_, &ExperimentForm::changed, this, [this] {
    typedInto_ = focusWidget();
    update();
  });
  connect(&times_, &StepTimes::changed, this, &ExperimentDialog::showRuns);
  resize(kFirstSize);
  update();
}

QWidget* ExperimentDialog::makeScroll() {
  scroll_ = new QScrollArea;
  scroll_->setWidget(form_);
  scroll_->setWidgetResizable(true);
  scroll_->setFrameShape(QFrame::NoFrame);
  scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll_->setFocusPolicy(Qt::NoFocus);
  connect(form_, &ExperimentForm::rowAdded, this, [this](QWidget* row) {
    // When it has its place.
    QTimer::singleShot(0, row, [this, row] { scroll_->ensureWidgetVisible(row); });
  });
  return scroll_;
}

QWidget* ExperimentDialog::makeEnd() {
  runs_ = new NoteLabel("experimentRuns", NoteLabel::Tone::Body);
  runs_->setToolTip(
      tr("As finished runs like them took. Before there are some, each network is measured here "
         "once, with a few steps on random images, and reading and drawing the images comes on "
         "top."));
  notes_ = new NoteLabel("experimentNotes", NoteLabel::Tone::Subtle);
  reason_ = new NoteLabel("experimentReason", NoteLabel::Tone::Warning);
  auto* cancel = new QPushButton(tr("Cancel"));
  cancel->setObjectName("cancelExperiment");
  queue_ = makePrimaryButton(tr("Queue"));
  queue_->setObjectName("queueExperiment");
  queue_->setToolTip(tr("Adds the runs to the end of the queue (Return)"));
  cancel->setAutoDefault(false);
  queue_->setDefault(true);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(queue_, &QPushButton::clicked, this, &ExperimentDialog::queue);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(kGrid);
  buttons->addStretch();
  buttons->addWidget(cancel);
  buttons->addWidget(queue_);
  auto* end = new QWidget;
  auto* column = new QVBoxLayout(end);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kGrid / 2);
  for (NoteLabel* label : {runs_, notes_, reason_})
    column->addWidget(label);
  column->addSpacing(kGrid);
  column->addLayout(buttons);
  return end;
}

// Enter queues, as the default button does; where something was typed, the first one ends that.
void ExperimentDialog::keyPressEvent(QKeyEvent* event) {
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (!enter) return QDialog::keyPressEvent(event);
  QWidget* const here = focusWidget();
  auto* const button = qobject_cast<QAbstractButton*>(here);
  const bool isText = qobject_cast<QLineEdit*>(here) || qobject_cast<QAbstractSpinBox*>(here);
  const bool wasTyped = typedInto_.data() == here && isText;
  typedInto_.clear();
  if (event->modifiers() & Qt::ControlModifier) return queue();
  if (button && !button->isCheckable()) return button->click();
  if (!wasTyped) queue();
}

bool ExperimentDialog::focusNextPrevChild(bool next) {
  QWidget* const target = tabTarget(*this, focusWidget(), next);
  if (!target) return QDialog::focusNextPrevChild(next);
  target->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
  if (form_->isAncestorOf(target)) scroll_->ensureWidgetVisible(target);
  return true;
}

// Files may have come or gone while another window was used.
bool ExperimentDialog::event(QEvent* event) {
  if (event->type() == QEvent::WindowActivate) {
    const bool pressed = pressed_;  // nothing is changed by the person
    form_->refresh();
    update();
    pressed_ = pressed && job_.isRunning();
  }
  return QDialog::event(event);
}

void ExperimentDialog::update() {
  judgement_.reset();
  pressed_ = false;
  job_.cancel();
  if (const QString trouble = form_->trouble(); !trouble.isEmpty()) return refuse(trouble);
  const Question question{form_->experiment(), dataset_, queued_};
  job_.start(
      [this, question](const std::stop_token& stop, const Job::Post&) -> Job::Function {
        auto judgement = std::make_shared<const Judgement>(judge(question, stop));
        return [this, judgement] { take(*judgement); };
      },
      [this](const Error& error) { refuse(QString::fromUtf8(error.what())); });
}

void ExperimentDialog::refuse(const QString& reason) {
  judgement_.reset();
  pressed_ = false;
  times_.want(this, {});
  runs_->setNote({});
  notes_->setNote({});
  reason_->setNote(reason);
  queue_->setText(tr("Queue"));
  queue_->setEnabled(false);
}

void ExperimentDialog::take(const Judgement& judgement) {
  if (!judgement.refusal.isEmpty()) return refuse(judgement.refusal);
  judgement_ = judgement;
  std::vector<StepKey> keys;
  for (const RunCosts& cost : judgement.costs)
    keys.push_back(cost.key);
  times_.want(this, keys);
  const auto runs = static_cast<int>(judgement.sweep.points.size());
  reason_->setNote(runs == 0 ? tr("All of these runs stand in the queue already.") : QString());
  queue_->setText(runs == 0 ? tr("Queue") : tr("Queue %Ln run(s)", nullptr, runs));
  queue_->setEnabled(runs > 0);
  showRuns();
  if (std::exchange(pressed_, false)) queue();
}

void ExperimentDialog::showRuns() {
  if (!judgement_) return;
  const auto queued = static_cast<int>(judgement_->queued);
  const int runs = static_cast<int>(judgement_->sweep.points.size()) + queued;
  const QString count = tr("%Ln run(s)", nullptr, runs);
  const QString time = timeText();
  const QString all = tr("%1 = %2", "what is compared, and how many runs that makes")
                          .arg(form_->factorsText(), count);
  runs_->setNote(time.isEmpty() ? all + '.' : tr("%1, %2", "runs, and their time").arg(all, time));
  QStringList notes = judgement_->notes;
  if (queued > 0 && queued < runs)
    notes.prepend(tr("%Ln of these run(s) stand in the queue already and are not added again.",
                     nullptr, queued));
  if (const QString memory = memoryText(); !memory.isEmpty()) notes << memory;
  notes_->setNote(notes.join('\n'));
}

QString ExperimentDialog::timeText() const {
  const TimeToTrain time = timeOf(judgement_->costs, times_);
  const QString known = roundDurationText(time.seconds);
  if (time.known > 0 && time.unknown == 0 && time.never == 0)
    return tr("about %1 on this machine.").arg(known);
  if (time.unknown > 0 && times_.isHeldUp())
    return tr("whose time is measured when nothing is trained.");
  if (time.unknown > 0 && time.known == 0) return tr("measuring their time…");
  if (time.unknown > 0)
    return tr("about %1 for %Ln of them, measuring the others…", nullptr, time.known).arg(known);
  if (time.known > 0) {
    return tr("about %1 for %Ln of them; the time of the others is not known.", nullptr, time.known)
        .arg(known);
  }
  return time.never > 0 ? tr("whose time is not known.") : QString();
}

QString ExperimentDialog::memoryText() const {
  for (const RunCosts& cost : judgement_->costs) {
    const StepTimes::Measured* measured = times_.find(cost.key);
    if (!measured || measured->available == 0 || measured->bytes <= measured->available) continue;
    return tr("%1 takes %2 of memory, and only %3 are free.")
        .arg(networkText(cost.key.config), sizeText(static_cast<double>(measured->bytes)),
             sizeText(static_cast<double>(measured->available)));
  }
  return {};
}

// What was changed just now is looked at first.
void ExperimentDialog::queue() {
  if (!judgement_) {
    pressed_ = job_.isRunning();
    return;
  }
  if (judgement_->sweep.points.empty()) return;
  Q_EMIT queued(judgement_->sweep);
  accept();
}

}  // namespace adnet::ui
