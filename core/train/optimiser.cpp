// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/train/optimiser.h"

#include <torch/torch.h>

#include <cmath>
#include <numbers>
#include <sstream>
#include <string>
#include <type_traits>

namespace adnet {
namespace {

constexpr double kMomentum = 0.9;
constexpr double kClipNorm = 1.0;

torch::optim::OptimizerParamGroup group(std::vector<at::Tensor> parameters, double weightDecay) {
  auto options = std::make_unique<torch::optim::SGDOptions>(0.0);
  options->momentum(kMomentum).nesterov(true).weight_decay(weightDecay);
  return {std::move(parameters), std::move(options)};
}

void setLearningRate(torch::optim::OptimizerParamGroup& group, double rate) {
  static_cast<torch::optim::SGDOptions&>(group.options()).lr(rate);
}

// LibTorch 1.13 finds a parameter's state by its printed address, 2.x by the address.
template <class States>
auto keyOf(const States&, const at::Tensor& parameter) {
  using Key = typename States::key_type;
  if constexpr (std::is_same_v<Key, std::string>) {
    std::ostringstream address;
    address << parameter.unsafeGetTensorImpl();
    return address.str();
  } else {
    return Key(parameter.unsafeGetTensorImpl());
  }
}

}  // namespace

double scheduleFactor(const TrainingConfig& config, int step) {
  const bool warming = step <= config.warmup;
  double factor = warming ? static_cast<double>(step) / config.warmup : 1.0;
  switch (config.schedule) {
    case Schedule::Steps:
      for (const double share : {0.50, 0.75, 0.90, 0.95}) {
        if (step > share * config.steps) factor *= 0.1;
      }
      break;
    case Schedule::Cosine:
      if (!warming) {
        const double done = static_cast<double>(step - 1 - config.warmup) /
                            static_cast<double>(config.steps - config.warmup);
        factor = 0.5 * (1.0 + std::cos(std::numbers::pi * done));
      }
      break;
  }
  return factor;
}

Optimiser::Optimiser(std::vector<at::Tensor> backbone, std::vector<at::Tensor> head,
                     const TrainingConfig& config, double headRatio)
    : parameters_(backbone), learningRate_(config.learningRate), headRatio_(headRatio) {
  parameters_.insert(parameters_.end(), head.begin(), head.end());
  std::vector<torch::optim::OptimizerParamGroup> groups{
      group(std::move(backbone), config.weightDecay), group(std::move(head), config.weightDecay)};
  sgd_ = std::make_unique<torch::optim::SGD>(std::move(groups), torch::optim::SGDOptions(0.0));
}

Optimiser::~Optimiser() = default;

void Optimiser::zeroGradients() {
  sgd_->zero_grad();
}

double Optimiser::clipGradients() {
  return torch::nn::utils::clip_grad_norm_(parameters_, kClipNorm);
}

void Optimiser::update(double factor) {
  setLearningRate(sgd_->param_groups()[0], learningRate_ * factor);
  setLearningRate(sgd_->param_groups()[1], learningRate_ * headRatio_ * factor);
  sgd_->step();
}

std::vector<at::Tensor> Optimiser::momentum() const {
  std::vector<at::Tensor> momentum;
  auto& states = sgd_->state();
  for (const at::Tensor& parameter : parameters_) {
    const auto found = states.find(keyOf(states, parameter));
    momentum.push_back(
        found == states.end()
            ? at::Tensor()
            : static_cast<torch::optim::SGDParamState&>(*found->second).momentum_buffer());
  }
  return momentum;
}

void Optimiser::setMomentum(const std::vector<at::Tensor>& momentum) {
  auto& states = sgd_->state();
  for (std::size_t i = 0; i < parameters_.size(); ++i) {
    if (!momentum[i].defined()) {
      states.erase(keyOf(states, parameters_[i]));
      continue;
    }
    auto state = std::make_unique<torch::optim::SGDParamState>();
    state->momentum_buffer(at::empty_like(parameters_[i]).copy_(momentum[i]));
    states[keyOf(states, parameters_[i])] = std::move(state);
  }
}

}  // namespace adnet
