// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/help_dialogs.h"

#include "ui/shell/widgets.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QVBoxLayout>

namespace adnet::ui {

namespace {

constexpr int kWidth = 520;

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(adnet::ui::Help)

 public:
  static QString method();
  static QString about();
};

QString Texts::method() {
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

QString Texts::about() {
  return tr("<p>Version %1</p>"
            "<p>Trains fine-grained image classifiers from a handful of images, and shows what it "
            "does.</p>"
            "<p>Free software under the GNU General Public License, version 3 or later. Made with "
            "Qt %2, LibTorch, OpenCV and QCustomPlot.</p>")
      .arg(QStringLiteral(ADNET_VERSION), QString::fromLatin1(qVersion()));
}

void showText(QWidget* parent, const QString& title, const QString& text) {
  auto* dialog = new QDialog(parent);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(title);
  auto* body = makeLabel(text, TextRole::Body);
  body->setTextFormat(Qt::RichText);
  body->setWordWrap(true);
  body->setFixedWidth(kWidth);
  body->setTextInteractionFlags(Qt::TextBrowserInteraction);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
  QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
  auto* layout = new QVBoxLayout(dialog);
  layout->setContentsMargins(3 * kGrid, 3 * kGrid, 3 * kGrid, 2 * kGrid);
  layout->setSpacing(2 * kGrid);
  layout->addWidget(makeLabel(title, TextRole::Title));
  layout->addWidget(body);
  layout->addWidget(buttons);
  dialog->open();
}

}  // namespace

void showMethod(QWidget* parent) {
  showText(parent, Texts::tr("How AD-Net learns"), Texts::method());
}

void showAbout(QWidget* parent) {
  showText(parent, QStringLiteral("AD-Net Studio"), Texts::about());
}

}  // namespace adnet::ui
