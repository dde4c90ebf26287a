// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/fingerprint.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>

using namespace adnet;
namespace fs = std::filesystem;

// Of two images, one of which is larger than what is read of it.
class FingerprintTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    dataset_ = {};
    dataset_.root = folder_->path().toStdString();
    dataset_.classes = {"robin", "wren"};
    dataset_.samples = {{"small", 0}, {"large", 1}};
    write("small", std::string(700, 'a'));
    write("large", std::string(100'000, 'b'));
    before_ = fingerprintOf(dataset_);
    QCOMPARE(before_.size(), 16u);
  }

  void isTheSameElsewhereAndLater() {
    QCOMPARE(fingerprintOf(dataset_), before_);
    const QTemporaryDir elsewhere;
    const fs::path root = elsewhere.path().toStdString();
    for (const char* name : {"small", "large"}) {
      fs::copy_file(dataset_.root / name, root / name);
      fs::last_write_time(root / name, fs::file_time_type::clock::now() - std::chrono::hours(99));
    }
    dataset_.root = root;
    QCOMPARE(fingerprintOf(dataset_), before_);
  }

  void otherContentIsSeen_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("offset");
    QTest::newRow("the beginning") << "large" << 0;
    QTest::newRow("the end") << "large" << 99'999;
    QTest::newRow("in between") << "large" << 99'488 / 15;
    for (const int offset : {0, 511, 512, 699})
      QTest::addRow("%d of a small one", offset) << "small" << offset;
  }
  void otherContentIsSeen() {
    QFETCH(const QString, name);
    QFETCH(const int, offset);
    QFile file(folder_->filePath(name));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(offset) && file.write("x") == 1);
    file.close();
    QVERIFY(fingerprintOf(dataset_) != before_);
  }

  void anotherSizeNameLabelClassOrSetIsSeen() {
    Dataset other = dataset_;
    other.samples[0].label = 1;
    QVERIFY(fingerprintOf(other) != before_);
    other = dataset_;
    other.classes[0] = "Robin";
    QVERIFY(fingerprintOf(other) != before_);
    other = dataset_;
    std::swap(other.samples, other.testSamples);
    QVERIFY(fingerprintOf(other) != before_);
    other = dataset_;
    other.samples.pop_back();
    QVERIFY(fingerprintOf(other) != before_);
    fs::rename(dataset_.root / "small", dataset_.root / "smaller");
    QVERIFY(fingerprintOf(dataset_) != before_);  // the image is gone
    dataset_.samples[0].path = "smaller";
    QVERIFY(fingerprintOf(dataset_) != before_);
    write("large", std::string(100'001, 'b'));
    QVERIFY(fingerprintOf(dataset_) != before_);
  }

 private:
  void write(const char* name, const std::string& text) const {
    std::ofstream(dataset_.root / name, std::ios::binary) << text;
  }

  std::unique_ptr<QTemporaryDir> folder_;
  Dataset dataset_;
  std::string before_;
};

QTEST_GUILESS_MAIN(FingerprintTest)
#include "tst_fingerprint.moc"
