// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/cluster_dialog.h"

#include "ui/shell/number_field.h"
#include "ui/shell/widgets.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QVBoxLayout>

namespace adnet::ui {

namespace {

constexpr int kWidth = 460;
constexpr int kMostCpus = 1024, kMostGpus = 64;

QLineEdit* makeWord(const char* name, const QString& placeholder) {
  static const QRegularExpression kWord(QStringLiteral("[A-Za-z0-9_.:,-]*"));
  auto* field = new QLineEdit;
  field->setObjectName(name);
  field->setPlaceholderText(placeholder);
  field->setValidator(new QRegularExpressionValidator(kWord, field));
  return field;
}

NumberField* makeCount(const char* name, int most) {
  auto* field = new NumberField(NumberField::Kind::Whole, 0, most, 1);
  field->setObjectName(name);
  field->setSpecialValueText(ClusterDialog::tr("the cluster's own"));
  return field;
}

}  // namespace

ClusterDialog::ClusterDialog(int runs, const QString& folder, QWidget* parent)
    : QDialog(parent),
      partition_(makeWord("clusterPartition", tr("the cluster's own"))),
      time_(makeWord("clusterTime", tr("the cluster's own, or 2:00:00"))),
      cpus_(makeCount("clusterCpus", kMostCpus)),
      gpus_(makeCount("clusterGpus", kMostGpus)) {
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("Run on the cluster"));
  setMinimumWidth(kWidth);
  auto* about =
      makeLabel(tr("Hands %n run(s) that wait to Slurm, a task each.", nullptr, runs) + ' ' +
                    tr("Every node must see “%1” and the images. The queue here pauses; "
                       "it shows the runs as they finish.")
                        .arg(folder),
                TextRole::Body);
  about->setObjectName("clusterAbout");
  about->setTextFormat(Qt::PlainText);
  about->setWordWrap(true);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
  QPushButton* run = buttons->addButton(tr("Run"), QDialogButtonBox::AcceptRole);
  run->setObjectName("clusterRun");
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(buttons, &QDialogButtonBox::accepted, this, [this] {
    for (NumberField* field : {cpus_, gpus_})
      field->interpretText();  // it may still be typed in
    Q_EMIT asked(options());
    accept();
  });
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(3 * kGrid, 3 * kGrid, 3 * kGrid, 2 * kGrid);
  column->setSpacing(2 * kGrid);
  column->addWidget(about);
  column->addLayout(makeForm());
  column->addWidget(buttons);
  run->setDefault(true);  // which a button can only be in its dialog
}

QFormLayout* ClusterDialog::makeForm() {
  auto* form = new QFormLayout;
  form->addRow(tr("&Partition"), partition_);
  form->addRow(tr("Most &time for a run"), time_);
  form->addRow(tr("&CPUs for a run"), cpus_);
  form->addRow(tr("&GPUs for a run"), gpus_);
  return form;
}

SlurmOptions ClusterDialog::options() const {
  return {partition_->text().toStdString(), time_->text().toStdString(),
          static_cast<int>(cpus_->number()), static_cast<int>(gpus_->number())};
}

}  // namespace adnet::ui
