// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/values_field.h"

#include "core/base/error.h"
#include "ui/queue/note_label.h"
#include "ui/shell/widgets.h"

#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace adnet::ui {

namespace {

constexpr std::size_t kMany = 10;  // values
constexpr int kWidestQuote = 200;  // pixels of what is quoted

// Commas as Chinese keyboards have them, too.
const QRegularExpression& separators(bool severalNumbers) {
  static const QRegularExpression between(QStringLiteral("[,;\\s，；、]+"));
  static const QRegularExpression semicolons(QStringLiteral("\\s*[;；]\\s*"));
  return severalNumbers ? semicolons : between;
}

// What a value may be depends on others where those are compared, too; these leave it all its room.
TrainingConfig permissive(const Option& option) {
  TrainingConfig config;
  if (option.key == "image_size") config.views.resize = 2048;
  if (option.key == "resize") config.views.imageSize = 32;
  if (option.key == "warmup") config.steps = 100'000'000;
  return config;
}

}  // namespace

ValuesField::ValuesField(const Option& option, QWidget* parent)
    : AxisField(parent),
      option_(option),
      severalNumbers_(option.value.find(',') != std::string_view::npos),
      edit_(new QLineEdit),
      note_(new NoteLabel("", NoteLabel::Tone::Subtle)) {
  edit_->setObjectName(QString::fromUtf8(option.key.data(), static_cast<int>(option.key.size())));
  note_->setObjectName(edit_->objectName() + QStringLiteral("Note"));
  setFocusProxy(edit_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kGrid / 2);
  column->addWidget(edit_);
  column->addWidget(note_);
  connect(edit_, &QLineEdit::textChanged, this, [this] {
    read();
    Q_EMIT changed();
  });
  read();
}

void ValuesField::setValues(const std::vector<std::string>& values) {
  QStringList texts;
  for (const std::string& value : values)
    texts.append(QString::fromStdString(value));
  const QSignalBlocker blocker(this);
  edit_->setText(texts.join(severalNumbers_ ? QStringLiteral("; ") : QStringLiteral(", ")));
}

void ValuesField::read() {
  values_.clear();
  trouble_.clear();
  // All of them, on as many lines as they need.
  edit_->setToolTip(QStringLiteral("<p>%1</p>").arg(edit_->text().toHtmlEscaped()));
  for (const QString& text : edit_->text().split(separators(severalNumbers_), Qt::SkipEmptyParts)) {
    const QString trouble = add(text.trimmed());
    if (trouble_.isEmpty()) trouble_ = trouble;
  }
  if (values_.empty() && trouble_.isEmpty()) trouble_ = tr("Type one value at least.");
  if (!trouble_.isEmpty()) return note_->setNote(trouble_, NoteLabel::Tone::Warning);
  note_->setNote(hintText(), NoteLabel::Tone::Subtle);
}

// Who has typed many knows what stands between them, and cannot see them all.
QString ValuesField::hintText() const {
  if (values_.size() >= kMany) return tr("%Ln value(s)", nullptr, static_cast<int>(values_.size()));
  return severalNumbers_ ? tr("Semicolons between several") : tr("Commas between several");
}

// What is wrong with it; empty: it is taken.
QString ValuesField::add(const QString& text) {
  TrainingConfig config = permissive(option_);
  const QString example = QString::fromStdString(option_.write(config));
  try {
    option_.read(config, text.toStdString());
  } catch (const Error&) {
    return tr("“%1” is not understood. A value is written like %2.")
        .arg(fontMetrics().elidedText(text, Qt::ElideRight, kWidestQuote), example);
  }
  const std::string value = option_.write(config);
  if (std::ranges::count(values_, value) > 0) return tr("%1 stands there twice.").arg(text);
  try {
    validateOptions(config);
  } catch (const Error& error) {
    return QString::fromStdString(error.detail());
  }
  values_.push_back(value);
  return {};
}

}  // namespace adnet::ui
