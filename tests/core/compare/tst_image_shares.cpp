// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/compare/image_shares.h"

#include <QTest>

using namespace adnet;

namespace {

// A digit an image, the class that it was taken for; two images of each class, from "a" on.
std::shared_ptr<const TestScores> taken(const std::string& predicted, char first = 'a') {
  TestScores scores;
  for (std::size_t i = 0; i < predicted.size(); ++i) {
    const int label = static_cast<int>(i) / 2;
    scores.images.push_back(std::string(1, static_cast<char>(first + static_cast<int>(i))));
    scores.labels.push_back(label);
    scores.predicted.push_back(predicted[i] - '0');
    scores.right.push_back(predicted[i] - '0' == label ? 1 : 0);
  }
  return std::make_shared<const TestScores>(scores);
}

std::string pathsOf(const std::vector<ImageShares>& images) {
  std::string paths;
  for (const ImageShares& image : images)
    paths += image.path;
  return paths;
}

}  // namespace

class ImageSharesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void countsWhatTheRunsTookAnImageFor() {
    const ComparedImages compared =
        compareImages({taken("20"), taken("10"), taken("20")}, {taken("00"), taken("01")});
    QCOMPARE(compared.ofOneAlone, 0);
    QCOMPARE(compared.images.size(), 2u);
    const ImageShares& a = compared.images[0];
    QCOMPARE(a.baseline.runs, 3);
    QCOMPARE(a.baseline.right, 0);
    QVERIFY((a.baseline.classes == std::vector<ClassVotes>{{2, 2}, {1, 1}}));
    QVERIFY((a.candidate.classes == std::vector<ClassVotes>{{0, 2}}));
    QCOMPARE(a.difference(), 1.0);
    QVERIFY(a.isTakenFor(1) && a.isTakenFor(0) && !a.isTakenFor(3));
    QCOMPARE(compared.images[1].difference(), -0.5);
  }

  void groupsAreSortedByTheDifference() {
    // a: 0 -> 1/2, b: 1 -> 0, c: 0 -> 1, d: 1/2 -> 1/2, e: 0 -> 0, f: 1 -> 1/2
    const ComparedImages compared =
        compareImages({taken("100102"), taken("100002")}, {taken("011102"), taken("111001")});
    QCOMPARE(pathsOf(imagesOf(compared, ImageGroup::Won)), std::string("ca"));
    QCOMPARE(pathsOf(imagesOf(compared, ImageGroup::Lost)), std::string("bf"));
    QCOMPARE(pathsOf(imagesOf(compared, ImageGroup::Unstable)), std::string("adf"));
    QCOMPARE(pathsOf(imagesOf(compared, ImageGroup::NeverRight)), std::string("e"));
    QCOMPARE(pathsOf(imagesOf(compared, ImageGroup::All)), std::string("cadefb"));
  }

  void anImageOfOneSettingIsNotCompared() {
    const ComparedImages some = compareImages({taken("0011")}, {taken("00", 'c')});
    QCOMPARE(some.images.size(), 0u);  // c and d are of another class there
    QCOMPARE(some.ofOneAlone, 4);
    const ComparedImages half = compareImages({taken("00")}, {taken("0011")});
    QCOMPARE(half.images.size(), 2u);
    QCOMPARE(half.ofOneAlone, 2);
    QVERIFY(compareImages({}, {taken("00")}).images.empty());
  }
};

QTEST_APPLESS_MAIN(ImageSharesTest)
#include "tst_image_shares.moc"
