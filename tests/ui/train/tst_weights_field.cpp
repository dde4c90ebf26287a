// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/files.h"
#include "tests/core/download/http_server.h"
#include "ui/shell/paths.h"
#include "ui/shell/project.h"
#include "ui/shell/theme.h"
#include "ui/train/weights_field.h"

#include <QCryptographicHash>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace adnet;
using namespace adnet::ui;
using adnet::testing::HttpServer;
namespace fs = std::filesystem;

class TestWeightsField : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    Theme::instance().apply(ThemeChoice::Light);
    cache_ = std::make_unique<QTemporaryDir>();
    server_ = std::make_unique<HttpServer>(contents_);
    qputenv("XDG_CACHE_HOME", cache_->path().toUtf8());
    qputenv("TORCH_HOME", cache_->path().toUtf8());
    qputenv("ADNET_WEIGHTS_URL", QByteArray::fromStdString(server_->url("")));
    project_ = std::make_unique<Project>();
    choose("resnet18");
    field_ = std::make_unique<WeightsField>(*project_, published_);
    field_->show();
    QVERIFY(QTest::qWaitForWindowActive(field_.get()));
  }
  void cleanup() { field_.reset(); }

  void downloadsAndUses() {
    QVERIFY(offer()->isVisible());
    QVERIFY(offer()->text().contains("2.5"));  // MiB
    QTest::mouseClick(offer(), Qt::LeftButton);
    QVERIFY(offer()->isHidden());
    QTRY_VERIFY(!project_->config().weights.empty());
    const fs::path path = pathOf(published_[0]);
    QCOMPARE(project_->config().weights, path);
    QCOMPARE(readFile(path), contents_.toStdString());
    QCOMPARE(toPath(field_->findChild<QLineEdit*>("weights")->text()), path);
    QVERIFY(note()->text().startsWith("Found"));
    QVERIFY(offer()->isHidden());
    QVERIFY(!field_->findChild<QLabel*>("downloadNote")->isVisible());
  }

  void usesAFilePlacedByHand() {
    placeByHand();
    choose("resnet34");
    QVERIFY(offer()->isHidden());
    choose("resnet18");
    QCOMPARE(offer()->text(), QString("Use torchvision’s"));
    QTest::mouseClick(offer(), Qt::LeftButton);
    QCOMPARE(project_->config().weights, pathOf(published_[0]));
    QVERIFY(server_->requests().empty());
  }

  void canBeCancelledAndGoesOn() {
    server_->behave({.cutAfter = 100'000, .hang = true});
    QTest::mouseClick(offer(), Qt::LeftButton);
    auto* const text = field_->findChild<QLabel*>("downloadNote");
    QTRY_VERIFY(text->text().startsWith("33 %"));
    QTest::mouseClick(field_->findChild<QPushButton*>("cancelDownload"), Qt::LeftButton);
    QVERIFY(!text->isVisible());
    QVERIFY(offer()->isVisible());
    QVERIFY(project_->config().weights.empty());
    server_->behave({});
    QTest::mouseClick(offer(), Qt::LeftButton);
    QTRY_VERIFY(!project_->config().weights.empty());
    QVERIFY(server_->requests().back().contains("Range: bytes=100000-"));
  }

  void tellsAFailure() {
    server_->behave({.status = 404});
    ErrorCode code = ErrorCode::Internal;
    connect(field_.get(), &WeightsField::failed, field_.get(),
            [&](const Error& error) { code = error.code(); });
    QTest::mouseClick(offer(), Qt::LeftButton);
    QTRY_COMPARE(code, ErrorCode::DownloadFailed);
    QVERIFY(offer()->isVisible());
    QVERIFY(project_->config().weights.empty());
  }

  void leavesWhatWasChosenMeanwhileAlone_data() {
    QTest::addColumn<QString>("backbone");
    QTest::addColumn<QString>("weights");
    QTest::newRow("nothing") << "resnet18"
                             << "";
    QTest::newRow("another network") << "resnet34"
                                     << "";
    QTest::newRow("another file") << "resnet18"
                                  << "/my/weights.pth";
  }
  void leavesWhatWasChosenMeanwhileAlone() {
    QFETCH(QString, backbone);
    QFETCH(QString, weights);
    server_->behave({.cutAfter = 100'000, .hang = true});
    QTest::mouseClick(offer(), Qt::LeftButton);
    QTRY_COMPARE(server_->requests().size(), 1u);
    TrainingConfig config = project_->config();
    config.backbone = backbone.toStdString();
    config.weights = toPath(weights);
    project_->setConfig(config);
    auto* const text = field_->findChild<QLabel*>("downloadNote");
    QVERIFY(text->isVisible());
    server_->release();
    QTRY_VERIFY(!text->isVisible());
    QVERIFY(fs::exists(pathOf(published_[0])));
    const bool unchanged = backbone == "resnet18" && weights.isEmpty();
    QCOMPARE(project_->config().weights, unchanged ? pathOf(published_[0]) : config.weights);
  }

  void endsWithTheField() {
    server_->behave({.cutAfter = 100'000, .hang = true});
    QTest::mouseClick(offer(), Qt::LeftButton);
    QTRY_COMPARE(server_->requests().size(), 1u);
    field_.reset();  // without waiting for the server
    QVERIFY(project_->config().weights.empty());
  }

  void offersOthersForAnotherNetwork() {
    placeByHand();
    QTest::mouseClick(offer(), Qt::LeftButton);
    QVERIFY(offer()->isHidden());
    TrainingConfig config = project_->config();
    config.weights = pathOf(*findPublished("resnet34"));
    fs::create_directories(config.weights.parent_path());
    writeFileAtomically(config.weights, "x");
    project_->setConfig(config);
    QVERIFY(offer()->isVisible());
  }

  void offersNothingForAnotherWidth() {
    const int height = field_->sizeHint().height();
    TrainingConfig config = project_->config();
    config.width = 0.5;
    project_->setConfig(config);
    QVERIFY(offer()->isHidden());
    QCOMPARE(note()->text(), QString("The network starts from nothing. torchvision’s weights for "
                                     "it are of width 1, trained on ImageNet."));
    QCOMPARE(field_->sizeHint().height(), height);  // what stands below stays where it is
  }

 private:
  QPushButton* offer() const { return field_->findChild<QPushButton*>("publishedWeights"); }
  QLabel* note() const { return field_->findChild<QLabel*>("weightsNote"); }
  void choose(const char* backbone) {
    TrainingConfig config = project_->config();
    config.backbone = backbone;
    config.width = 1.0;
    project_->setConfig(config);
  }
  void placeByHand() {
    fs::create_directories(weightsCache());
    writeFileAtomically(weightsCache() / published_[0].file, contents_.toStdString());
  }

  const QByteArray contents_ = QByteArray(300'000, 'w');
  const std::string file_ = "resnet18-" +
                            QCryptographicHash::hash(contents_, QCryptographicHash::Sha256)
                                .toHex()
                                .left(8)
                                .toStdString() +
                            ".pth";
  const std::vector<PublishedWeights> published_{{"resnet18", "V1", file_, 2.5}};
  std::unique_ptr<QTemporaryDir> cache_;
  std::unique_ptr<HttpServer> server_;
  std::unique_ptr<Project> project_;
  std::unique_ptr<WeightsField> field_;
};

QTEST_MAIN(TestWeightsField)
#include "tst_weights_field.moc"
