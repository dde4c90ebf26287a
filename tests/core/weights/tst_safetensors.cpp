// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/files.h"
#include "core/weights/read_weights.h"
#include "tests/core/weights/weights_testing.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <limits>

using namespace adnet;
using namespace adnet::testing;

namespace {

template <class T>
StoredTensor tensorOf(const char* name, DType type, std::vector<std::int64_t> shape,
                      const std::vector<T>& numbers) {
  return {name, type, std::move(shape), std::as_bytes(std::span(numbers))};
}

QByteArray fileOf(const QByteArray& header, int dataBytes) {
  const auto length = static_cast<quint64>(header.size());
  QByteArray bytes(reinterpret_cast<const char*>(&length), sizeof length);
  return bytes + header + QByteArray(dataBytes, '\0');
}

QByteArray fileClaiming(quint64 headerLength) {
  QByteArray bytes = fileOf("{}", 0);
  std::memcpy(bytes.data(), &headerLength, sizeof headerLength);
  return bytes;
}

QByteArray describe(const char* dtype, const char* shape, const char* offsets) {
  return QByteArray("{\"dtype\":\"") + dtype + "\",\"shape\":" + shape +
         ",\"data_offsets\":" + offsets + "}";
}

bool sameTensors(const WeightsFile& a, const WeightsFile& b) {
  return std::ranges::equal(a.tensors, b.tensors, [](const auto& x, const auto& y) {
    return x.name == y.name && x.type == y.type && x.shape == y.shape &&
           std::ranges::equal(x.data, y.data);
  });
}

}  // namespace

class TestSafetensors : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { QVERIFY(folder_.isValid()); }

  void roundTrip() {
    const WeightsFile file = readWeights(writeSample("round.safetensors"));
    QCOMPARE(file.tensors.size(), 4U);
    QCOMPARE(file.metadata, metadata_);
    QVERIFY(file.tensors[0].type == DType::F32);
    QCOMPARE(file.tensors[0].name, std::string("layer.weight"));
    QCOMPARE(file.tensors[0].shape, (std::vector<std::int64_t>{2, 3}));
    QCOMPARE(elementOf<float>(file.tensors[0], 5), floats_[5]);
    QCOMPARE(elementOf<std::int64_t>(file.tensors[1], 0), integers_[0]);
    QVERIFY(file.tensors[1].shape.empty());
    QVERIFY(file.tensors[2].data.empty());
    QCOMPARE(file.tensors[3].data.size(), 1U);
  }

  void sameArgumentsGiveSameBytes() {
    const std::string first = readFile(writeSample("first.safetensors"));
    const std::string second = readFile(writeSample("second.safetensors"));
    QCOMPARE(first, second);
    QCOMPARE(first.substr(8, 15), std::string("{\"__metadata__\""));
    QVERIFY(!QFile::exists(dir().filePath("first.safetensors.partial")));
  }

  void nothingButAHeader() {
    const std::filesystem::path path = dir().filePath("none.safetensors").toStdString();
    writeSafetensors(path, {}, {});
    QCOMPARE(readFile(path), std::string("\x08\0\0\0\0\0\0\0{}      ", 16));
    QVERIFY(readWeights(path).tensors.empty());
  }

  // Such a length begins with the byte that begins a pickle.
  void headersOfAnyLengthAreRead() {
    const auto path = dir().filePath("length.safetensors");
    for (int length = 8; length < 600; length += 8) {
      QFile file(path);
      QVERIFY(file.open(QIODevice::WriteOnly));
      file.write(fileOf(QByteArray("{}").leftJustified(length, ' '), 0));
      file.close();
      QVERIFY(readWeights(path.toStdString()).tensors.empty());
    }
  }

  void badUtf8IsReplacedRatherThanLost() {
    const std::filesystem::path path = dir().filePath("latin1.safetensors").toStdString();
    writeSafetensors(path, {}, {{"classes", "M\xfcller"}});
    QCOMPARE(readWeights(path).metadata.at("classes"), std::string("M\xef\xbf\xbdller"));
  }

  void wrongTensorsAreNotWritten() {
    const std::filesystem::path path = dir().filePath("wrong.safetensors").toStdString();
    const StoredTensor sound = tensorOf("a", DType::F32, {6}, floats_);
    const StoredTensor small = tensorOf("a", DType::F32, {7}, floats_);
    const StoredTensor reserved = tensorOf("__metadata__", DType::F32, {6}, floats_);
    QVERIFY_EXCEPTION_THROWN(writeSafetensors(path, {{sound, sound}}, {}), Error);
    QVERIFY_EXCEPTION_THROWN(writeSafetensors(path, {{small}}, {}), Error);
    QVERIFY_EXCEPTION_THROWN(writeSafetensors(path, {{reserved}}, {}), Error);
    QVERIFY(!std::filesystem::exists(path));
  }

  void pythonReadsTheSame() {
    const QString python = QStandardPaths::findExecutable("python3");
    if (python.isEmpty()) QSKIP("python3 is not installed");
    const std::vector<StoredTensor> tensors{tensorOf("layer.weight", DType::F32, {2, 3}, floats_),
                                            tensorOf("steps", DType::I64, {}, integers_)};
    const std::filesystem::path path = dir().filePath("python.safetensors").toStdString();
    writeSafetensors(path, tensors, metadata_);

    QProcess process;
    process.start(python, {ADNET_TEST_DATA "/parity/weights/read_safetensors.py",
                           QString::fromStdString(path.string())});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    const QList<QByteArray> lines = process.readAllStandardOutput().trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0],
             QByteArray("layer.weight|F32|[2, 3]|0.0|1.5|-2.25|1.401298464324817e-45|3.0|inf"));
    QCOMPARE(lines[1], QByteArray("steps|I64|[]|-4611686018427387904"));
    QCOMPARE(lines[2], QByteArray("{\"classes\": \"wren\\n\\u9e6a \\\"x\\\"\", "
                                  "\"format\": \"adnet\", \"zoom\": \"\"}"));
  }

  void pretrainedWeights() {
    const std::filesystem::path path =
        ADNET_SHARED_DIR "/weights/mobilenet_v2_035_imagenet.safetensors";
    if (!std::filesystem::exists(path)) QSKIP("the shared pretrained weights are not here");
    const WeightsFile file = readWeights(path);
    QCOMPARE(file.tensors.size(), 312U);
    QCOMPARE(file.tensors[0].name, std::string("features.0.0.weight"));
    QCOMPARE(file.tensors[0].shape, (std::vector<std::int64_t>{16, 3, 3, 3}));
    QCOMPARE(file.metadata.size(), 10U);
    QCOMPARE(file.metadata.at("architecture"), std::string("mobilenet_v2"));
    QCOMPARE(file.metadata.at("batch_norm_eps"), std::string("0.001"));

    const std::filesystem::path again = dir().filePath("again.safetensors").toStdString();
    writeSafetensors(again, file.tensors, file.metadata);
    const WeightsFile copy = readWeights(again);
    QVERIFY(sameTensors(file, copy));
    QCOMPARE(copy.metadata, file.metadata);
  }

  void tensorsMayBeNamedInAnyOrder() {
    const QByteArray header = "{\"late\":" + describe("F32", "[1]", "[4,8]") +
                              ",\"early\":" + describe("F32", "[1]", "[0,4]") + "}   ";
    const WeightsFile file = readWeights(writeFile(dir(), "order.bin", fileOf(header, 8)));
    QCOMPARE(file.tensors[0].name, std::string("early"));
    QCOMPARE(file.tensors[1].name, std::string("late"));
  }

  void refusesBadFiles_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("phrase");
    const auto one = [](const char* dtype, const char* shape, const char* offsets,
                        int dataBytes = 4) {
      return fileOf("{\"layer\":" + describe(dtype, shape, offsets) + "}", dataBytes);
    };
    const auto two = [](const char* first, const char* second) {
      return fileOf("{\"a\":" + describe("F32", "[1]", first) +
                        ",\"b\":" + describe("F32", "[1]", second) + "}",
                    8);
    };
    const QByteArray sound = one("F32", "[1]", "[0,4]");

    QTest::newRow("empty") << QByteArray() << "is empty";
    QTest::newRow("shorter than a length") << QByteArray("\x08\0\0", 3) << "is no weights file";
    QTest::newRow("header of 2^60")
        << fileClaiming(1ULL << 60) << "1152921504606846976 bytes; at most 100,000,000";
    QTest::newRow("header of 2^64-1")
        << fileClaiming(std::numeric_limits<quint64>::max()) << "at most 100,000,000";
    QTest::newRow("header beyond the file") << fileClaiming(1000) << "its header alone needs 1008";
    QTest::newRow("cut off") << sound.chopped(1)
                             << "\"layer\" ends at byte 4 of the data, of "
                                "which only 3 are there. The file is cut off";
    QTest::newRow("bytes behind") << sound + "x"
                                  << "has 1 bytes behind its last tensor";
    QTest::newRow("no JSON") << fileOf("{\"layer\":", 0) << "not sound JSON";
    QTest::newRow("bad UTF-8") << fileOf("{\"\xff\":1}", 0) << "not sound JSON";
    QTest::newRow("huge number") << one("F32", "[1]", "[0,1e999]") << "not sound JSON";
    QTest::newRow("nested") << fileOf("{\"a\":" + QByteArray(5000, '['), 0) << "nested too deeply";
    QTest::newRow("twice") << fileOf("{\"a\":" + describe("F32", "[1]", "[0,4]") +
                                         ",\"a\":" + describe("F32", "[1]", "[4,8]") + "}",
                                     8)
                           << "has \"a\" twice";
    QTest::newRow("metadata of numbers")
        << fileOf("{\"__metadata__\":{\"epoch\":3}}", 0) << "\"epoch\" is no text";
    QTest::newRow("metadata is a list")
        << fileOf("{\"__metadata__\":[]}", 0) << "__metadata__ that is no JSON object";
    QTest::newRow("no object") << fileOf("{\"layer\":7}", 0) << "\"layer\" is not described";
    QTest::newRow("no shape") << fileOf("{\"layer\":{\"dtype\":\"F32\"}}", 0)
                              << "\"layer\" has no shape";
    QTest::newRow("unknown type") << one("F8_E4M3", "[4]", "[0,4]")
                                  << "\"layer\" has the element type \"F8_E4M3\"";
    QTest::newRow("negative size")
        << one("F32", "[-1]", "[0,4]") << "\"layer\" has -1 in its shape";
    QTest::newRow("broken size") << one("F32", "[1.0]", "[0,4]") << "has 1.0 in its shape";
    QTest::newRow("size of 2^63") << one("F32", "[9223372036854775808]", "[0,4]")
                                  << "has 9223372036854775808 in its shape";
    QTest::newRow("product overflows")
        << one("F32", "[4294967296,4294967296]", "[0,4]") << "\"layer\" has a shape too large";
    QTest::newRow("bytes overflow")
        << one("F64", "[4611686018427387904]", "[0,4]") << "\"layer\" has a shape too large";
    QTest::newRow("offsets and shape differ")
        << one("F32", "[2]", "[0,4]") << "needs 8 bytes for its shape";
    QTest::newRow("three offsets") << one("F32", "[1]", "[0,4,8]") << "a begin and an end";
    QTest::newRow("backwards") << one("F32", "[1]", "[4,0]") << "a begin and an end";
    QTest::newRow("offsets no list") << one("F32", "[1]", "\"0-4\"") << "no list";
    QTest::newRow("beyond the end") << one("F32", "[2]", "[0,8]") << "ends at byte 8";
    QTest::newRow("overlap") << two("[0,4]", "[2,6]") << "\"b\" overlaps the tensor before it";
    QTest::newRow("the same bytes") << two("[0,4]", "[0,4]") << "overlaps";
    QTest::newRow("hole") << two("[0,4]", "[5,9]") << "\"b\" leaves a hole";
    QTest::newRow("hole first") << one("F32", "[1]", "[4,8]", 8) << "\"layer\" leaves a hole";
    QTest::newRow("bool of 2") << fileOf("{\"flag\":" + describe("BOOL", "[1]", "[0,1]") + "}", 0) +
                                      "\x02"
                               << "\"flag\" is of booleans";
  }
  void refusesBadFiles() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, phrase);
    verifyRefused(writeFile(dir(), "bad.safetensors", bytes), phrase);
  }

  // Whatever one damaged byte does, it is read or refused, and nothing else.
  void everyByteMayBeDamaged() {
    const std::string sound = readFile(writeSample("sound.safetensors"));
    int refused = 0;
    for (std::size_t i = 0; i < sound.size(); ++i) {
      std::string damaged = sound;
      damaged[i] = static_cast<char>(damaged[i] ^ 0x15);
      const auto path = writeFile(dir(), "damaged.safetensors", QByteArray::fromStdString(damaged));
      if (errorOf(path)) ++refused;
    }
    QVERIFY(refused > 100);
  }

  void namesWhatIsAnotherKindOfFile_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("phrase");
    const auto row = [](const char* name, const QByteArray& bytes, const char* phrase) {
      QTest::newRow(name) << bytes << phrase;
    };
    const QByteArray zeros(300, '\0');
    row("Git LFS", "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 14214848\n",
        "is a pointer of Git LFS");
    row("web page", "<!DOCTYPE html><html></html>", "is a web page (HTML");
    row("web page in capitals", "\xEF\xBB\xBF\r\n <HTML><BODY>", "is a web page (HTML");
    row("a server's answer", "<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code>",
        "is a web page (HTML or XML)");
    row("shard index", "{\"metadata\": {}, \"weight_map\": {\"a\": \"model-00001-of-00002\"}}",
        "is the index of weights in several parts");
    row("JSON whose ninth byte begins an object", "{\"meta\":{\"a\": 1}}", "is a text file (JSON)");
    row("text", "conv1.weight 0.1 0.2\n", "is a text file, not weights");
    row("ONNX",
        "\x08\x08\x12\x07pytorch\x1a\x05"
        "1.13.:\x10" +
            zeros,
        "in the format ONNX");
    row("ONNX without a producer", QByteArray("\x08\x0a\x3a\x10", 4) + zeros, "in the format ONNX");
    row("SavedModel", QByteArray("\x08\x01\x12\x90", 4) + zeros, "SavedModel of TensorFlow");
    row("Keras", "\x89HDF\r\n\x1a\n" + zeros, "is an HDF5 file, as Keras");
    row("NumPy", QByteArray("\x93NUMPY\x01\0v\0", 10), "NumPy");
    row("gzip", "\x1f\x8b\x08" + zeros, "is a gzip archive. Unpack it");
    row("tar", QByteArray(257, 'x') + "ustar" + zeros, "is a tar archive. Unpack it");
    row("empty zip", "PK\x05\x06" + QByteArray(18, '\0'), "a zip archive with nothing in it");
    row("zeros", zeros, "begins with nothing but zeros");
    row("picture", "\xff\xd8\xff\xe0" + zeros, "is an image");
  }
  void namesWhatIsAnotherKindOfFile() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, phrase);
    verifyRefused(writeFile(dir(), "weights.pth", bytes), phrase);
  }

  // A header of 0x8b1f bytes begins as gzip does.
  void aHeadersLengthIsNotTakenForAnotherFormat() {
    QByteArray header = "{\"a\":" + describe("F32", "[1]", "[0,4]") + "}";
    header += QByteArray(0x8b1f - header.size(), ' ');
    const QByteArray bytes = fileOf(header, 4);
    QVERIFY(bytes.startsWith("\x1f\x8b"));
    QCOMPARE(readWeights(writeFile(dir(), "long.safetensors", bytes)).tensors.size(), 1U);
  }

  void namesWhatIsNoFile() {
    verifyRefused(dir().filePath("absent.safetensors").toStdString(), "no such file",
                  ErrorCode::NotFound);
    verifyRefused(folder_.path().toStdString(), "is a folder, not a file", ErrorCode::Unreadable);
    verifyRefused("/dev/zero", "is a pipe or a device, not a file", ErrorCode::Unreadable);
  }

  void elementTypes() {
    QCOMPARE(sizeOf(DType::F64), 8U);
    QCOMPARE(sizeOf(DType::BF16), 2U);
    QCOMPARE(sizeOf(DType::Bool), 1U);
    QCOMPARE(nameOf(DType::BF16), "BF16");
    QCOMPARE(nameOf(DType::I64), "I64");
    QCOMPARE(nameOf(DType::Bool), "BOOL");
  }

 private:
  QDir dir() const { return QDir(folder_.path()); }

  std::filesystem::path writeSample(const char* name) {
    const std::vector<std::uint8_t> flag{1};
    const std::vector<StoredTensor> tensors{
        tensorOf("layer.weight", DType::F32, {2, 3}, floats_),
        tensorOf("steps", DType::I64, {}, integers_),
        tensorOf("nothing", DType::F16, {0, 5}, std::vector<std::uint16_t>{}),
        tensorOf("flag", DType::Bool, {1, 1}, flag)};
    std::filesystem::path path = dir().filePath(name).toStdString();
    writeSafetensors(path, tensors, metadata_);
    return path;
  }

  QTemporaryDir folder_;
  const std::vector<float> floats_{0.0F,   1.5F,
                                   -2.25F, std::numeric_limits<float>::denorm_min(),
                                   3.0F,   std::numeric_limits<float>::infinity()};
  const std::vector<std::int64_t> integers_{-(std::int64_t{1} << 62)};
  const std::map<std::string, std::string> metadata_{
      {"format", "adnet"}, {"classes", "wren\n鹪 \"x\""}, {"zoom", ""}};
};

QTEST_GUILESS_MAIN(TestSafetensors)
#include "tst_safetensors.moc"
