// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/stored_tensors.h"

#include "core/base/error.h"
#include "core/base/numbers.h"

#include <torch/torch.h>

#include <cstring>

namespace adnet {
namespace {

at::ScalarType scalarType(DType type) {
  switch (type) {
    case DType::F64:
      return at::kDouble;
    case DType::F32:
      return at::kFloat;
    case DType::F16:
      return at::kHalf;
    case DType::BF16:
      return at::kBFloat16;
    case DType::I64:
      return at::kLong;
    case DType::I32:
      return at::kInt;
    case DType::I16:
      return at::kShort;
    case DType::I8:
      return at::kChar;
    case DType::U8:
      return at::kByte;
    case DType::Bool:
      break;
  }
  return at::kBool;
}

DType storedType(at::ScalarType type) {
  for (const DType stored : {DType::F64, DType::F32, DType::F16, DType::BF16, DType::I64,
                             DType::I32, DType::I16, DType::I8, DType::U8}) {
    if (scalarType(stored) == type) return stored;
  }
  return DType::Bool;
}

std::string shapeText(at::IntArrayRef shape) {
  std::string text = "[";
  for (const std::int64_t size : shape)
    text += (text.size() > 1 ? ", " : "") + formatNumber(size);
  return text + "]";
}

}  // namespace

void copyInto(at::Tensor target, const StoredTensor& stored, const WeightsFile& file) {
  if (target.sizes() != at::IntArrayRef(stored.shape)) {
    throw Error(ErrorCode::WeightsMismatch, file.path,
                "the tensor '" + stored.name + "' has the shape " + shapeText(stored.shape) +
                    ", but this network needs " + shapeText(target.sizes()) + "." + kChooseOthers);
  }
  // The file's bytes may be unaligned, so they are copied before they are read as numbers.
  at::Tensor source = at::empty(stored.shape, scalarType(stored.type));
  if (!stored.data.empty()) std::memcpy(source.data_ptr(), stored.data.data(), stored.data.size());
  target.copy_(source);
  if (target.is_floating_point() && !at::isfinite(target).all().item<bool>()) {
    throw Error(ErrorCode::BadWeights, file.path,
                "the tensor '" + stored.name +
                    "' holds NaN or infinite numbers: the training that it comes from had failed, "
                    "or the file is damaged. Choose other weights.");
  }
}

at::Tensor forStoring(const at::Tensor& tensor) {
  return tensor.detach().cpu().contiguous();
}

StoredTensor store(const std::string& name, const at::Tensor& tensor) {
  StoredTensor stored;
  stored.name = name;
  stored.type = storedType(tensor.scalar_type());
  stored.shape = tensor.sizes().vec();
  stored.data = {static_cast<const std::byte*>(tensor.data_ptr()), tensor.nbytes()};
  return stored;
}

}  // namespace adnet
