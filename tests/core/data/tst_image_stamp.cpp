// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What has changed of a data set is named, image by image.
#include "core/data/fingerprint.h"
#include "core/data/image_stamp.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>

using namespace adnet;
namespace fs = std::filesystem;

class ImageStampTest : public QObject {
  Q_OBJECT

  using Paths = std::vector<std::string>;

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    dataset_ = {};
    dataset_.root = folder_->path().toStdString();
    dataset_.classes = {"robin", "wren"};
    dataset_.samples = {{"a", 0}, {"b", 0}, {"c", 1}};
    dataset_.testSamples = {{"d", 1}};
    for (const char* name : {"a", "b", "c", "d"})
      write(name, std::string(100'000, name[0]));
    stamps_ = stampsOf(dataset_);
    addContents(stamps_, {{"a", 0}, {"d", 1}}, dataset_.root, 2);
    QVERIFY(stamps_[0].content && !stamps_[1].content && stamps_[3].content);
    QCOMPARE(fingerprintOf(dataset_, stamps_), fingerprintOf(dataset_));
  }

  void nothingHasChanged() {
    QVERIFY(changes().areNone());
    dataset_.classes.insert(dataset_.classes.begin(), "nightingale");  // labels move, names do not
    for (auto* samples : {&dataset_.samples, &dataset_.testSamples}) {
      for (Sample& sample : *samples)
        ++sample.label;
    }
    QVERIFY(changes().areNone());
  }

  void oneByteIsSeenWhereAllWereRead() {
    constexpr int kBetweenPieces = 5000;
    flip("a", kBetweenPieces);
    flip("b", kBetweenPieces);
    flip("c", 0);
    QCOMPARE(changes().altered, (Paths{"a", "c"}));
    QVERIFY(changes().added.empty() && changes().removed.empty());
  }

  void whatCameAndWentIsNamed() {
    fs::remove(dataset_.root / "b");
    dataset_.samples.erase(dataset_.samples.begin() + 1);
    write("e", "new");
    dataset_.testSamples.push_back({"e", 0});
    dataset_.samples[1].label = 0;
    const DataChanges changes = this->changes();
    QCOMPARE(changes.added, Paths{"e"});
    QCOMPARE(changes.removed, Paths{"b"});
    QVERIFY(changes.altered.empty());
    QCOMPARE(changes.relabelled, Paths{"c"});
    QCOMPARE(describe(changes), std::string("1 image was added (e), 1 image is gone (b), "
                                            "1 image is of another class (c)"));
  }

  // It is there, and no image any more.
  void whatCannotBeReadAnyMoreIsAltered() {
    write("a", "no image");
    dataset_.samples.erase(dataset_.samples.begin());
    QCOMPARE(changes().altered, Paths{"a"});
  }

  // As where a class has lost all of its images.
  void whatIsNoDataSetAnyMoreIsLookedAtAllTheSame() {
    fs::remove(dataset_.root / "c");
    fs::remove(dataset_.root / "d");
    flip("a", 0);
    const DataChanges changes = changesOf(stamps_, dataset_.classes, dataset_.root, nullptr, 2);
    QCOMPARE(changes.removed, (Paths{"c", "d"}));
    QCOMPARE(changes.altered, Paths{"a"});
  }

  void ofManyTheFirstAreNamed() {
    DataChanges changes;
    changes.altered = {"1", "2", "3", "4"};
    QCOMPARE(describe(changes), std::string("4 images have other bytes (1, 2, 3, …)"));
  }

 private:
  DataChanges changes() const {
    return changesOf(stamps_, {"robin", "wren"}, dataset_.root, &dataset_, 2);
  }
  void write(const char* name, const std::string& text) const {
    std::ofstream(dataset_.root / name, std::ios::binary) << text;
  }
  void flip(const char* name, int offset) const {
    QFile file(folder_->filePath(name));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(offset) && file.write("x") == 1);
  }

  std::unique_ptr<QTemporaryDir> folder_;
  Dataset dataset_;
  std::vector<ImageStamp> stamps_;
};

QTEST_GUILESS_MAIN(ImageStampTest)
#include "tst_image_stamp.moc"
