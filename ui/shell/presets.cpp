#include "ui/shell/presets.h"

#include "core/run/options.h"

#include <QFile>

namespace adnet::ui {

TrainingConfig preset(const QString& name) {
  QFile file(":/studio/presets/" + name + ".json");
  const bool opened = file.open(QIODevice::ReadOnly);
  Q_ASSERT_X(opened, "preset", qPrintable(name));
  TrainingConfig config;
  readJson(config, file.readAll().toStdString(), file.fileName().toStdString());
  return config;
}

}  // namespace adnet::ui
