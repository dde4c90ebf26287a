// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/run/options_json.h"
#include "ui/shell/elided_combo_box.h"
#include "ui/shell/own_presets.h"
#include "ui/shell/paths.h"
#include "ui/shell/presets.h"
#include "ui/shell/project.h"
#include "ui/train/preset_field.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QToolTip>
#include <QtTest>

using namespace adnet;
using namespace adnet::ui;

class TestPresetField : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    scratch_ = std::make_unique<QTemporaryDir>();
    project_ = std::make_unique<Project>();
    project_->presets().setFolder(scratch_->filePath("presets"));
    show();
  }
  void cleanup() { field_.reset(); }

  void saysThatAPresetWasChanged() {
    project_->setConfig(withPreset(presetNamed("quick-cpu"), project_->config()));
    const QString name = combo()->currentText();
    QCOMPARE(name, titleOf(presetNamed("quick-cpu")));
    const int width = combo()->sizeHint().width();
    project_->edit([](TrainingConfig& config) {
      config.width = 0.35;
      config.weights = "/weights/narrow.safetensors";  // whose width is kept
    });
    QCOMPARE(combo()->currentText(), "Changed: " + name);
    QCOMPARE(combo()->sizeHint().width(), width);
    project_->edit([](TrainingConfig& config) { config.width = 1; });
    QCOMPARE(combo()->currentText(), name);
  }

  // However narrow the form is.
  void longNamesAreReadInTheTipAndInTheList() {
    const QString name(60, 'p');
    project_->edit([](TrainingConfig& config) { config.learningRate = 1e-6; });
    save(name);
    combo()->setFixedWidth(140);
    auto& shown = *qobject_cast<ElidedComboBox*>(combo());
    QTRY_VERIFY(shown.shownText().endsWith(QChar(0x2026)));
    const QPoint place = combo()->rect().center();
    QHelpEvent help(QEvent::ToolTip, place, combo()->mapToGlobal(place));
    QApplication::sendEvent(combo(), &help);
    QCOMPARE(QToolTip::text(), name);
    QToolTip::hideText();
    combo()->showPopup();
    QTRY_VERIFY(combo()->view()->isVisible());
    QVERIFY(combo()->view()->viewport()->width() >= combo()->view()->sizeHintForColumn(0));
    combo()->hidePopup();
  }

  void savesAndChoosesAgain() {
    TrainingConfig mine = project_->config();
    mine.backbone = "mobilenet_v2";
    mine.width = 0.355;
    mine.learningRate = 1e-6;
    mine.weights = "/weights/mine.safetensors";
    mine.views.strong = {0.123, 0.456};
    mine.seed = 7;
    project_->setConfig(mine);
    QCOMPARE(combo()->currentIndex(), -1);
    save("Vögel & Käfer");
    QCOMPARE(combo()->currentText(), "Vögel & Käfer");

    // The program's own come first, and are chosen as ever.
    combo()->setFocus();
    QTest::keyClick(combo(), Qt::Key_Home);
    QCOMPARE(presetOf(project_->config()), &presets()[0]);
    TrainingConfig other = project_->config();
    other.seed = 8;
    other.split.ratio = 30;
    other.out = "/elsewhere";
    project_->setConfig(other);
    QTest::keyClick(combo(), Qt::Key_End);
    TrainingConfig expected = mine;
    expected.seed = 8;  // what the preset leaves
    expected.split.ratio = 30;
    expected.out = "/elsewhere";
    QVERIFY(project_->config() == expected);

    // The next start has it, and --config reads it.
    show();
    QCOMPARE(combo()->currentText(), "Vögel & Käfer");
    TrainingConfig read;
    const QString file = scratch_->filePath("presets/Vögel & Käfer.json");
    readOptions(read, *readJsonFile(toPath(file)), "");
    QCOMPARE(read.width, 0.355);
    QCOMPARE(read.learningRate, 1e-6);
    QCOMPARE(read.seed, TrainingConfig().seed);
  }

  void saysWhatAnameDoes() {
    project_->presets().save("birds", project_->config());
    openDialog("Save as preset…");
    auto* note = dialog()->findChild<QLabel*>("presetNameNote");
    auto* take = dialog()->findChild<QPushButton*>("takeName");
    QVERIFY(!take->isEnabled());
    type("a/b");
    QVERIFY(!take->isEnabled());
    QVERIFY(note->text().contains("“/”"));
    type(".hidden");
    QVERIFY(!take->isEnabled());
    type("birds");
    QVERIFY(take->isEnabled());
    QVERIFY(note->text().contains("replaced"));
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
  }

  void renamesAndDeletes() {
    project_->presets().save("one", project_->config());
    project_->presets().save("two", project_->config());
    QCOMPARE(own(), QStringList({"one", "two"}));
    action("Rename", "one")->trigger();
    type("zebra");
    QTest::keyClick(dialog(), Qt::Key_Return);
    QCOMPARE(own(), QStringList({"two", "zebra"}));
    QCOMPARE(files(), QStringList({"two.json", "zebra.json"}));
    action("Delete", "two")->trigger();
    auto* question = field_->findChild<QMessageBox*>();
    QVERIFY(question->text().contains("two"));
    QCOMPARE(own().size(), 2);  // it has only asked
    QTest::mouseClick(question->buttons().last(), Qt::LeftButton);
    QCOMPARE(own(), QStringList("zebra"));
    QCOMPARE(files(), QStringList("zebra.json"));
  }

  void namesAFileThatCannotBeRead() {
    QDir().mkpath(scratch_->filePath("presets"));
    QFile file(scratch_->filePath("presets/odd.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"width": 77})");
    file.close();
    project_->presets().setFolder(scratch_->filePath("presets"));
    QCOMPARE(own(), QStringList("odd"));
    const QModelIndex index = combo()->model()->index(combo()->count() - 1, 0);
    QVERIFY(!(index.flags() & Qt::ItemIsEnabled));
    QVERIFY(index.data(Qt::ToolTipRole).toString().contains("77"));
  }

  void tellsThatItCannotWrite() {
    project_->presets().setFolder("/proc/none");
    QSignalSpy failed(field_.get(), &PresetField::failed);
    save("birds");
    QCOMPARE(failed.size(), 1);
    QVERIFY(own().isEmpty());
  }

 private:
  void show() {
    field_ = std::make_unique<PresetField>(*project_);
    new QAbstractItemModelTester(combo()->model(), combo());
    field_->show();
    QVERIFY(QTest::qWaitForWindowActive(field_.get()));
  }
  QComboBox* combo() { return field_->findChild<QComboBox*>("preset"); }
  QDialog* dialog() { return field_->findChild<QDialog*>(); }
  QAction* action(const QString& menu, const QString& name = {}) {
    const QMenu* from = field_->findChild<QToolButton*>("presetMenu")->menu();
    for (QAction* action : from->actions()) {
      if (action->text() != menu) continue;
      if (name.isEmpty()) return action;
      for (QAction* each : action->menu()->actions()) {
        if (each->text() == name) return each;
      }
    }
    return nullptr;
  }
  void openDialog(const QString& entry) {
    action(entry)->trigger();
    QVERIFY(dialog());
  }
  void type(const QString& text) {
    auto* name = dialog()->findChild<QLineEdit*>("presetName");
    name->selectAll();
    QTest::keyClicks(name, text);
  }
  void save(const QString& name) {
    openDialog("Save as preset…");
    dialog()->findChild<QLineEdit*>("presetName")->setText(name);
    QTest::mouseClick(dialog()->findChild<QPushButton*>("takeName"), Qt::LeftButton);
  }
  QStringList own() {
    QStringList names;
    for (int i = 0; i < combo()->count(); ++i) {
      if (!combo()->itemData(i).toString().isEmpty()) names << combo()->itemText(i);
    }
    return names;
  }
  QStringList files() const { return QDir(scratch_->filePath("presets")).entryList(QDir::Files); }

  std::unique_ptr<QTemporaryDir> scratch_;
  std::unique_ptr<Project> project_;
  std::unique_ptr<PresetField> field_;
};

QTEST_MAIN(TestPresetField)
#include "tst_preset_field.moc"
