// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/compare/grouping.h"
#include "core/run/options.h"
#include "ui/words/language.h"
#include "ui/words/option_text.h"

#include <QRegularExpression>
#include <QtTest>

using namespace adnet;
using namespace adnet::ui;

class TestOptionText : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void englishHasTheWordsOfTheFiles() {
    QCOMPARE(optionText("head_lr_ratio"), "head lr ratio");
    QCOMPARE(namedValue("steps", "10"), "steps 10");
    QCOMPARE(namedValue("schedule", "cosine"), "schedule cosine");
    QCOMPARE(namedValue("method", "finetune"), "Plain fine-tuning");
    QCOMPARE(namedValue("policy", "none"), "Colours kept");
    QCOMPARE(namedValue("augmentation", "moco"), "augmentation MoCo v2");
    QCOMPARE(namedValue("policy", kNotRecorded), "policy not recorded");
  }

  void aTextThatAPersonTypedIsNoWordOfOurs() {
    installLanguage("zh_CN");
    QVERIFY(namedValue("name", "steps").endsWith("steps"));
    QCOMPARE(valueText("weights", "/weights/auto"), "auto");
  }

  void everyOptionHasAChineseName() {
    installLanguage("zh_CN");
    static const QRegularExpression chinese("[\\x{4e00}-\\x{9fff}]");
    for (const Option& option : trainingOptions()) {
      const std::string key(option.key);
      QVERIFY2(key == "alpha" || optionText(key).contains(chinese), key.c_str());
    }
    QCOMPARE(namedValue("steps", "10"), "步数 10");
    QCOMPARE(namedValue("ratio", "10"), "10 %");
    QCOMPARE(namedValue("schedule", "steps"), "学习率计划 阶梯");
  }

  // In the help they stand as "double|single".
  void everyValueToChooseHasAChineseName() {
    installLanguage("zh_CN");
    const QStringList sameInBoth = {"adnet", "autoaugment", "moco", "scalemix", "logits", "cpu",
                                    "cuda",  "N",           "X",    "FILE",     "NAME"};
    for (const Option& option : trainingOptions()) {
      const QString all = QString::fromUtf8(option.value.data(), int(option.value.size()));
      if (!all.contains('|')) continue;
      for (const QString& value : all.split('|')) {
        const QString text = valueText(std::string(option.key), value.toStdString());
        QVERIFY2(sameInBoth.contains(value) || text != value, qPrintable(value));
      }
    }
  }
};

QTEST_MAIN(TestOptionText)
#include "tst_option_text.moc"
