// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cli/sheet_picture.h"

#include "core/base/error.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace adnet::cli {
namespace {

constexpr int kMargin = 16;
constexpr int kGap = 8;
constexpr int kRowNames = 104;  // width
constexpr int kLine = 20;       // height of a line of text
constexpr int kBaseline = 14;   // from its top
constexpr int kFont = cv::FONT_HERSHEY_SIMPLEX;
constexpr double kSize = 0.45;

int sideOf(const SheetPicture& sheet) {
  return sheet.views.empty() ? 0 : sheet.views.front().width;
}

// UTF-8's further bytes are dropped: one '?' a letter.
std::string toAscii(const std::string& text) {
  std::string ascii;
  for (const char letter : text) {
    const auto byte = static_cast<unsigned char>(letter);
    if (byte < 0x80)
      ascii += byte < 0x20 ? ' ' : letter;
    else if ((byte & 0xC0) != 0x80)
      ascii += '?';
  }
  return ascii;
}

int widthOf(const std::string& text) {
  return cv::getTextSize(text, kFont, kSize, 1, nullptr).width;
}

std::string fitted(std::string text, int width) {
  if (widthOf(text) <= width) return text;
  while (!text.empty() && widthOf(text + "...") > width)
    text.pop_back();
  return text + "...";
}

void write(cv::Mat& picture, const std::string& text, int left, int top, int width,
           bool centred = false) {
  const std::string line = fitted(toAscii(text), width);
  const int shift = centred ? (width - widthOf(line)) / 2 : 0;
  cv::putText(picture, line, {left + shift, top + kBaseline}, kFont, kSize, {40, 40, 40}, 1,
              cv::LINE_AA);
}

std::vector<std::string> linesOf(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

}  // namespace

Rect placeOf(const SheetPicture& sheet, std::size_t row, std::size_t column) {
  const int side = sideOf(sheet);
  return {kMargin + kRowNames + static_cast<int>(column) * (side + kGap),
          kMargin + 2 * kLine + kGap + static_cast<int>(row) * (side + kGap), side, side};
}

Image drawSheet(const SheetPicture& sheet) {
  const Rect end = placeOf(sheet, sheet.rows.size(), sheet.columns.size());
  const int width = end.x - kGap + kMargin;
  const int height = end.y - kGap + kMargin;
  Image image{width, height, {}};
  image.rgb.assign(
      std::size_t{3} * static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 255);
  cv::Mat picture(height, width, CV_8UC3, image.rgb.data());
  write(picture, sheet.title, kMargin, kMargin, width - 2 * kMargin);
  for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
    const Rect below = placeOf(sheet, 0, column);
    write(picture, sheet.columns[column], below.x, below.y - kLine, below.width, true);
  }
  for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
    const std::vector<std::string> lines = linesOf(sheet.rows[row]);
    const Rect beside = placeOf(sheet, row, 0);
    int top = beside.y + (beside.height - static_cast<int>(lines.size()) * kLine) / 2;
    for (const std::string& line : lines) {
      write(picture, line, kMargin, top, kRowNames - kGap);
      top += kLine;
    }
  }
  for (std::size_t i = 0; i < sheet.views.size(); ++i) {
    const Rect place = placeOf(sheet, i / sheet.columns.size(), i % sheet.columns.size());
    const Image& view = sheet.views[i];
    for (int y = 0; y < view.height; ++y) {
      const auto from = view.rgb.begin() + std::ptrdiff_t{3} * y * view.width;
      const auto onto = image.rgb.begin() + 3 * (std::ptrdiff_t{place.y + y} * width + place.x);
      std::copy_n(from, std::ptrdiff_t{3} * view.width, onto);
    }
  }
  return image;
}

std::string encodePng(const Image& image) {
  const cv::Mat rgb(image.height, image.width, CV_8UC3,
                    const_cast<std::uint8_t*>(image.rgb.data()));  // is only read
  cv::Mat bgr;
  cv::cvtColor(rgb, bgr, cv::COLOR_RGB2BGR);
  std::vector<unsigned char> bytes;
  if (!cv::imencode(".png", bgr, bytes))
    throw Error(ErrorCode::Internal, {}, "the picture cannot be encoded.");
  return {bytes.begin(), bytes.end()};
}

}  // namespace adnet::cli
