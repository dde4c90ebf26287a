// The shared library's one exported function, and the engine behind it.
#include "core/engine/engine.h"
#include "core/engine/session.h"

#include <torch/torch.h>

namespace adnet {
namespace {

// Turns what Torch throws into the one error type that the other side knows.
template <class Work>
auto translatingErrors(Work work) {
  try {
    return work();
  } catch (const std::bad_alloc&) {
    throw Error(ErrorCode::OutOfMemory, {},
                "the memory is used up. Choose a smaller batch or image size.");
  } catch (const c10::Error& error) {
    const std::string text = error.what_without_backtrace();
    if (text.find("out of memory") != std::string::npos ||
        text.find("not enough memory") != std::string::npos) {
      throw Error(ErrorCode::OutOfMemory, {},
                  "the memory is used up. Choose a smaller batch or image size. (" + text + ")");
    }
    throw Error(ErrorCode::Internal, {}, text);
  }
}

class TorchEngine : public Engine {
 public:
  std::string version() const override { return engineVersion(); }
  bool hasCuda() const override { return torch::cuda::is_available(); }

  TrainingResult train(const TrainingConfig& config, TrainingObserver& observer,
                       const std::stop_token& stop, PauseGate& pause) override {
    return translatingErrors([&] { return trainRun(config, observer, stop, pause); });
  }

  EvaluationRecord evaluate(const std::filesystem::path& run, SetName set, Device device,
                            TrainingObserver& observer, const std::stop_token& stop) override {
    return translatingErrors([&] { return evaluateRun(run, set, device, observer, stop); });
  }
};

}  // namespace
}  // namespace adnet

extern "C" __attribute__((visibility("default"))) adnet::Engine* adnetMakeEngine() {
  return new adnet::TorchEngine();
}
