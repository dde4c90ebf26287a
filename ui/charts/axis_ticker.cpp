// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/axis_ticker.h"

#include "ui/words/number_text.h"

namespace adnet::ui {

namespace {

// The sign alone: QCustomPlot sets the exponents itself.
class LinearTicker : public QCPAxisTicker {
 protected:
  QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override {
    QString label = QCPAxisTicker::getTickLabel(tick, locale, format, precision);
    if (label.startsWith('-')) label[0] = kMinus;
    return label;
  }
};

}  // namespace

void scaleAxis(QCPAxis& axis, bool logarithmic) {
  axis.setScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
  axis.setTicker(logarithmic ? QSharedPointer<QCPAxisTicker>(new QCPAxisTickerLog)
                             : QSharedPointer<QCPAxisTicker>(new LinearTicker));
}

}  // namespace adnet::ui
