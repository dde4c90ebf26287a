// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/weights/script_archive.h"
#include "tests/core/weights/pth_testing.h"

#include <QTest>

using namespace adnet;
using namespace adnet::testing;

class ScriptArchiveTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    for (const char* name : {"map.pt", "traced.pt"}) {
      QFile file(QString(ADNET_TEST_DATA "/parity/model/") + name);
      QVERIFY(file.open(QIODevice::ReadOnly));
      saved_.append(file.readAll());
    }
  }

  void whatPyTorchSavesIsSound() {
    for (const QByteArray& bytes : saved_)
      QCOMPARE(refusal(bytes), QString());
  }

  void damageIsSeen() {
    const QByteArray& sound = saved_[0];
    for (qsizetype size = 0; size < sound.size(); size += 97)
      QVERIFY(!refusal(sound.left(size)).isEmpty());
    int tried = 0, seen = 0;
    for (qsizetype at = 0; at < sound.size(); at += 13, ++tried) {
      QByteArray bytes = sound;
      bytes[at] = static_cast<char>(bytes[at] ^ 0x10);
      seen += refusal(bytes).isEmpty() ? 0 : 1;
    }
    QVERIFY(seen > 0.6 * tried);  // the rest is padding, times and the like
  }

  void namesWhatIsAnotherKindOfFile() {
    QVERIFY(refusal("<!DOCTYPE html><html></html>").contains("is a web page"));
    QVERIFY(refusal("version https://git-lfs.github.com/spec/v1\n").contains("Git LFS"));
    QVERIFY(refusal("\x80\x02}.").contains("is no TorchScript file"));
    QVERIFY(refusal(saved_[0].chopped(100)).contains("cut off or damaged"));
  }

  void codeThatReachesForFilesIsRefused_data() {
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("reads") << QByteArray("t = torch.from_file(\"/tmp/x\", True, 16)");
    QTest::newRow("reads by the operator") << QByteArray("t = ops.aten.from_file(\"/x\", True, 1)");
    QTest::newRow("writes") << QByteArray("torch.save(x, \"/tmp/x\")");
  }
  void codeThatReachesForFilesIsRefused() {
    QFETCH(QByteArray, code);
    const QDir folder(folder_.path());
    for (const bool compressed : {false, true}) {
      const QByteArray bytes = zipOf(folder, {{"m/code/__torch__.py", code, compressed}});
      QVERIFY2(refusal(bytes).contains("refused"), qPrintable(refusal(bytes)));
    }
    QCOMPARE(refusal(zipOf(folder, {{"m/code/__torch__.py", "return x", true}})), QString());
  }

  void aBombIsRefused() {
    const QByteArray bytes =
        zipOf(QDir(folder_.path()), {{"m/data/0", QByteArray(70 << 20, '\0'), true}});
    QVERIFY(bytes.size() < 1 << 20);
    QVERIFY(refusal(bytes).contains("far more"));
  }

 private:
  // What it says; empty: it is sound.
  static QString refusal(const QByteArray& bytes) {
    try {
      checkScriptArchive(
          std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size()))),
          "network.pt");
    } catch (const Error& error) {
      return error.code() == ErrorCode::BadWeights ? error.what() : "another code";
    }
    return {};
  }

  QList<QByteArray> saved_;
  QTemporaryDir folder_;
};

QTEST_GUILESS_MAIN(ScriptArchiveTest)
#include "tst_script_archive.moc"
