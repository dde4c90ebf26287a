#include "core/data/image_format.h"

#include <cstdint>
#include <cstdlib>
#include <istream>
#include <sstream>
#include <stdexcept>
#include <string>

namespace {

// Counts what is read, so that a walk that goes in circles is found before it takes for ever.
class CountingBuffer : public std::stringbuf {
 public:
  explicit CountingBuffer(const std::string& bytes) : std::stringbuf(bytes, std::ios::in) {}
  std::size_t bytesRead() const { return bytesRead_; }

 protected:
  std::streamsize xsgetn(char* to, std::streamsize count) override {
    bytesRead_ += static_cast<std::size_t>(count);
    return std::stringbuf::xsgetn(to, count);
  }

 private:
  std::size_t bytesRead_ = 0;
};

// What image_format.h promises: sides that exist, and at most 2^28 pixels.
void check(const adnet::ImageHeader& header) {
  if (header.format == adnet::ImageFormat::WebP) {
    if (header.width != 0 || header.height != 0) std::abort();
    return;
  }
  if (header.width <= 0 || header.height <= 0) std::abort();
  if (std::int64_t{header.width} * header.height > std::int64_t{1} << 28) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  CountingBuffer buffer({reinterpret_cast<const char*>(data), size});
  std::istream stream(&buffer);
  try {
    check(adnet::inspectImage(stream));
  } catch (const std::runtime_error& error) {
    if (*error.what() == '\0') std::abort();
  }
  // Every step reads 8 bytes at most and goes on by 2 at least; the end is looked for once.
  if (buffer.bytesRead() > 6 * size + 64) std::abort();
  return 0;
}
