// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/split.h"
#include "core/data/trainable.h"
#include "tests/core/data/image_files.h"

#include <algorithm>
#include <limits>
#include <set>

using namespace adnet;
using namespace adnet::testing;

namespace {

Dataset makeDataset(const std::vector<int>& counts) {
  Dataset dataset;
  for (std::size_t label = 0; label < counts.size(); ++label) {
    dataset.classes.push_back("class " + std::to_string(label));
    for (int i = 0; i < counts[label]; ++i)
      dataset.samples.push_back(
          {std::to_string(label) + '/' + std::to_string(1000 + i), static_cast<int>(label)});
  }
  return dataset;
}

std::set<std::string> pathsOf(const std::vector<Sample>& samples) {
  std::set<std::string> paths;
  for (const Sample& sample : samples)
    paths.insert(sample.path);
  return paths;
}

bool contains(const std::vector<Sample>& larger, const std::vector<Sample>& smaller) {
  const std::set<std::string> all = pathsOf(larger), some = pathsOf(smaller);
  return std::includes(all.begin(), all.end(), some.begin(), some.end());
}

std::vector<Sample> ofClass(const std::vector<Sample>& samples, int label) {
  std::vector<Sample> result;
  std::copy_if(samples.begin(), samples.end(), std::back_inserter(result),
               [label](const Sample& sample) { return sample.label == label; });
  return result;
}

}  // namespace

class TestSplit : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void holdsOutAShareOfEachClass_data() {
    QTest::addColumn<int>("images");
    QTest::addColumn<double>("fraction");
    QTest::addColumn<int>("tested");
    QTest::newRow("rounds up") << 5 << 0.3 << 2;
    QTest::newRow("rounds down") << 4 << 0.3 << 1;
    QTest::newRow("at least one") << 2 << 0.1 << 1;
    QTest::newRow("none asked for") << 10 << 0.0 << 0;
    QTest::newRow("at least one of many") << 10 << 0.01 << 1;
    QTest::newRow("never all") << 2 << 0.9 << 1;
    QTest::newRow("a single image trains") << 1 << 0.5 << 0;
    QTest::newRow("half") << 40 << 0.5 << 20;
  }
  void holdsOutAShareOfEachClass() {
    QFETCH(int, images);
    QFETCH(double, fraction);
    QFETCH(int, tested);
    const Split split = makeSplit(makeDataset({images, 7}), {.testFraction = fraction});
    QCOMPARE(static_cast<int>(ofClass(split.test, 0).size()), tested);
    QCOMPARE(static_cast<int>(ofClass(split.train, 0).size()), images - tested);
  }

  void keepsAShareOfEachClass_data() {
    QTest::addColumn<int>("images");
    QTest::addColumn<double>("ratio");
    QTest::addColumn<int>("kept");
    QTest::newRow("all") << 29 << 100.0 << 29;
    QTest::newRow("rounds up") << 21 << 10.0 << 3;
    QTest::newRow("exactly") << 30 << 10.0 << 3;
    QTest::newRow("exactly, awkward in binary") << 100 << 7.0 << 7;
    QTest::newRow("exactly, a fraction") << 1000 << 12.3 << 123;
    QTest::newRow("at least one") << 5 << 0.001 << 1;
  }
  void keepsAShareOfEachClass() {
    QFETCH(int, images);
    QFETCH(double, ratio);
    QFETCH(int, kept);
    Dataset dataset = makeDataset({images, 3});
    dataset.hasTestList = true;
    const Split split = makeSplit(dataset, {.ratio = ratio});
    QCOMPARE(static_cast<int>(ofClass(split.train, 0).size()), kept);
  }

  // The exact count for every whole percentage, in integers.
  void keepsTheCeilingOfEveryRatio() {
    for (const int images : {1, 2, 3, 7, 20, 29, 30, 50, 99, 100, 101, 600}) {
      Dataset dataset = makeDataset({images});
      dataset.hasTestList = true;
      for (int ratio = 1; ratio <= 100; ++ratio) {
        const Split split = makeSplit(dataset, {.ratio = static_cast<double>(ratio)});
        QCOMPARE(static_cast<int>(split.train.size()), (ratio * images + 99) / 100);
      }
    }
  }

  void keepsANumberOfEachClass() {
    const Split split = makeSplit(makeDataset({40, 3, 1}), {.ratio = 10, .perClass = 5});
    QVERIFY((countPerClass(split.train, 3) == std::vector<int>{5, 2, 1}));
  }

  void theTestSeedHoldsTheTestImagesStill() {
    const Dataset dataset = makeDataset({37, 5, 60});
    const Split first = makeSplit(dataset, {.ratio = 30, .seed = 1, .testSeed = 7});
    const Split second = makeSplit(dataset, {.ratio = 30, .seed = 2, .testSeed = 7});
    QCOMPARE(pathsOf(first.test), pathsOf(second.test));
    QVERIFY(pathsOf(first.train) != pathsOf(second.train));
    QVERIFY(pathsOf(first.test) != pathsOf(makeSplit(dataset, {.seed = 1}).test));
    QCOMPARE(pathsOf(first.test), pathsOf(makeSplit(dataset, {.seed = 7}).test));
  }

  void subsetsAreNested() {
    const Dataset dataset = makeDataset({37, 5, 60, 1});
    for (const std::uint64_t seed : {0u, 1u, 42u}) {
      std::vector<Sample> smaller;
      for (const double ratio : {1.0, 10.0, 15.0, 30.0, 50.0, 99.0, 100.0}) {
        const Split split = makeSplit(dataset, {.ratio = ratio, .seed = seed});
        QVERIFY(contains(split.train, smaller));
        smaller = split.train;
      }
      const Split three = makeSplit(dataset, {.perClass = 3, .seed = seed});
      QVERIFY(contains(makeSplit(dataset, {.perClass = 4, .seed = seed}).train, three.train));
    }
  }

  void theTestSetDependsOnNoRatio() {
    const Dataset dataset = makeDataset({37, 5, 60});
    const Split all = makeSplit(dataset, {});
    QVERIFY(makeSplit(dataset, {.ratio = 10}).test == all.test);
    QVERIFY(makeSplit(dataset, {.validationFraction = 0.5}).test == all.test);
  }

  void validatesOnAShareOfWhatIsKept() {
    const Split split = makeSplit(makeDataset({100, 2, 3}),
                                  {.testFraction = 0.5, .validationFraction = 0.2, .ratio = 30});
    // 50 left, 15 kept, 3 validate; 1 left and kept; 1 left (2 are tested) and kept.
    QVERIFY((countPerClass(split.train, 3) == std::vector<int>{12, 1, 1}));
    QVERIFY((countPerClass(split.validation, 3) == std::vector<int>{3, 0, 0}));
    const Split greedy =
        makeSplit(makeDataset({3}), {.testFraction = 0.3, .validationFraction = 0.9});
    QCOMPARE(greedy.train.size(), std::size_t{1});  // one is tested, of two kept one validates
    QCOMPARE(greedy.validation.size(), std::size_t{1});
  }

  void aClassThatCanSpareOneValidatesOnOne() {
    const Split split = makeSplit(makeDataset({4, 3, 2, 1}),
                                  {.testFraction = 0, .validationFraction = 0.1, .ratio = 100});
    QVERIFY((countPerClass(split.validation, 4) == std::vector<int>{1, 1, 1, 0}));
    QVERIFY((countPerClass(split.train, 4) == std::vector<int>{3, 2, 1, 1}));
  }

  void validationThatIsAskedForIsNeverNoneUnsaid() {
    const SplitOptions options{.testFraction = 0, .validationFraction = 0.2, .perClass = 1};
    const Split none = makeSplit(makeDataset({9, 9}), options);
    verifyFails([&] { requireTrainable(none, options); }, ErrorCode::BadConfig,
                {"--validation-fraction is 0.2", "Keep more"});
    requireTrainable(none, {.validationFraction = 0});
    requireTrainable(makeSplit(makeDataset({9, 9}), {.validationFraction = 0.01}),
                     {.validationFraction = 0.01});
  }

  void oneImageIsNotTrainedOn() {
    const SplitOptions options{.testFraction = 0};
    verifyFails([&] { requireTrainable(makeSplit(makeDataset({1}), options), options); },
                ErrorCode::BadConfig, {"fewer than two training images", "--ratio"});
    requireTrainable(makeSplit(makeDataset({1, 1}), options), options);
  }

  void theThreeSetsAreApartAndTogetherWhatIsKept() {
    const Dataset dataset = makeDataset({37, 5, 60, 2});
    const Split split = makeSplit(dataset, {.validationFraction = 0.3});
    std::vector<Sample> all;
    for (const auto* part : {&split.train, &split.validation, &split.test})
      all.insert(all.end(), part->begin(), part->end());
    QCOMPARE(all.size(), dataset.samples.size());
    QVERIFY(pathsOf(all) == pathsOf(dataset.samples));
  }

  void everyListIsSorted() {
    const Split split = makeSplit(makeDataset({37, 5, 60}), {.validationFraction = 0.3});
    for (const auto* part : {&split.train, &split.validation, &split.test})
      QVERIFY(std::is_sorted(part->begin(), part->end(), [](const Sample& a, const Sample& b) {
        return std::tie(a.label, a.path) < std::tie(b.label, b.path);
      }));
  }

  void aTestListIsTakenAsItIs() {
    Dataset dataset = makeDataset({10, 10});
    dataset.hasTestList = true;
    dataset.testSamples = {{"t/1", 0}, {"t/2", 1}};
    const Split split = makeSplit(dataset, {.testFraction = 0.9});
    QVERIFY(split.test == dataset.testSamples);
    QCOMPARE(split.train.size(), std::size_t{20});
  }

  void dependsOnTheSeed() {
    const Dataset dataset = makeDataset({40, 40});
    const SplitOptions options{.validationFraction = 0.3, .ratio = 50, .seed = 1};
    SplitOptions other = options;
    other.seed = 2;
    const Split a = makeSplit(dataset, options), b = makeSplit(dataset, other);
    QVERIFY(a.train != b.train && a.validation != b.validation && a.test != b.test);
    QVERIFY(makeSplit(dataset, options).train == a.train);
  }

  void aClassDependsOnNoOtherClass() {
    const SplitOptions options{.validationFraction = 0.3, .ratio = 50};
    const Split many = makeSplit(makeDataset({40, 33, 21}), options);
    const Split fewer = makeSplit(makeDataset({7, 33}), options);
    QVERIFY(ofClass(many.train, 1) == ofClass(fewer.train, 1));
    QVERIFY(ofClass(many.validation, 1) == ofClass(fewer.validation, 1));
    QVERIFY(ofClass(many.test, 1) == ofClass(fewer.test, 1));
  }

  void theOrderOfSamplesDoesNotMatter() {
    Dataset dataset = makeDataset({40, 33});
    const Split split = makeSplit(dataset, {.ratio = 50});
    std::reverse(dataset.samples.begin(), dataset.samples.end());
    QVERIFY(makeSplit(dataset, {.ratio = 50}).train == split.train);
  }

  // Every image is as likely as any other to be kept and to be tested.
  void drawsFairly() {
    const Dataset dataset = makeDataset({10});
    std::map<std::string, int> tested, kept;
    for (std::uint64_t seed = 0; seed < 2000; ++seed) {
      const Split split = makeSplit(dataset, {.testFraction = 0.5, .ratio = 40, .seed = seed});
      for (const Sample& sample : split.test)
        ++tested[sample.path];
      for (const Sample& sample : split.train)
        ++kept[sample.path];
    }
    for (const Sample& sample : dataset.samples) {
      QVERIFY(std::abs(tested[sample.path] - 1000) < 120);
      QVERIFY(std::abs(kept[sample.path] - 400) < 90);
    }
  }

  void anEmptyDatasetGivesAnEmptySplit() {
    const Split split = makeSplit({}, {});
    QVERIFY(split.train.empty() && split.validation.empty() && split.test.empty());
  }

  void refusesOptionsOutOfRange() {
    constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
    const Dataset dataset = makeDataset({4, 4});
    const std::vector<SplitOptions> bad{{.testFraction = -0.1},
                                        {.testFraction = 0.91},
                                        {.testFraction = kNaN},
                                        {.validationFraction = 1},
                                        {.validationFraction = kNaN},
                                        {.ratio = 0},
                                        {.ratio = 100.1},
                                        {.ratio = kNaN},
                                        {.perClass = -1},
                                        {.perClass = kMostPerClass + 1}};
    for (const SplitOptions& options : bad)
      verifyFails([&] { makeSplit(dataset, options); }, ErrorCode::BadConfig, {"must be"});
  }
};

QTEST_GUILESS_MAIN(TestSplit)
#include "tst_split.moc"
