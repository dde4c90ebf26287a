// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/files.h"
#include "tests/core/sweep/fake_slurm.h"
#include "tests/ui/queue/queue_fixture.h"
#include "ui/queue/cluster_bar.h"
#include "ui/queue/cluster_dialog.h"
#include "ui/shell/number_field.h"
#include "ui/shell/widgets.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>

using namespace adnet;
using namespace adnet::ui;

class ClusterBarTest : public QObject, private QueueFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    slurm_ = std::make_unique<FakeSlurm>();
    begin();
    // Two runs that wait, as an earlier start of the program left them.
    editSweep(file(), [](Sweep& sweep) { appendPoints(sweep, configs(2)); });
    restart();
    QTRY_COMPARE(shown(), QString("1 waiting, 2 waiting"));
  }
  void cleanup() {
    bar_.reset();
    end();
    slurm_.reset();
  }

  void isNotThereWithoutSlurm() {
    slurm_->alone();
    const ClusterBar bar(*queue_);
    QVERIFY(bar.isHidden());
  }

  void handsOverWhatWaits() {
    slurm_->write("sbatch", "echo \"$@\" >> " + slurm_->inFolder("calls") + "; echo 12");
    slurm_->write("squeue", "cat " + slurm_->inFolder("answer") + " 2> /dev/null; true");
    showBar();
    queue_->resume();
    click("clusterAsk");
    auto* dialog = bar_->findChild<ClusterDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    const QString about = dialog->findChild<QLabel*>("clusterAbout")->text();
    QVERIFY2(about.contains(QString::fromStdString(runs().string())), qPrintable(about));
    QTest::keyClicks(dialog->findChild<QLineEdit*>("clusterPartition"), "lo ng");  // no blank
    QTest::keyClicks(dialog->findChild<QLineEdit*>("clusterTime"), "2:00:00");
    auto* cpus = dialog->findChild<NumberField*>("clusterCpus");
    cpus->setFocus();
    cpus->selectAll();
    QTest::keyClicks(cpus, "4");
    answer("12|RUNNING|adnet|", "12|PENDING|adnet|", "13|PENDING|adnet-table|");
    QTest::mouseClick(dialog->findChild<QPushButton*>("clusterRun"), Qt::LeftButton);
    QTRY_COMPARE(state(), QString("On the cluster: 1 in training, 1 waiting"));
    QCOMPARE(queue_->state(), QueueController::State::Paused);
    QVERIFY(!find<QPushButton>("clusterAsk")->isEnabled());
    const std::string calls = readFile(slurm_->path("calls"));
    QVERIFY2(calls.find("--dependency=afterany:12") != std::string::npos, calls.c_str());
    const std::string script = readFile(scriptIn(runs() / "slurm"));
    for (const char* line : {"--array=1-2\n", "--partition=long\n", "--time=2:00:00\n",
                             "--cpus-per-task=4\n", "/adnet' sweep "}) {
      QVERIFY2(script.find(line) != std::string::npos, script.c_str());
    }
  }

  void cancelsThere() {
    slurm_->write("sbatch", "echo 12");
    slurm_->write("squeue", "cat " + slurm_->inFolder("answer") + "; true");
    slurm_->write("scancel", "echo \"$@\" > " + slurm_->inFolder("cancelled") + "; : > " +
                                 slurm_->inFolder("answer"));
    answer("12|RUNNING|adnet|", "12|RUNNING|adnet|", "13|PENDING|adnet-table|");
    showBar();
    QTRY_COMPARE(state(), QString("On the cluster: 2 in training, 0 waiting"));
    click("clusterCancel");
    QTRY_COMPARE(state(), QString());
    QCOMPARE(readFile(slurm_->path("cancelled")), std::string("12 13\n"));
    QVERIFY(find<QPushButton>("clusterCancel")->isHidden());
    QVERIFY(find<QPushButton>("clusterAsk")->isEnabled());
  }

  void tellsSlurmsWords() {
    slurm_->write("sbatch", "echo 'invalid partition specified' >&2; exit 1");
    slurm_->write("squeue", "true");
    showBar();
    QString words;
    connect(bar_.get(), &ClusterBar::failed, this,
            [&words](const Error& error) { words = QString::fromUtf8(error.what()); });
    click("clusterAsk");
    QTest::keyClick(bar_->findChild<ClusterDialog*>(), Qt::Key_Return);
    QTRY_VERIFY(!words.isEmpty());
    QVERIFY2(words.contains("invalid partition specified"), qPrintable(words));
    QTRY_VERIFY(find<QPushButton>("clusterAsk")->isEnabled());
  }

  void escapeHandsOverNothing() {
    slurm_->write("sbatch", "echo 12 > " + slurm_->inFolder("calls"));
    slurm_->write("squeue", "true");
    showBar();
    click("clusterAsk");
    QTest::keyClick(bar_->findChild<ClusterDialog*>(), Qt::Key_Escape);
    QTRY_VERIFY(!bar_->findChild<ClusterDialog*>());
    QVERIFY(!std::filesystem::exists(runs() / "slurm"));
  }

 private:
  void showBar() {
    bar_ = std::make_unique<ClusterBar>(*queue_);
    bar_->show();
    QVERIFY(QTest::qWaitForWindowExposed(bar_.get()));
    QTRY_VERIFY(find<QPushButton>("clusterAsk")->isEnabled() || !state().isEmpty());
  }
  template <class Widget>
  Widget* find(const char* name) const {
    return bar_->findChild<Widget*>(name);
  }
  void click(const char* name) const { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
  QString state() const { return find<ElidedLabel>("clusterState")->fullText(); }

  // Of squeue: all in the folder of these runs.
  template <class... Line>
  void answer(const Line&... lines) const {
    std::ofstream file(slurm_->path("answer"));
    for (const char* line : {lines...})
      file << line << (runs() / "slurm").string() << "\n";
  }
  static std::filesystem::path scriptIn(const std::filesystem::path& folder) {
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      if (entry.path().string().ends_with("-points.sh")) return entry.path();
    }
    return {};
  }

  std::unique_ptr<FakeSlurm> slurm_;
  std::unique_ptr<ClusterBar> bar_;
};

QTEST_MAIN(ClusterBarTest)
#include "tst_cluster_bar.moc"
