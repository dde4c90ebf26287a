// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/weights/prefix.h"

#include <QTest>

using namespace adnet;

class PrefixTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void findsWhatMostNamesStandBehind_data() {
    QTest::addColumn<QString>("names");
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("others");
    QTest::newRow("none") << "conv.weight fc.weight"
                          << ""
                          << "";
    QTest::newRow("one") << "model.conv.weight model.fc.weight"
                         << "model."
                         << "";
    QTest::newRow("two in a row") << "module.model.conv.weight module.model.fc.weight"
                                  << "module.model."
                                  << "";
    QTest::newRow("not by all") << "steps model.conv.weight model.fc.weight other.fc.weight"
                                << "model."
                                << "";
    QTest::newRow("none before some") << "x.conv.weight x.fc.weight conv.weight fc.weight"
                                      << ""
                                      << "x.";
    QTest::newRow("two") << "q.conv.weight k.conv.weight q.fc.weight k.fc.weight"
                         << "q."
                         << "k.";
    QTest::newRow("within a word") << "myconv.weight"
                                   << ""
                                   << "";
    QTest::newRow("nothing fits") << "blocks.0.weight"
                                  << ""
                                  << "";
    QTest::newRow("no names") << ""
                              << ""
                              << "";
  }
  void findsWhatMostNamesStandBehind() {
    QFETCH(QString, names);
    QFETCH(QString, prefix);
    QFETCH(QString, others);
    std::vector<std::string> list;
    for (const QString& name : names.split(' ', Qt::SkipEmptyParts))
      list.push_back(name.toStdString());
    const Prefix found = sharedPrefix(list, {"conv.weight", "fc.weight"});
    QCOMPARE(QString::fromStdString(found.text), prefix);
    QStringList also;
    for (const std::string& other : found.others)
      also.append(QString::fromStdString(other));
    QCOMPARE(also.join(' '), others);
  }

  void anEndlessNameHasNone() {
    const std::vector<std::string> names{std::string(50'000'000, '.') + "fc.weight"};
    QCOMPARE(sharedPrefix(names, {"fc.weight"}).text, std::string());
  }
};

QTEST_GUILESS_MAIN(PrefixTest)
#include "tst_prefix.moc"
