// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/files.h"
#include "core/compare/run_history.h"

#include <QTemporaryDir>
#include <QTest>

using namespace adnet;

class RunHistoryTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    reader_ = std::make_unique<RunHistoryReader>(run());
  }

  // Six images of class 0, the digit is what each was taken for.
  void tellsWhatWasLearntAndForgotten() {
    write("test", 10, "110010");
    write("test", 20, "010112");
    write("test", 30, "010210");
    const RunHistory history = *reader_->refresh(3);
    QCOMPARE(history.steps.size(), 3u);
    QCOMPARE(history.steps[1].step, 20);
    QCOMPARE(history.images[3], std::string("3.png"));
    const std::vector<ImageFate> fates = {ImageFate::Learnt, ImageFate::Never,
                                          ImageFate::Always, ImageFate::Forgotten,
                                          ImageFate::Never,  ImageFate::Regained};
    for (std::size_t image = 0; image < fates.size(); ++image)
      QCOMPARE(fateOf(history, image), fates[image]);
    const std::vector<int> changes = {1, 0, 0, 2, 0, 2};
    for (std::size_t image = 0; image < changes.size(); ++image)
      QCOMPARE(changesOf(history, image), changes[image]);
    QCOMPARE(accuracyOf(history, 0), 0.5);
    QCOMPARE(confusionOf(history, 2, 3).at(0, 0), 3);
    QCOMPARE(confusionOf(history, 2, 3).at(0, 2), 1);
    QCOMPARE(history.steps[0].confidences[0], 0.75F);
  }

  // Learnt and forgotten in between: what it is at the last counts.
  void whatWasLearntAndForgottenIsForgotten() {
    write("test", 1, "10");
    write("test", 2, "00");
    write("test", 3, "11");
    const RunHistory history = *reader_->refresh(2);
    QCOMPARE(fateOf(history, 0), ImageFate::Forgotten);
    QCOMPARE(fateOf(history, 1), ImageFate::Forgotten);
  }

  void ofOneEvaluationItIsAlwaysOrNever() {
    write("test", 10, "01");
    const RunHistory history = *reader_->refresh(2);
    QCOMPARE(fateOf(history, 0), ImageFate::Always);
    QCOMPARE(fateOf(history, 1), ImageFate::Never);
  }

  void theTestSetCounts() {
    write("train", 10, "0000");
    QCOMPARE(reader_->refresh(2)->set, SetName::Train);
    write("validation", 10, "00");
    QCOMPARE(reader_->refresh(2)->set, SetName::Validation);
    write("test", 10, "010");
    const RunHistory history = *reader_->refresh(2);
    QCOMPARE(history.set, SetName::Test);
    QCOMPARE(history.images.size(), 3u);
  }

  void stepsAreInTheOrderOfTheirNumbers() {
    write("test", 100, "0");
    write("test", 20, "1");
    write("test", 3, "1");
    const RunHistory history = *reader_->refresh(2);
    QCOMPARE(history.steps.front().step, 3);
    QCOMPARE(history.steps.back().step, 100);
  }

  void readsOnlyWhatIsNew() {
    QVERIFY(reader_->refresh(2)->steps.empty());
    write("test", 10, "01");
    const auto first = reader_->refresh(2);
    QCOMPARE(reader_->refresh(2), first);  // the same one
    write("test", 20, "00");
    const auto second = reader_->refresh(2);
    QCOMPARE(second->steps.size(), 2u);
    QCOMPARE(first->steps.size(), 1u);
    write("test", 20, "11");  // replaced
    QCOMPARE(reader_->refresh(2)->steps[1].predicted, (std::vector{1, 1}));
    std::filesystem::remove(run() / "predictions/test-10.csv");
    QCOMPARE(reader_->refresh(2)->steps.size(), 1u);
  }

  void whatDoesNotFitIsNamed() {
    write("test", 10, "01");
    write("test", 20, "010");
    try {
      reader_->refresh(2);
      QFAIL("of other images");
    } catch (const Error& error) {
      QCOMPARE(error.code(), ErrorCode::BadRun);
      QCOMPARE(error.path(), run() / "predictions/test-20.csv");
    }
    write("test", 20, "05");
    QVERIFY_EXCEPTION_THROWN(reader_->refresh(2), Error);  // no such class
    std::stop_source stop;
    stop.request_stop();
    QVERIFY_EXCEPTION_THROWN(reader_->refresh(2, stop.get_token()), Cancelled);
  }

 private:
  std::filesystem::path run() const { return folder_->path().toStdString(); }
  void write(const std::string& set, int step, const std::string& taken) const {
    std::string text = "path,label,predicted,confidence,true_class_probability\n";
    for (std::size_t i = taken.size(); i-- > 0;)  // in whatever order
      text += std::to_string(i) + ".png,0," + taken[i] + ",0.75,0.5\n";
    std::filesystem::create_directories(run() / "predictions");
    writeFileAtomically(run() / "predictions" / (set + "-" + std::to_string(step) + ".csv"), text);
  }

  std::unique_ptr<QTemporaryDir> folder_;
  std::unique_ptr<RunHistoryReader> reader_;
};

QTEST_APPLESS_MAIN(RunHistoryTest)
#include "tst_run_history.moc"
