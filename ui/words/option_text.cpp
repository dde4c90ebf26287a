// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/option_text.h"

#include "core/compare/grouping.h"
#include "core/run/options.h"
#include "ui/words/run_text.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace adnet::ui {

namespace {

struct OptionWords {
  Q_DECLARE_TR_FUNCTIONS(adnet::ui::SettingWords)
};

// What the options are called, and the values that some are chosen from: their own words in
// English, so that they are known again in a file, and translated by these.
[[maybe_unused]] constexpr std::array kNames = {
    QT_TRANSLATE_NOOP("adnet::ui::OptionText", "data"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionText", "train list"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionText", "test list"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionText", "labels"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionText", "test fraction"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionText", "split seed"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionText", "test seed"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionText", "validation fraction"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionText", "ratio"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionText", "per class"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionText", "method"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionText", "alpha"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionText", "crops"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionText", "distill on"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionText", "distill loss"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionText", "backbone"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionText", "width"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionText", "weights"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionText", "resize"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionText", "image size"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionText", "centre"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionText", "strong crop"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionText", "weak crop"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionText", "jitter"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionText", "flip"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionText", "vertical flip"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionText", "policy"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionText", "augmentation"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionText", "batch"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionText", "steps"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionText", "lr"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionText", "head lr ratio"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionText", "schedule"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionText", "warmup"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionText", "weight decay"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionText", "label smoothing"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionText", "eval every"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionText", "seed"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionText", "threads"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionText", "compute threads"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionText", "checkpoint minutes"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionText", "device"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionText", "out"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionText", "name"),
};
[[maybe_unused]] constexpr std::array kValues = {
    QT_TRANSLATE_NOOP("adnet::ui::OptionValue", "auto"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionValue", "variant"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionValue", "family"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionValue", "manufacturer"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionValue", "double"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionValue", "single"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionValue", "features"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionValue", "logits"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionValue", "kl"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionValue", "l1"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionValue", "l2"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionValue", "ce"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionValue", "steps"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionValue", "cosine"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionValue", "cpu"),
    QT_TRANSLATE_NOOP("adnet::ui::OptionValue", "cuda"),
};

// Values are chosen from a few words that the option knows.
bool isChosen(const std::string& key) {
  const Option* option = findOption(key);
  return option && option->value.find('|') != std::string_view::npos;
}

// What the pages call the value of that name; empty if it is none of these.
template <class Enum>
QString named(std::initializer_list<Enum> values, const std::string& name) {
  const auto found = std::ranges::find(values, name, [](Enum value) { return nameOf(value); });
  return found == values.end() ? QString() : textOf(*found);
}

QString wordOf(const std::string& key, const std::string& value) {
  using enum Augmentation;
  QString text;
  if (key == "method") text = named({Method::AdNet, Method::FineTune}, value);
  if (key == "policy") text = named({Policy::Jitter, Policy::AutoAugment, Policy::None}, value);
  if (key == "augmentation") text = named({None, MoCo, Asymmetric, MultiCrop, ScaleMix}, value);
  return text.isEmpty() ? QCoreApplication::translate("adnet::ui::OptionValue", value.c_str())
                        : text;
}

// Values that say themselves what they are of.
bool namesItself(const std::string& key, const std::string& value) {
  constexpr std::array kKeys = {"method", "backbone", "ratio", "data", "weights", "policy"};
  return std::ranges::count(kKeys, key) > 0 && !value.empty() && value != kNotRecorded;
}

}  // namespace

QString optionText(const std::string& key) {
  if (key == "data_fingerprint") return OptionWords::tr("state of the data");
  const QString name = QString::fromStdString(key).replace('_', ' ');
  return QCoreApplication::translate("adnet::ui::OptionText", name.toUtf8().constData());
}

QString valueText(const std::string& key, const std::string& value) {
  if (value == kNotRecorded) return OptionWords::tr("not recorded");
  QString text = QString::fromStdString(value);
  if (key == "ratio") return OptionWords::tr("%1 %").arg(text);
  if (key == "data" || key == "weights") return QFileInfo(text).fileName();
  if (key == "data_fingerprint") return text.left(8);
  return isChosen(key) ? wordOf(key, value) : text;
}

QString namedValue(const std::string& key, const std::string& value) {
  QString text = valueText(key, value);
  if (namesItself(key, value)) return text;
  return OptionWords::tr("%1 %2").arg(optionText(key), text.isEmpty() ? QStringLiteral("–") : text);
}

}  // namespace adnet::ui
