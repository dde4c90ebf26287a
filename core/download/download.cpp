// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/download/download.h"

#include "core/base/error.h"
#include "core/base/partial_file.h"
#include "core/download/sha256.h"

#include <array>
#include <chrono>
#include <curl/curl.h>
#include <exception>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

namespace adnet {
namespace fs = std::filesystem;
namespace {

// An expected size is known to three digits of a mebibyte.
constexpr std::uint64_t kSlack = std::uint64_t{1} << 20;
std::uint64_t mostBytes(const Download& what) {
  return what.bytes > 0 ? what.bytes + kSlack : UINT64_MAX;
}
std::uint64_t leastBytes(const Download& what) {
  return what.bytes > kSlack ? what.bytes - kSlack : 0;
}

// What has arrived so far, locked against a second download of the same file.
PartialFile openPartial(const fs::path& target, const std::stop_token& stop) {
  std::error_code code;
  fs::create_directories(target.parent_path(), code);
  if (code) {
    throw Error(
        ErrorCode::CannotWrite, target.parent_path(),
        "the folder cannot be made (" + code.message() + "). Choose another with XDG_CACHE_HOME.");
  }
  constexpr int kTries = 20;  // one that was stopped a moment ago may need another to let go
  for (int i = 0; i < kTries; ++i) {
    if (auto file = PartialFile::resume(target)) return std::move(*file);
    if (stop.stop_requested()) throw Cancelled();
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  throw Error(ErrorCode::DownloadFailed, target,
              "is being downloaded already, by another window or program.");
}

struct CloseEasy {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct CloseMulti {
  void operator()(CURLM* handle) const { curl_multi_cleanup(handle); }
};

// One request, which appends what comes to the partial file.
class Transfer {
 public:
  enum class Outcome { Done, CannotResume, TooLarge };

  Transfer(const Download& what, PartialFile& file) : what_(what), file_(file) {
    static std::once_flag initialised;
    std::call_once(initialised, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    multi_.reset(curl_multi_init());
    easy_.reset(curl_easy_init());
    if (!easy_ || !multi_) fail("libcurl cannot be started");
    setOptions();
  }

  Outcome run(const OnDownload& onProgress, const std::stop_token& stop) {
    const std::stop_callback wake(stop, [this] { curl_multi_wakeup(multi_.get()); });
    curl_multi_add_handle(multi_.get(), easy_.get());
    int running = 1;
    while (running > 0) {
      curl_multi_perform(multi_.get(), &running);
      if (stop.stop_requested()) throw Cancelled();
      if (std::chrono::steady_clock::now() - told_ >= kPause) tell(onProgress);
      if (running > 0) curl_multi_poll(multi_.get(), nullptr, 0, kPause.count(), nullptr);
    }
    tell(onProgress);
    return outcome();
  }

  ~Transfer() { curl_multi_remove_handle(multi_.get(), easy_.get()); }
  Transfer(const Transfer&) = delete;
  Transfer& operator=(const Transfer&) = delete;

 private:
  static std::size_t write(char* data, std::size_t, std::size_t size, void* transfer) {
    auto& self = *static_cast<Transfer*>(transfer);
    self.written_ += size;
    if (self.earlier_ + self.written_ > mostBytes(self.what_)) return 0;
    try {
      self.file_.append({data, size});
      return size;
    } catch (const Error&) {  // may not pass through libcurl
      self.writeError_ = std::current_exception();
      return 0;
    }
  }

  void setOptions() {
    CURL* const easy = easy_.get();
    curl_easy_setopt(easy, CURLOPT_URL, what_.url.c_str());
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    const bool safe = what_.url.starts_with("https:");  // and remains so
    curl_easy_setopt(easy, CURLOPT_REDIR_PROTOCOLS_STR, safe ? "https" : "http,https");
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 1L);
    curl_easy_setopt(easy, CURLOPT_MAXREDIRS, 10L);
    curl_easy_setopt(easy, CURLOPT_FAILONERROR, 1L);
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);  // a stop does not wait for the name's lookup
    curl_easy_setopt(easy, CURLOPT_USERAGENT, "adnet-studio/" ADNET_VERSION);
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT, 20L);
    curl_easy_setopt(easy, CURLOPT_LOW_SPEED_LIMIT, 1L);  // bytes a second, for …
    curl_easy_setopt(easy, CURLOPT_LOW_SPEED_TIME, 30L);  // seconds: the line is dead
    curl_easy_setopt(easy, CURLOPT_RESUME_FROM_LARGE, static_cast<curl_off_t>(earlier_));
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, message_.data());
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &Transfer::write);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, this);
  }

  void tell(const OnDownload& onProgress) {
    told_ = std::chrono::steady_clock::now();
    curl_off_t received = 0, coming = -1;
    curl_easy_getinfo(easy_.get(), CURLINFO_SIZE_DOWNLOAD_T, &received);
    curl_easy_getinfo(easy_.get(), CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &coming);
    DownloadProgress progress;
    progress.received = earlier_ + static_cast<std::uint64_t>(received);
    if (coming > 0) {
      progress.total = earlier_ + static_cast<std::uint64_t>(coming);
      const std::chrono::duration<double> seconds = told_ - start_;
      if (received > 0) {
        progress.secondsLeft = seconds.count() * static_cast<double>(coming - received) /
                               static_cast<double>(received);
      }
    }
    onProgress(progress);
  }

  Outcome outcome() {
    int left = 0;
    const CURLMsg* const message = curl_multi_info_read(multi_.get(), &left);
    const CURLcode code = message ? message->data.result : CURLE_FAILED_INIT;
    long status = 0;
    curl_easy_getinfo(easy_.get(), CURLINFO_RESPONSE_CODE, &status);
    constexpr long kRangeNotSatisfiable = 416;  // to libcurl the end of a file that was whole
    if (earlier_ > 0 && (code == CURLE_RANGE_ERROR || status == kRangeNotSatisfiable)) {
      return Outcome::CannotResume;
    }
    if (code == CURLE_OK) return Outcome::Done;
    if (writeError_) std::rethrow_exception(writeError_);
    if (code == CURLE_WRITE_ERROR) return Outcome::TooLarge;
    fail(message_[0] != '\0' ? message_.data() : curl_easy_strerror(code));
  }

  [[noreturn]] void fail(const std::string& reason) const {
    throw Error(ErrorCode::DownloadFailed, what_.to,
                "cannot be downloaded from " + what_.url + " (" + reason +
                    "). Try again later, what has arrived is kept; or put the file there by hand.");
  }

  static constexpr std::chrono::duration<int, std::milli> kPause{100};

  const Download& what_;
  PartialFile& file_;
  const std::uint64_t earlier_ = file_.size();  // bytes that an earlier download left
  const std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  std::chrono::steady_clock::time_point told_;
  std::uint64_t written_ = 0;  // bytes of this request
  std::exception_ptr writeError_;
  std::array<char, CURL_ERROR_SIZE> message_{};
  std::unique_ptr<CURLM, CloseMulti> multi_;
  std::unique_ptr<CURL, CloseEasy> easy_;
};

}  // namespace

void download(const Download& what, const OnDownload& onProgress, const std::stop_token& stop) {
  PartialFile file = openPartial(what.to, stop);
  const auto isRight = [&](const fs::path& path) {
    return sha256Of(path, stop).starts_with(what.sha256Prefix);
  };
  std::error_code ignored;
  if (fs::exists(what.to, ignored) && isRight(what.to)) return;  // another was quicker
  if (file.size() > 0 && isRight(file.path())) return file.finish();
  const bool resumed = file.size() > 0;
  using Outcome = Transfer::Outcome;
  Outcome outcome = Transfer(what, file).run(onProgress, stop);
  if (resumed && (outcome != Outcome::Done || !isRight(file.path()))) {
    file.clear();  // what was there may have been of another file
    outcome = Transfer(what, file).run(onProgress, stop);
  }
  if (outcome == Outcome::Done && isRight(file.path())) return file.finish();
  if (outcome == Outcome::Done && file.size() < leastBytes(what)) {
    throw Error(ErrorCode::DownloadFailed, what.to,
                what.url + " ended early. Try again, what has arrived is kept.");
  }
  file.clear();
  throw Error(ErrorCode::BadWeights, what.to,
              "what arrived from " + what.url + " is not the file that was asked for: its " +
                  "SHA-256 does not begin with " + what.sha256Prefix + ". Try again.");
}

fs::path fetchPublished(const PublishedWeights& weights, const OnDownload& onProgress,
                        const std::stop_token& stop) {
  fs::path path = pathOf(weights);
  const std::string prefix(sha256PrefixOf(weights));
  std::error_code ignored;
  if (!fs::exists(path, ignored)) {
    constexpr double kMebibyte = 1 << 20;
    const auto bytes = static_cast<std::uint64_t>(weights.mebibytes * kMebibyte);
    download({urlOf(weights), path, prefix, bytes}, onProgress, stop);
  } else if (!sha256Of(path, stop).starts_with(prefix)) {
    throw Error(ErrorCode::BadWeights, path,
                "is not the published file: its SHA-256 does not begin with " + prefix +
                    ". Move it away, then fetch it again.");
  }
  return path;
}

}  // namespace adnet
