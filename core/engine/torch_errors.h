// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What LibTorch throws becomes the one error type that the rest of the program knows.
#pragma once

#include "core/base/error.h"
#include "core/base/process.h"

#include <c10/util/Exception.h>

#include <new>
#include <string>
#include <system_error>

namespace adnet {

inline Error outOfMemory(const std::string& more = {}) {
  return Error(ErrorCode::OutOfMemory, {},
               "the memory is used up. Choose a smaller batch or image size." + more);
}

// Runs `work`; Error and Cancelled pass, whatever else it throws leaves as an Error.
template <class Work>
auto translatingErrors(Work work) {
  try {
    return work();
  } catch (const Error&) {
    throw;
  } catch (const Cancelled&) {
    throw;
  } catch (const std::bad_alloc&) {
    throw outOfMemory();
  } catch (const std::system_error& error) {
    if (error.code() == std::errc::resource_unavailable_try_again) throw outOfThreads();
    throw Error(ErrorCode::Internal, {}, error.what());
  } catch (const c10::Error& error) {
    const std::string text = error.what_without_backtrace();
    if (text.find("out of memory") != std::string::npos ||
        text.find("not enough memory") != std::string::npos) {
      throw outOfMemory(" (" + text + ")");
    }
    throw Error(ErrorCode::Internal, {}, text);
  } catch (const std::exception& error) {
    throw Error(ErrorCode::Internal, {}, error.what());
  }
}

}  // namespace adnet
