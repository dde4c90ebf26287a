// Two short texts of the Help menu.
#pragma once

class QWidget;

namespace adnet::ui {

void showMethod(QWidget* parent);
void showAbout(QWidget* parent);

}  // namespace adnet::ui
