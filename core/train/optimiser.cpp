#include "core/train/optimiser.h"

#include <torch/torch.h>

namespace adnet {
namespace {

constexpr double kMomentum = 0.9;
constexpr double kClipNorm = 1.0;

torch::optim::OptimizerParamGroup group(std::vector<at::Tensor> parameters) {
  auto options = std::make_unique<torch::optim::SGDOptions>(0.0);
  options->momentum(kMomentum).nesterov(true);
  return {std::move(parameters), std::move(options)};
}

void setLearningRate(torch::optim::OptimizerParamGroup& group, double rate) {
  static_cast<torch::optim::SGDOptions&>(group.options()).lr(rate);
}

}  // namespace

double scheduleFactor(int step, int steps) {
  double factor = 1.0;
  for (const double share : {0.50, 0.75, 0.90, 0.95}) {
    if (step > share * steps) factor *= 0.1;
  }
  return factor;
}

Optimiser::Optimiser(std::vector<at::Tensor> backbone, std::vector<at::Tensor> head,
                     double learningRate, double headRatio)
    : parameters_(backbone), learningRate_(learningRate), headRatio_(headRatio) {
  parameters_.insert(parameters_.end(), head.begin(), head.end());
  std::vector<torch::optim::OptimizerParamGroup> groups{group(std::move(backbone)),
                                                        group(std::move(head))};
  sgd_ = std::make_unique<torch::optim::SGD>(std::move(groups), torch::optim::SGDOptions(0.0));
}

Optimiser::~Optimiser() = default;

void Optimiser::zeroGradients() {
  sgd_->zero_grad();
}

double Optimiser::step(double factor) {
  const double norm = torch::nn::utils::clip_grad_norm_(parameters_, kClipNorm);
  setLearningRate(sgd_->param_groups()[0], learningRate_ * factor);
  setLearningRate(sgd_->param_groups()[1], learningRate_ * headRatio_ * factor);
  sgd_->step();
  return norm;
}

}  // namespace adnet
