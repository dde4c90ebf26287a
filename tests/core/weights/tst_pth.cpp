// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/weights/formats.h"
#include "core/weights/read_weights.h"
#include "tests/core/weights/pth_testing.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace adnet;
using namespace adnet::testing;

namespace {

const QDir kSaved(ADNET_TEST_DATA "/parity/weights");

std::filesystem::path saved(const char* name) {
  return kSaved.filePath(name).toStdString();
}

QJsonObject expectedFiles() {
  QFile file(kSaved.filePath("expected.json"));
  if (!file.open(QIODevice::ReadOnly)) qFatal("expected.json is missing");
  return QJsonDocument::fromJson(file.readAll()).object();
}

// Overwrites a field of an entry's record in the archive's directory (APPNOTE.TXT, 4.3.12).
template <class T>
void patch(QByteArray& archive, const QByteArray& name, int field, T value) {
  constexpr int kRecordBytes = 46;
  const qsizetype record = archive.lastIndexOf(name) - kRecordBytes;
  if (record < 0 || !archive.sliced(record).startsWith("PK\x01\x02")) qFatal("no such record");
  std::memcpy(archive.data() + record + field, &value, sizeof value);
}
constexpr int kStoredSize = 20, kSize = 24, kPlace = 42;

}  // namespace

class TestPth : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { QVERIFY(folder_.isValid()); }

  void readsWhatPyTorchSaved_data() {
    QTest::addColumn<QString>("name");
    const QStringList names = expectedFiles().keys();
    QCOMPARE(names.size(), 17);
    for (const QString& name : names)
      QTest::newRow(qPrintable(name)) << name;
  }
  void readsWhatPyTorchSaved() {
    QFETCH(QString, name);
    const QJsonArray expected = expectedFiles()[name].toArray();
    const WeightsFile file = readWeights(kSaved.filePath(name).toStdString());
    QCOMPARE(static_cast<qsizetype>(file.tensors.size()), expected.size());
    for (std::size_t i = 0; i < file.tensors.size(); ++i) {
      compare(file.tensors[i], expected[static_cast<qsizetype>(i)].toObject());
      if (QTest::currentTestFailed()) return;
    }
    QVERIFY(file.metadata.empty());
  }

  // What a pickle asks to be called is passed over; so is all that hangs on it.
  void nothingIsCalled_data() {
    QTest::addColumn<QByteArray>("code");
    const QByteArray evil = "cposix\nsystem\n" + text("touch /tmp/x") + "\x85R";
    QTest::newRow("call") << evil;
    QTest::newRow("call of a call") << evil + ")R";
    QTest::newRow("state") << evil + "}b";
    QTest::newRow("items") << evil + "(" + text("a") + text("b") + "u(K\1e" + text("c") + "Ns";
    QTest::newRow("object") << QByteArray("cargparse\nNamespace\nq\x09)\x81}b");
    QTest::newRow("object with keywords") << QByteArray("cargparse\nNamespace\n)}\x92");
    QTest::newRow("by protocol 4")
        << text("builtins") + text("eval") + "\x93" + text("1") + "\x85R";
    QTest::newRow("dropped") << "N" + evil + "0(" + evil + "1";
  }
  void nothingIsCalled() {
    QFETCH(QByteArray, code);
    const QByteArray pickle =
        pickleOf(dictOf(text("before") + code + text("layer") + View{}.code()));
    QCOMPARE(readWeights(write(zip(archiveOf(pickle)))).tensors.size(), 1U);
    LegacyFile legacy;
    legacy.machine = code;
    QCOMPARE(readWeights(write(legacy.bytes())).tensors.size(), 1U);
  }

  void whatASubclassOfATensorHoldsIsRead() {
    View view;
    const QByteArray rebuild = view.code();  // function, arguments, R
    const qsizetype arguments = rebuild.indexOf('(');
    const QByteArray code = "ctorch._tensor\n_rebuild_from_type_v2\n(" + rebuild.first(arguments) +
                            "cfastai\nTensorBase\n" + rebuild.mid(arguments).chopped(1) + "}tR";
    const QByteArray pickle = pickleOf(dictOf(text("layer") + code));
    QCOMPARE(readWeights(write(zip(archiveOf(pickle)))).tensors[0].shape.size(), 2U);
  }

  void whichOfSeveralSetsIsReadIsSaid() {
    QCOMPARE(QString::fromStdString(readWeights(saved("several.pth")).choice),
             QString("its \"model\"; not used: \"ema\""));
    for (const char* name : {"checkpoint.pth", "beside.pth", "unknown_wrapper.pth", "list.pth"})
      QCOMPARE(QString::fromStdString(readWeights(saved(name)).choice), QString());
    const QByteArray set = dictOf(text("layer") + View{}.code());
    const QByteArray pickle = pickleOf(dictOf(text("student") + set + text("teacher") + set));
    QCOMPARE(QString::fromStdString(readWeights(write(zip(archiveOf(pickle)))).choice),
             QString("its \"student\"; not used: \"teacher\""));
  }

  // Each of many dicts holds all others.
  void dictsThatHoldEachOtherEnd() {
    QByteArray code;
    constexpr int kCount = 300;
    const auto slot = [](int i) { return bytesOf(static_cast<quint32>(i)); };
    for (int i = 0; i < kCount; ++i)
      code += "}r" + slot(i);
    for (int i = 0; i < kCount; ++i) {
      code += "j" + slot(i) + "(";
      for (int j = 0; j < kCount; ++j)
        code += text("model") + "j" + slot(j);
      code += "u0";
    }
    verifyRefused(write(zip(archiveOf(pickleOf(code)))), "no tensors by name");
  }

  void sharedStorageIsReadOnce() {
    const WeightsFile file = readWeights(saved("views.pth"));
    QCOMPARE(file.tensors[1].data.data(), file.tensors[0].data.data() + 4 * sizeof(float));
  }

  void namesWhatPyTorchSavedOtherwise_data() {
    QTest::addColumn<QString>("phrase");
    QTest::newRow("scripted.pth") << "is a TorchScript program";
    QTest::newRow("whole_model.pth") << "is a whole Python object, of "
                                        "\"torch.nn.modules.linear.Linear\", which is not run";
    QTest::newRow("whole_model_inside.pth")
        << "no tensors by name; its \"model\" is a whole Python object, of "
           "\"torch.nn.modules.linear.Linear\"";
    QTest::newRow("lone_tensor.pth") << "something else than a state dict";
  }
  void namesWhatPyTorchSavedOtherwise() {
    QFETCH(QString, phrase);
    verifyRefused(saved(QTest::currentDataTag()), phrase);
  }

  void handMadeLegacyFileIsSound() {  // or the refusals below would prove nothing
    const WeightsFile file = readWeights(write(LegacyFile{}.bytes()));
    QCOMPARE(file.tensors.size(), 1U);
    QCOMPARE(file.tensors[0].data.size(), 16U);
  }

  void refusesBadLegacyFiles_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("phrase");
    const auto row = [](const char* name, const LegacyFile& file, const char* phrase) {
      QTest::newRow(name) << file.bytes() << phrase;
    };
    row("other version", {.version = number(1002)}, "a version of torch.save's format");
    row("version is text", {.version = text("1001")}, "a version of torch.save's format");
    row("big-endian", {.machine = dictOf(text("little_endian") + "\x89")}, "big-endian");
    row("asks to run code", {.pickle = "cos\nsystem\n" + text("ls") + "\x85R", .keys = "]"},
        "\"os.system\"");
    row("2^60 elements", {.elements = qint64{1} << 60}, "more than it holds");
    row("fewer elements than none", {.elements = -1}, "more than it holds");
    row("fewer than the tensor needs", {.elements = 3}, "needs a storage of 4 elements");
    row("data cut off", {.data = QByteArray(15, '\0')}, "more than it holds");
    row("a storage of no tensor", {.keys = "](" + text("7") + "e"}, "a storage of no tensor");
    row("keys are numbers", {.keys = "](" + number(0) + "e"}, "a storage of no tensor");
    row("storage not listed", {.keys = "]"}, "lacks the storage \"0\"");
    row("one storage in two types",
        {.pickle = dictOf(text("a") + View{}.code() + text("b") +
                          View{.storageType = "LongStorage"}.code())},
        "in two types");
    row("a storage within another",
        {.pickle = dictOf(text("layer") + View{}.code().replace("tQ", "}tQ"))},
        "a storage within another");
    QTest::newRow("another pickle") << pickleOf(dictOf({})) << "is a pickle, but not of torch.save";
  }
  void longListsAreNotCopiedWithoutEnd() {
    QByteArray pairs, dicts;
    for (int i = 0; i < 4000; ++i) {
      pairs += "](" + text("k") + "Ne";
      dicts += "h\x01h\x02\x85R";
    }
    verifyRefused(
        write(LegacyFile{.pickle = "ccollections\nOrderedDict\nq\x01](" + pairs + "eq\x02" + dicts}
                  .bytes()),
        "far more than weights");
  }

  void refusesBadLegacyFiles() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, phrase);
    verifyRefused(write(bytes), phrase);
  }

  void aLegacyFileCutOffAnywhereIsRefused() {
    QFile saved(kSaved.filePath("legacy.pth"));
    QVERIFY(saved.open(QIODevice::ReadOnly));
    const QByteArray whole = saved.readAll();
    for (qsizetype size = 0; size < whole.size(); ++size) {
      const auto* begin = reinterpret_cast<const std::byte*>(whole.constData());
      QVERIFY_EXCEPTION_THROWN(readLegacyPth({begin, begin + size}, "cut.pth"), Error);
    }
  }

  void handMadeArchiveIsSound() {  // or the refusals below would prove nothing
    const WeightsFile file = readWeights(write(zip(archiveOf(View{}))));
    QCOMPARE(file.tensors.size(), 1U);
    QCOMPARE(file.tensors[0].data.size(), 16U);

    const View lastStrideAnything{.shape = {4, 1}, .strides = {1, INT64_MAX}};
    QCOMPARE(readWeights(write(zip(archiveOf(lastStrideAnything)))).tensors[0].data.size(), 16U);
    const View turned{.shape = {2, 1, 2}, .strides = {1, INT64_MAX, 2}};
    QCOMPARE(readWeights(write(zip(archiveOf(turned)))).tensors[0].data.size(), 16U);
    const View nothing{.elements = 0, .offset = 9, .shape = {0, 3}, .strides = {3, 1}};
    QVERIFY(readWeights(write(zip(archiveOf(nothing)))).tensors[0].data.empty());
  }

  void refusesBadPickles_data() {
    QTest::addColumn<QByteArray>("pickle");
    QTest::addColumn<QString>("phrase");
    const auto row = [](const char* name, const QByteArray& code, const char* phrase) {
      QTest::newRow(name) << pickleOf(code) << phrase;
    };
    row("os.system", "cos\nsystem\n" + text("touch /tmp/x") + "\x85R",
        "is a whole Python object, of \"os.system\", which is not run here");
    row("eval for a model", dictOf(text("model") + "cbuiltins\neval\n" + text("1") + "\x85R"),
        "its \"model\" is a whole Python object, of \"builtins.eval\"");
    row("eval by protocol 4", text("builtins") + text("eval") + "\x93", "\"builtins.eval\"");
    row("old protocol", "cposix\nsystem\n(S'ls'\ntR",
        "an operation that torch.save does not write");
    row("own class", "c__main__\nNet\nq\x01)\x81}b",
        "is a whole Python object, of \"__main__.Net\"");
    row("objects and no tensors", dictOf(text("args") + "cargparse\nNamespace\n)\x81"),
        "no tensors by name. Save a state dict: torch.save(");
    row("object of no class", "N)\x81", "an object of something else than a class");
    row("tensor within a tensor", "ctorch._tensor\n_rebuild_from_type_v2\nq\x01(h\x01N)NtR",
        "a tensor within another");
    row("name with line noise", "c\x1b[31m\nx\n", "\"?[31m.x\"");
    row("endless name", "c" + QByteArray(100000, 'a') + "\nb\n", "aaa…\"");
    row("memo missing", "h\x07", "recalls memo 7, never stored");
    row("mark missing", "t", "a mark that is not there");
    row("below a mark", "}(s", "takes what is not there");
    row("empty stack", "", "takes what is not there");
    row("key without value", "}(" + text("a") + "u", "a key without a value");
    row("dict expected", ")" + text("a") + text("b") + "s", "a dict is expected");
    row("calls a tuple", "))R", "a function is expected");
    row("calls a storage", "ctorch\nFloatStorage\n)R", "calls a storage");
    row("too few arguments", "ctorch._utils\n_rebuild_tensor_v2\n)R", "too few arguments");
    row("storage of no type", text("storage") + "ctorch\nSize\n" + text("0") + "\x87Q",
        "a storage of no type");
    row("number of 9 bytes as a size",
        dictOf(text("a") + View{}.code().replace(number(4), "\x8a\x09" + QByteArray(9, '\1'))),
        "something else where a storage's size is expected");
    row("number of less than no bytes", QByteArray("\x8b\xff\xff\xff\xff", 5), "is cut off");
    row("unknown operation", "i", "an operation that torch.save does not write");
    row("text beyond the end", "X\xff\xff\xff\xff", "is cut off");
    row("text of 2^64-1", "\x8d" + QByteArray(8, '\xff'), "is cut off");
    row("name without end", "ctorch", "is cut off");
    row("list holds itself",
        "]q\x01h\x01"
        "a",
        "something else than a state dict");
    row("dict wraps itself", "}q\x01" + text("model") + "h\x01s", "no tensors by name");
    row("million lists nested", QByteArray(1'000'000, ']') + QByteArray(999'999, 'a'),
        "something else than a state dict");
    row("endless", QByteArray(5'000'000, 'N'), "far more than weights");
    QTest::newRow("nothing") << QByteArray() << "is cut off";
    QTest::newRow("no stop") << QByteArray("\x80\x02}") << "is cut off";
    row("the same name twice",
        dictOf(text("layer") + View{}.code() + text("layer") + View{}.code()),
        "tensor \"layer\" is there twice");
  }
  void refusesBadPickles() {
    QFETCH(QByteArray, pickle);
    QFETCH(QString, phrase);
    verifyRefused(write(zip(archiveOf(pickle))), phrase);
  }

  void refusesBadTensors_data() {
    QTest::addColumn<QByteArray>("pickle");
    QTest::addColumn<QString>("phrase");
    const auto row = [](const char* name, const View& view, const char* phrase) {
      QTest::newRow(name) << pickleOf(dictOf(text("layer") + view.code())) << phrase;
    };
    row("storage shorter than claimed", {.elements = 5, .shape = {5}, .strides = {1}},
        "\"layer\" needs a storage of 5 elements, but the file has only 16 bytes");
    row("type wider than storage", {.storageType = "DoubleStorage"}, "only 16 bytes");
    row("shape beyond storage", {.shape = {5}, .strides = {1}},
        "\"layer\" reaches beyond its storage of 4 elements");
    row("offset beyond storage", {.offset = 1}, "reaches beyond its storage");
    row("offset overflows", {.offset = INT64_MAX}, "reaches beyond its storage");
    row("huge stride", {.shape = {2, 2}, .strides = {INT64_MAX, INT64_MAX}},
        "reaches beyond its storage");
    row("stride overflows", {.shape = {5, 1}, .strides = {INT64_MAX / 2, 1}},
        "reaches beyond its storage");
    row("negative stride", {.strides = {-1, 1}}, "a negative size, stride or offset");
    row("negative size", {.shape = {-2, -2}}, "a negative size, stride or offset");
    row("negative offset", {.offset = -1}, "a negative size, stride or offset");
    row("negative storage", {.elements = -4}, "a storage of negative size");
    row("product overflows", {.shape = {1LL << 32, 1LL << 32}, .strides = {0, 0}},
        "a shape too large to be counted");
    row("expanded to 4 TB", {.shape = {1LL << 40}, .strides = {0}},
        "takes 4398046511104 bytes when copied");
    row("strides missing", {.strides = {1}}, "a shape of 2 sizes and 1 strides");
    row("hundred dimensions", {.shape = QList<qint64>(100, 1), .strides = QList<qint64>(100, 1)},
        "a tensor of more than 64 dimensions");
    row("storage missing", {.key = "7"}, "\"archive/data/7\" is missing");
    row("storage elsewhere", {.key = "../version"}, "\"archive/data/../version\" is missing");
    row("complex numbers", {.storageType = "ComplexFloatStorage"}, "\"torch.ComplexFloatStorage\"");
  }
  void refusesBadTensors() {
    QFETCH(QByteArray, pickle);
    QFETCH(QString, phrase);
    verifyRefused(write(zip(archiveOf(pickle))), phrase);
  }

  // Many views of one small storage must not add up to all of the memory.
  void refusesManyExpandedViews() {
    const View wide{.shape = {1 << 20, 8}, .strides = {0, 0}};  // 32 MiB when copied
    QByteArray items;
    for (int i = 0; i < 5; ++i)
      items += text(QByteArray::number(i)) + wide.code();
    verifyRefused(write(zip(archiveOf(pickleOf(dictOf(items))))), "tensor \"2\" is a view of few");
  }

  void refusesBadArchives_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("phrase");
    const QList<ZipEntry> sound = archiveOf(View{});
    const QByteArray bytes = zip(sound);

    QTest::newRow("cut off") << bytes.chopped(40) << "cannot be opened";
    QTest::newRow("only the first bytes") << bytes.first(4) << "cannot be opened";
    QTest::newRow("other content") << zip({{"photos/wren.jpg", "x"}}) << "it has no data.pkl";
    QTest::newRow("big endian") << zip(sound + QList<ZipEntry>{{"archive/byteorder", "big"}})
                                << "big-endian";

    QList<ZipEntry> bomb = sound;
    bomb[1] = {"archive/data/0", QByteArray(10'000'000, '\0'), true};
    QTest::newRow("bomb") << zip(bomb) << "\"archive/data/0\" is compressed";
    bomb = sound;
    bomb[0].bytes += QByteArray(10'000'000, '\0');
    bomb[0].compressed = true;
    QTest::newRow("compressed pickle") << zip(bomb) << "\"archive/data.pkl\" is compressed";

    QByteArray liar = bytes;
    patch(liar, "archive/data/0", kSize, quint32{0x7fffffff});
    QTest::newRow("lies about its size") << liar << "claims 2147483647 bytes";

    QByteArray damaged = bytes;
    damaged[damaged.indexOf("archive/data/0") + 14] = '\1';  // its first byte
    QTest::newRow("damaged") << damaged << "its checksum differs";

    QTest::newRow("overlapping entries") << overlapping() << "more than the file can hold";
  }
  void refusesBadArchives() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, phrase);
    verifyRefused(write(bytes), phrase);
  }

  void readsLaterPyTorchArchives() {
    const QByteArray pickle = pickleOf(dictOf(text("layer") + View{}.code()));
    const QByteArray bytes = zip({{"resnet/data.pkl", pickle},
                                  {"resnet/.format_version", "1"},
                                  {"resnet/byteorder", "little"},
                                  {"resnet/data/0", QByteArray(16, '\0')},
                                  {"resnet/version", "3\n"},
                                  {"resnet/.data/serialization_id", "0123456789"}});
    QCOMPARE(readWeights(write(bytes)).tensors.size(), 1U);
  }

  // Whatever one damaged byte does, it is read or refused, and nothing else.
  void everyByteMayBeDamaged() {
    QFile file(kSaved.filePath("views.pth"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray sound = file.readAll();
    int refused = 0;
    for (qsizetype i = 0; i < sound.size(); ++i) {
      QByteArray damaged = sound;
      damaged[i] = static_cast<char>(damaged[i] ^ 0x15);
      if (errorOf(write(damaged))) ++refused;
    }
    QVERIFY(refused > 500);
  }

 private:
  QByteArray zip(const QList<ZipEntry>& entries) const {
    return zipOf(QDir(folder_.path()), entries);
  }
  std::filesystem::path write(const QByteArray& bytes) const {
    return writeFile(QDir(folder_.path()), "test.pth", bytes);
  }

  // Three storages, each of the first one's bytes.
  QByteArray overlapping() const {
    const View wide{.elements = 1000, .shape = {1000}, .strides = {1}};
    QByteArray items;
    QList<ZipEntry> entries{{"archive/data/0", QByteArray(4000, '\0')}};
    for (const char* key : {"1", "2"}) {
      View view = wide;
      view.key = key;
      items += text(view.key) + view.code();
      entries.append({"archive/data/" + view.key, QByteArray(4000, '\0')});
    }
    items += text("0") + wide.code();
    entries.prepend({"archive/data.pkl", pickleOf(dictOf(items))});
    // The second and third entries' own bytes are taken out again.
    QByteArray bytes = zip(entries);
    for (const char* key : {"1", "2"}) {
      const QByteArray name = QByteArray("archive/data/") + key;
      patch(bytes, name, kPlace,
            static_cast<quint32>(bytes.indexOf("archive/data/0") - kLocalHeader));
      const qsizetype begin = bytes.indexOf(name) - kLocalHeader;
      const qsizetype end = begin + kLocalHeader + name.size() + 4000;
      bytes.remove(begin, end - begin);
    }
    // The end record points to the directory, which has moved.
    const qsizetype endRecord = bytes.lastIndexOf("PK\x05\x06");
    const auto directory = static_cast<quint32>(bytes.indexOf("PK\x01\x02"));
    std::memcpy(bytes.data() + endRecord + 16, &directory, sizeof directory);
    return bytes;
  }
  static constexpr int kLocalHeader = 30;

  static void compare(const StoredTensor& tensor, const QJsonObject& expected) {
    QCOMPARE(QString::fromStdString(tensor.name), expected["name"].toString());
    QCOMPARE(QString(nameOf(tensor.type)), expected["dtype"].toString());
    QJsonArray shape;
    for (const std::int64_t size : tensor.shape)
      shape.append(static_cast<qint64>(size));
    QCOMPARE(shape, expected["shape"].toArray());
    const QJsonArray values = expected["values"].toArray();
    QCOMPARE(static_cast<qsizetype>(tensor.data.size() / sizeOf(tensor.type)), values.size());
    for (qsizetype i = 0; i < values.size(); ++i) {
      const QString text = values[i].toString();
      const QString found = textOf(tensor, static_cast<std::size_t>(i));
      const bool real = text.contains('.') || text.contains('e');
      if (real) QCOMPARE(found.toDouble(), text.toDouble());
      if (!real) QCOMPARE(found, text);
    }
  }

  QTemporaryDir folder_;
};

QTEST_GUILESS_MAIN(TestPth)
#include "tst_pth.moc"
