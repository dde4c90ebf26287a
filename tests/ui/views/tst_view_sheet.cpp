// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/views/draw_view.h"
#include "core/views/render.h"
#include "tests/ui/image_folder.h"
#include "ui/views/draw_details.h"
#include "ui/views/sheet_painter.h"
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
    SheetRequest request = requestOf({"ant/0000.png", 11}, 4);
    request.seed = 7;
    request.firstEpoch = 3;
    request.recipes[0].imageSize = 48;
    request.recipes[0].resize = 64;
    const ViewSheet sheet = makeSheet(store, request, {});
    QCOMPARE(sheet.views.size(), 12U);
    QCOMPARE(sheet.images[0].width, 97);
    QCOMPARE(sheet.images[0].picture.size(), QSize(97, 61));
    const auto image = store.get("ant/0000.png");
    for (std::size_t i = 0; i < sheet.views.size(); ++i) {
      const DrawnView& view = sheet.views[i];
      QCOMPARE(view.kind, kTrainingViews[i / 4]);
      QCOMPARE(view.epoch, 3 + i % 4);
      const ViewDraw draw = drawView(request.recipes[0], view.kind, 97, 61, {7, view.epoch, 11});
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
    QVERIFY_EXCEPTION_THROWN(makeSheet(store, requestOf({"ant/broken.jpg"}, 2), {}), Error);
  }

  void stops() {
    const ImageFolder folder({"ant"}, 1);
    ImageStore store(toPath(folder.path()));
    std::stop_source stop;
    stop.request_stop();
    QVERIFY_EXCEPTION_THROWN(makeSheet(store, requestOf({"ant/0000.png"}, 2), stop.get_token()),
                             Cancelled);
  }

  void makesALargeImageSmallerForTheScreenAlone() {
    const ImageFolder folder({"ant"}, 1, {3200, 20});
    ImageStore store(toPath(folder.path()));
    const ViewSheet sheet = makeSheet(store, requestOf({"ant/0000.png"}, 1), {});
    QCOMPARE(sheet.images[0].picture.size(), QSize(1600, 10));
    QCOMPARE(sheet.images[0].width, 3200);
  }

  void wordsTheNumbersOfADraw() {
    ViewSheet sheet = sheetOf(200, 100);
    sheet.recipes[0].centre = 0.5;
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
    ViewSheet sheet = sheetOf(200, 100);
    sheet.recipes[0].augmentation = Augmentation::ScaleMix;
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
             QStringList({"13 %", "50 × 50 px", "20, 10", "ScaleMix", "−36°", "yes", "1.23 px",
                          "4 bits", "−27°", "12 px", "both ways", "3 × 4 px", "50 × 50 px"}));
  }

  void namesTheOperationsOfAutoAugment() {
    using Kind = PixelStep::Kind;
    ViewSheet sheet = sheetOf(10, 10);
    sheet.recipes[0].policy = Policy::AutoAugment;
    DrawnView view;
    view.draw = {{0, 0, 10, 10}, 10, 10, {0, 0, 10, 10}, {{Kind::Posterize, 5}}, false};
    view.draw.steps.push_back({Kind::Rotate, 26.7});
    const QList<DrawLine> lines = describeDraw(sheet, view);
    QCOMPARE(lines[3].name, "AutoAugment");
    QCOMPARE(lines[3].value, "Posterize, Rotate");
    QCOMPARE(lines[4].value, "5 bits");
    view.draw.steps.clear();
    QCOMPARE(describeDraw(sheet, view)[3].value, "left out both");
  }

  void manyImagesLeaveOutWhatCannotBeRead() {
    const ImageFolder folder({"ant"}, 3);
    folder.write("ant/broken.jpg", "nothing");
    ImageStore store(toPath(folder.path()));
    SheetRequest request = requestOf({"ant/0002.png", 5}, 1);
    request.images.push_back({"ant/broken.jpg", 6});
    request.images.push_back({"ant/0000.png", 7});
    request.rows = {{ViewKind::Strong, 0}};
    request.firstEpoch = 9;
    const ViewSheet sheet = makeSheet(store, request, {});
    QCOMPARE(sheet.unreadable, 1);
    QCOMPARE(sheet.count(), 2);
    QCOMPARE(sheet.imageOf(sheet.view(1)).path, "ant/0000.png");
    QVERIFY(sheet.view(1).draw == drawView({}, ViewKind::Strong, 40, 30, {42, 9, 7}));
  }

  void twoRecipesShareTheirDraws() {
    const ImageFolder folder({"ant"}, 1);
    ImageStore store(toPath(folder.path()));
    SheetRequest request = requestOf({"ant/0000.png", 3}, 2);
    request.recipes.push_back(request.recipes[0]);
    request.recipes[1].imageSize = 112;
    request.rows = {{ViewKind::Weak, 0}, {ViewKind::Weak, 1}};
    const ViewSheet sheet = makeSheet(store, request, {});
    QCOMPARE(sheet.count(), 4);
    QCOMPARE(sheet.view(0).draw.source, sheet.view(2).draw.source);
    QCOMPARE(sheet.view(1).draw.flip, sheet.view(3).draw.flip);
    QCOMPARE(sheet.view(3).pixels.width(), 112);
  }

  void aFileHoldsEveryViewInItsOwnPixels() {
    const ImageFolder folder({"ant"}, 1);
    ImageStore store(toPath(folder.path()));
    SheetRequest request = requestOf({"ant/0000.png"}, 3);
    request.recipes[0].imageSize = 48;
    request.recipes[0].resize = 64;
    const ViewSheet sheet = makeSheet(store, request, {});
    const SheetStyle style{Theme::instance().colors(), QGuiApplication::font()};
    const QImage picture = sheetPicture(sheet, "ant/0000.png · seed 42", style);
    const SheetLayout layout(sheet, 48, 3, QFontMetrics(style.font));
    const QPoint origin(16, picture.height() - 16 - layout.size().height());
    QVERIFY(origin.y() > 24);  // below the title
    for (int i = 0; i < sheet.count(); ++i) {
      const QRect place = layout.cell(i).translated(origin);
      QVERIFY(picture.copy(place) == sheet.view(i).pixels.convertToFormat(picture.format()));
    }
  }

  void everyOperationHasAName() {
    using Kind = PixelStep::Kind;
    const ViewSheet sheet = sheetOf(10, 10);
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

 private:
  static SheetRequest requestOf(const SheetImage& image, int epochs) {
    SheetRequest request;
    request.images = {image};
    request.recipes = {{}};
    for (const ViewKind kind : kTrainingViews)
      request.rows.push_back({kind, 0});
    request.epochs = epochs;
    return request;
  }
  static ViewSheet sheetOf(int width, int height) {
    ViewSheet sheet;
    sheet.images.push_back({"ant.png", {}, width, height});
    sheet.recipes.emplace_back().centre = 1;
    return sheet;
  }
};

QTEST_MAIN(TestViewSheet)
#include "tst_view_sheet.moc"
