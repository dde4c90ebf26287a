// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Single operations and AutoAugment against Pillow and torchvision:
// tests/parity/views/make_operations.py.
#include "core/views/auto_augment.h"
#include "core/views/pixel_steps.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <map>

using namespace adnet;

namespace {

using Kind = PixelStep::Kind;
using Filter = PixelStep::Filter;

const std::map<QString, Kind> kKinds = {{"Brightness", Kind::Brightness},
                                        {"Contrast", Kind::Contrast},
                                        {"Saturation", Kind::Saturation},
                                        {"Hue", Kind::Hue},
                                        {"Sharpness", Kind::Sharpness},
                                        {"Posterize", Kind::Posterize},
                                        {"Solarize", Kind::Solarize},
                                        {"SolarizeAdd", Kind::SolarizeAdd},
                                        {"AutoContrast", Kind::AutoContrast},
                                        {"Equalize", Kind::Equalize},
                                        {"Invert", Kind::Invert},
                                        {"Grey", Kind::Grey},
                                        {"Blur", Kind::Blur},
                                        {"ShearX", Kind::ShearX},
                                        {"ShearY", Kind::ShearY},
                                        {"TranslateX", Kind::TranslateX},
                                        {"TranslateY", Kind::TranslateY},
                                        {"Rotate", Kind::Rotate}};

QJsonObject stored() {
  QFile file(ADNET_TEST_DATA "/parity/views/operations.json");
  if (!file.open(QIODevice::ReadOnly)) qFatal("no operations.json");
  return QJsonDocument::fromJson(file.readAll()).object();
}

// The rule of make_views.py; `dim` that of make_operations.py.
std::vector<std::uint8_t> sourcePixels(int width, int height, bool dim) {
  std::vector<std::uint8_t> rgb;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      for (int c = 0; c < 3; ++c) {
        const int byte = (x * x * (c + 1) / 8 + y * (7 - c) + x * y / 50) % 256;
        rgb.push_back(static_cast<std::uint8_t>(dim ? 60 + byte / 2 : byte));
      }
    }
  }
  return rgb;
}

PixelStep stepOf(const QJsonValue& value) {
  PixelStep step{kKinds.at(value["kind"].toString()), value["factor"].toDouble()};
  const QString filter = value["filter"].toString();
  if (filter == "bilinear") step.filter = Filter::Bilinear;
  if (filter == "bicubic") step.filter = Filter::Bicubic;
  step.fill = static_cast<std::uint8_t>(value["fill"].toInt());
  return step;
}

std::vector<PixelStep> stepsOf(const QJsonObject& test, int width, int height) {
  const bool negative = test["negative"].toBool();
  std::vector<PixelStep> steps;
  for (const QJsonValue step : test["steps"].toArray())
    steps.push_back(stepOf(step));
  if (test.contains("operation")) {
    steps.push_back(autoAugmentStep(kKinds.at(test["operation"].toString()), test["bin"].toInt(),
                                    negative, width, height));
  }
  if (test.contains("pair")) {
    for (const auto& one : imageNetPolicy()[static_cast<std::size_t>(test["pair"].toInt())])
      steps.push_back(autoAugmentStep(one.kind, one.bin, negative, width, height));
  }
  return steps;
}

QString nameOf(const QJsonObject& test) {
  const QString sign = test["negative"].toBool() ? ", negative" : "";
  if (test.contains("pair")) return QString("pair %1%2").arg(test["pair"].toInt()).arg(sign);
  if (test.contains("operation")) {
    return QString("%1, bin %2%3")
        .arg(test["operation"].toString())
        .arg(test["bin"].toInt())
        .arg(sign);
  }
  const QJsonValue step = test["steps"][0];
  return QString("%1 %2 %3, %4 wide%5")
      .arg(step["kind"].toString())
      .arg(step["factor"].toDouble())
      .arg(step["filter"].toString())
      .arg(test["size"][0].toInt())
      .arg(test["dim"].toBool() ? ", dim" : "");
}

}  // namespace

class TestOperationsParity : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void samePolicyAsTorchvision() {
    const QJsonArray expected = stored()["policy"].toArray();
    const auto policy = imageNetPolicy();
    QCOMPARE(static_cast<std::size_t>(expected.size()), policy.size());
    for (std::size_t pair = 0; pair < policy.size(); ++pair) {
      for (std::size_t i = 0; i < 2; ++i) {
        const QJsonValue one = expected[static_cast<qsizetype>(pair)][static_cast<qsizetype>(i)];
        QVERIFY(policy[pair][i].kind == kKinds.at(one[0].toString()));
        QCOMPARE(policy[pair][i].probability, one[1].toDouble());
        QCOMPARE(policy[pair][i].bin, one[2].toInt());
      }
    }
  }

  void sameMagnitudesAsTorchvision() {
    const QJsonObject expected = stored()["magnitudes"].toObject();
    QCOMPARE(expected.size(), 11);
    for (auto it = expected.begin(); it != expected.end(); ++it) {
      const Kind kind = kKinds.at(it.key());
      const QJsonArray bins = it.value().toArray();
      QCOMPARE(bins.size(), 10);
      for (int bin = 0; bin < 10; ++bin) {
        const double magnitude = bins[bin].toDouble();
        const bool isSigned = kind != Kind::Posterize && kind != Kind::Solarize;
        for (const bool negative : {false, true}) {
          const double ours = autoAugmentStep(kind, bin, negative, 448, 224).factor;
          double wanted = negative && isSigned ? -magnitude : magnitude;
          if (kind == Kind::TranslateX || kind == Kind::TranslateY) wanted = std::trunc(wanted);
          if (kind <= Kind::Saturation || kind == Kind::Sharpness) wanted += 1.0;
          QCOMPARE(ours, wanted);
        }
      }
    }
  }

  void sameBytesAsPillow_data() {
    QTest::addColumn<QJsonObject>("test");
    const QJsonArray cases = stored()["cases"].toArray();
    QVERIFY(cases.size() > 200);
    for (const QJsonValue test : cases)
      QTest::newRow(qPrintable(nameOf(test.toObject()))) << test.toObject();
  }

  void sameBytesAsPillow() {
    QFETCH(const QJsonObject, test);
    const int width = test["size"][0].toInt(), height = test["size"][1].toInt();
    std::vector<std::uint8_t> pixels = sourcePixels(width, height, test["dim"].toBool());
    for (const PixelStep& step : stepsOf(test, width, height))
      applyStep(step, {pixels, width, height});

    const QByteArray expected = QByteArray::fromBase64(test["pixels"].toString().toLatin1());
    const auto stride = static_cast<std::size_t>(test["stride"].toInt());
    QCOMPARE(static_cast<std::size_t>(expected.size()), (pixels.size() + stride - 1) / stride);
    int largest = 0;
    for (qsizetype i = 0; i < expected.size(); ++i) {
      const int ours = pixels[static_cast<std::size_t>(i) * stride];
      largest = std::max(largest, std::abs(ours - static_cast<std::uint8_t>(expected[i])));
    }
    QCOMPARE(largest, 0);  // grey levels
  }
};

QTEST_APPLESS_MAIN(TestOperationsParity)
#include "tst_operations_parity.moc"
