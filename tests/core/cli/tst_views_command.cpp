// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cli/commands.h"
#include "core/cli/sheet_picture.h"
#include "core/data/image_file.h"
#include "core/data/open_dataset.h"
#include "core/data/split.h"
#include "core/demo/demo_data.h"
#include "core/run/training_config.h"
#include "core/views/draw_view.h"
#include "core/views/render.h"

#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <sstream>

using namespace adnet;
using namespace adnet::cli;

class ViewsCommandTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    writeDemoData(data(), {.classes = 2, .perClass = 6, .seed = 1}, {});
    std::ofstream(config()) << R"({"resize": 64, "image_size": 48, "strong_crop": "0.355,0.612"})";
  }

  void drawsWhatTrainingSees() {
    TrainingConfig expected;
    expected.data.root = data();
    expected.views.resize = 64;
    expected.views.imageSize = 48;
    expected.views.strong = {0.355, 0.612};
    expected.seed = 7;
    const Split split = makeSplit(openDataset(expected.data), expected.splitOptions());
    const Sample& sample = split.train.at(3);
    const QImage sheet = run({"--image", sample.path, "--epochs", "3", "--seed", "7"});
    const Image image = decodeImage(data() / sample.path);
    SheetPicture layout{"", {"standard", "strong", "weak"}, {"1", "2", "3"}, {}};
    layout.views.push_back({48, 48, {}});
    const ViewKind kinds[] = {ViewKind::Standard, ViewKind::Strong, ViewKind::Weak};
    for (std::uint32_t row = 0; row < 3; ++row) {
      for (std::uint32_t epoch = 0; epoch < 3; ++epoch) {
        std::vector<std::uint8_t> pixels(3UL * 48 * 48);
        renderView(image,
                   drawView(expected.views, kinds[row], image.width, image.height, {7, epoch, 3}),
                   pixels);
        const Rect place = placeOf(layout, row, epoch);
        const QImage view(pixels.data(), 48, 48, 3L * 48, QImage::Format_RGB888);
        QVERIFY(sheet.copy(place.x, place.y, 48, 48).convertToFormat(view.format()) == view);
      }
    }
    QVERIFY2(out_.contains("3 x 3 views of " + QByteArray::fromStdString(sample.path)), out_);
  }

  void fineTuningHasOneRow() {
    const int all = run({"--epochs", "2"}).height();
    const int one = run({"--epochs", "2", "--method", "finetune"}).height();
    QCOMPARE(all - one, 2 * (48 + 8));
  }

  void anImageMayBeNamedByItsFile() {
    const Split split = makeSplit(openDataset({data(), {}, {}}), TrainingConfig().splitOptions());
    const std::filesystem::path path = split.train.back().path;
    std::filesystem::copy_file(data() / path, data() / path.parent_path() / "own name.jpg");
    run({"--image", "own name.jpg", "--test-fraction", "0"});
    QVERIFY2(out_.contains("own name.jpg"), out_);
    std::filesystem::remove(data() / path.parent_path() / "own name.jpg");
  }

  void saysWhichImageIsNotThere() {
    QCOMPARE(runOnly({"--image", "swan.jpg"}), static_cast<int>(kFailed));
    QVERIFY2(log_.contains("no image 'swan.jpg' is among the 8 that are trained on"), log_);
    const Split split = makeSplit(openDataset({data(), {}, {}}), TrainingConfig().splitOptions());
    QCOMPARE(runOnly({"--image", split.test.front().path}), static_cast<int>(kFailed));
    QVERIFY2(log_.contains("Name one by its path"), log_);
  }

  void saysWhereItCannotWrite() {
    const std::string nowhere = folder_.filePath("no/such/sheet.png").toStdString();
    std::ostringstream out, log;
    QCOMPARE(
        runCommand({"views", data().string(), "--out", nowhere, "--epochs", "1"}, {out, log}, {}),
        static_cast<int>(kFailed));
    QVERIFY2(log.str().find(nowhere) != std::string::npos, log.str().c_str());
  }

 private:
  std::filesystem::path data() const { return folder_.filePath("data").toStdString(); }
  std::filesystem::path config() const { return folder_.filePath("views.json").toStdString(); }
  QString sheet() const { return folder_.filePath("sheet.png"); }
  int runOnly(const std::vector<std::string>& more) {
    std::vector<std::string> words = {"views",    data().string(),  "--out", sheet().toStdString(),
                                      "--config", config().string()};
    words.insert(words.end(), more.begin(), more.end());
    std::ostringstream out, log;
    const int code = runCommand(words, {out, log}, {});
    out_ = QByteArray::fromStdString(out.str());
    log_ = QByteArray::fromStdString(log.str());
    return code;
  }
  QImage run(const std::vector<std::string>& more) {
    if (runOnly(more) != kDone) qFatal("%s", log_.constData());
    return QImage(sheet());
  }

  const QTemporaryDir folder_;
  QByteArray out_, log_;
};

QTEST_GUILESS_MAIN(ViewsCommandTest)
#include "tst_views_command.moc"
