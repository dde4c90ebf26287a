// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/option_tab.h"

#include "core/base/numbers.h"
#include "ui/shell/exporter.h"
#include "ui/shell/flow_layout.h"
#include "ui/shell/icon_button.h"
#include "ui/shell/widgets.h"
#include "ui/words/option_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QMenu>

#include <algorithm>
#include <map>
#include <optional>

namespace adnet::ui {

namespace {

constexpr auto kFolder = ":/studio/published/";
constexpr auto kRatio = "ratio";

std::optional<double> numberOf(const ShownSetting& setting, const Option& option) {
  return parseNumber<double>(valueOf(setting.setting, option));
}

bool differs(const std::vector<ShownSetting>& settings, const Option& option) {
  return std::ranges::any_of(settings, [&](const ShownSetting& setting) {
    return valueOf(setting.setting, option) != valueOf(settings.front().setting, option);
  });
}

}  // namespace

OptionTab::OptionTab(QWidget* parent)
    : ComparisonTab(parent),
      options_(new QComboBox),
      published_(new QComboBox),
      logarithmic_(new QCheckBox(tr("Logarithmic"))),
      plot_(new OptionPlot),
      empty_(makeMessage("optionEmpty")),
      exporter_(new Exporter(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, kGrid, 0, 0);
  column->setSpacing(kGrid);
  column->addWidget(makeHead());
  column->addWidget(empty_, 1);
  column->addWidget(plot_, 1);
  column->addStretch();
  connect(options_, &QComboBox::currentIndexChanged, this, &OptionTab::showLines);
  connect(published_, &QComboBox::currentIndexChanged, this, &OptionTab::showPublished);
  connect(logarithmic_, &QCheckBox::toggled, plot_, &OptionPlot::setLogarithmic);
  connect(exporter_, &Exporter::failed, this, &OptionTab::failed);
  connect(exporter_, &Exporter::written, this, &OptionTab::exported);
  listOptions();
}

QString OptionTab::title() const {
  return tr("Over an option");
}

bool OptionTab::isLoading() const {
  return exporter_->isWriting();
}

QWidget* OptionTab::makeHead() {
  options_->setObjectName("overOption");
  options_->setAccessibleName(tr("Option"));
  options_->setToolTip(tr("The option that the accuracy is drawn over"));
  published_->setObjectName("published");
  published_->setAccessibleName(tr("Published figures"));
  published_->setToolTip(
      tr("Figures of the field on a public data set, ResNet-50, best of all "
         "evaluations on the test images (paper protocol)"));
  published_->addItem(tr("No published figures"));
  for (const auto& [name, file] :
       {std::pair("CUB-200-2011", "cub-200-2011"), std::pair("Stanford Cars", "stanford-cars"),
        std::pair("FGVC-Aircraft", "fgvc-aircraft")}) {
    published_->addItem(tr("Published: %1").arg(QString::fromLatin1(name)),
                        QString::fromLatin1(file));
  }
  auto* head = new QWidget;
  auto* row = new FlowLayout(kGrid, head);
  row->setContentsMargins(0, 0, 0, 0);
  for (QWidget* widget :
       std::initializer_list<QWidget*>{options_, published_, logarithmic_, export_ = makeExport()})
    row->addWidget(widget);
  return head;
}

QWidget* OptionTab::makeExport() {
  auto* menu = new QMenu(this);
  menu->addAction(tr("PNG…"), this, [this] {
    exporter_->ask("accuracy.png", [picture = plot_->picture()] { return pngOf(picture); });
  });
  menu->addAction(tr("SVG…"), this, [this] {
    exporter_->ask("accuracy.svg", [drawing = plot_->drawing()] { return drawing; });
  });
  menu->addAction(tr("PDF…"), this, [this] {
    exporter_->ask("accuracy.pdf", [document = plot_->document()] { return document; });
  });
  return new IconButton(QStringLiteral("export"), tr("Export…"), menu);
}

void OptionTab::follow() {
  listOptions();
}

// Those in which the settings differ; the one that was chosen stays.
void OptionTab::listOptions() {
  const QString before = options_->currentData().toString();
  {
    const QSignalBlocker blocker(options_);
    options_->clear();
    for (const Option& option : trainingOptions()) {
      const bool numbers = std::ranges::all_of(shown().settings, [&](const ShownSetting& setting) {
        return numberOf(setting, option).has_value();
      });
      if (!numbers || shown().settings.empty() || !differs(shown().settings, option)) continue;
      const std::string key(option.key);
      options_->addItem(optionText(key), QString::fromStdString(key));
    }
    const int again = options_->findData(before.isEmpty() ? QString(kRatio) : before);
    if (again >= 0) options_->setCurrentIndex(again);
  }
  showLines();
}

const Option* OptionTab::option() const {
  return findOption(options_->currentData().toString().toStdString());
}

void OptionTab::showLines() {
  const Option* over = option();
  std::vector<OptionLine> drawn = over ? lines(*over) : std::vector<OptionLine>();
  empty_->setText(over ? tr("No run that is shown has been tested yet.")
                       : tr("Show settings that differ in a number, such as the ratio, to see how "
                            "the accuracy goes with it."));
  const bool any = !drawn.empty();
  empty_->setVisible(!any);
  for (QWidget* widget : std::initializer_list<QWidget*>{plot_, logarithmic_, export_})
    widget->setVisible(any);
  options_->setVisible(over);
  plot_->setLines(std::move(drawn), over ? optionText(std::string(over->key)) : QString());
  const bool ratio = over && over->key == kRatio;
  published_->setVisible(ratio && any);
  if (!ratio) published_->setCurrentIndex(0);
}

std::vector<OptionLine> OptionTab::lines(const Option& over) const {
  std::vector<const Option*> others;
  for (const Option& option : trainingOptions()) {
    if (&option != &over && differs(shown().settings, option)) others.push_back(&option);
  }
  std::vector<OptionLine> lines;
  for (const ShownSetting& setting : shown().settings) {
    if (setting.accuracy.n == 0) continue;
    QStringList parts;
    for (const Option* option : others)
      parts.append(namedValue(std::string(option->key), valueOf(setting.setting, *option)));
    const QString name = parts.isEmpty() ? tr("Accuracy") : parts.join(QStringLiteral(" · "));
    auto line = std::ranges::find(lines, name, &OptionLine::name);
    if (line == lines.end()) line = lines.insert(line, {name, setting.color, {}});
    line->points.push_back({*numberOf(setting, over), setting.accuracy});
  }
  for (OptionLine& line : lines)
    std::ranges::sort(line.points, {}, &OptionPoint::x);
  return lines;
}

void OptionTab::showPublished() {
  const QString name = published_->currentData().toString();
  std::vector<PublishedCurve> curves;
  if (!name.isEmpty()) {
    QFile file(kFolder + name + ".csv");
    if (file.open(QIODevice::ReadOnly))
      curves = parsePublished(file.readAll().toStdString(), file.fileName().toStdString());
  }
  plot_->setPublished(std::move(curves));
}

}  // namespace adnet::ui
