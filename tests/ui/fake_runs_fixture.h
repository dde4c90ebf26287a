// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A project whose runs a fake engine trains: three classes, ten test images of each.
#pragma once

#include "tests/ui/fake_engine.h"
#include "tests/ui/image_folder.h"
#include "ui/shell/paths.h"
#include "ui/shell/project.h"
#include "ui/shell/theme.h"

#include <QTemporaryDir>

#include <memory>

namespace adnet::ui {

struct FakeRunsFixture {
  void beginRuns(int steps) {  // evaluated in the middle and at the end
    Theme::instance().apply(ThemeChoice::Light);
    scratch_ = std::make_unique<QTemporaryDir>();
    config_ = TrainingConfig();
    config_.backbone = "small_cnn";
    config_.steps = steps;
    config_.evaluateEvery = steps / 2;
    config_.out = toPath(scratch_->filePath("runs"));
    config_.data = images_.source();
    engine_ = FakeEngine();
    engine_.classes = {"ant", "bee", "wasp"};
    engine_.aStep = {};
    for (int label = 0; label < 3; ++label) {
      for (int i = 0; i < 10; ++i) {
        const std::string name = engine_.classes[static_cast<std::size_t>(label)];
        engine_.test.push_back({name + "/000" + std::to_string(i) + ".png", label});
      }
    }
    project_ = std::make_unique<Project>();
    project_->setConfig(config_);
  }

  const ImageFolder images_;
  std::unique_ptr<QTemporaryDir> scratch_;
  TrainingConfig config_;
  FakeEngine engine_;
  std::unique_ptr<Project> project_;
};

}  // namespace adnet::ui
