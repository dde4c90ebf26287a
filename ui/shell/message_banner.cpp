// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/message_banner.h"

#include "ui/shell/icons.h"
#include "ui/shell/theme.h"
#include "ui/shell/widgets.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace adnet::ui {

namespace {

constexpr int kIconSize = 22;

const char* nameOf(MessageBanner::Tone tone) {
  switch (tone) {
    case MessageBanner::Tone::Notice:
      return "notice";
    case MessageBanner::Tone::Warning:
      return "warning";
    case MessageBanner::Tone::Error:
      return "error";
  }
  return "";
}

QColor colorOf(MessageBanner::Tone tone) {
  const ThemeColors& colors = Theme::instance().colors();
  switch (tone) {
    case MessageBanner::Tone::Notice:
      return colors.accent;
    case MessageBanner::Tone::Warning:
      return colors.warning;
    case MessageBanner::Tone::Error:
      return colors.bad;
  }
  return {};
}

QLabel* wrappedLabel(TextRole role, const char* name) {
  QLabel* label = makeLabel({}, role);
  label->setObjectName(name);
  label->setTextFormat(Qt::PlainText);
  label->setWordWrap(true);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  return label;
}

}  // namespace

MessageBanner::MessageBanner(QWidget* parent)
    : QFrame(parent),
      icon_(new QLabel),
      title_(wrappedLabel(TextRole::Heading, "bannerTitle")),
      advice_(wrappedLabel(TextRole::Body, "bannerAdvice")),
      detail_(wrappedLabel(TextRole::Subtle, "bannerDetail")),
      more_(makeLinkButton(tr("Details"))),
      actions_(new QHBoxLayout) {
  setObjectName("messageBanner");
  setProperty("role", "banner");
  more_->setObjectName("bannerMore");
  more_->setCheckable(true);
  connect(more_, &QPushButton::toggled, this, [this](bool shown) {
    detail_->setVisible(shown);
    more_->setText(shown ? tr("Hide details") : tr("Details"));
  });

  auto* close = new QToolButton;
  close->setObjectName("bannerClose");
  close->setToolTip(tr("Dismiss"));
  close->setAccessibleName(tr("Dismiss"));
  connect(close, &QToolButton::clicked, this, &MessageBanner::decline);
  const auto tint = [close] {
    close->setIcon(makeIcon("close", Theme::instance().colors().subtle));
  };
  connect(&Theme::instance(), &Theme::changed, close, tint);
  tint();

  auto* text = new QVBoxLayout;
  text->setSpacing(kGrid / 2);
  for (QLabel* label : {title_, advice_, detail_})
    text->addWidget(label);
  actions_->setSpacing(kGrid);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(2 * kGrid, kGrid + kGrid / 2, kGrid, kGrid + kGrid / 2);
  layout->setSpacing(kGrid + kGrid / 2);
  layout->addWidget(icon_, 0, Qt::AlignTop);
  layout->addLayout(text, 1);
  layout->addWidget(more_, 0, Qt::AlignTop);
  layout->addLayout(actions_);
  layout->addWidget(close, 0, Qt::AlignTop);
  hide();
}

void MessageBanner::showMessage(const Message& message) {
  setTone(message.tone);
  title_->setText(message.title);
  advice_->setText(message.advice);
  advice_->setVisible(!message.advice.isEmpty());
  detail_->setText(message.detail);
  more_->setChecked(false);
  more_->setVisible(!message.detail.isEmpty());
  detail_->hide();
  setActions(message.actions);
  show();
  Q_EMIT shown(true);
  askForFocus();
}

void MessageBanner::dismiss() {
  giveFocusBack();
  hide();
  Q_EMIT shown(false);
}

void MessageBanner::askForFocus() {
  if (!safe_) return giveFocusBack();
  QWidget* const focused = window()->focusWidget();
  if (!isAncestorOf(focused)) before_ = focused;
  safe_->setFocus();
}

// Where somebody went on elsewhere, the focus stays there.
void MessageBanner::giveFocusBack() {
  const bool ours = isAncestorOf(window()->focusWidget());
  if (ours && before_ && before_->isVisible()) before_->setFocus();
  before_ = nullptr;
}

void MessageBanner::decline() {
  safe_ ? safe_->click() : dismiss();
}

void MessageBanner::keyPressEvent(QKeyEvent* event) {
  if (event->key() != Qt::Key_Escape) return QFrame::keyPressEvent(event);
  decline();
}

void MessageBanner::setTone(Tone tone) {
  setProperty("tone", nameOf(tone));
  style()->unpolish(this);
  style()->polish(this);
  const QIcon icon = makeIcon(tone == Tone::Notice ? "information" : "warning", colorOf(tone));
  icon_->setPixmap(icon.pixmap(QSize(kIconSize, kIconSize), devicePixelRatioF()));
}

void MessageBanner::setActions(const std::vector<Action>& actions) {
  safe_ = nullptr;
  while (QLayoutItem* item = actions_->takeAt(0)) {
    item->widget()->deleteLater();
    delete item;
  }
  for (const Action& action : actions) {
    auto* button = new QPushButton(action.text);
    button->setObjectName(QStringLiteral("bannerAction%1").arg(actions_->count()));
    button->setAutoDefault(true);  // Enter presses it
    if (action.safe) safe_ = button;
    connect(button, &QPushButton::clicked, this, [this, run = action.run] {
      dismiss();
      run();
    });
    actions_->addWidget(button);
  }
}

void tellAround(QWidget& widget, const MessageBanner::Message& message) {
  for (QWidget* around = &widget; around; around = around->parentWidget()) {
    if (auto* teller = dynamic_cast<MessageTeller*>(around)) return teller->tell(message);
  }
}

}  // namespace adnet::ui
