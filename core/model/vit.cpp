// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/vit.h"

#include "core/base/error.h"
#include "core/base/numbers.h"
#include "core/model/layers.h"

#include <torch/torch.h>

namespace adnet {
namespace {

using torch::nn::LayerNorm;
using torch::nn::Linear;

constexpr std::int64_t kWidth = 768, kHeads = 12, kHidden = 3072;
constexpr int kEncoderLayers = 12;

LayerNorm makeLayerNorm() {
  return LayerNorm(torch::nn::LayerNormOptions({kWidth}).eps(1e-6));
}

class SelfAttentionImpl : public torch::nn::Module {
 public:
  SelfAttentionImpl()
      : weight_(register_parameter("in_proj_weight", torch::empty({3 * kWidth, kWidth}))),
        bias_(register_parameter("in_proj_bias", torch::zeros({3 * kWidth}))),
        out_(register_module("out_proj", Linear(kWidth, kWidth))) {}

  // x: [N, tokens, kWidth]
  at::Tensor forward(const at::Tensor& x) {
    const at::Tensor all = at::linear(x, weight_, bias_)
                               .reshape({x.size(0), x.size(1), 3, kHeads, kWidth / kHeads})
                               .permute({2, 0, 3, 1, 4});  // [3, N, heads, tokens, width of a head]
    const double scale = 1.0 / std::sqrt(static_cast<double>(kWidth) / static_cast<double>(kHeads));
    const at::Tensor attention = at::softmax(at::matmul(all[0] * scale, all[1].transpose(2, 3)), 3);
    return out_(at::matmul(attention, all[2]).transpose(1, 2).flatten(2));
  }

 private:
  at::Tensor weight_, bias_;
  Linear out_;
};
TORCH_MODULE(SelfAttention);

class EncoderLayer : public torch::nn::Module {
 public:
  EncoderLayer()
      : norm1_(register_module("ln_1", makeLayerNorm())),
        attention_(register_module("self_attention", SelfAttention())),
        norm2_(register_module("ln_2", makeLayerNorm())) {
    // Numbered as torchvision's, which has a dropout at 2.
    mlp_->push_back("0", Linear(kWidth, kHidden));
    mlp_->push_back("1", torch::nn::GELU());
    mlp_->push_back("3", Linear(kHidden, kWidth));
    register_module("mlp", mlp_);
  }

  at::Tensor forward(const at::Tensor& x) {
    const at::Tensor attended = x + attention_(norm1_(x));
    return attended + mlp_->forward(norm2_(attended));
  }

 private:
  LayerNorm norm1_;
  SelfAttention attention_;
  LayerNorm norm2_;
  torch::nn::Sequential mlp_;
};

class Encoder : public torch::nn::Module {
 public:
  explicit Encoder(std::int64_t tokens)
      : positions(register_parameter("pos_embedding", torch::empty({1, tokens, kWidth}))),
        norm(nullptr) {
    for (int i = 0; i < kEncoderLayers; ++i) {
      layers->push_back("encoder_layer_" + std::to_string(i), std::make_shared<EncoderLayer>());
    }
    register_module("layers", layers);
    norm = register_module("ln", makeLayerNorm());
  }

  at::Tensor positions;
  torch::nn::Sequential layers;
  LayerNorm norm;
};

class VisionTransformer : public Backbone {
 public:
  VisionTransformer(std::int64_t side, std::int64_t patch)
      : Backbone(kWidth, "heads.head", CpuLayout::ChannelsLast),
        classToken_(register_parameter("class_token", torch::zeros({1, 1, kWidth}))),
        patches_(register_module(
            "conv_proj",
            torch::nn::Conv2d(torch::nn::Conv2dOptions(3, kWidth, patch).stride(patch)))),
        encoder_(register_module("encoder",
                                 std::make_shared<Encoder>((side / patch) * (side / patch) + 1))) {}

  at::Tensor featureMap(at::Tensor images) override {
    const at::Tensor patches = patches_(images).flatten(2).transpose(1, 2);
    at::Tensor x = at::cat({classToken_.expand({images.size(0), 1, kWidth}), patches}, 1);
    x = x + encoder_->positions;
    for (auto& layer : *encoder_->layers)
      x = interruptible(layer.forward(x));
    return x;
  }

  at::Tensor pool(const at::Tensor& tokens) override { return encoder_->norm(tokens.select(1, 0)); }

  void initialise(const at::Generator& generator) override {
    Backbone::initialise(generator);
    for (const auto& item : named_parameters()) {
      const std::string& name = item.key();
      if (name.find(".mlp.") == std::string::npos || !name.ends_with("bias")) continue;
      at::Tensor(item.value()).normal_(0.0, 1e-6, generator);
    }
  }

 protected:
  void draw(const std::string& name, const at::Tensor& weight,
            const at::Generator& generator) const override {
    const auto in = static_cast<double>(weight[0].numel());
    if (name == "class_token") {
      weight.zero_();
    } else if (name == "conv_proj.weight") {
      weight.normal_(0.0, std::sqrt(1.0 / in), generator);
    } else if (name == "encoder.pos_embedding") {
      weight.normal_(0.0, 0.02, generator);
    } else {
      // A linear layer's usual start, but Xavier's for the MLP and for queries, keys and values.
      const double out = static_cast<double>(weight.size(0));
      const bool plain = name.ends_with("out_proj.weight");
      const double bound = std::sqrt(plain ? 1.0 / in : 6.0 / (in + out));
      weight.uniform_(-bound, bound, generator);
    }
  }

 private:
  at::Tensor classToken_;
  torch::nn::Conv2d patches_;
  std::shared_ptr<Encoder> encoder_;
};

}  // namespace

std::shared_ptr<Backbone> makeVisionTransformer(const BackboneOptions& options) {
  const std::int64_t patch = options.name == "vit_b_16" ? 16 : 32;
  if (options.imageSize < patch || options.imageSize % patch != 0) {
    throw Error(ErrorCode::BadConfig, {},
                options.name + " cuts images into patches of " + formatNumber(patch) +
                    " pixels, so --image-size must be a multiple of that, not " +
                    formatNumber(options.imageSize) + ".");
  }
  return std::make_shared<VisionTransformer>(options.imageSize, patch);
}

}  // namespace adnet
