// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The plan of the house, kept: which folder includes which (tests/layers.txt), no circle of folders
// or of files, no Qt in core, Torch in the engine's folders alone.
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <functional>

namespace {

using Graph = QMap<QString, QSet<QString>>;

struct Source {
  QString path;          // from the root: "core/base/files.cpp"
  QStringList ours;      // what it includes in quotes
  QStringList external;  // what it includes in angles

  bool isHeader() const { return path.endsWith(".h"); }
};

QString folderOf(const QString& path) {
  return path.section('/', 0, -2);
}

// A header and its source are one: "core/base/files".
QString unitOf(const QString& path) {
  return path.section('.', 0, 0);
}

Source parse(const QString& path, const QString& text) {
  static const QRegularExpression include("^#include ([\"<])([^\">]+)[\">]",
                                          QRegularExpression::MultilineOption);
  Source source{path, {}, {}};
  for (auto match = include.globalMatch(text); match.hasNext();) {
    const auto found = match.next();
    (found.captured(1) == "\"" ? source.ours : source.external).push_back(found.captured(2));
  }
  return source;
}

QString textOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QList<Source> readSources(const QDir& root) {
  QList<Source> sources;
  for (const char* top : {"app", "core", "ui"}) {
    QDirIterator files(root.filePath(top), {"*.h", "*.cpp"}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
      const QString path = files.next();
      sources.push_back(parse(root.relativeFilePath(path), textOf(path)));
    }
  }
  return sources;
}

// A line of the plan: "core/data: core/base". '#' begins a comment.
Graph parsePlan(const QString& text) {
  Graph plan;
  for (const QString& line : text.split('\n', Qt::SkipEmptyParts)) {
    if (line.startsWith('#')) continue;
    const QStringList below = line.section(':', 1).split(' ', Qt::SkipEmptyParts);
    plan[line.section(':', 0, 0)] = {below.begin(), below.end()};
  }
  return plan;
}

// One circle, as "a -> b -> a"; empty where there is none.
QString circleIn(const Graph& graph) {
  QSet<QString> done;
  QStringList path;
  QString circle;
  const std::function<void(const QString&)> visit = [&](const QString& node) {
    if (!circle.isEmpty() || done.contains(node)) return;
    if (path.contains(node)) {
      circle = (path.mid(path.indexOf(node)) << node).join(" -> ");
      return;
    }
    path.push_back(node);
    for (const QString& below : graph.value(node))
      visit(below);
    path.pop_back();
    done.insert(node);
  };
  for (auto it = graph.begin(); it != graph.end(); ++it)
    visit(it.key());
  return circle;
}

void checkLibraries(const Source& source, QStringList& faults) {
  static const QRegularExpression qt("^(Q[A-Z]|Qt)"), torch("^(torch|ATen|c10)/");
  static const QSet<QString> engine{"core/model", "core/train", "core/engine"};
  for (const QString& include : source.external) {
    if (source.path.startsWith("core/") && qt.match(include).hasMatch())
      faults << source.path + " is of core and includes Qt: " + include;
    if (!engine.contains(folderOf(source.path)) && torch.match(include).hasMatch())
      faults << source.path + " is outside the engine and includes Torch: " + include;
    if (source.isHeader() && include == "torch/torch.h")
      faults << source.path + " is a header and includes all of Torch";
  }
}

QStringList faultsOf(const QList<Source>& sources, const Graph& plan) {
  QStringList faults;
  Graph units, folders;
  for (const Source& source : sources) {
    checkLibraries(source, faults);
    for (const QString& include : source.ours) {
      if (unitOf(include) != unitOf(source.path))
        units[unitOf(source.path)].insert(unitOf(include));
      const QString from = folderOf(source.path), to = folderOf(include);
      if (from == to) continue;
      folders[from].insert(to);
      if (!plan.value(from).contains(to))
        faults << source.path + " includes " + include + ", which the plan does not allow";
    }
  }
  for (auto it = plan.begin(); it != plan.end(); ++it) {
    for (const QString& below : it.value() - folders.value(it.key()))
      faults << "the plan allows " + it.key() + " to include " + below + ", and nothing does";
  }
  if (const QString circle = circleIn(plan); !circle.isEmpty())
    faults << "the plan has a circle: " + circle;
  if (const QString circle = circleIn(units); !circle.isEmpty())
    faults << "files include one another: " + circle;
  std::ranges::sort(faults);
  return faults;
}

}  // namespace

class LayersTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theHouseKeepsItsPlan() {
    const QDir root(ADNET_TEST_DATA "/..");
    const QList<Source> sources = readSources(root);
    QVERIFY(sources.size() > 200);
    const QStringList faults =
        faultsOf(sources, parsePlan(textOf(root.filePath("tests/layers.txt"))));
    QVERIFY2(faults.isEmpty(), qPrintable('\n' + faults.join('\n')));
  }

  void everyFaultIsNamed_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("fault");
    QTest::newRow("none") << "core/data/a.cpp"
                          << "#include \"core/base/b.h\"\n"
                          << "";
    QTest::newRow("up") << "core/base/a.cpp"
                        << "#include \"core/data/b.h\"\n"
                        << "core/base/a.cpp includes core/data/b.h, which the plan does not allow";
    QTest::newRow("Qt") << "core/data/a.h"
                        << "#include <QString>\n"
                        << "core/data/a.h is of core and includes Qt: QString";
    QTest::newRow("Torch")
        << "ui/data/a.cpp"
        << "#include <ATen/Tensor.h>\n"
        << "ui/data/a.cpp is outside the engine and includes Torch: ATen/Tensor.h";
    QTest::newRow("all of Torch") << "core/model/a.h"
                                  << "#include <torch/torch.h>\n"
                                  << "core/model/a.h is a header and includes all of Torch";
    QTest::newRow("circle")
        << "core/data/c.cpp"
        << "#include \"core/data/d.h\"\n"
        << "files include one another: core/data/c -> core/data/d -> core/data/c";
  }
  void everyFaultIsNamed() {
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(QString, fault);
    const QList<Source> sources{parse("core/data/z.cpp", "#include \"core/base/z.h\"\n"),
                                parse("core/data/d.h", "#include \"core/data/c.h\"\n"),
                                parse(path, text)};
    QCOMPARE(faultsOf(sources, parsePlan("# a comment\ncore/data: core/base\n")).join('\n'), fault);
  }

  void thePlanItselfIsChecked() {
    const QList<Source> sources{parse("core/data/z.cpp", "#include \"core/base/z.h\"\n")};
    QCOMPARE(faultsOf(sources, parsePlan("core/data: core/base core/run\n")),
             QStringList("the plan allows core/data to include core/run, and nothing does"));
    QVERIFY(faultsOf(sources, parsePlan("core/data: core/base\ncore/base: core/data\n"))
                .contains("the plan has a circle: core/base -> core/data -> core/base"));
  }
};

QTEST_APPLESS_MAIN(LayersTest)
#include "tst_layers.moc"
