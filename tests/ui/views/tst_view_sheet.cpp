// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/views/draw_view.h"
#include "core/views/render.h"
#include "tests/ui/image_folder.h"
#include "ui/views/draw_details.h"
#include "ui/views/view_sheet.h"

#include <QtTest>

using namespace adnet;
using namespace adnet::ui;

class TestViewSheet : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void showsWhatTrainingSees() {
    const ImageFolder folder({"ant"}, 1, {97, 61});
    ImageStore store(toPath(folder.path()));
    SheetRequest request{"ant/0000.png", {}, {7, 3, 11}, 4};
    request.recipe.imageSize = 48;
    request.recipe.resize = 64;
    const ViewSheet sheet = makeSheet(store, request, {});
    QCOMPARE(sheet.views.size(), 12U);
    QCOMPARE(sheet.width, 97);
    QCOMPARE(sheet.image.size(), QSize(97, 61));
    const auto image = store.get("ant/0000.png");
    for (std::size_t i = 0; i < sheet.views.size(); ++i) {
      const DrawnView& view = sheet.views[i];
      QCOMPARE(view.kind, kTrainingViews[i / 4]);
      QCOMPARE(view.epoch, 3 + i % 4);
      const ViewDraw draw = drawView(request.recipe, view.kind, 97, 61, {7, view.epoch, 11});
      QVERIFY(view.draw == draw);
      std::vector<std::uint8_t> pixels(3UL * 48 * 48);
      renderView(*image, draw, pixels);
      const QImage expected(pixels.data(), 48, 48, 3 * 48, QImage::Format_RGB888);
      QVERIFY(view.pixels.convertToFormat(QImage::Format_RGB888) == expected);
    }
  }

  void saysWhatCannotBeShown() {
    const ImageFolder folder({"ant"}, 1);
    folder.write("ant/broken.jpg", "nothing");
    ImageStore store(toPath(folder.path()));
    QVERIFY_EXCEPTION_THROWN(makeSheet(store, {"ant/broken.jpg", {}, {}, 2}, {}), Error);
  }

  void stops() {
    const ImageFolder folder({"ant"}, 1);
    ImageStore store(toPath(folder.path()));
    std::stop_source stop;
    stop.request_stop();
    QVERIFY_EXCEPTION_THROWN(makeSheet(store, {"ant/0000.png", {}, {}, 2}, stop.get_token()),
                             Cancelled);
  }

  void makesALargeImageSmallerForTheScreenAlone() {
    const ImageFolder folder({"ant"}, 1, {3200, 20});
    ImageStore store(toPath(folder.path()));
    const ViewSheet sheet = makeSheet(store, {"ant/0000.png", {}, {}, 1}, {});
    QCOMPARE(sheet.image.size(), QSize(1600, 10));
    QCOMPARE(sheet.width, 3200);
  }

  void wordsTheNumbersOfADraw() {
    ViewSheet sheet;
    sheet.width = 200;
    sheet.height = 100;
    sheet.centre = 0.5;
    DrawnView view;
    view.draw = {
        {20, 10, 50, 25}, 10, 10, {0, 0, 10, 10}, {{PixelStep::Kind::Contrast, 1.234}}, true};
    const QList<DrawLine> lines = describeDraw(sheet, view);
    QStringList values;
    for (const DrawLine& line : lines)
      values.append(line.value);
    QCOMPARE(values, QStringList({"50 %", "50 × 25 px", "20, 10", "× 1.23", "yes"}));
  }

  void wordsTheOperationsOfASet() {
    using Kind = PixelStep::Kind;
    ViewSheet sheet;
    sheet.width = 200;
    sheet.height = 100;
    sheet.augmented = ViewKind::Strong;
    DrawnView view;
    view.kind = ViewKind::Strong;
    view.draw = {{20, 10, 50, 50}, 10, 10, {0, 0, 10, 10}, {{Kind::Hue, -0.1}}, true};
    view.draw.steps.push_back({Kind::Grey});
    view.draw.steps.push_back({Kind::Blur, 1.234});
    view.draw.steps.push_back({Kind::Posterize, 4});
    view.draw.steps.push_back({Kind::Rotate, -26.7});
    view.draw.steps.push_back({Kind::TranslateX, 12.3});
    view.draw.verticalFlip = true;
    view.draw.pasted = {view.draw};
    view.draw.pastedBox = {1, 2, 3, 4};
    QStringList values;
    for (const DrawLine& line : describeDraw(sheet, view))
      values.append(line.value);
    QCOMPARE(values,
             QStringList({"13 %", "50 × 50 px", "20, 10", "-36°", "yes", "1.23 px", "4 bits",
                          "-27°", "12 px", "both ways", "3 × 4 px", "50 × 50 px"}));
  }

  void everyOperationHasAName() {
    using Kind = PixelStep::Kind;
    ViewSheet sheet;
    sheet.width = sheet.height = 10;
    QSet<QString> names;
    for (int kind = 0; kind <= int(Kind::Rotate); ++kind) {
      DrawnView view;
      view.draw = {{0, 0, 10, 10}, 10, 10, {0, 0, 10, 10}, {{Kind(kind)}}, false};
      const DrawLine line = describeDraw(sheet, view).at(3);
      QVERIFY(!line.name.isEmpty() && !line.value.isEmpty());
      names.insert(line.name);
    }
    QCOMPARE(names.size(), int(Kind::Rotate) + 1);
  }
};

QTEST_GUILESS_MAIN(TestViewSheet)
#include "tst_view_sheet.moc"
