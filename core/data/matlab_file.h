// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a MATLAB 5 file holds (MathWorks, "MAT-File Format", Level 5), as far as lists of images
// need it. Trusts no byte: every length is checked, what is compressed is unpacked up to 16 MiB,
// and 2^18 arrays and fields are read at most.
#pragma once

#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace adnet {

struct MatlabArray {
  enum class Kind { Number, Text, Cell, Struct, Other };
  Kind kind = Kind::Other;
  std::string name;                                          // of a variable; else empty
  std::string text;                                          // of Text
  double number = std::numeric_limits<double>::quiet_NaN();  // the first of Number
  std::vector<std::string> fields;                           // names, of Struct
  // Of Cell; of Struct, where the fields of one element follow each other.
  std::vector<MatlabArray> parts;
};

// The variables of a file with these bytes. Arrays are flattened; sparse ones, objects and the
// imaginary parts of numbers are passed over. Throws std::runtime_error with an English sentence
// where the bytes are damaged, big-endian or of another version.
std::vector<MatlabArray> readMatlab(std::string_view bytes);

}  // namespace adnet
