// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/run/backbones.h"
#include "ui/words/language.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QtTest>

using namespace adnet;
using namespace adnet::ui;

namespace {

struct Message {
  QString source;
  bool counts() const { return source.contains("%n") || source.contains("%Ln"); }
  QStringList translations;
  bool finished = true;
};

QList<Message> readCatalogue(const QString& code) {
  QFile file(QStringLiteral(ADNET_TEST_DATA "/../translations/adnet_studio_%1.ts").arg(code));
  if (!file.open(QIODevice::ReadOnly)) return {};
  QXmlStreamReader xml(&file);
  QList<Message> messages;
  while (!xml.atEnd()) {
    if (xml.readNext() != QXmlStreamReader::StartElement) continue;
    if (xml.name() == u"message") messages.append(Message());
    if (xml.name() == u"source") messages.last().source = xml.readElementText();
    if (xml.name() == u"numerusform") messages.last().translations.append(xml.readElementText());
    if (xml.name() == u"translation") {
      messages.last().finished = !xml.attributes().hasAttribute("type");
      if (messages.last().counts()) continue;  // numerusforms follow
      messages.last().translations.append(xml.readElementText());
    }
  }
  return messages;
}

QStringList placesIn(const QString& text) {
  static const QRegularExpression place("%L?([0-9]|n)");
  QStringList places;
  for (const QRegularExpressionMatch& match : place.globalMatch(text))
    places.append(match.captured());
  places.sort();
  return places;
}

}  // namespace

class TestLanguage : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void cataloguesAreComplete_data() {
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("forms");
    QTest::newRow("en") << "en" << 2;
    QTest::newRow("zh_CN") << "zh_CN" << 1;
  }
  void cataloguesAreComplete() {
    QFETCH(const QString, code);
    QFETCH(const int, forms);
    const QList<Message> messages = readCatalogue(code);
    QVERIFY(!messages.isEmpty());
    for (const Message& message : messages) {
      QVERIFY2(message.finished, qPrintable(message.source));
      QCOMPARE(message.translations.size(), message.counts() ? forms : 1);
      for (const QString& translation : message.translations)
        QCOMPARE(placesIn(translation), placesIn(message.source));
    }
  }

  void speaksChinese() {
    installLanguage("zh_CN");
    QCOMPARE(QCoreApplication::translate("adnet::ui::Pages", "Train"), "训练");
    QCOMPARE(QCoreApplication::translate("adnet::ui::DatasetView", "%Ln image(s)", nullptr, 7),
             "7 张图像");
  }

  void everyNoteOnABackboneIsTranslated() {
    installLanguage("zh_CN");
    for (const BackboneInfo& backbone : backbones()) {
      const std::string note(backbone.note);
      const QString translated = QCoreApplication::translate("Backbone", note.c_str());
      QVERIFY2(translated != QString::fromStdString(note), note.c_str());
    }
  }

  void knowsEnglishPlurals() {
    installLanguage("en");
    const auto images = [](int count) {
      return QCoreApplication::translate("adnet::ui::DatasetView", "%Ln image(s)", nullptr, count);
    };
    QCOMPARE(images(1), "1 image");
    QCOMPARE(images(7), "7 images");
  }

  void speaksEnglishWhereThereIsNoCatalogue() {
    installLanguage("fi");
    QCOMPARE(QCoreApplication::translate("adnet::ui::DatasetView", "%Ln class(es)", nullptr, 2),
             "2 classes");
  }
};

QTEST_GUILESS_MAIN(TestLanguage)
#include "tst_language.moc"
