// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/download/sha256.h"

#include "core/base/error.h"

#include <array>
#include <fstream>
#include <memory>
#include <openssl/evp.h>
#include <vector>

namespace adnet {
namespace {

struct Free {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

void require(bool succeeded) {
  if (!succeeded) throw Error(ErrorCode::Internal, {}, "OpenSSL cannot compute a SHA-256.");
}

}  // namespace

std::string sha256Of(const std::filesystem::path& path, const std::stop_token& stop) {
  const std::unique_ptr<EVP_MD_CTX, Free> context(EVP_MD_CTX_new());
  require(context && EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) == 1);
  std::ifstream stream(path, std::ios::binary);
  if (!stream) throw Error(ErrorCode::Unreadable, path, "cannot be opened. Check its permissions.");
  std::vector<char> chunk(std::size_t{1} << 20);
  while (stream) {
    if (stop.stop_requested()) throw Cancelled();
    stream.read(chunk.data(), static_cast<std::streamsize>(chunk.size()));
    const auto count = static_cast<std::size_t>(stream.gcount());
    require(EVP_DigestUpdate(context.get(), chunk.data(), count) == 1);
  }
  if (stream.bad()) throw Error(ErrorCode::Unreadable, path, "reading it failed half-way.");
  std::array<unsigned char, 32> digest{};
  require(EVP_DigestFinal_ex(context.get(), digest.data(), nullptr) == 1);
  std::string text;
  for (const unsigned char byte : digest) {
    text += "0123456789abcdef"[byte >> 4];
    text += "0123456789abcdef"[byte & 15];
  }
  return text;
}

}  // namespace adnet
