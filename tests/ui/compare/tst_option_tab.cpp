// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/option_tab.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QtTest>

using namespace adnet;
using namespace adnet::ui;

class TestOptionTab : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    QTest::failOnWarning(QRegularExpression("^Q"));
    tab_ = std::make_unique<OptionTab>();
    tab_->resize(700, 420);
    tab_->show();
    QVERIFY(QTest::qWaitForWindowActive(tab_.get()));
  }
  void cleanup() { tab_.reset(); }

  void saysWhatToDoWithoutANumberThatDiffers() {
    tab_->setShown({});
    QVERIFY(empty()->isVisible());
    tab_->setShown(
        {{setting(Method::AdNet, 10, 0.5, 0.1), setting(Method::FineTune, 10, 0.4, 0.1)}});
    QVERIFY(empty()->isVisible());
    QVERIFY(options()->isHidden());
  }

  void aLineForEveryCombinationOfTheOthers() {
    tab_->setShown(grid());
    QVERIFY(empty()->isHidden());
    QCOMPARE(options()->currentText(), QString("ratio"));
    QCOMPARE(legend(), QStringList({"Plain fine-tuning", "AD-Net"}));
    QCOMPARE(plot().graph(0)->dataCount(), 3);
    QCOMPARE(plot().graph(0)->data()->at(0)->key, 10.0);
    QCOMPARE(plot().graph(1)->data()->at(2)->value, 70.0);
    // 0.6 ± 0.05: an interval of ten points at ratio 30.
    const auto* bars = qobject_cast<QCPErrorBars*>(plot().plottable(1));
    QVERIFY(bars);
    QVERIFY(std::abs(bars->data()->at(1).errorPlus - 5) < 1e-9);
  }

  void anIntervalStretchesThePlotNotBeyondWhatThereCanBe() {
    tab_->setShown({{setting(Method::AdNet, 10, 0.5, 1.6), setting(Method::AdNet, 30, 0.6, 1.6)}});
    const QCPRange range = plot().yAxis->range();
    QVERIFY2(range.lower > -10 && range.lower < 0, qPrintable(QString::number(range.lower)));
    QVERIFY2(range.upper > 100 && range.upper < 110, qPrintable(QString::number(range.upper)));
  }

  void whatIsBelowZeroHasAMinus() {
    tab_->setShown({{setting(Method::AdNet, 10, 0.5, 1.6), setting(Method::AdNet, 30, 0.6, 1.6)}});
    const QPointF point(plot().xAxis->coordToPixel(10), plot().yAxis->coordToPixel(50));
    QVERIFY2(plot().textAt(point).contains("[−110.0, 210.0]"), qPrintable(plot().textAt(point)));
    QVector<double> ticks;
    QVector<QString> labels;
    plot().yAxis->ticker()->generate({-60, 60}, QLocale(), 'f', 0, ticks, nullptr, &labels);
    QVERIFY(labels.contains("−50") || labels.contains("−40"));
    QVERIFY(labels.filter("-").isEmpty());
  }

  void readsThePointUnderTheMouse() {
    tab_->setShown(grid());
    const auto pixel = [&](double x, double y) {
      return QPointF(plot().xAxis->coordToPixel(x), plot().yAxis->coordToPixel(y));
    };
    const QString text = plot().textAt(pixel(30, 60));
    QVERIFY2(text.contains("AD-Net") && text.contains("60.0 %") && text.contains("n = 3"),
             qPrintable(text));
    QVERIFY2(text.contains("[55.0, 65.0]"), qPrintable(text));
    QVERIFY(plot().textAt(pixel(30, 60) + QPointF(0, 40)).isEmpty());
  }

  void anyNumberCanBeChosen() {
    Shown shown = grid();
    for (std::size_t i = 0; i < shown.settings.size(); ++i)
      put(shown.settings[i], "alpha", i % 2 == 0 ? "0.1" : "0.3");
    tab_->setShown(shown);
    options()->setCurrentText("alpha");
    QCOMPARE(plot().xAxis->label(), QString("alpha"));
    QVERIFY(tab_->findChild<QComboBox*>("published")->isHidden());  // they are over ratios
    tab_->setShown(shown);                                          // a run has grown
    QCOMPARE(options()->currentText(), QString("alpha"));
  }

  void publishedFiguresStandUnderTheOwn() {
    tab_->setShown(grid());
    auto* published = tab_->findChild<QComboBox*>("published");
    QVERIFY(published->isVisible());
    published->setCurrentText("Published: CUB-200-2011");
    tab_->resize(1200, 420);  // names are whole where there is room
    const QStringList names = legend();
    QCOMPARE(names.size(), 12);
    QVERIFY2(names.contains("Co-Tuning (thuml Transfer-Learning-Library, re-run)"),
             qPrintable(names.join('\n')));
    QVERIFY(plot().graph(0)->pen().style() != Qt::SolidLine);
    QCOMPARE(plot().graph(0)->dataCount(), 4);
    published->setCurrentIndex(0);
    QCOMPARE(legend().size(), 2);
  }

  void thePlotTakesTheRoomThatThereIs() {
    tab_->setShown(grid());
    plot().replot();
    QVERIFY2(plot().axisRect()->height() > plot().height() * 2 / 3,
             qPrintable(QString::number(plot().axisRect()->height())));
    QVERIFY(plot().legend->rect().height() < plot().height() / 4);
  }

  // Eight options that differ make long names, sixty settings many.
  void theLegendLeavesRoomForThePlot() {
    Shown shown = grid();
    for (int i = 0; i < 60; ++i) {
      shown.settings.push_back(
          setting(i % 2 == 0 ? Method::AdNet : Method::FineTune, 10, 0.4, 0.1));
      for (const char* key : {"alpha", "batch", "lr", "weight_decay", "width", "image_size"})
        put(shown.settings.back(), key, std::to_string(1000 + i).c_str());
    }
    tab_->setShown(shown);
    options()->setCurrentText("ratio");
    plot().replot();
    QVERIFY2(plot().axisRect()->width() > plot().width() / 2,
             qPrintable(QString::number(plot().axisRect()->width())));
    QVERIFY2(plot().axisRect()->height() > plot().height() * 2 / 3,
             qPrintable(QString::number(plot().axisRect()->height())));
    QVERIFY(legend().last().contains(u'…'));
    QVERIFY(legend().size() > 3);
    auto* more = plot().findChild<QCPTextElement*>();
    QCOMPARE(more->text(), QString("and %1 more").arg(60 + 2 - legend().size()));
    QVERIFY(plot().height() >= more->outerRect().bottom());
    // What is exported has a size of its own.
    plot().picture();
    QCOMPARE(more->text(), QString("and %1 more").arg(60 + 2 - legend().size()));
  }

  void withoutAScoreThereAreNoAxes() {
    Shown shown = grid();
    for (ShownSetting& one : shown.settings)
      one.accuracy = {};
    tab_->setShown(shown);
    QVERIFY(empty()->isVisible());
    QVERIFY2(empty()->text().contains("tested"), qPrintable(empty()->text()));
    QVERIFY(!plot().isVisible());
    tab_->setShown(grid());
    QVERIFY(empty()->isHidden());
    QVERIFY(plot().isVisible());
  }

  // Two that reached the same are both seen.
  void noIntervalHidesAnother() {
    Shown shown = {{setting(Method::FineTune, 10, 0.5, 0.1),
                    setting(Method::FineTune, 30, 0.5, 0.1), setting(Method::AdNet, 10, 0.5, 0.1),
                    setting(Method::AdNet, 30, 0.5, 0.1)}};
    tab_->setShown(shown);
    const QImage image = plot().picture();
    const auto has = [&](const QColor& color) {
      for (int y = 0; y < image.height() / 4; ++y) {  // above the points: the bars alone
        for (int x = 0; x < image.width() / 2; ++x) {
          if (image.pixelColor(x, y) == color) return true;
        }
      }
      return false;
    };
    QVERIFY(has(Qt::blue));
    QVERIFY(has(Qt::red));
    const QPointF first = plot().graph(0)->dataPixelPosition(0);
    const QPointF second = plot().graph(1)->dataPixelPosition(0);
    QVERIFY(second.x() - first.x() >= 5);
    QVERIFY(plot().textAt(first - QPointF(3, 0)).startsWith("Plain fine-tuning"));
    QVERIFY(plot().textAt(second + QPointF(3, 0)).startsWith("AD-Net"));
  }

  void exportsCarryNames() {
    tab_->setShown(grid());
    const std::string drawing = plot().drawing();
    for (const char* part : {"<svg", "AD-Net", "Plain fine-tuning", "ratio", "accuracy, %"})
      QVERIFY2(drawing.find(part) != std::string::npos, part);
    QVERIFY(plot().document().starts_with("%PDF"));
    QVERIFY(plot().picture().width() >= 1440);
  }

 private:
  static void put(ShownSetting& setting, const char* key, const char* value) {
    setting.setting[static_cast<std::size_t>(findOption(key) - trainingOptions().data())] = value;
  }
  static ShownSetting setting(Method method, double ratio, double mean, double half) {
    TrainingConfig config;
    config.method = method;
    config.split.ratio = ratio;
    return {"",
            method == Method::AdNet ? Qt::red : Qt::blue,
            settingOf(Trial{config, {}, {}}, standardGrouping()),
            {},
            {3, mean, half / 2, Interval{mean - half, mean + half}}};
  }
  static Shown grid() {
    return {{setting(Method::FineTune, 100, 0.65, 0.02), setting(Method::FineTune, 10, 0.3, 0.1),
             setting(Method::FineTune, 30, 0.5, 0.05), setting(Method::AdNet, 10, 0.35, 0.1),
             setting(Method::AdNet, 30, 0.6, 0.05), setting(Method::AdNet, 100, 0.7, 0.02)}};
  }
  QComboBox* options() const { return tab_->findChild<QComboBox*>("overOption"); }
  QLabel* empty() const { return tab_->findChild<QLabel*>("optionEmpty"); }
  OptionPlot& plot() const { return *tab_->findChild<OptionPlot*>(); }
  QStringList legend() const {
    QStringList names;
    for (int i = 0; i < plot().legend->itemCount(); ++i) {
      auto* item = qobject_cast<QCPPlottableLegendItem*>(plot().legend->item(i));
      names.append(item->plottable()->name());
    }
    return names;
  }

  std::unique_ptr<OptionTab> tab_;
};

QTEST_MAIN(TestOptionTab)
#include "tst_option_tab.moc"
