// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/torchscript.h"

#include "core/base/error.h"
#include "core/base/numbers.h"
#include "core/model/layers.h"
#include "core/weights/script_archive.h"

#include <torch/csrc/jit/runtime/graph_executor.h>
#include <torch/script.h>
#include <torch/torch.h>

#include <unordered_set>

namespace adnet {
namespace {

// Unlike what a module would call a layer of its own.
constexpr const char* kHeadName = "adnet_head";

// Unoptimised: the optimiser specialises a graph by what it saw in the first passes, and so changes
// numbers within a run.
torch::jit::IValue run(torch::jit::Module& script, const at::Tensor& images) {
  const torch::jit::GraphOptimizerEnabledGuard asWritten(false);
  return script.forward({images});
}

// The sentence in the text of an exception from LibTorch, which is followed or preceded by traces.
std::string sentenceOf(const std::exception& error) {
  const std::string text = error.what();
  const std::string mark = "RuntimeError: ";
  const std::size_t found = text.rfind(mark);
  const std::size_t begin = found == std::string::npos ? 0 : found + mark.size();
  return text.substr(begin, text.find('\n', begin) - begin);
}

torch::jit::Module loadScript(const std::filesystem::path& path) {
  checkScriptFile(path);
  try {
    return torch::jit::load(path.string(), at::kCPU);
  } catch (const std::exception&) {
    throw Error(ErrorCode::BadWeights, path,
                "is no TorchScript file that this version of LibTorch can load. Write one with "
                "torch.jit.script(network).save(FILE) in Python; a state dict goes with the "
                "backbone that it was made for.");
  }
}

bool trains(const torch::jit::Module& script) {
  for (const at::Tensor& parameter : script.parameters()) {
    if (parameter.requires_grad()) return true;
  }
  return false;
}

// What it makes of two images; the features are checked.
at::Tensor tried(torch::jit::Module& script, const BackboneOptions& options) {
  constexpr std::int64_t kImages = 2;
  const torch::NoGradGuard noGrad;
  const std::string side = formatNumber(options.imageSize);
  torch::jit::IValue output;
  try {
    output = run(script, at::zeros({kImages, 3, options.imageSize, options.imageSize}));
  } catch (const std::exception& error) {
    throw Error(
        ErrorCode::BadWeights, options.script,
        "cannot run on two images of " + side + " x " + side + " pixels: " + sentenceOf(error));
  }
  const at::Tensor features = output.isTensor() ? output.toTensor() : at::Tensor();
  if (!features.defined() || (features.dim() != 2 && features.dim() != 4) ||
      features.size(0) != kImages || features.numel() == 0 || !features.is_floating_point()) {
    throw Error(ErrorCode::BadWeights, options.script,
                "gives something else than features. It must map images [N, 3, H, W] to one tensor "
                "[N, F] or [N, F, h, w]: save the network without its last linear layer.");
  }
  return features;
}

torch::jit::Module loadTrainable(const std::filesystem::path& path) {
  torch::jit::Module script = loadScript(path);
  if (!trains(script)) {
    throw Error(ErrorCode::BadWeights, path,
                "has no parameters to train. Save it as it is, without torch.jit.freeze().");
  }
  return script;
}

// The module that holds the tensor `name`, "a.b.weight": the child b of the child a of `root`,
// made where they are missing. `name` is left as "weight".
torch::nn::Module& ownerOf(torch::nn::Module& root, std::string& name) {
  torch::nn::Module* owner = &root;
  for (std::size_t dot = name.find('.'); dot != std::string::npos; dot = name.find('.')) {
    const std::string child = name.substr(0, dot);
    name.erase(0, dot + 1);
    const auto children = owner->named_children();
    const auto* found = children.find(child);
    owner = found ? found->get()
                  : owner->register_module(child, std::make_shared<torch::nn::Module>()).get();
  }
  return *owner;
}

class TorchScript : public Backbone {
 public:
  TorchScript(const torch::jit::Module& script, std::int64_t features)
      : Backbone(features, kHeadName, CpuLayout::Plain), script_(script) {
    std::unordered_set<const void*> seen;  // tensors may be shared
    for (auto [name, tensor] : script_.named_parameters()) {
      if (!seen.insert(tensor.unsafeGetTensorImpl()).second) continue;
      torch::nn::Module& owner = ownerOf(*this, name);
      owner.register_parameter(name, inSinglePrecision(tensor), tensor.requires_grad());
    }
    for (auto [name, tensor] : script_.named_buffers()) {
      if (!seen.insert(tensor.unsafeGetTensorImpl()).second) continue;
      torch::nn::Module& owner = ownerOf(*this, name);
      owner.register_buffer(name, inSinglePrecision(tensor));
    }
  }

  at::Tensor featureMap(at::Tensor images) override {
    return interruptible(run(script_, images).toTensor());
  }

  at::Tensor pool(const at::Tensor& map) override {
    return map.dim() == 4 ? globalAveragePool(map) : map;
  }

  void train(bool on) override {
    Backbone::train(on);
    script_.train(on);
  }

  // The weights are the file's. What is random in the module draws from LibTorch's own generator.
  void initialise(const at::Generator& generator) override {
    torch::manual_seed(generator.current_seed());
  }

 private:
  static at::Tensor inSinglePrecision(at::Tensor tensor) {
    if (tensor.is_floating_point()) tensor.set_data(tensor.detach().to(at::kFloat));
    return tensor;
  }

  torch::jit::Module script_;  // its tensors are ours
};

}  // namespace

std::shared_ptr<Backbone> makeTorchScript(const BackboneOptions& options) {
  torch::jit::Module script = loadTrainable(options.script);
  script.eval();
  const std::int64_t features = tried(script, options).size(1);
  return std::make_shared<TorchScript>(script, features);
}

void tryTorchScript(const BackboneOptions& options) {
  torch::jit::Module script = loadTrainable(options.script);
  for (const bool training : {false, true}) {
    script.train(training);
    tried(script, options);
  }
}

}  // namespace adnet
