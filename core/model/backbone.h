// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A backbone: images to features. Built under torchvision's parameter names.
#pragma once

#include <ATen/core/Generator.h>
#include <torch/nn/module.h>

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace adnet {

struct BackboneOptions {
  std::string name = "mobilenet_v2";  // one of backbones()
  double width = 1.0;
  std::optional<double> batchNormEps;  // none: torchvision's for the network
  // Keras pads a stride-2 convolution at the bottom and right only; PyTorch pads all around.
  bool padBottomRight = false;
  // Side of the images. A vision transformer is built for one, a TorchScript is tried with it.
  std::int64_t imageSize = 224;
  std::filesystem::path script;  // of "torchscript" only: see torchscript.h
};

// Layout in which a backbone trains quickest on a CPU; Plain where its code may rely on that.
enum class CpuLayout { ChannelsLast, OneDnn, Plain };

// How pixels are scaled for a network; ImageNet's figures, R, G, B.
struct Normalisation {
  std::array<float, 3> mean{0.485f, 0.456f, 0.406f};
  std::array<float, 3> std{0.229f, 0.224f, 0.225f};
};

// Mean over height and width: [N, C, H, W] to [N, C], strided whatever the layout of x.
at::Tensor globalAveragePool(const at::Tensor& x);

class Backbone : public torch::nn::Module {
 public:
  // images: [N, 3, H, W], float, normalised. Returns the last map, before it is pooled: [N, C, h,
  // w] in any memory layout; of a vision transformer the tokens [N, 1 + h w, C], the class's first;
  // of a TorchScript what it returns. Dropout and stochastic depth are left out: the features of
  // two views are to differ by the views alone.
  virtual at::Tensor featureMap(at::Tensor images) = 0;
  // From such a map: what torchvision's network gives to its last layer, [N, F], or [N, F, h, w]
  // where headIsConvolution(). Unless overridden: the mean over the places.
  virtual at::Tensor pool(const at::Tensor& map);

  // Draws the weights that torchvision gives the network at first; biases become 0, batch norms
  // are made at 1 and 0.
  virtual void initialise(const at::Generator& generator);

  std::int64_t features() const { return features_; }
  // torchvision's name of the last layer: "fc", "classifier.1".
  const std::string& headName() const { return headName_; }
  // The last layer is no linear one: a 1 x 1 convolution classifies every place of a map, and ReLU
  // and the mean over the places follow (SqueezeNet).
  bool headIsConvolution() const { return headIsConvolution_; }
  CpuLayout cpuLayout() const { return cpuLayout_; }
  // What the network is fed where its weights do not say otherwise.
  virtual Normalisation normalisation() const { return {}; }

  // Called between blocks, forward and backward; what it throws ends the pass. A step of a large
  // network takes many seconds on a CPU, and a stop should not have to wait for it.
  void setInterruption(std::function<void()> interruption) {
    interruption_ = std::move(interruption);
  }

 protected:
  Backbone(std::int64_t features, std::string headName, CpuLayout layout,
           bool headIsConvolution = false)
      : features_(features),
        headName_(std::move(headName)),
        cpuLayout_(layout),
        headIsConvolution_(headIsConvolution) {}

  // A weight of two dimensions or more. Unless overridden: Kaiming-normal (fan out, ReLU).
  virtual void draw(const std::string& name, const at::Tensor& weight,
                    const at::Generator& generator) const;

  // Passes x on, and makes this place one where a pass can be ended.
  at::Tensor interruptible(at::Tensor x) const;

 private:
  std::int64_t features_;
  std::string headName_;
  CpuLayout cpuLayout_;
  bool headIsConvolution_;
  std::function<void()> interruption_;
};

}  // namespace adnet
