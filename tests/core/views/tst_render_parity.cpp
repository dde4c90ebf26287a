// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Our pixels against those that Pillow and torchvision rendered: tests/parity/views/make_views.py.
#include "core/views/render.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace adnet;

namespace {

// The rule of make_views.py.
Image sourceImage(int width, int height) {
  Image image{width, height, {}};
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x)
      for (int c = 0; c < 3; ++c)
        image.rgb.push_back(
            static_cast<std::uint8_t>((x * x * (c + 1) / 8 + y * (7 - c) + x * y / 50) % 256));
  return image;
}

Rect rectOf(const QJsonValue& value) {
  const QJsonArray array = value.toArray();
  return {array[0].toInt(), array[1].toInt(), array[2].toInt(), array[3].toInt()};
}

PixelStep stepOf(const QJsonValue& value) {
  using Kind = PixelStep::Kind;
  const QString kind = value[0].toString();
  const double factor = value[1].toDouble();
  if (kind == "brightness") return {Kind::Brightness, factor};
  return {kind == "contrast" ? Kind::Contrast : Kind::Saturation, factor};
}

ViewDraw drawOf(const QJsonObject& object) {
  ViewDraw draw;
  draw.source = rectOf(object["source"]);
  draw.scaledWidth = object["scaled"][0].toInt();
  draw.scaledHeight = object["scaled"][1].toInt();
  draw.window = rectOf(object["window"]);
  for (const auto& step : object["photometric"].toArray())
    draw.steps.push_back(stepOf(step));
  draw.flip = object["flip"].toBool();
  return draw;
}

}  // namespace

class TestRenderParity : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void sameBytesAsPillow_data() {
    QFile file(ADNET_TEST_DATA "/parity/views/views.json");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray cases = QJsonDocument::fromJson(file.readAll()).array();
    QVERIFY(cases.size() > 40);
    QTest::addColumn<QJsonObject>("view");
    for (const QJsonValue view : cases) {
      const QByteArray name = view["name"].toString().toUtf8();
      QTest::addRow("%s%s", name.constData(), view["flip"].toBool() ? ", mirrored" : "")
          << view.toObject();
    }
  }

  void sameBytesAsPillow() {
    QFETCH(const QJsonObject, view);
    const ViewDraw draw = drawOf(view);
    const Image image = sourceImage(view["size"][0].toInt(), view["size"][1].toInt());
    std::vector<std::uint8_t> pixels(
        static_cast<std::size_t>(draw.window.width * draw.window.height * 3));
    renderView(image, draw, pixels);

    const QByteArray expected = QByteArray::fromBase64(view["pixels"].toString().toLatin1());
    const auto stride = static_cast<std::size_t>(view["stride"].toInt());
    QCOMPARE(static_cast<std::size_t>(expected.size()), (pixels.size() + stride - 1) / stride);
    int largest = 0;
    for (qsizetype i = 0; i < expected.size(); ++i) {
      const int ours = pixels[static_cast<std::size_t>(i) * stride];
      largest = std::max(largest, std::abs(ours - static_cast<std::uint8_t>(expected[i])));
    }
    QCOMPARE(largest, 0);  // grey levels
  }
};

QTEST_APPLESS_MAIN(TestRenderParity)
#include "tst_render_parity.moc"
