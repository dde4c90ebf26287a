// A backbone: images to features. Built under torchvision's parameter names.
#pragma once

#include <torch/nn/module.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace adnet {

struct BackboneOptions {
  std::string name = "mobilenet_v2";  // one of backbones()
  double width = 1.0;
  double batchNormEps = 1e-5;
  // Keras pads a stride-2 convolution at the bottom and right only; PyTorch pads all around.
  bool padBottomRight = false;
};

// Layout in which a backbone trains quickest on a CPU.
enum class CpuLayout { ChannelsLast, OneDnn };

class Backbone : public torch::nn::Module {
 public:
  // images: [N, 3, H, W], float, normalised. Returns [N, F], what torchvision's network gives to
  // its last linear layer (without dropout).
  virtual at::Tensor forward(at::Tensor images) = 0;

  std::int64_t features() const { return features_; }
  // torchvision's name of the last linear layer: "fc", "classifier.1".
  const std::string& headName() const { return headName_; }
  CpuLayout cpuLayout() const { return cpuLayout_; }

  // Called between blocks, forward and backward; what it throws ends the pass. A step of a large
  // network takes many seconds on a CPU, and a stop should not have to wait for it.
  void setInterruption(std::function<void()> interruption) {
    interruption_ = std::move(interruption);
  }

 protected:
  Backbone(std::int64_t features, std::string headName, CpuLayout layout)
      : features_(features), headName_(std::move(headName)), cpuLayout_(layout) {}

  // Passes x on, and makes this place one where a pass can be ended.
  at::Tensor interruptible(at::Tensor x) const;

 private:
  std::int64_t features_;
  std::string headName_;
  CpuLayout cpuLayout_;
  std::function<void()> interruption_;
};

// With the initial weights that torchvision gives the network, drawn from `seed`.
// Throws Error BadConfig for an unknown name.
std::shared_ptr<Backbone> makeBackbone(const BackboneOptions& options, std::uint64_t seed);

// Kaiming-normal (fan out, ReLU) convolutions, batch norms at 1 and 0.
void initialiseConvolutions(torch::nn::Module& network, std::uint64_t seed);

}  // namespace adnet
