// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// An evaluation's tables as files. They are CSV as RFC 4180 has it, in
// UTF-8, numbers in the C locale, shares from 0 to 1, classes by their full names. A name that a
// spreadsheet would take for a formula has an apostrophe before it.
#pragma once

#include "core/evaluate/metrics.h"

#include <QStringList>

#include <cstddef>
#include <string>

namespace adnet::ui {

std::string classField(const QStringList& classes, std::size_t label);  // its name

// "class,images,precision,recall,f1", a line a class; what is not known is left empty.
std::string classMetricsCsv(const QStringList& classes, const ConfusionMatrix& confusion);
// "true_class,predicted_class,images,share_of_true_class", a line a pair that was confused, the
// most images first.
std::string confusedPairsCsv(const QStringList& classes, const ConfusionMatrix& confusion);
// A line a true class; "true_class" and the predicted classes above.
std::string confusionCsv(const QStringList& classes, const ConfusionMatrix& confusion);

}  // namespace adnet::ui
