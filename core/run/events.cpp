// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/run/events.h"

namespace adnet {

const char* nameOf(SetName set) {
  switch (set) {
    case SetName::Train:
      return "train";
    case SetName::Validation:
      return "validation";
    case SetName::Test:
      break;
  }
  return "test";
}

SetName setFromName(const std::string& name) {
  for (const SetName set : {SetName::Train, SetName::Validation, SetName::Test}) {
    if (name == nameOf(set)) return set;
  }
  throw Error(ErrorCode::BadConfig, {},
              "'" + name + "' is not a set of a run: use train, validation or test.");
}

const char* nameOf(Protocol protocol) {
  return protocol == Protocol::Paper ? "paper" : "honest";
}

const char* nameOf(RunStatus status) {
  switch (status) {
    case RunStatus::Running:
      return "running";
    case RunStatus::Finished:
      return "finished";
    case RunStatus::Stopped:
      return "stopped";
    case RunStatus::Failed:
      return "failed";
    case RunStatus::Interrupted:
      break;
  }
  return "interrupted";
}

}  // namespace adnet
