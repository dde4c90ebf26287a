// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/download/download.h"
#include "core/download/sha256.h"
#include "tests/core/download/http_server.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <sys/file.h>

using namespace adnet;
using adnet::testing::HttpServer;
namespace fs = std::filesystem;

namespace {

QByteArray someBytes(int count) {
  QByteArray bytes(count, '\0');
  for (int i = 0; i < count; ++i)
    bytes[i] = static_cast<char>(i * 31 + i / 251);
  return bytes;
}

std::string hashOf(const QByteArray& bytes) {
  return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().toStdString();
}

const OnDownload kQuiet = [](const DownloadProgress&) {};

}  // namespace

class DownloadTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    server_ = std::make_unique<HttpServer>(contents_);
    what_ = {server_->url(), fs::path(folder_->path().toStdString()) / "deep" / "weights.pth",
             hashOf(contents_).substr(0, 8)};
    partial_ = what_.to.string() + ".partial";
  }

  void sha256IsThatOfFips180() {
    const fs::path file = fs::path(folder_->path().toStdString()) / "abc";
    std::ofstream(file) << "abc";
    QCOMPARE(sha256Of(file, {}),
             std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
  }

  void bringsTheFileAndTellsHowFar() {
    DownloadProgress last;
    download(what_, [&](const DownloadProgress& progress) { last = progress; }, {});
    QCOMPARE(readFile(what_.to), contents_.toStdString());
    QVERIFY(!fs::exists(partial_));
    QCOMPARE(last.received, static_cast<std::uint64_t>(contents_.size()));
    QCOMPARE(last.total, last.received);
    QCOMPARE(last.secondsLeft, 0.0);
  }

  void goesOnWhereItWasCutOff() {
    server_->behave({.cutAfter = 300'000});
    QCOMPARE(codeOf([&] { download(what_, kQuiet, {}); }), ErrorCode::DownloadFailed);
    QCOMPARE(fs::file_size(partial_), 300'000u);
    QVERIFY(!fs::exists(what_.to));
    server_->behave({});
    std::uint64_t least = ~0u;
    download(what_, [&](const DownloadProgress& p) { least = std::min(least, p.received); }, {});
    QVERIFY(server_->requests().back().contains("Range: bytes=300000-"));
    QVERIFY(least >= 300'000);
    QCOMPARE(readFile(what_.to), contents_.toStdString());
  }

  void beginsAnewWhereTheServerCannotGoOn() {
    writePartial(contents_.left(1000));
    server_->behave({.ranges = false});
    download(what_, kQuiet, {});
    QCOMPARE(readFile(what_.to), contents_.toStdString());
  }

  void beginsAnewAfterMoreThanTheFile() {
    writePartial(contents_ + "more");
    download(what_, kQuiet, {});
    QCOMPARE(readFile(what_.to), contents_.toStdString());
  }

  void takesAPartialFileThatIsWhole() {
    writePartial(contents_);
    download(what_, kQuiet, {});
    QCOMPARE(readFile(what_.to), contents_.toStdString());
    QVERIFY(server_->requests().empty());
  }

  void refusesOtherContents() {
    what_.sha256Prefix = "00000000";
    QCOMPARE(codeOf([&] { download(what_, kQuiet, {}); }), ErrorCode::BadWeights);
    QVERIFY(!fs::exists(what_.to));
    QVERIFY(!fs::exists(partial_));
  }

  void tellsWhatTheServerSaid() {
    server_->behave({.status = 404});
    try {
      download(what_, kQuiet, {});
      QFAIL("nothing thrown");
    } catch (const Error& error) {
      QCOMPARE(error.code(), ErrorCode::DownloadFailed);
      QVERIFY2(QByteArray(error.what()).contains("404"), error.what());
      QVERIFY(QByteArray(error.what()).contains("weights.pth"));
    }
    QVERIFY(!fs::exists(partial_));  // not the error's page
  }

  void tellsThatNobodyAnswers() {
    server_.reset();
    QCOMPARE(codeOf([&] { download(what_, kQuiet, {}); }), ErrorCode::DownloadFailed);
    QVERIFY(!fs::exists(partial_));
  }

  void refusesOtherProtocols() {
    what_.url = "file:///etc/hostname";
    QCOMPARE(codeOf([&] { download(what_, kQuiet, {}); }), ErrorCode::DownloadFailed);
  }

  void stopsAtOnceAndKeepsWhatCame() {
    server_->behave({.cutAfter = 200'000, .hang = true});
    std::stop_source stop;
    const OnDownload stopLate = [&](const DownloadProgress& progress) {
      if (progress.received >= 200'000) stop.request_stop();
    };
    QVERIFY_THROWS_EXCEPTION(Cancelled, download(what_, stopLate, stop.get_token()));
    QCOMPARE(fs::file_size(partial_), 200'000u);
  }

  void followsARedirect() {
    HttpServer first("moved");
    first.behave({.status = 302, .location = QByteArray::fromStdString(server_->url())});
    what_.url = first.url();
    download(what_, kQuiet, {});
    QCOMPARE(readFile(what_.to), contents_.toStdString());
  }

  void takesNoMoreThanTheFile() {
    what_.bytes = 1;  // and a mebibyte
    what_.sha256Prefix = "00000000";
    HttpServer endless(QByteArray(3 << 20, 'x'));
    what_.url = endless.url();
    QCOMPARE(codeOf([&] { download(what_, kQuiet, {}); }), ErrorCode::BadWeights);
    QVERIFY(!fs::exists(partial_));
  }

  void keepsWhatEndedEarlyWithoutItsLength() {
    what_.bytes = 3 << 20;
    const QByteArray whole(3 << 20, 'x');
    what_.sha256Prefix = hashOf(whole).substr(0, 8);
    HttpServer server(whole);
    what_.url = server.url();
    server.behave({.cutAfter = 1 << 20, .tellLength = false});
    QCOMPARE(codeOf([&] { download(what_, kQuiet, {}); }), ErrorCode::DownloadFailed);
    QCOMPARE(fs::file_size(partial_), 1u << 20);
    server.behave({});
    download(what_, kQuiet, {});
    QCOMPARE(readFile(what_.to), whole.toStdString());
  }

  void beginsAnewAfterAnotherFilesBeginning() {
    writePartial(QByteArray(1000, '?'));
    download(what_, kQuiet, {});
    QCOMPARE(server_->requests().size(), 2u);
    QCOMPARE(readFile(what_.to), contents_.toStdString());
  }

  void twoAtOnceGiveOneFile() {
    server_->behave({.cutAfter = 200'000, .hang = true});
    auto first = std::async(std::launch::async, [&] { download(what_, kQuiet, {}); });
    QTRY_COMPARE(server_->requests().size(), 1u);
    auto second = std::async(std::launch::async, [&] { download(what_, kQuiet, {}); });
    QTest::qWait(150);  // the second waits by now
    server_->release();
    first.get();
    second.get();
    QCOMPARE(server_->requests().size(), 1u);
    QCOMPARE(readFile(what_.to), contents_.toStdString());
    QVERIFY(!fs::exists(partial_));
  }

  void aStopEndsTheWaitForAnother() {
    writePartial("x");
    const int descriptor = ::open(partial_.c_str(), O_RDWR);
    QCOMPARE(::flock(descriptor, LOCK_EX), 0);
    std::stop_source stop;
    stop.request_stop();
    QVERIFY_THROWS_EXCEPTION(Cancelled, download(what_, kQuiet, stop.get_token()));
    ::close(descriptor);
  }

  void refusesASecondDownloadOfTheSameFile() {
    writePartial("x");
    const int descriptor = ::open(partial_.c_str(), O_RDWR);
    QCOMPARE(::flock(descriptor, LOCK_EX), 0);
    QCOMPARE(codeOf([&] { download(what_, kQuiet, {}); }), ErrorCode::DownloadFailed);
    ::close(descriptor);
    QCOMPARE(readFile(partial_), std::string("x"));
  }

  void namesAFolderThatCannotBeMade() {
    std::ofstream(what_.to.parent_path()) << "a file";
    QCOMPARE(codeOf([&] { download(what_, kQuiet, {}); }), ErrorCode::CannotWrite);
  }

  void fetchesPublishedWeightsFromAMirrorIntoTheCache() {
    qputenv("XDG_CACHE_HOME", folder_->path().toUtf8());
    qputenv("ADNET_WEIGHTS_URL", QByteArray::fromStdString(server_->url("/mirror")));
    const PublishedWeights weights{"net", "V1", "net-00000000.pth"};
    QCOMPARE(codeOf([&] { fetchPublished(weights, kQuiet, {}); }), ErrorCode::BadWeights);
    QVERIFY(server_->requests().back().startsWith("GET /mirror/net-00000000.pth "));
    const std::string good = "net-" + what_.sha256Prefix + ".pth";
    const fs::path path = fetchPublished({"net", "V1", good}, kQuiet, {});
    QCOMPARE(path, weightsCache() / good);
    QCOMPARE(readFile(path), contents_.toStdString());
  }

  void takesAFilePlacedByHandIfItIsTheRightOne() {
    qputenv("XDG_CACHE_HOME", folder_->path().toUtf8());
    const std::string good = "net-" + what_.sha256Prefix + ".pth";
    fs::create_directories(weightsCache());
    for (const std::string& name : {good, std::string("net-00000000.pth")})
      std::ofstream(weightsCache() / name) << contents_.toStdString();
    QCOMPARE(fetchPublished({"net", "V1", good}, kQuiet, {}), weightsCache() / good);
    QCOMPARE(codeOf([&] {
               fetchPublished({"net", "V1", "net-00000000.pth"}, kQuiet, {});
             }),
             ErrorCode::BadWeights);
    QVERIFY(fs::exists(weightsCache() / "net-00000000.pth"));
    QVERIFY(server_->requests().empty());
  }

 private:
  void writePartial(const QByteArray& bytes) {
    fs::create_directories(what_.to.parent_path());
    std::ofstream(partial_) << bytes.toStdString();
  }

  static ErrorCode codeOf(const std::function<void()>& act) {
    try {
      act();
    } catch (const Error& error) {
      return error.code();
    }
    return ErrorCode::Internal;
  }

  const QByteArray contents_ = someBytes(1'000'000);
  std::unique_ptr<QTemporaryDir> folder_;
  std::unique_ptr<HttpServer> server_;
  Download what_;
  std::string partial_;
};

QTEST_GUILESS_MAIN(DownloadTest)
#include "tst_download.moc"
