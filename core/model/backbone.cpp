#include "core/model/backbone.h"

#include "core/base/error.h"
#include "core/model/mobilenet.h"
#include "core/model/resnet.h"

#include <torch/torch.h>

namespace adnet {

at::Tensor Backbone::interruptible(at::Tensor x) const {
  if (!interruption_) return x;
  interruption_();
  if (x.requires_grad()) {
    x.register_hook([interrupt = interruption_](const at::Tensor&) { interrupt(); });
  }
  return x;
}

std::shared_ptr<Backbone> makeBackbone(const BackboneOptions& options, std::uint64_t seed) {
  std::shared_ptr<Backbone> backbone;
  if (options.name == "mobilenet_v2") backbone = makeMobileNetV2(options);
  if (options.name.starts_with("resnet")) backbone = makeResNet(options);
  if (options.name == "small_cnn") backbone = makeSmallCnn(options);
  if (!backbone) {
    throw Error(ErrorCode::BadConfig, {}, "there is no backbone called '" + options.name + "'.");
  }
  initialiseConvolutions(*backbone, seed);
  return backbone;
}

void initialiseConvolutions(torch::nn::Module& network, std::uint64_t seed) {
  const torch::NoGradGuard noGrad;
  const at::Generator generator = at::detail::createCPUGenerator(seed);
  for (const auto& parameter : network.named_parameters()) {
    at::Tensor weight = parameter.value();
    if (weight.dim() != 4) continue;  // batch norms are made at 1 and 0
    const double fanOut = static_cast<double>(weight.size(0) * weight.size(2) * weight.size(3));
    weight.normal_(0.0, std::sqrt(2.0 / fanOut), generator);
  }
}

}  // namespace adnet
