// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A gallery in a window, and the viewer that it opens over the window.
#include "tests/ui/context_menu.h"
#include "tests/ui/image_folder.h"
#include "ui/pictures/gallery.h"
#include "ui/pictures/picture_canvas.h"
#include "ui/pictures/picture_viewer.h"
#include "ui/pictures/prediction_model.h"
#include "ui/shell/message_banner.h"
#include "ui/shell/theme.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QDesktopServices>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QScrollBar>
#include <QShortcut>
#include <QSignalSpy>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtTest>

using namespace adnet;
using namespace adnet::ui;

class TestPictureViewer : public QObject {
  Q_OBJECT

 public Q_SLOTS:
  void keepUrl(const QUrl& url) { url_ = url; }

 private Q_SLOTS:
  void init() {
    Theme::instance().apply(ThemeChoice::Light);
    window_ = std::make_unique<QWidget>();
    gallery_ = new Gallery;
    (new QVBoxLayout(window_.get()))->addWidget(gallery_);
    window_->resize(1024, 700);
    window_->show();
    QVERIFY(QTest::qWaitForWindowActive(window_.get()));
    show({mistake(0, 0.9F), mistake(1, 0.8F), mistake(2, 0.7F)});
  }
  void cleanup() { window_.reset(); }

  // However long they are, and whatever room there is.
  void namesAreReadWhole() {
    QStringList names;
    for (const char* letter : {"a", "b", "c"})
      names << QString(letter) + QString(60, 'n');
    window_->resize(853, 520);
    gallery_->setPredictions(toPath(images_.path()), predictions({mistake(0, 0.9F)}), names);
    enlarge(0);
    for (const char* name : {"pictureTrueClass", "picturePath"}) {
      const QLabel& shown = label(name);
      QTRY_VERIFY(shown.height() >= shown.heightForWidth(shown.width()));
      QVERIFY(shown.width() < window_->width());
      QVERIFY(!shown.text().contains(QChar(0x2026)));
    }
    QCOMPARE(QString(label("pictureTrueClass").text()).remove(QChar(0x200B)), names[0]);
    QVERIFY(!label("pictureGuess0").text().contains(QChar(0x2026)));
    // Below one another, not side by side.
    QVERIFY(label("pictureGuess1").y() > label("pictureGuess0").y());
    QCOMPARE(window_->size(), QSize(853, 520));
  }

  void anEmptyCellSaysSo() {
    const auto* title = gallery_->findChild<QLabel*>("galleryTitle");
    QVERIFY(title->text().startsWith("3 mistaken image"));
    gallery_->showCell(2, 0);
    QCOMPARE(list().model()->rowCount(), 0);
    QCOMPARE(title->text(), "No image of wasp was taken for ant.");
    QTest::mouseClick(gallery_->findChild<QPushButton*>("allMistakes"), Qt::LeftButton);
    QCOMPARE(list().model()->rowCount(), 3);
    gallery_->showCell(0, 1);
    QVERIFY2(title->text().startsWith("3 image"), qPrintable(title->text()));
    show({{"ant/0000.png", 0, 0, 0.9F, 0.9F}});
    QCOMPARE(title->text(), "No image was mistaken.");
  }

  void theKeysOpenTheMenuOfTheCurrentPicture() {
    list().setFocus();
    list().setCurrentIndex(list().model()->index(2, 0));
    QTest::keyClick(&list(), Qt::Key_F10, Qt::ShiftModifier);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    const QRect picture = list().visualRect(list().currentIndex());
    QVERIFY(picture.contains(list().viewport()->mapFromGlobal(menu->pos())));
    menu->actions().last()->trigger();  // copies the path
    menu->close();
    QVERIFY(QGuiApplication::clipboard()->text().endsWith("/ant/0002.png"));
  }

  // The keys' menu is of the picture that is current, not of one that is where that would be.
  void theKeysMenuBringsItsPictureIntoSight() {
    std::vector<Prediction> many;
    for (int i = 0; i < 200; ++i)
      many.push_back(mistake(i % 10, 0.9F));
    show(many);
    list().setFocus();
    list().setCurrentIndex(list().model()->index(199, 0));
    list().scrollToTop();
    QVERIFY(!list().viewport()->rect().intersects(list().visualRect(list().currentIndex())));
    QTest::keyClick(&list(), Qt::Key_F10, Qt::ShiftModifier);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    menu->close();
    QCOMPARE(list().currentIndex().row(), 199);
    QVERIFY(list().viewport()->rect().contains(list().visualRect(list().currentIndex())));
  }

  void enterEnlargesTheCurrentPicture() {
    list().setFocus();
    list().setCurrentIndex(list().model()->index(1, 0));
    QTest::keyClick(&list(), Qt::Key_Return);
    QVERIFY(viewer().isVisible());
    QCOMPARE(viewer().geometry(), window_->rect());
    QCOMPARE(label("picturePosition").text(), "2 of 3");
    QCOMPARE(label("picturePath").text(), "ant/0001.png");
    QCOMPARE(label("picturePath").toolTip(), images_.path() + "/ant/0001.png");
    QCOMPARE(label("pictureTrueClass").text(), "ant");
    QTRY_VERIFY(canvas().hasPicture());
    QCOMPARE(label("pictureSize").text(), "400 × 300 pixels");
    // The picture fills the height or the width of its room, with the colours of the file.
    QVERIFY(canvas().isFitted());
    const QPoint middle = canvas().rect().center();
    const QImage file(images_.path() + "/ant/0001.png");
    const QColor expected = file.pixelColor(canvas().toPicture(middle).toPoint());
    const QColor shown = canvas().grab().toImage().pixelColor(middle);
    QVERIFY(std::abs(shown.red() - expected.red()) <= 8);
    QCOMPARE(shown.blue(), expected.blue());
  }

  void namesTheThreeLikeliestClasses() {
    enlarge(0);
    QCOMPARE(label("pictureGuess0").text(), "bee 90 %");
    QCOMPARE(label("pictureGuess1").text(), "wasp 6 %");
    QCOMPARE(label("pictureGuess2").text(), "ant 4 %");
    QCOMPARE(label("pictureGuess0").palette().color(QPalette::WindowText),
             Theme::instance().colors().bad);
    QTest::keyClick(&canvas(), Qt::Key_Escape);

    Prediction right = mistake(3, 0.5F);  // as a run of two classes has it, or an old one
    right.predicted = right.label;
    right.third.reset();
    show({right});
    gallery_->showCell(0, 0);
    enlarge(0);
    QCOMPARE(label("pictureGuess0").text(), "ant 50 %");
    QCOMPARE(label("pictureGuess0").palette().color(QPalette::WindowText),
             Theme::instance().colors().good);
    QVERIFY(label("pictureGuess1").isVisible());
    QVERIFY(!label("pictureGuess2").isVisible());
  }

  void namesAreTheSameBelowAPictureAndWhereItIsLarge() {
    gallery_->setPredictions(toPath(images_.path()), predictions({mistake(0, 0.9F)}),
                             {"001.Black_footed_Albatross", "002.Laysan_Albatross", "003.Ani"});
    const QModelIndex first = list().model()->index(0, 0);
    QCOMPARE(first.data(PredictionModel::VerdictRole).toString(), "90 % Laysan Albatross");
    QVERIFY(first.data(Qt::ToolTipRole).toString().contains("002.Laysan_Albatross"));
    enlarge(0);
    QCOMPARE(label("pictureTrueClass").text(), "Black footed Albatross");
    QCOMPARE(label("pictureTrueClass").toolTip(), "001.Black_footed_Albatross");
    QCOMPARE(label("pictureGuess0").text(), "Laysan Albatross 90 %");
    QVERIFY(label("pictureGuess0").toolTip().contains("002.Laysan_Albatross"));
  }

  void aDoubleClickEnlargesToo() {
    const QRect third = list().visualRect(list().model()->index(2, 0));
    QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, third.center());
    QVERIFY(!viewerOrNull() || !viewer().isVisible());
    QTest::mouseDClick(list().viewport(), Qt::LeftButton, {}, third.center());
    QVERIFY(viewer().isVisible());
    QCOMPARE(label("picturePosition").text(), "3 of 3");
  }

  void keysAndButtonsGoThroughThePictures() {
    enlarge(0);
    QVERIFY(!button("previousPicture").isEnabled());
    QTest::keyClick(&canvas(), Qt::Key_Right);
    QCOMPARE(label("picturePosition").text(), "2 of 3");
    QTest::mouseClick(&button("nextPicture"), Qt::LeftButton);
    QCOMPARE(label("picturePath").text(), "ant/0002.png");
    QVERIFY(!button("nextPicture").isEnabled());
    QTest::keyClick(&canvas(), Qt::Key_Right);  // there is none
    QCOMPARE(label("picturePosition").text(), "3 of 3");
    QTest::keyClick(&canvas(), Qt::Key_Home);
    QCOMPARE(label("picturePosition").text(), "1 of 3");
    QTest::keyClick(&canvas(), Qt::Key_End);
    QCOMPARE(label("picturePosition").text(), "3 of 3");
    // A button that has the focus leaves the arrows to the viewer.
    button("closePicture").setFocus();
    QTest::keyClick(&button("closePicture"), Qt::Key_Left);
    QCOMPARE(label("picturePosition").text(), "2 of 3");
    QVERIFY(button("closePicture").hasFocus());
  }

  void closingLeavesFocusAndSelectionOnTheLastPicture() {
    enlarge(0);
    QTest::keyClick(&canvas(), Qt::Key_Right);
    QTest::keyClick(&canvas(), Qt::Key_Right);
    QTest::keyClick(&canvas(), Qt::Key_Escape);
    QVERIFY(!viewer().isVisible());
    QCOMPARE(list().currentIndex().row(), 2);
    QVERIFY(list().selectionModel()->isSelected(list().currentIndex()));
    QVERIFY(list().hasFocus());
    enlarge(1);
    QTest::mouseClick(&button("closePicture"), Qt::LeftButton);
    QVERIFY(!viewer().isVisible());
    QCOMPARE(list().currentIndex().row(), 1);
  }

  void closingFindsThePictureInAListThatChanged() {
    enlarge(0);
    QTest::keyClick(&canvas(), Qt::Key_Right);
    gallery_->refresh(predictions({mistake(5, 0.95F), mistake(1, 0.9F), mistake(2, 0.7F)}));
    QCOMPARE(label("picturePosition").text(), "2 of 3");
    QTest::keyClick(&canvas(), Qt::Key_Escape);
    QCOMPARE(list().currentIndex().data().toString(), "0001.png");
  }

  void theWindowsKeysWaitUntilItIsClosed() {
    QSignalSpy space(new QShortcut(Qt::Key_Space, window_.get()), &QShortcut::activated);
    QSignalSpy page(new QShortcut(Qt::CTRL | Qt::Key_2, window_.get()), &QShortcut::activated);
    enlarge(0);
    QTest::keyClick(&canvas(), Qt::Key_Space);
    QTest::keyClick(&canvas(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(space.size() + page.size(), 0);
    QTest::keyClick(&canvas(), Qt::Key_Escape);
    QTest::keyClick(&list(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(page.size(), 1);
  }

  void anotherPageClosesTheViewer() {
    enlarge(1);
    gallery_->hide();
    QVERIFY(!viewer().isVisible());
    gallery_->setVisible(true);
    QCOMPARE(list().currentIndex().row(), 1);
  }

  void tabGoesRoundInside() {
    enlarge(1);
    QStringList stops;
    for (int i = 0; i < 20; ++i) {
      QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
      QVERIFY(viewer().isAncestorOf(QApplication::focusWidget()));
      stops.append(QApplication::focusWidget()->objectName());
    }
    stops.removeDuplicates();
    QCOMPARE(stops.size(), 10);  // nine buttons and the picture
    QTest::keyClick(&button("closePicture"), Qt::Key_Backtab);
    QVERIFY(viewer().isAncestorOf(QApplication::focusWidget()));
  }

  void zoomsAtThePointer() {
    enlarge(0);
    QTRY_VERIFY(canvas().hasPicture());
    for (int i = 0; i < 3; ++i)
      turnWheel(canvas().rect().center(), 120);  // until it is larger than its room
    const QPointF at(canvas().width() * 0.4, canvas().height() * 0.3);
    const QPointF before = canvas().toPicture(at);
    const double scale = canvas().scale();
    for (int i = 0; i < 3; ++i)
      turnWheel(at, 120);
    QVERIFY(canvas().scale() > 1.9 * scale);
    const QPointF moved = canvas().toPicture(at) - before;
    QVERIFY2(moved.manhattanLength() < 0.1, qPrintable(QString::number(moved.manhattanLength())));
    for (int i = 0; i < 20; ++i)
      turnWheel(at, -120);
    QCOMPARE(canvas().scale(), 1.0);  // a small picture does not become a dot
    QCOMPARE(label("pictureScale").text(), "100 %");
  }

  void keysZoom() {
    enlarge(0);
    QTRY_VERIFY(canvas().hasPicture());
    const double fitted = canvas().scale();
    QTest::keyClick(&canvas(), Qt::Key_1);
    QCOMPARE(label("pictureScale").text(), "100 %");
    QTest::keyClick(&canvas(), Qt::Key_Plus);
    QCOMPARE(label("pictureScale").text(), "125 %");
    QTest::keyClick(&canvas(), Qt::Key_Minus);
    QCOMPARE(label("pictureScale").text(), "100 %");
    QTest::keyClick(&canvas(), Qt::Key_0);
    QCOMPARE(canvas().scale(), fitted);
    QTest::mouseClick(&button("zoomIn"), Qt::LeftButton);
    QCOMPARE(canvas().scale(), 1.25 * fitted);
    QTest::mouseClick(&button("fitPicture"), Qt::LeftButton);
    QCOMPARE(canvas().scale(), fitted);
    window_->resize(1400, 900);  // what fits goes on to fit
    QTRY_VERIFY(canvas().scale() > fitted);
    QCOMPARE(viewer().geometry(), window_->rect());
  }

  void draggingMoves() {
    enlarge(0);
    QTRY_VERIFY(canvas().hasPicture());
    for (int i = 0; i < 8; ++i)
      QTest::keyClick(&canvas(), Qt::Key_Plus);
    const QPoint from = canvas().rect().center();
    const QPoint to = from + QPoint(60, -40);
    const QPointF held = canvas().toPicture(from);
    QTest::mousePress(&canvas(), Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, to, canvas().mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                     Qt::NoModifier);
    QApplication::sendEvent(&canvas(), &move);
    QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, to);
    QVERIFY((canvas().toPicture(to) - held).manhattanLength() < 0.01);
    // No further than its edge.
    for (int i = 0; i < 20; ++i) {
      QTest::mousePress(&canvas(), Qt::LeftButton, {}, from);
      const QPoint far = from + QPoint(400, 0);
      QMouseEvent drag(QEvent::MouseMove, far, canvas().mapToGlobal(far), Qt::NoButton,
                       Qt::LeftButton, Qt::NoModifier);
      QApplication::sendEvent(&canvas(), &drag);
      QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, far);
    }
    QVERIFY(std::abs(canvas().toPicture({0, 0}).x()) < 0.01);
  }

  void whatCannotBeDecodedIsSaidInWords() {
    images_.write("ant/broken.jpg", "no image at all");
    Prediction broken = mistake(0, 0.9F);
    broken.path = "ant/broken.jpg";
    Prediction missing = mistake(0, 0.8F);
    missing.path = "ant/missing.jpg";
    show({broken, missing, mistake(2, 0.7F)});
    enlarge(0);
    QTRY_VERIFY(canvas().message().contains("An image cannot be read"));
    QVERIFY(canvas().message().contains("broken.jpg"));
    QCOMPARE(label("pictureSize").text(), "");
    QTest::keyClick(&canvas(), Qt::Key_Right);
    QTRY_VERIFY(canvas().message().contains("The image is not there"));
    QVERIFY(!canvas().message().contains("Choose"));  // there is nothing to choose
    QTest::keyClick(&canvas(), Qt::Key_Plus);         // nothing to zoom
    QTest::keyClick(&canvas(), Qt::Key_Right);
    QTRY_VERIFY(canvas().hasPicture());
  }

  void aMenuOffersWhatCanBeDone() {
    QDesktopServices::setUrlHandler("file", this, "keepUrl");
    const QRect second = list().visualRect(list().model()->index(1, 0));
    choose(second.center(), "Copy path");
    QCOMPARE(QGuiApplication::clipboard()->text(), images_.path() + "/ant/0001.png");
    choose(second.center(), "Show in folder");
    QCOMPARE(url_.toLocalFile(), images_.path() + "/ant");
    choose(second.center(), "Enlarge");
    QCOMPARE(label("picturePosition").text(), "2 of 3");
    QTest::keyClick(&canvas(), Qt::Key_Right);
    QTest::keyClick(&canvas(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), images_.path() + "/ant/0002.png");
    QTest::mouseClick(viewer().findChild<QAbstractButton*>("showInFolder"), Qt::LeftButton);
    QCOMPARE(url_.toLocalFile(), images_.path() + "/ant");
    QDesktopServices::unsetUrlHandler("file");
  }

  // Nobody opens folders here.
  void saysThatNoFileManagerAnswers() {
    enlarge(0);
    auto* banner = viewer().findChild<MessageBanner*>();
    QVERIFY(banner->isHidden());
    QTest::mouseClick(viewer().findChild<QAbstractButton*>("showInFolder"), Qt::LeftButton);
    QVERIFY(banner->isVisible());
    QCOMPARE(label("bannerTitle").text(), "No file manager has answered");
    QCOMPARE(label("bannerAdvice").text(), images_.path() + "/ant");
    auto* copy = viewer().findChild<QAbstractButton*>("bannerAction0");
    for (int i = 0; i < 20 && !copy->hasFocus(); ++i)
      QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(copy->hasFocus());
    QTest::mouseClick(copy, Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), images_.path() + "/ant");
    QVERIFY(banner->isHidden());
  }

  void longNamesWidenNothing() {
    const QString name(60, 'w');
    gallery_->setPredictions(toPath(images_.path()), predictions({mistake(0, 0.9F)}),
                             {name + "a", name + "b", name + "c"});
    enlarge(0);
    QCOMPARE(viewer().geometry(), window_->rect());
    QVERIFY(viewer().minimumSizeHint().width() <= 800);
    QTest::qWait(0);
    for (int i = 0; i < 3; ++i) {
      const QLabel& guess = label(QStringLiteral("pictureGuess%1").arg(i));
      const QRect place(guess.mapTo(&viewer(), QPoint()), guess.size());
      QVERIFY(viewer().rect().contains(place));
      QVERIFY(guess.text().endsWith(" %"));
      QVERIFY(guess.toolTip().startsWith(name));
    }
  }

  void theGalleryKeepsTheCurrentImageAndItsPlace() {
    std::vector<Prediction> many;
    for (int i = 0; i < 60; ++i)
      many.push_back(mistake(i, 0.9F - 0.01F * static_cast<float>(i)));
    const QAbstractItemModelTester tester(list().model());
    show(many);
    list().setFocus();
    list().setCurrentIndex(list().model()->index(50, 0));
    QTest::qWait(0);
    const int scrolled = list().verticalScrollBar()->value();
    QVERIFY(scrolled > 0);
    many.erase(many.begin());  // the first is right now
    gallery_->refresh(predictions(many));
    QCOMPARE(list().currentIndex().data().toString(), "0050.png");
    QVERIFY(list().selectionModel()->isSelected(list().currentIndex()));
    QCOMPARE(list().verticalScrollBar()->value(), scrolled);
    show(many);  // another evaluation of the run
    QCOMPARE(list().currentIndex().data().toString(), "0050.png");
    QVERIFY(list().viewport()->rect().intersects(list().visualRect(list().currentIndex())));
    many.erase(many.begin() + 49);  // it is right itself
    gallery_->refresh(predictions(many));
    QVERIFY(!list().currentIndex().isValid());
    QCOMPARE(list().verticalScrollBar()->value(), scrolled);
  }

  void theFocusIsSeen_data() {
    QTest::addColumn<ThemeChoice>("theme");
    QTest::newRow("light") << ThemeChoice::Light;
    QTest::newRow("dark") << ThemeChoice::Dark;
  }
  void theFocusIsSeen() {
    QFETCH(const ThemeChoice, theme);
    Theme::instance().apply(theme);
    list().setFocus();
    list().setCurrentIndex(list().model()->index(1, 0));
    const auto edge = [&](int row) {
      const QRect rect = list().visualRect(list().model()->index(row, 0));
      const QPoint point(rect.left() + 1, rect.center().y());
      return list().viewport()->grab().toImage().pixelColor(point);
    };
    QCOMPARE(edge(1), Theme::instance().colors().accent);
    QVERIFY(edge(0) != Theme::instance().colors().accent);
    QTest::keyClick(&list(), Qt::Key_Left);
    QCOMPARE(edge(0), Theme::instance().colors().accent);
  }

 private:
  using Predictions = Gallery::Predictions;

  static Prediction mistake(int image, float confidence) {
    const float rest = 1 - confidence;
    return {QStringLiteral("ant/%1.png").arg(image, 4, 10, QChar('0')).toStdString(),
            0,
            1,
            confidence,
            0.4F * rest,
            Guess{2, 0.6F * rest},
            Guess{0, 0.4F * rest}};
  }
  static Predictions predictions(const std::vector<Prediction>& all) {
    return std::make_shared<const std::vector<Prediction>>(all);
  }
  void show(const std::vector<Prediction>& all) {
    gallery_->setPredictions(toPath(images_.path()), predictions(all), {"ant", "bee", "wasp"});
  }
  void enlarge(int row) {
    list().setFocus();
    list().setCurrentIndex(list().model()->index(row, 0));
    QTest::keyClick(&list(), Qt::Key_Return);
    QVERIFY(viewerOrNull() && viewer().isVisible());
  }
  void choose(const QPoint& at, const QString& text) {
    openMenu(list(), at);
    chooseInMenu(text);
  }
  void turnWheel(const QPointF& at, int angle) {
    QWheelEvent event(at, canvas().mapToGlobal(at), {}, {0, angle}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&canvas(), &event);
  }
  QListView& list() { return *gallery_->findChild<QListView*>("gallery"); }
  PictureViewer* viewerOrNull() { return window_->findChild<PictureViewer*>(); }
  PictureViewer& viewer() { return *viewerOrNull(); }
  PictureCanvas& canvas() { return *viewer().findChild<PictureCanvas*>(); }
  QLabel& label(const QString& name) { return *viewer().findChild<QLabel*>(name); }
  QToolButton& button(const QString& name) { return *viewer().findChild<QToolButton*>(name); }

  const ImageFolder images_ = ImageFolder({"ant"}, 6, {400, 300});
  QUrl url_;
  std::unique_ptr<QWidget> window_;
  Gallery* gallery_ = nullptr;
};

QTEST_MAIN(TestPictureViewer)
#include "tst_picture_viewer.moc"
