// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pictures/picture_viewer.h"

#include "ui/pictures/picture_canvas.h"
#include "ui/pictures/picture_decoder.h"
#include "ui/shell/file_manager.h"
#include "ui/shell/flow_layout.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"
#include "ui/shell/widgets.h"
#include "ui/words/number_text.h"

#include <QApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace adnet::ui {

namespace {

constexpr double kZoomStep = 1.25;
constexpr int kMostGuesses = 3;

// Of the window, so that what it shows does not shine through.
void fillWith(QWidget& widget, const QColor& color) {
  QPalette palette = widget.palette();
  palette.setColor(QPalette::Window, color);
  widget.setPalette(palette);
}

}  // namespace

PictureViewer& PictureViewer::over(QWidget& widget) {
  QWidget* window = widget.window();
  auto* viewer = window->findChild<PictureViewer*>(QString(), Qt::FindDirectChildrenOnly);
  return viewer ? *viewer : *new PictureViewer(window);
}

PictureViewer::PictureViewer(QWidget* window)
    : QFrame(window),
      decoder_(new PictureDecoder(this)),
      banner_(new MessageBanner),
      canvas_(new PictureCanvas) {
  setObjectName("pictureViewer");
  setAutoFillBackground(true);
  canvas_->setObjectName("pictureCanvas");
  canvas_->setAccessibleName(tr("Picture"));
  auto* head = new QHBoxLayout;
  auto* foot = new QHBoxLayout;
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(2 * kGrid, kGrid, 2 * kGrid, kGrid);
  layout->setSpacing(kGrid);
  layout->addLayout(head);
  layout->addWidget(banner_);
  layout->addWidget(canvas_, 1);
  layout->addLayout(foot);
  makeHead(*head);
  makeFoot(*foot);
  for (QAbstractButton* button : findChildren<QAbstractButton*>()) {
    button->setFocusPolicy(Qt::TabFocus);
    button->installEventFilter(this);  // its arrow keys would move the focus
  }
  connect(decoder_, &PictureDecoder::decoded, this, [this](const QString& file) {
    if (isOpen() && file == current().file) showPicture();
  });
  connect(canvas_, &PictureCanvas::scaleChanged, this, &PictureViewer::showScale);
  connect(&Theme::instance(), &Theme::changed, this, &PictureViewer::paintIcons);
  window->installEventFilter(this);
  paintIcons();
  hide();
}

QToolButton* PictureViewer::makeButton(const QString& text, const QString& tip,
                                       const QString& name) {
  auto* button = new QToolButton;
  button->setText(text);
  button->setToolTip(tip);
  button->setAccessibleName(tip);
  button->setObjectName(name);
  return button;
}

void PictureViewer::makeHead(QHBoxLayout& head) {
  path_ = new WholeLabel(TextRole::Heading);
  path_->setObjectName("picturePath");
  position_ = makeLabel({}, TextRole::Subtle);
  position_->setObjectName("picturePosition");
  previous_ = makeButton({}, tr("Previous picture (Left)"), "previousPicture");
  next_ = makeButton({}, tr("Next picture (Right)"), "nextPicture");
  close_ = makeButton({}, tr("Close (Escape)"), "closePicture");
  QPushButton* folder = makeLinkButton(tr("Show in folder"));
  folder->setObjectName("showInFolder");
  QPushButton* copy = makeLinkButton(tr("Copy path"));
  copy->setObjectName("copyPath");
  connect(previous_, &QToolButton::clicked, this, [this] { show(row_ - 1); });
  connect(next_, &QToolButton::clicked, this, [this] { show(row_ + 1); });
  connect(close_, &QToolButton::clicked, this, &PictureViewer::finish);
  connect(folder, &QPushButton::clicked, this, [this] { showInFolder(current().file, *this); });
  connect(copy, &QPushButton::clicked, this, [this] { copyPath(current().file); });
  head.setSpacing(kGrid);
  head.addWidget(path_, 1);
  for (QWidget* widget : std::initializer_list<QWidget*>{folder, copy, previous_, position_, next_})
    head.addWidget(widget);
  head.addSpacing(kGrid);
  head.addWidget(close_);
}

void PictureViewer::makeFoot(QHBoxLayout& foot) {
  trueTitle_ = makeLabel(tr("True class:"), TextRole::Subtle);
  guessTitle_ = makeLabel(tr("Predicted:"), TextRole::Subtle);
  trueClass_ = new WholeLabel(TextRole::Body);
  trueClass_->setObjectName("pictureTrueClass");
  auto* guesses = new FlowLayout(2 * kGrid);  // each whole, on a line of its own if need be
  for (int i = 0; i < kMostGuesses; ++i) {
    auto* guess = new ElidedLabel(i == 0 ? TextRole::Body : TextRole::Subtle);
    guess->setElideMode(Qt::ElideMiddle);  // how sure it is stands at the end
    guess->setObjectName(QStringLiteral("pictureGuess%1").arg(i));
    guesses->addWidget(guess);
    guesses_.push_back(guess);
  }
  auto* words = new QGridLayout;
  words->setHorizontalSpacing(kGrid);
  words->setVerticalSpacing(kGrid / 2);
  words->addWidget(trueTitle_, 0, 0);
  words->addWidget(trueClass_, 0, 1);
  words->addWidget(guessTitle_, 1, 0);
  words->addLayout(guesses, 1, 1);
  notes_ = makeLabel({}, TextRole::Body);
  notes_->setObjectName("pictureNotes");
  notes_->setTextFormat(Qt::PlainText);
  notes_->setWordWrap(true);
  notes_->setMinimumWidth(1);  // a long word is no reason for a wider window
  words->addWidget(notes_, 2, 0, 1, 2);
  words->setColumnStretch(1, 1);

  size_ = makeLabel({}, TextRole::Subtle);
  size_->setObjectName("pictureSize");
  scale_ = makeLabel({}, TextRole::Subtle);
  scale_->setObjectName("pictureScale");
  scale_->setAlignment(Qt::AlignCenter);
  scale_->setMinimumWidth(fontMetrics().horizontalAdvance(percentText(32, 0)) + kGrid);
  QToolButton* smaller = makeButton(QStringLiteral("−"), tr("Smaller (-)"), "zoomOut");
  QToolButton* larger = makeButton(QStringLiteral("+"), tr("Larger (+)"), "zoomIn");
  QToolButton* fit = makeButton(tr("Fit"), tr("The whole picture (0)"), "fitPicture");
  QToolButton* own = makeButton(tr("1:1"), tr("Pixel for pixel (1)"), "ownPixels");
  connect(smaller, &QToolButton::clicked, canvas_, [this] { canvas_->zoomBy(1 / kZoomStep); });
  connect(larger, &QToolButton::clicked, canvas_, [this] { canvas_->zoomBy(kZoomStep); });
  connect(fit, &QToolButton::clicked, canvas_, &PictureCanvas::fit);
  connect(own, &QToolButton::clicked, canvas_, &PictureCanvas::showOwnPixels);
  foot.setSpacing(kGrid);
  foot.addLayout(words, 1);
  for (QWidget* widget : std::initializer_list<QWidget*>{size_, smaller, scale_, larger, fit, own})
    foot.addWidget(widget);
}

void PictureViewer::paintIcons() {
  const ThemeColors& colors = Theme::instance().colors();
  previous_->setIcon(makeIcon("previous", colors.text));
  next_->setIcon(makeIcon("next", colors.text));
  close_->setIcon(makeIcon("close", colors.text));
  fillWith(*this, colors.window);
  if (isOpen()) showWords();
}

void PictureViewer::open(std::vector<ViewedPicture> pictures, int row, Closed closed) {
  if (pictures.empty()) return;
  finish();
  pictures_ = std::move(pictures);
  closed_ = std::move(closed);
  setGeometry(parentWidget()->rect());
  show(std::clamp(row, 0, static_cast<int>(pictures_.size()) - 1));
  QFrame::show();
  raise();
  canvas_->setFocus();
}

void PictureViewer::tell(const MessageBanner::Message& message) {
  banner_->showMessage(message);
}

void PictureViewer::finish() {
  if (!isOpen()) return;
  const ViewedPicture last = current();
  const Closed closed = std::exchange(closed_, {});
  pictures_.clear();
  banner_->dismiss();
  decoder_->want({});
  canvas_->setMessage({});
  hide();
  if (closed) closed(last);
}

void PictureViewer::show(int row) {
  if (row < 0 || row >= static_cast<int>(pictures_.size())) return;
  const int step = row < row_ ? -1 : 1;
  row_ = row;
  QStringList wanted;
  for (const int near : {row, row + step, row - step}) {
    if (near >= 0 && near < static_cast<int>(pictures_.size()))
      wanted.append(pictures_[static_cast<std::size_t>(near)].file);
  }
  showWords();
  decoder_->want(wanted);
  showPicture();
}

void PictureViewer::showWords() {
  const ViewedPicture& one = current();
  const int count = static_cast<int>(pictures_.size());
  path_->setFullText(one.name);
  path_->setToolTip(one.file);
  position_->setText(tr("%1 of %2").arg(countText(row_ + 1), countText(count)));
  previous_->setEnabled(row_ > 0);
  next_->setEnabled(row_ + 1 < count);
  if (!focusWidget() || !focusWidget()->isEnabled()) canvas_->setFocus();
  trueTitle_->setVisible(!one.trueClass.isEmpty());
  trueClass_->setVisible(!one.trueClass.isEmpty());
  trueClass_->setFullText(one.trueClass);
  trueClass_->setToolTip(one.fullClass);
  guessTitle_->setVisible(!one.guesses.isEmpty());
  for (std::size_t i = 0; i < guesses_.size(); ++i) {
    const QString guess = one.guesses.value(static_cast<qsizetype>(i));
    guesses_[i]->setFullText(guess);
    guesses_[i]->setToolTip(guess + '\n' + one.guessesTip);
    guesses_[i]->setVisible(static_cast<qsizetype>(i) < one.guesses.size());
  }
  notes_->setVisible(!one.notes.isEmpty());
  notes_->setText(one.notes.join('\n'));
  const ThemeColors& colors = Theme::instance().colors();
  QPalette palette = guesses_.front()->palette();
  palette.setColor(QPalette::WindowText, one.right ? colors.good : colors.bad);
  guesses_.front()->setPalette(palette);
}

void PictureViewer::showPicture() {
  const DecodedPicture* picture = decoder_->picture(current().file);
  if (picture && picture->pyramid) {
    const QSize size = picture->pyramid->front().size();
    size_->setText(tr("%1 × %2 pixels").arg(size.width()).arg(size.height()));
    canvas_->setPicture(picture->pyramid);
  } else {
    size_->clear();
    canvas_->setMessage(picture ? picture->trouble : tr("Decoding…"));
  }
}

void PictureViewer::showScale() {
  scale_->setText(canvas_->hasPicture() ? percentText(canvas_->scale(), 0) : QString());
}

bool PictureViewer::take(const QKeyEvent& event) {
  const int last = static_cast<int>(pictures_.size()) - 1;
  if (event.matches(QKeySequence::Copy)) {
    copyPath(current().file);
    return true;
  }
  switch (event.key()) {
    case Qt::Key_Escape:
      finish();
      return true;
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_PageUp:
      show(row_ - 1);
      return true;
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_PageDown:
      show(row_ + 1);
      return true;
    case Qt::Key_Home:
      show(0);
      return true;
    case Qt::Key_End:
      show(last);
      return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      canvas_->zoomBy(kZoomStep);
      return true;
    case Qt::Key_Minus:
      canvas_->zoomBy(1 / kZoomStep);
      return true;
    case Qt::Key_0:
      canvas_->fit();
      return true;
    case Qt::Key_1:
      canvas_->showOwnPixels();
      return true;
    default:
      return false;
  }
}

// The window's shortcuts wait, all but the one that quits.
bool PictureViewer::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride &&
      !static_cast<QKeyEvent*>(event)->matches(QKeySequence::Quit)) {
    event->accept();
    return true;
  }
  return QFrame::event(event);
}

void PictureViewer::keyPressEvent(QKeyEvent* event) {
  take(*event);
  event->accept();
}

bool PictureViewer::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parentWidget()) {
    if (event->type() == QEvent::Resize) setGeometry(parentWidget()->rect());
    if (event->type() == QEvent::WindowActivate) decoder_->tryAgain();
  } else if (event->type() == QEvent::KeyPress && take(*static_cast<QKeyEvent*>(event))) {
    return true;
  }
  return QFrame::eventFilter(watched, event);
}

// The focus goes round inside.
bool PictureViewer::focusNextPrevChild(bool next) {
  QList<QWidget*> stops = {canvas_};
  for (QAbstractButton* button : findChildren<QAbstractButton*>()) {
    if (button->isEnabled() && button->isVisible()) stops.append(button);
  }
  const qsizetype at = std::max<qsizetype>(0, stops.indexOf(focusWidget()));
  const qsizetype to = (at + (next ? 1 : stops.size() - 1)) % stops.size();
  stops[to]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
  return true;
}

}  // namespace adnet::ui
