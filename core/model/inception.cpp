// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/inception.h"

#include "core/model/layers.h"

#include <torch/torch.h>

namespace adnet {
namespace {

using torch::nn::MaxPool2d;
using torch::nn::MaxPool2dOptions;

struct Kernel {
  std::int64_t height = 1, width = 1, stride = 1;
  bool padded = true;  // to keep the size at stride 1
};
constexpr Kernel square(std::int64_t side) {
  return {side, side};
}
constexpr Kernel kHalving{3, 3, 2, false};

class BasicConvImpl : public torch::nn::Module {
 public:
  BasicConvImpl(const BackboneOptions& options, std::int64_t in, std::int64_t out,
                const Kernel& kernel)
      : conv_(nullptr), bn_(register_module("bn", makeBatchNorm(options, out))) {
    const auto padding = [&](std::int64_t side) { return kernel.padded ? (side - 1) / 2 : 0; };
    conv_ = register_module(
        "conv", torch::nn::Conv2d(torch::nn::Conv2dOptions(in, out, {kernel.height, kernel.width})
                                      .stride(kernel.stride)
                                      .padding({padding(kernel.height), padding(kernel.width)})
                                      .bias(false)));
  }

  at::Tensor forward(const at::Tensor& x) { return at::relu(bn_(conv_(x))); }

 private:
  torch::nn::Conv2d conv_;
  torch::nn::BatchNorm2d bn_;
};
TORCH_MODULE(BasicConv);

// Branches side by side, their channels one after another.
class Mixed : public torch::nn::Module {
 public:
  explicit Mixed(const BackboneOptions& options) : options_(options) {}

  struct Link {
    const char* name;
    std::int64_t out;
    Kernel kernel;
  };

  // A chain of convolutions; `fork`, at its end, are convolutions side by side.
  void addBranch(std::int64_t in, const std::vector<Link>& chain,
                 const std::vector<Link>& fork = {}) {
    Branch branch;
    for (const Link& link : chain) {
      branch.chain.push_back(add(in, link));
      in = link.out;
    }
    for (const Link& link : fork)
      branch.fork.push_back(add(in, link));
    branches_.push_back(std::move(branch));
  }
  void addAveragePool(std::int64_t in, std::int64_t out) {
    projection_ = add(in, {"branch_pool", out, {}});
  }

  at::Tensor forward(const at::Tensor& x) {
    std::vector<at::Tensor> outputs;
    for (Branch& branch : branches_) {
      at::Tensor y = x;
      for (BasicConv& conv : branch.chain)
        y = conv(y);
      if (branch.fork.empty()) outputs.push_back(y);
      for (BasicConv& conv : branch.fork)
        outputs.push_back(conv(y));
    }
    outputs.push_back(projection_ ? projection_(at::avg_pool2d(x, 3, 1, 1))
                                  : at::max_pool2d(x, 3, 2));
    return at::cat(outputs, 1);
  }

 private:
  struct Branch {
    std::vector<BasicConv> chain, fork;
  };

  BasicConv add(std::int64_t in, const Link& link) {
    return register_module(link.name, BasicConv(options_, in, link.out, link.kernel));
  }

  BackboneOptions options_;
  std::vector<Branch> branches_;
  BasicConv projection_ = nullptr;  // behind the average pool; without it the block halves the size
};

constexpr Kernel k1x7{1, 7}, k7x1{7, 1}, k1x3{1, 3}, k3x1{3, 1};

std::shared_ptr<Mixed> mixedA(const BackboneOptions& options, std::int64_t in, std::int64_t pool) {
  auto block = std::make_shared<Mixed>(options);
  block->addBranch(in, {{"branch1x1", 64, {}}});
  block->addBranch(in, {{"branch5x5_1", 48, {}}, {"branch5x5_2", 64, square(5)}});
  block->addBranch(in, {{"branch3x3dbl_1", 64, {}},
                        {"branch3x3dbl_2", 96, square(3)},
                        {"branch3x3dbl_3", 96, square(3)}});
  block->addAveragePool(in, pool);
  return block;
}

std::shared_ptr<Mixed> mixedB(const BackboneOptions& options, std::int64_t in) {
  auto block = std::make_shared<Mixed>(options);
  block->addBranch(in, {{"branch3x3", 384, kHalving}});
  block->addBranch(in, {{"branch3x3dbl_1", 64, {}},
                        {"branch3x3dbl_2", 96, square(3)},
                        {"branch3x3dbl_3", 96, kHalving}});
  return block;
}

std::shared_ptr<Mixed> mixedC(const BackboneOptions& options, std::int64_t in, std::int64_t c) {
  auto block = std::make_shared<Mixed>(options);
  block->addBranch(in, {{"branch1x1", 192, {}}});
  block->addBranch(in,
                   {{"branch7x7_1", c, {}}, {"branch7x7_2", c, k1x7}, {"branch7x7_3", 192, k7x1}});
  block->addBranch(in, {{"branch7x7dbl_1", c, {}},
                        {"branch7x7dbl_2", c, k7x1},
                        {"branch7x7dbl_3", c, k1x7},
                        {"branch7x7dbl_4", c, k7x1},
                        {"branch7x7dbl_5", 192, k1x7}});
  block->addAveragePool(in, 192);
  return block;
}

std::shared_ptr<Mixed> mixedD(const BackboneOptions& options, std::int64_t in) {
  auto block = std::make_shared<Mixed>(options);
  block->addBranch(in, {{"branch3x3_1", 192, {}}, {"branch3x3_2", 320, kHalving}});
  block->addBranch(in, {{"branch7x7x3_1", 192, {}},
                        {"branch7x7x3_2", 192, k1x7},
                        {"branch7x7x3_3", 192, k7x1},
                        {"branch7x7x3_4", 192, kHalving}});
  return block;
}

std::shared_ptr<Mixed> mixedE(const BackboneOptions& options, std::int64_t in) {
  auto block = std::make_shared<Mixed>(options);
  block->addBranch(in, {{"branch1x1", 320, {}}});
  block->addBranch(in, {{"branch3x3_1", 384, {}}},
                   {{"branch3x3_2a", 384, k1x3}, {"branch3x3_2b", 384, k3x1}});
  block->addBranch(in, {{"branch3x3dbl_1", 448, {}}, {"branch3x3dbl_2", 384, square(3)}},
                   {{"branch3x3dbl_3a", 384, k1x3}, {"branch3x3dbl_3b", 384, k3x1}});
  block->addAveragePool(in, 192);
  return block;
}

// A GoogLeNet block; its "5 x 5" branch is 3 x 3, as in torchvision and its weights.
class Inception : public torch::nn::Module {
 public:
  struct Shape {
    const char* name;
    std::int64_t in, c1, c3Reduced, c3, c5Reduced, c5, pool;
  };

  Inception(const BackboneOptions& options, const Shape& s)
      : branch1_(register_module("branch1", BasicConv(options, s.in, s.c1, square(1)))) {
    const auto conv = [&](std::int64_t in, std::int64_t out, std::int64_t kernel) {
      return BasicConv(options, in, out, square(kernel));
    };
    const MaxPool2d pool(MaxPool2dOptions(3).stride(1).padding(1).ceil_mode(true));
    branch2_ = Block(conv(s.in, s.c3Reduced, 1), conv(s.c3Reduced, s.c3, 3));
    branch3_ = Block(conv(s.in, s.c5Reduced, 1), conv(s.c5Reduced, s.c5, 3));
    branch4_ = Block(pool, conv(s.in, s.pool, 1));
    register_module("branch2", branch2_);
    register_module("branch3", branch3_);
    register_module("branch4", branch4_);
  }

  at::Tensor forward(const at::Tensor& x) {
    return at::cat({branch1_(x), branch2_(x), branch3_(x), branch4_(x)}, 1);
  }

 private:
  BasicConv branch1_;
  Block branch2_ = nullptr, branch3_ = nullptr, branch4_ = nullptr;
};

// A chain of named blocks.
class InceptionNetwork : public Backbone {
 public:
  Normalisation normalisation() const override { return {{0.5f, 0.5f, 0.5f}, {0.5f, 0.5f, 0.5f}}; }

  at::Tensor featureMap(at::Tensor x) override {
    for (auto& layer : *layers_)
      x = interruptible(layer.forward(x));
    return x;
  }

 protected:
  // Weights start from a normal distribution; torchvision's cut at +-2 lies 20 deviations out.
  InceptionNetwork(std::int64_t features, double deviation)
      : Backbone(features, "fc", CpuLayout::ChannelsLast), deviation_(deviation) {}

  void draw(const std::string&, const at::Tensor& weight,
            const at::Generator& generator) const override {
    weight.normal_(0.0, deviation_, generator);
  }

  template <class Layer>
  void add(const std::string& name, Layer layer) {
    register_module(name, layer);
    layers_->push_back(layer);
  }
  void addMaxPool(std::int64_t side, bool ceil) {
    layers_->push_back(MaxPool2d(MaxPool2dOptions(side).stride(2).ceil_mode(ceil)));
  }

 private:
  double deviation_;
  torch::nn::Sequential layers_;  // not registered: its layers are, under their own names
};

class GoogLeNet : public InceptionNetwork {
 public:
  explicit GoogLeNet(const BackboneOptions& options) : InceptionNetwork(1024, 0.01) {
    add("conv1", BasicConv(options, 3, 64, Kernel{7, 7, 2}));
    addMaxPool(3, true);
    add("conv2", BasicConv(options, 64, 64, square(1)));
    add("conv3", BasicConv(options, 64, 192, square(3)));
    addMaxPool(3, true);
    addBlocks(options, {{"inception3a", 192, 64, 96, 128, 16, 32, 32},
                        {"inception3b", 256, 128, 128, 192, 32, 96, 64}});
    addMaxPool(3, true);
    addBlocks(options, {{"inception4a", 480, 192, 96, 208, 16, 48, 64},
                        {"inception4b", 512, 160, 112, 224, 24, 64, 64},
                        {"inception4c", 512, 128, 128, 256, 24, 64, 64},
                        {"inception4d", 512, 112, 144, 288, 32, 64, 64},
                        {"inception4e", 528, 256, 160, 320, 32, 128, 128}});
    addMaxPool(2, true);
    addBlocks(options, {{"inception5a", 832, 256, 160, 320, 32, 128, 128},
                        {"inception5b", 832, 384, 192, 384, 48, 128, 128}});
  }

 private:
  void addBlocks(const BackboneOptions& options, std::initializer_list<Inception::Shape> shapes) {
    for (const Inception::Shape& shape : shapes) {
      add(shape.name, std::make_shared<Inception>(options, shape));
    }
  }
};

class InceptionV3 : public InceptionNetwork {
 public:
  explicit InceptionV3(const BackboneOptions& options) : InceptionNetwork(2048, 0.1) {
    add("Conv2d_1a_3x3", BasicConv(options, 3, 32, kHalving));
    add("Conv2d_2a_3x3", BasicConv(options, 32, 32, Kernel{3, 3, 1, false}));
    add("Conv2d_2b_3x3", BasicConv(options, 32, 64, square(3)));
    addMaxPool(3, false);
    add("Conv2d_3b_1x1", BasicConv(options, 64, 80, square(1)));
    add("Conv2d_4a_3x3", BasicConv(options, 80, 192, Kernel{3, 3, 1, false}));
    addMaxPool(3, false);
    add("Mixed_5b", mixedA(options, 192, 32));
    add("Mixed_5c", mixedA(options, 256, 64));
    add("Mixed_5d", mixedA(options, 288, 64));
    add("Mixed_6a", mixedB(options, 288));
    add("Mixed_6b", mixedC(options, 768, 128));
    add("Mixed_6c", mixedC(options, 768, 160));
    add("Mixed_6d", mixedC(options, 768, 160));
    add("Mixed_6e", mixedC(options, 768, 192));
    add("Mixed_7a", mixedD(options, 768));
    add("Mixed_7b", mixedE(options, 1280));
    add("Mixed_7c", mixedE(options, 2048));
  }
};

}  // namespace

std::shared_ptr<Backbone> makeGoogLeNet(const BackboneOptions& options) {
  return std::make_shared<GoogLeNet>(withEps(options, 1e-3));
}

std::shared_ptr<Backbone> makeInceptionV3(const BackboneOptions& options) {
  return std::make_shared<InceptionV3>(withEps(options, 1e-3));
}

}  // namespace adnet
