// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/data/recent_folders.h"

#include "ui/shell/elided_button.h"
#include "ui/shell/paths.h"
#include "ui/shell/widgets.h"
#include "ui/words/source_text.h"

#include <QDir>
#include <QVBoxLayout>

#include <algorithm>
#include <filesystem>
#include <utility>

namespace adnet::ui {

namespace {

bool isThere(const DataSource& source) {
  std::error_code ignored;
  return std::filesystem::is_directory(source.root, ignored) &&
         (source.trainList.empty() || std::filesystem::exists(source.trainList, ignored));
}

QString wholePath(const DataSource& source) {
  const auto& path = source.trainList.empty() ? source.root : source.trainList;
  return QDir::toNativeSeparators(toQString(path));
}

}  // namespace

RecentFolders::RecentFolders(QWidget* parent) : QWidget(parent), column_(new QVBoxLayout(this)) {
  setObjectName("recentFolders");
  column_->setContentsMargins(0, 0, 0, 0);
  column_->setSpacing(kGrid / 2);
  auto* heading = makeLabel(tr("Opened before"), TextRole::Subtle);
  column_->addWidget(heading, 0, Qt::AlignHCenter);
  hide();
}

void RecentFolders::setSources(const QList<DataSource>& sources) {
  sources_ = sources;
  look();
}

void RecentFolders::look() {
  if (sources_.isEmpty()) {
    looking_.cancel();
    return offer({});
  }
  looking_.start(
      [this, sources = sources_](const std::stop_token& stop, const Job::Post&) -> Job::Function {
        QList<Offer> offers;
        for (const DataSource& source : sources.first(std::min<qsizetype>(kMost, sources.size()))) {
          if (stop.stop_requested()) break;
          offers.append({source, isThere(source)});
        }
        return [this, offers] { offer(offers); };
      },
      [](const Error&) {});
}

void RecentFolders::offer(const QList<Offer>& offers) {
  if (offers == offered_) return;
  offered_ = offers;
  delete std::exchange(buttons_, new QWidget);
  auto* column = new QVBoxLayout(buttons_);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  for (const Offer& offer : offers)
    column->addWidget(makeButton(offer), 0, Qt::AlignHCenter);
  column_->addWidget(buttons_);
  setVisible(!offers.isEmpty());
}

QWidget* RecentFolders::makeButton(const Offer& offer) {
  const DataSource& source = offer.source;
  auto* button = new ElidedButton;
  button->setObjectName("recentFolder");
  const QString text = sourceText(source);
  button->setFullText(offer.isThere ? text : tr("%1 – not there now", "a folder").arg(text));
  button->setToolTip(offer.isThere
                         ? wholePath(source)
                         : tr("%1\nIt may have been moved or renamed, or be on a disk that is not "
                              "connected.")
                               .arg(wholePath(source)));
  button->setEnabled(offer.isThere);
  connect(button, &QPushButton::clicked, this, [this, source] { Q_EMIT chosen(source); });
  return button;
}

}  // namespace adnet::ui
