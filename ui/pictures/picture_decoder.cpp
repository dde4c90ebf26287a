// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pictures/picture_decoder.h"

#include "core/data/image_file.h"
#include "ui/pictures/images.h"
#include "ui/shell/paths.h"
#include "ui/words/error_text.h"

#include <utility>

namespace adnet::ui {

namespace {

constexpr qsizetype kDecodedAhead = qsizetype{400} << 20;  // bytes, at which no more is decoded

QString troubleOf(const Error& error) {
  MessageBanner::Message message = describe(error);
  if (error.code() == ErrorCode::NotFound) {  // nothing can be chosen here
    message.title = PictureDecoder::tr("The image is not there");
    message.advice = PictureDecoder::tr(
        "It may have been moved or renamed, or be on a disk that is not connected. It is shown "
        "again once it is back.");
  }
  return message.title + '\n' + message.advice + QStringLiteral("\n\n") + message.detail;
}

}  // namespace

void PictureDecoder::want(const QStringList& files) {
  wanted_ = files;
  pictures_.removeIf([&](const QHash<QString, DecodedPicture>::iterator& entry) {
    return !files.contains(entry.key());
  });
  decodeNext();
}

void PictureDecoder::tryAgain() {
  pictures_.removeIf(
      [](const QHash<QString, DecodedPicture>::iterator& entry) { return !entry->pyramid; });
  decodeNext();
}

const DecodedPicture* PictureDecoder::picture(const QString& file) const {
  const auto found = pictures_.constFind(file);
  return found == pictures_.cend() ? nullptr : &*found;
}

// What is under way cannot be stopped: the next begins when it has ended, so that holding an arrow
// key down decodes one picture at a time, not all that were passed.
void PictureDecoder::decodeNext() {
  if (job_.isRunning()) return;
  for (const QString& file : std::as_const(wanted_)) {
    if (pictures_.contains(file)) continue;
    if (file != wanted_.front() && bytes() >= kDecodedAhead) return;
    const auto work = [this, file](const std::stop_token&, const Job::Post&) -> Job::Function {
      auto pyramid =
          std::make_shared<const PicturePyramid>(makePyramid(toQImage(decodeImage(toPath(file)))));
      return [this, file, pyramid] { take(file, {pyramid, {}}); };
    };
    job_.start(work, [this, file](const Error& error) { take(file, {{}, troubleOf(error)}); });
    return;
  }
}

void PictureDecoder::take(const QString& file, const DecodedPicture& picture) {
  if (wanted_.contains(file)) {
    pictures_.insert(file, picture);
    Q_EMIT decoded(file);
  }
  decodeNext();
}

qsizetype PictureDecoder::bytes() const {
  qsizetype sum = 0;
  for (const DecodedPicture& one : pictures_) {
    if (!one.pyramid) continue;
    for (const QImage& level : *one.pyramid)
      sum += level.sizeInBytes();
  }
  return sum;
}

}  // namespace adnet::ui
