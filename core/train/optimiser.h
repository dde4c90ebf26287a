// SGD with Nesterov momentum 0.9 and no weight decay, a multiple of the learning rate for the head,
// and gradients clipped to a norm of 1.
#pragma once

#include <ATen/core/Tensor.h>

#include <memory>
#include <vector>

namespace torch::optim {
class SGD;
}

namespace adnet {

// The learning rate's factor in step `step` (from 1) of `steps`: 1, then a tenth less after each of
// 50, 75, 90 and 95 % of the steps.
double scheduleFactor(int step, int steps);

class Optimiser {
 public:
  Optimiser(std::vector<at::Tensor> backbone, std::vector<at::Tensor> head, double learningRate,
            double headRatio);
  ~Optimiser();

  void zeroGradients();
  // Clips, then steps with the learning rates times `factor`. Returns the norm before clipping.
  double step(double factor);
  double learningRate(double factor) const { return learningRate_ * factor; }

 private:
  std::vector<at::Tensor> parameters_;
  double learningRate_, headRatio_;
  std::unique_ptr<torch::optim::SGD> sgd_;
};

}  // namespace adnet
