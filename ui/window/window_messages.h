// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window says in its banner, and asks there.
#pragma once

#include "core/base/error.h"
#include "ui/shell/message_banner.h"

#include <QString>

#include <functional>

namespace adnet::ui {

using Answer = std::function<void()>;

MessageBanner::Message refusedConfig(const QString& file, const Error& error);
MessageBanner::Message missingImages(const QString& file, const QString& folder);
MessageBanner::Message missingFolder(const QString& folder);
MessageBanner::Message languageChanges(const Answer& restart = {});  // none: later, not now
MessageBanner::Message settingsAreReset();
// Another window, of that process, did not take what this one was started for.
MessageBanner::Message silentWindow(qint64 process);
// The open data set has vanished as a whole.
MessageBanner::Message vanishedData(const QString& folder, const Answer& openAnother,
                                    const Answer& tryAgain);

MessageBanner::Message questionBeforeReset(const Answer& reset);
enum class WhatTrains { ByHand, OfTheQueue };
MessageBanner::Message questionBeforeClosing(WhatTrains run, const Answer& stop,
                                             const Answer& goOn);

}  // namespace adnet::ui
