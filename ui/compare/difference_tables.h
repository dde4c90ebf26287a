// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How two settings differ class by class, as files; of the kind of ui/charts/evaluation_tables.h.
#pragma once

#include "core/compare/class_difference.h"

#include <QStringList>

#include <string>
#include <vector>

namespace adnet::ui {

// "class,images,pairs,difference,low,high,p,adjusted_p", a line a class; shares, candidate less
// baseline; what is not known is left empty.
std::string classDifferencesCsv(const QStringList& classes,
                                const std::vector<ClassDifference>& differences);

// "true_class,predicted_class,baseline,candidate,difference", a line a cell that is not 0 in both;
// shares of the true class's images, the mean over runs.
std::string confusionDifferenceCsv(const QStringList& classes, const std::vector<double>& baseline,
                                   const std::vector<double>& candidate);

}  // namespace adnet::ui
