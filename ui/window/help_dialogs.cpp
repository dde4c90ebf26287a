// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/help_dialogs.h"

#include "ui/shell/widgets.h"
#include "ui/window/key_list.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFile>
#include <QRegularExpression>
#include <QScreen>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>

namespace adnet::ui {

namespace {

constexpr int kBodyWidth = 520;
constexpr QSize kManual(760, 620);

struct HelpTexts {
  Q_DECLARE_TR_FUNCTIONS(adnet::ui::Help)

 public:
  static QString method();
  static QString about();
};

QString HelpTexts::method() {
  return tr(
      "<p>AD-Net learns fine differences from few images. In every step it sees each image "
      "three times:</p>"
      "<ul><li>a <b>standard</b> view, whose class it predicts (cross-entropy);</li>"
      "<li>a <b>weak</b> view that shows nearly all of the image, and</li>"
      "<li>a <b>strong</b> view, a small crop. The features of the two are pulled together "
      "(the Kullback–Leibler divergence, times α), so that a small part of the image tells "
      "the network what the whole does.</li></ul>"
      "<p>At test time only the plain network runs: the method costs nothing there. Plain "
      "fine-tuning, the standard view and the cross-entropy alone, is the comparison.</p>"
      "<p>“Extract More from Less: Efficient Fine-Grained Visual Recognition in Low-Data "
      "Regimes”, BMVC 2024.</p>");
}

QString HelpTexts::about() {
  return tr("<p>Version %1</p>"
            "<p>Trains fine-grained image classifiers from a handful of images, and shows what it "
            "does.</p>"
            "<p>Free software under the GNU General Public License, version 3 or later. Made with "
            "Qt %2, LibTorch, OpenCV and QCustomPlot.</p>")
      .arg(QStringLiteral(ADNET_VERSION), QString::fromLatin1(qVersion()));
}

void showDialog(QWidget* parent, const QString& title, QWidget* body) {
  auto* dialog = new QDialog(parent);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(title);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
  QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
  auto* layout = new QVBoxLayout(dialog);
  layout->setContentsMargins(3 * kGrid, 3 * kGrid, 3 * kGrid, 2 * kGrid);
  layout->setSpacing(2 * kGrid);
  layout->addWidget(makeLabel(title, TextRole::Title));
  layout->addWidget(body, 1);
  layout->addWidget(buttons);
  dialog->open();
}

// Lines of code are not to be wrapped as they come.
void wrapCode(QTextDocument& document) {
  for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
    QTextBlockFormat format = block.blockFormat();
    if (!format.nonBreakableLines()) continue;
    format.setNonBreakableLines(false);
    QTextCursor(block).setBlockFormat(format);
  }
}

// The text scrolls where the screen is small.
void showText(QWidget* parent, const QString& title, const QString& text) {
  auto* body = new QTextBrowser;
  body->setObjectName("helpText");
  body->setFrameShape(QFrame::NoFrame);
  body->setOpenExternalLinks(true);
  body->setHtml(text);
  body->document()->setTextWidth(kBodyWidth);
  body->setMinimumWidth(kBodyWidth);
  const QSize screen = parent->screen()->availableSize();
  body->setMinimumHeight(std::min(static_cast<int>(body->document()->size().height()) + 2 * kGrid,
                                  screen.height() / 2));
  showDialog(parent, title, body);
}

}  // namespace

void showMethod(QWidget* parent) {
  showText(parent, HelpTexts::tr("How AD-Net learns"), HelpTexts::method());
}

void showKeys(QWidget* parent) {
  showText(parent, HelpTexts::tr("The keys"), keyList());
}

void showManual(QWidget* parent) {
  auto* manual = new QTextBrowser;
  manual->setObjectName("manual");
  manual->setFrameShape(QFrame::NoFrame);
  manual->setOpenExternalLinks(true);
  QFile file(":/studio/manual/" + HelpTexts::tr("README.md", "the manual's file in this language"));
  if (file.open(QIODevice::ReadOnly)) {
    // The picture in it is of this window, and wider than a page here.
    static const QRegularExpression picture(QStringLiteral("^!\\[.*$"),
                                            QRegularExpression::MultilineOption);
    QString text = QString::fromUtf8(file.readAll()).remove(picture);
    // Who reads it here has built the program.
    text.remove(0, std::max<qsizetype>(0, text.indexOf("## A first run")));
    manual->setMarkdown(text);
    wrapCode(*manual->document());
  }
  manual->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  manual->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  manual->setMinimumSize(kManual.boundedTo(parent->screen()->availableSize() * 3 / 4));
  showDialog(parent, HelpTexts::tr("Manual"), manual);
}

void showAbout(QWidget* parent) {
  showText(parent, QStringLiteral("AD-Net Studio"), HelpTexts::about());
}

}  // namespace adnet::ui
