// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/sweep/slurm.h"
#include "tests/core/sweep/fake_slurm.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace adnet;
namespace fs = std::filesystem;

class SlurmTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    slurm_ = std::make_unique<FakeSlurm>();
    fs::create_directory(path("birds"));
    sweep_.out = path("runs");
    sweep_.points.assign(2, {});
    for (TrainingConfig& point : sweep_.points)
      point.data.root = path("birds");
    sweep_.points[1].seed = 2;
  }
  void cleanup() { slurm_.reset(); }

  void asksForWhatWasGiven() {
    const SlurmScripts scripts =
        slurmScripts("/bin/adnet", "/it's/a sweep.json", 12, {"long", "1-00:00:00", 4, 1});
    for (const char* line :
         {"#SBATCH --array=1-12\n", "#SBATCH --partition=long\n", "#SBATCH --time=1-00:00:00\n",
          "#SBATCH --cpus-per-task=4\n", "#SBATCH --gres=gpu:1\n", "#SBATCH --requeue\n",
          "#SBATCH --signal=B:USR1@90\n", "#SBATCH --chdir=\"/it's\"\n",
          "'/bin/adnet' sweep '/it'\\''s/a sweep.json' --point \"$SLURM_ARRAY_TASK_ID\" &\n"}) {
      QVERIFY2(scripts.points.find(line) != std::string::npos, scripts.points.c_str());
    }
    QVERIFY2(scripts.table.ends_with("'/bin/adnet' sweep '/it'\\''s/a sweep.json' --table\n"),
             scripts.table.c_str());
  }

  void leavesToTheClusterWhatWasNotGiven() {
    const SlurmScripts scripts = slurmScripts("/bin/adnet", "/sweep.json", 1, {});
    for (const char* word : {"partition", "time=", "cpus", "gres"})
      QVERIFY(scripts.points.find(word) == std::string::npos);
  }

  void refusesWhatWouldBeAnotherOption() {
    QVERIFY_THROWS_EXCEPTION(Error, slurmScripts("/adnet", "/s.json", 1, {"a\n#SBATCH b", {}}));
    QVERIFY_THROWS_EXCEPTION(Error, slurmScripts("/adnet", "/s.json", 1, {{}, "1 --wrap"}));
  }

  void submitsTheRunsAndTheTableBehindThem() {
    write("sbatch", "echo \"$@\" >> " + inFolder("calls") +
                        "\necho 'sbatch: a warning' >&2; echo '4711;cluster'");
    const fs::path file = slurmFile(sweep_);
    QCOMPARE(file.parent_path(), path("runs/slurm"));
    const SlurmScripts scripts = slurmScripts("/bin/adnet", file, 2, {});
    const SlurmJobs jobs = submitToSlurm(sweep_, file, scripts);
    QCOMPARE(jobs.points, std::string("4711"));
    const fs::path stem = file.parent_path() / file.stem();
    QCOMPARE(readFile(path("calls")), "--parsable " + stem.string() +
                                          "-points.sh\n--parsable --dependency=afterany:4711 " +
                                          stem.string() + "-table.sh\n");
    QCOMPARE(readFile(stem.string() + "-points.sh"), scripts.points);
    const Sweep kept = readSweep(file);
    QCOMPARE(kept.points.size(), 2u);
    QCOMPARE(kept.points[1].seed, 2u);
    QCOMPARE(kept.out, sweep_.out);
  }

  void tellsSlurmsOwnWords() {
    write("sbatch", "echo 'sbatch: error: invalid partition specified: long' >&2; exit 1");
    const fs::path file = slurmFile(sweep_);
    try {
      submitToSlurm(sweep_, file, slurmScripts("/bin/adnet", file, 2, {"long", {}}));
      QFAIL("it was refused");
    } catch (const Error& error) {
      QVERIFY2(error.detail().find("invalid partition specified: long") != std::string::npos,
               error.what());
    }
  }

  void withoutATableThereAreNoRuns() {
    write("sbatch", "case \"$*\" in *dependency*) exit 1;; *) echo 12;; esac");
    write("scancel", "echo \"$@\" > " + inFolder("cancelled"));
    const fs::path file = slurmFile(sweep_);
    QVERIFY_THROWS_EXCEPTION(Error,
                             submitToSlurm(sweep_, file, slurmScripts("/bin/adnet", file, 2, {})));
    QCOMPARE(readFile(path("cancelled")), std::string("12\n"));
  }

  void twoInOneSecondAreKeptApart() {
    write("sbatch", "echo 12");
    const fs::path first = slurmFile(sweep_);
    submitToSlurm(sweep_, first, slurmScripts("/bin/adnet", first, 2, {}));
    QVERIFY(slurmFile(sweep_) != first);
  }

  void countsTheTasksOfThisFolder() {
    const std::string here = "|" + path("runs/slurm").string(), there = "|/elsewhere/slurm";
    std::ofstream(path("answer")) << "12|RUNNING|adnet" + here + "\n12|PENDING|adnet" + here +
                                         "\n12|PENDING|adnet" + here + "\n13|PENDING|adnet-table" +
                                         here + "\n14|RUNNING|adnet" + there + "\n";
    write("squeue", "cat " + inFolder("answer"));
    write("scancel", "echo \"$@\" > " + inFolder("cancelled"));
    const SlurmTasks tasks = slurmTasks(sweep_.out);
    QCOMPARE(tasks.running, 1);
    QCOMPARE(tasks.waiting, 2);
    QCOMPARE(tasks.jobs, (std::vector<std::string>{"12", "13"}));
    cancelSlurm(tasks.jobs);
    QCOMPARE(readFile(path("cancelled")), std::string("12 13\n"));
    QVERIFY(slurmTasks("/nowhere").jobs.empty());
  }

  // In tests/cluster/run, where four tasks of a folder have begun or wait, and their table.
  void cancelsTheTasksOfARealOne() {
    const QByteArray folder = qgetenv("ADNET_CLUSTER_RUNS");
    if (folder.isEmpty()) QSKIP("only on the cluster that tests/cluster/run starts");
    const SlurmTasks tasks = slurmTasks(folder.toStdString());
    QVERIFY(tasks.running > 0);
    QCOMPARE(tasks.running + tasks.waiting, 4);
    QCOMPARE(tasks.jobs.size(), 2u);
    cancelSlurm(tasks.jobs);
  }

  void knowsWhetherThereIsSlurm() {
    slurm_->alone();
    QVERIFY(!hasSlurm());
    write("sbatch", "echo 12");
    QVERIFY(hasSlurm());
  }

  void saysWhereThereIsNoSlurm() {
    slurm_->alone();
    const fs::path file = slurmFile(sweep_);
    try {
      submitToSlurm(sweep_, file, slurmScripts("/bin/adnet", file, 2, {}));
      QFAIL("there is no sbatch");
    } catch (const Error& error) {
      QCOMPARE(error.code(), ErrorCode::ClusterRefused);
    }
  }

  void aTaskThatIsKilledIsPutBack_data() {
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<QByteArray>("restarts");
    QTest::addColumn<bool>("back");
    QTest::addColumn<int>("result");
    QTest::newRow("finished") << QByteArray("exit 0") << QByteArray() << false << 0;
    QTest::newRow("failed") << QByteArray("exit 1") << QByteArray() << false << 1;
    QTest::newRow("told to end") << QByteArray("exit 130") << QByteArray() << false << 130;
    QTest::newRow("killed") << QByteArray("kill -9 $$") << QByteArray() << true << 1;
    QTest::newRow("killed again and again")
        << QByteArray("kill -9 $$") << QByteArray("3") << false << 1;
    QTest::newRow("time is up") << QByteArray("kill -USR1 $PPID; exec sleep 20") << QByteArray()
                                << true << 1;
    QTest::newRow("cancelled, and it takes a moment to end")
        << QByteArray(
               "trap 'sleep 0.3; exit 130' TERM\nkill -TERM $PPID\nfor i in $(seq 100); do sleep "
               "0.1; done")
        << QByteArray() << false << 130;
  }
  void aTaskThatIsKilledIsPutBack() {
    QFETCH(const QByteArray, program);
    QFETCH(const QByteArray, restarts);
    QFETCH(const bool, back);
    QFETCH(const int, result);
    write("adnet", "echo \"$@\" > " + inFolder("task") + "\n" + program.toStdString());
    write("scontrol", "echo \"$@\" > " + inFolder("back"));
    std::ofstream(path("points.sh")) << slurmScripts(path("bin/adnet"), "/s.json", 2, {}).points;
    QProcess bash;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("SLURM_ARRAY_JOB_ID", "47");
    environment.insert("SLURM_ARRAY_TASK_ID", "2");
    if (!restarts.isEmpty()) environment.insert("SLURM_RESTART_COUNT", restarts);
    bash.setProcessEnvironment(environment);
    bash.start("bash", {QString::fromStdString(path("points.sh").string())});
    QVERIFY(bash.waitForFinished());
    QCOMPARE(readFile(path("task")), std::string("sweep /s.json --point 2\n"));
    QCOMPARE(fs::exists(path("back")), back);
    if (back) QCOMPARE(readFile(path("back")), std::string("requeue 47_2\n"));
    QCOMPARE(bash.exitCode(), result);
  }

 private:
  fs::path path(const char* name) const { return slurm_->path(name); }
  std::string inFolder(const char* name) const { return slurm_->inFolder(name); }
  void write(const char* program, const std::string& text) const { slurm_->write(program, text); }

  std::unique_ptr<FakeSlurm> slurm_;
  Sweep sweep_;
};

QTEST_GUILESS_MAIN(SlurmTest)
#include "tst_slurm.moc"
