// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the values of a JSON text stand, and what is wrong with one that is none.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace adnet {

// At a byte of the text; what() makes sense after "line 3, column 5: ".
struct JsonMistake {
  std::size_t at = 0;
  std::string what;
};

// The byte where each value begins, by its JSON pointer; that of an object's member is where its
// key begins. Throws JsonMistake.
std::unordered_map<std::string, std::size_t> scanJson(std::string_view text);

// JSON pointers (RFC 6901).
std::string pointerTo(const std::string& parent, std::string_view key);
std::string pointerTo(const std::string& parent, std::size_t index);

// "line 3, column 5"; columns count characters of UTF-8.
std::string placeIn(std::string_view text, std::size_t at);

}  // namespace adnet
