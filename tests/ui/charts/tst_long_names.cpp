// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Names of classes do not decide how small the window may be.
#include "tests/ui/fake_engine.h"
#include "ui/charts/confusion_view.h"
#include "ui/evaluate/evaluate_page.h"
#include "ui/shell/paths.h"
#include "ui/shell/theme.h"
#include "ui/window/main_window.h"
#include "ui/window/settings.h"

#include <QLabel>
#include <QListView>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QtTest>

using namespace adnet;
using namespace adnet::ui;

class TestLongNames : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    Theme::instance().apply(ThemeChoice::Light);
    scratch_ = std::make_unique<QTemporaryDir>();
    settings_ = std::make_unique<Settings>(scratch_->filePath("settings.ini"));
    engine_ = std::make_unique<FakeEngine>();
    engine_->classes.clear();
    for (int i = 0; i < 12; ++i) {
      // No blank at which a line could be broken.
      const QString name = QString("Class%1").arg(i, 2, 10, QChar('0'));
      engine_->classes.push_back((name + QString(60 - name.size(), 'n')).toStdString());
    }
    window_ = std::make_unique<MainWindow>(*settings_, [this]() -> Engine& { return *engine_; });
    window_->resize(1024, 700);
    window_->show();
    QVERIFY(QTest::qWaitForWindowActive(window_.get()));
  }
  void cleanup() { window_.reset(); }

  void aClickedCellLeavesTheWindowItsSize() {
    window_->openPath(train());
    QTRY_VERIFY(window_->isSettled());
    QCOMPARE(window_->page(), "evaluate");
    QTest::qWait(200);  // layouts come to rest
    const QSize minimum = window_->minimumSizeHint();
    const QSize size = window_->size();
    const auto& page = *visible<EvaluatePage>();
    const int beside = window_->width() - page.width();  // the navigation
    QVERIFY(page.minimumSizeHint().width() + beside <= 1024);
    QVERIFY(minimum.height() <= 700);
    auto& confusion = *visible<ConfusionView>();
    QTest::mouseClick(&confusion, Qt::LeftButton, {},
                      confusion.layoutNow().cell({3, 3}).center().toPoint());
    auto* gallery = visible<QListView>("gallery");
    QVERIFY(gallery);
    QVERIFY(gallery->model()->rowCount() > 0);
    QTest::qWait(50);  // layouts are made anew
    QCOMPARE(text(window_->minimumSizeHint()), text(minimum));
    QCOMPARE(text(window_->size()), text(size));
    QVERIFY(visible<QLabel>("galleryTitle")->text().contains(QChar(0x2026)));
    for (auto* tabs : window_->findChildren<QTabWidget*>()) {
      if (!tabs->isVisible()) continue;
      for (int i = 0; i < tabs->count(); ++i) {
        tabs->setCurrentIndex(i);
        QTest::qWait(20);
        QCOMPARE(text(window_->minimumSizeHint()), text(minimum));
      }
    }
  }

 private:
  static QString text(const QSize& size) {
    return QString("%1x%2").arg(size.width()).arg(size.height());
  }
  template <class T>
  T* visible(const QString& name = {}) {
    for (T* one : window_->findChildren<T*>(name)) {
      if (one->isVisible()) return one;
    }
    return nullptr;
  }
  // A run's folder.
  QString train() {
    struct Folder : TrainingObserver {
      QString path;
      void onStarted(const RunStarted& run) override { path = toQString(run.folder); }
    } folder;
    TrainingConfig config;
    config.steps = 40;
    config.name = std::string(60, 'r');
    config.weights = "/weights/" + std::string(100, 'w') + ".pth";
    config.data.root = "/data/" + std::string(100, 'd');
    config.evaluateEvery = 20;
    config.out = toPath(scratch_->filePath("runs"));
    PauseGate pause;
    engine_->train(config, folder, {}, pause);
    return folder.path;
  }

  std::unique_ptr<QTemporaryDir> scratch_;
  std::unique_ptr<Settings> settings_;
  std::unique_ptr<FakeEngine> engine_;
  std::unique_ptr<MainWindow> window_;
};

QTEST_MAIN(TestLongNames)
#include "tst_long_names.moc"
