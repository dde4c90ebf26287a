// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/evaluation_tables.h"

#include "core/base/numbers.h"
#include "core/run/csv.h"

#include <QStringList>

#include <limits>

namespace adnet::ui {

namespace {

std::string field(const std::optional<double>& share) {
  return share ? formatNumber(*share) : std::string();
}

}  // namespace

std::string classField(const QStringList& classes, std::size_t label) {
  const std::string name = classes[static_cast<qsizetype>(label)].toStdString();
  return name.find_first_of("=+-@\t\r") == 0 ? "'" + name : name;
}

std::string classMetricsCsv(const QStringList& classes, const ConfusionMatrix& confusion) {
  std::string text = csvLine({"class", "images", "precision", "recall", "f1"});
  const Metrics metrics = metricsOf(confusion);
  for (std::size_t label = 0; label < confusion.classes(); ++label) {
    const ClassMetrics& one = metrics.perClass[label];
    text += csvLine({classField(classes, label), formatNumber(one.support), field(one.precision),
                     field(one.recall), field(one.f1)});
  }
  return text;
}

std::string confusedPairsCsv(const QStringList& classes, const ConfusionMatrix& confusion) {
  std::string text = csvLine({"true_class", "predicted_class", "images", "share_of_true_class"});
  for (const ConfusedPair& pair :
       mostConfused(confusion, std::numeric_limits<std::size_t>::max())) {
    const auto label = static_cast<std::size_t>(pair.label);
    const double share = static_cast<double>(pair.count) / confusion.rowTotal(label);
    text += csvLine({classField(classes, label),
                     classField(classes, static_cast<std::size_t>(pair.predicted)),
                     formatNumber(pair.count), formatNumber(share)});
  }
  return text;
}

std::string confusionCsv(const QStringList& classes, const ConfusionMatrix& confusion) {
  CsvRow head = {"true_class"};
  for (std::size_t label = 0; label < confusion.classes(); ++label)
    head.push_back(classField(classes, label));
  std::string text = csvLine(head);
  for (std::size_t label = 0; label < confusion.classes(); ++label) {
    CsvRow row = {classField(classes, label)};
    for (std::size_t predicted = 0; predicted < confusion.classes(); ++predicted)
      row.push_back(formatNumber(confusion.at(label, predicted)));
    text += csvLine(row);
  }
  return text;
}

}  // namespace adnet::ui
