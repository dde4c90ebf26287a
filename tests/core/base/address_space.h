// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A limit of the address space, as `ulimit -v` sets it.
#pragma once

#include <QFile>

#include <sys/resource.h>

// While it lives, so many bytes more than are used now can be mapped.
class LittleAddressSpace {
 public:
  explicit LittleAddressSpace(quint64 more) {
    QFile statm("/proc/self/statm");
    if (!statm.open(QIODevice::ReadOnly)) qFatal("no /proc/self/statm");
    getrlimit(RLIMIT_AS, &before_);
    rlimit limited = before_;
    limited.rlim_cur = statm.readLine().split(' ').value(0).toULongLong() * 4096 + more;
    setrlimit(RLIMIT_AS, &limited);
  }
  ~LittleAddressSpace() { setrlimit(RLIMIT_AS, &before_); }
  LittleAddressSpace(const LittleAddressSpace&) = delete;
  LittleAddressSpace& operator=(const LittleAddressSpace&) = delete;

 private:
  rlimit before_{};
};
