// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/train/evaluator.h"

#include "core/base/numbers.h"
#include "core/base/parallel.h"
#include "core/views/batch_loader.h"

#include <torch/torch.h>

#include <algorithm>
#include <numeric>

namespace adnet {
namespace {

constexpr int kBatch = 32;

// A NaN would be counted as an answer, the first class.
void requireFinite(const at::Tensor& logits, const Batch& batch, const ImageStore& images,
                   const std::vector<Sample>& samples, int step) {
  const at::Tensor finite = at::isfinite(logits).all(1).to(at::kCPU);
  for (std::size_t i = 0; i < batch.size(); ++i) {
    if (finite[static_cast<std::int64_t>(i)].item<bool>()) continue;
    throw Error(ErrorCode::Diverged, images.root() / samples[batch.request.samples[i]].path,
                "with its weights of step " + formatNumber(step) +
                    ", the network's answer to this image is no number: training has diverged. "
                    "Train again with a lower learning rate (--lr) or head's ratio "
                    "(--head-lr-ratio).");
  }
}

using LogProbabilities = at::TensorAccessor<float, 1>;

// The classes of the three largest, or of all where there are fewer; of equal ones the first.
std::vector<int> likeliest(const LogProbabilities& values) {
  std::vector<int> classes(static_cast<std::size_t>(values.size(0)));
  std::iota(classes.begin(), classes.end(), 0);
  const auto last = classes.begin() + std::min<std::ptrdiff_t>(3, std::ssize(classes));
  std::partial_sort(classes.begin(), last, classes.end(), [&](int a, int b) {
    return values[a] != values[b] ? values[a] > values[b] : a < b;
  });
  classes.erase(last, classes.end());
  return classes;
}

Prediction predictionOf(const std::string& path, int label, const LogProbabilities& values) {
  const std::vector<int> classes = likeliest(values);
  const auto guess = [&](std::size_t rank) -> std::optional<Guess> {
    if (rank >= classes.size()) return std::nullopt;
    return Guess{classes[rank], std::exp(values[classes[rank]])};
  };
  const Guess first = *guess(0);
  return {path, label, first.label, first.probability, std::exp(values[label]), guess(1), guess(2)};
}

// Appends a batch's predictions; returns the sum of its cross-entropies.
double score(const at::Tensor& logits, const Batch& batch, const std::vector<Sample>& samples,
             std::vector<Prediction>& predictions) {
  const at::Tensor logProbabilities = at::log_softmax(logits.to(at::kCPU, at::kFloat), 1);
  const auto values = logProbabilities.accessor<float, 2>();
  double loss = 0;
  for (std::size_t i = 0; i < batch.size(); ++i) {
    const auto row = static_cast<std::int64_t>(i);
    const int label = static_cast<int>(batch.labels[i]);
    loss -= values[row][label];
    predictions.push_back(predictionOf(samples[batch.request.samples[i]].path, label, values[row]));
  }
  return loss;
}

BatchLoader::Source inOrder(std::size_t count) {
  return [batches = batchesInOrder(count, kBatch), i = std::size_t{0}]() mutable {
    return i < batches.size() ? std::optional(batches[i++]) : std::nullopt;
  };
}

}  // namespace

int threadsOr(int threads) {
  return threads > 0 ? threads : availableCores();
}

EvaluationRecord evaluateSet(Classifier& classifier, ImageStore& images,
                             const std::vector<Sample>& samples, const TrainingConfig& config,
                             const EvaluationRequest& request, std::size_t classes,
                             TrainingObserver& observer, const std::stop_token& stop) {
  const torch::NoGradGuard noGrad;
  classifier.train(false);
  BatchLoader loader(images, samples,
                     {viewsOf(config), {ViewKind::Test}, config.seed, threadsOr(config.threads)},
                     inOrder(samples.size()));
  auto predictions = std::make_shared<std::vector<Prediction>>();
  const std::int64_t side = config.views.imageSize;
  double loss = 0;
  while (auto batch = loader.next(stop)) {
    const auto count = static_cast<std::int64_t>(batch->size());
    const at::Tensor pixels =
        at::from_blob(batch->views[0].data(), {count, side, side, 3}, at::kByte);
    const at::Tensor logits = classifier.forward(pixels).logits;
    requireFinite(logits, *batch, images, samples, request.step);
    loss += score(logits, *batch, samples, *predictions);
    observer.onProgress({Phase::Evaluating, predictions->size(), samples.size()});
  }

  EvaluationRecord record;
  record.step = request.step;
  record.set = request.set;
  record.protocol = request.protocol;
  record.loss = samples.empty() ? 0 : loss / static_cast<double>(samples.size());
  record.confusion = confusionOf(*predictions, classes);
  record.metrics = metricsOf(record.confusion);
  record.predictions = std::move(predictions);
  return record;
}

}  // namespace adnet
