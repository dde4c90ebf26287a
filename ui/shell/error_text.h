// Core's errors, worded for a person in the window's language.
#pragma once

#include "core/base/error.h"

#include <QString>

namespace adnet::ui {

struct ErrorText {
  QString title;   // what happened, one short sentence
  QString advice;  // what to do now
  QString detail;  // the file, and core's own words
};

ErrorText describe(const Error& error);
QString describe(ErrorCode code);  // one short phrase, for a table of problems

}  // namespace adnet::ui
