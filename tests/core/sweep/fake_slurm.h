// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Programs of Slurm's names in front of the others. tests/cluster/run has the real ones.
#pragma once

#include <QDir>
#include <QTemporaryDir>

#include <filesystem>
#include <fstream>
#include <string>

namespace adnet {

class FakeSlurm {
 public:
  FakeSlurm() {
    std::filesystem::create_directory(path("bin"));
    qputenv("PATH", QByteArray::fromStdString(path("bin").string()) + ':' + before_);
  }
  ~FakeSlurm() { qputenv("PATH", before_); }
  FakeSlurm(const FakeSlurm&) = delete;
  FakeSlurm& operator=(const FakeSlurm&) = delete;

  // Nothing else is found from here on.
  void alone() const { qputenv("PATH", QByteArray::fromStdString(path("bin").string())); }

  // In the folder of the programs' answers.
  std::filesystem::path path(const char* name) const {
    return folder_.filePath(name).toStdString();
  }
  // For the shell.
  std::string inFolder(const char* name) const { return '"' + path(name).string() + '"'; }

  void write(const char* program, const std::string& text) const {
    const std::filesystem::path file = path("bin") / program;
    std::ofstream(file) << "#!/bin/sh\n" << text << "\n";
    std::filesystem::permissions(file, std::filesystem::perms::owner_all);
  }

 private:
  QTemporaryDir folder_{QDir::tempPath() + "/tst it's 10% XXXXXX"};
  QByteArray before_ = qgetenv("PATH");
};

}  // namespace adnet
