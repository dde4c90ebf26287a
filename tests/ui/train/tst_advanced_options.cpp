// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/project.h"
#include "ui/train/advanced_options.h"

#include <QLabel>
#include <QtTest>

using namespace adnet;
using namespace adnet::ui;

class TestAdvancedOptions : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void saysWhatTheViewsAreDrawnBy() {
    Project project;
    AdvancedOptions options(project);
    const auto* views = options.findChild<QLabel*>("viewsText");
    QCOMPARE(views->text(), "224 px of 256 px · Colour jitter");
    TrainingConfig config;
    config.views.policy = Policy::AutoAugment;
    config.views.augmentation = Augmentation::ScaleMix;
    project.setConfig(config);
    QCOMPARE(views->text(), "224 px of 256 px · AutoAugment · Strong: ScaleMix");
    options.resize(260, 900);
    options.show();
    QTRY_VERIFY(views->height() > 2 * QFontMetrics(views->font()).height());
    QVERIFY(views->height() >= views->heightForWidth(views->width()));  // nothing is cut off
  }
};

QTEST_MAIN(TestAdvancedOptions)
#include "tst_advanced_options.moc"
