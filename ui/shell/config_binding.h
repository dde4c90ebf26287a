// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Ties the fields of a form to the project's configuration: a field follows it, and writes back
// what was edited in it and nothing else.
#pragma once

#include "ui/shell/number_field.h"
#include "ui/shell/project.h"

#include <type_traits>

namespace adnet::ui {

// `member` names what the field is for:
//   bind(*steps, project, [](auto& config) -> auto& { return config.steps; });
template <class Member>
void bind(NumberField& field, Project& project, Member member) {
  const auto read = [&field, &project, member] {
    field.setNumber(static_cast<double>(member(project.config())));
  };
  const auto write = [&project, member](double number) {
    project.edit([&](TrainingConfig& config) {
      auto& value = member(config);
      value = static_cast<std::remove_reference_t<decltype(value)>>(number);
    });
  };
  QObject::connect(&project, &Project::configChanged, &field, read);
  QObject::connect(&field, &NumberField::edited, &project, write);
  read();
}

}  // namespace adnet::ui
