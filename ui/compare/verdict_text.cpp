// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/verdict_text.h"

#include "core/compare/verdict.h"
#include "ui/words/number_text.h"

#include <QCoreApplication>

#include <cmath>

namespace adnet::ui {

namespace {

QString pText(double p) {
  return p < 0.0005 ? QStringLiteral("p < 0.001") : QStringLiteral("p %1").arg(p, 0, 'f', 3);
}

// The parts of one sentence.
struct VerdictWords {
  Q_DECLARE_TR_FUNCTIONS(adnet::ui::VerdictText)

 public:
  explicit VerdictWords(const ComparisonRow& row)
      : row_(row),
        difference_(row.honest.difference),
        missing_(row.images ? whatIsMissing(*row.images) : Missing()) {}

  QString verdict() const;

 private:
  template <class Ends>
  static QString range(const Ends& ends) {
    return tr("%1 to %2").arg(pointsText(ends.low), pointsText(ends.high));
  }
  QString subject() const {
    return row_.name.empty() ? tr("this setting") : QString::fromStdString(row_.name);
  }
  QString amount(double share) const;
  QString evidence() const;
  QString caution() const;
  QString onNewImages() const;
  QString decided() const;
  QString undecided() const;
  QString oneSeed() const;
  QString seedsAgree() const;

  const ComparisonRow& row_;
  const DifferenceEstimate& difference_;
  Missing missing_;
};

QString VerdictWords::amount(double share) const {
  switch (row_.metric) {
    case Metric::BalancedAccuracy:
      return tr("%1 points of balanced accuracy").arg(pointsText(share));
    case Metric::MacroF1:
      return tr("%1 points of macro F1").arg(pointsText(share));
    default:
      return tr("%1 points").arg(pointsText(share));
  }
}

QString VerdictWords::evidence() const {
  QString said = tr("95 % interval %1").arg(range(*difference_.interval));
  if (row_.pooledSeeds > 0) {
    said += tr(", %1 runs each, of %2 seeds, paired").arg(difference_.n).arg(row_.pooledSeeds);
  } else if (difference_.paired) {
    said += tr(", %1 seeds each, paired").arg(difference_.n);
  } else {
    said += tr(", %1 seeds at least on each side, not the same ones: unpaired, Welch's t-test")
                .arg(difference_.n);
  }
  if (row_.comparisons > 1) {
    said += tr("; %1 after Holm's adjustment over %2 comparisons")
                .arg(pText(row_.adjustedP))
                .arg(row_.comparisons);
  }
  return said;
}

QString VerdictWords::caution() const {
  if (!row_.testImagesVary) return {};
  return tr(
      "; the seed draws the test images, too, so that those of two runs overlap and the "
      "interval may be too narrow");
}

QString VerdictWords::onNewImages() const {
  if (!row_.images || !row_.images->newImages)
    return tr("; whether on new images, too, cannot be known");
  const QString interval = range(*row_.images->newImages);
  if (!row_.images->newImages->holdsZero())
    return tr("; on new images of the same kind, too (%1)").arg(interval);
  const QString open = tr("; whether on new images, too, cannot be told yet (%1): ").arg(interval);
  if (missing_.seedsForNew && missing_.images) {
    return open + tr("about %1 more seeds would settle it, or about %2 more test images would")
                      .arg(*missing_.seedsForNew)
                      .arg(*missing_.images);
  }
  if (missing_.seedsForNew)
    return open + tr("about %1 more seeds would settle it").arg(*missing_.seedsForNew);
  if (missing_.images) {
    return open + tr("no number of seeds settles this: about %1 more test images would")
                      .arg(*missing_.images);
  }
  return open + tr("no number of seeds settles this");
}

QString VerdictWords::decided() const {
  const QString by = amount(std::abs(difference_.mean));
  return (difference_.mean > 0 ? tr("%1 is better by %2 on these test images (%3)")
                               : tr("%1 is worse by %2 on these test images (%3)"))
             .arg(subject(), by, evidence()) +
         onNewImages() + caution();
}

QString VerdictWords::undecided() const {
  return tr(" (%1: a difference of %2 on these test images, %3)")
             .arg(subject(), amount(difference_.mean), evidence()) +
         caution();
}

QString VerdictWords::oneSeed() const {
  QString images;
  if (row_.images && row_.images->newImages) {
    images = tr(", 95 % interval over images %1, McNemar's exact test %2")
                 .arg(range(*row_.images->newImages), pText(row_.images->mcnemar));
  }
  return tr("one seed each, which says nothing of other seeds (%1: a difference of %2%3); how many "
            "more would settle it cannot be known")
      .arg(subject(), amount(difference_.mean), images);
}

QString VerdictWords::seedsAgree() const {
  const QString agree = !difference_.paired    ? tr("the seeds of either side agree")
                        : row_.pooledSeeds > 0 ? tr("all %1 runs agree").arg(difference_.n)
                                               : tr("all %1 seeds agree").arg(difference_.n);
  QString images;
  if (row_.images && row_.images->newImages) {
    images = tr(", 95 % interval over images, of these seeds alone, %1")
                 .arg(range(*row_.images->newImages));
  }
  return tr("cannot be known: %1, which says nothing of others (%2: a difference of %3 on these "
            "test images%4)")
             .arg(agree, subject(), amount(difference_.mean), images) +
         caution();
}

QString VerdictWords::verdict() const {
  switch (findingOf(row_)) {
    case Finding::None:
      return {};
    case Finding::OneSeed:
      return oneSeed();
    case Finding::SeedsAgree:
      return seedsAgree();
    case Finding::Better:
    case Finding::Worse:
      return decided();
    case Finding::NeedsSeeds: {
      QString said =
          (row_.pooledSeeds > 0 ? tr("cannot tell yet: about %1 more runs would settle it")
                                : tr("cannot tell yet: about %1 more seeds would settle it"))
              .arg(*difference_.seedsNeeded) +
          undecided();
      if (!missing_.images || missing_.seedsForNew) return said;
      return said + tr("; on new images no number of seeds settles this: about %1 more test images "
                       "would")
                        .arg(*missing_.images);
    }
    case Finding::Unclear:
      break;
  }
  const bool manyMore = !difference_.interval->holdsZero();
  return (manyMore ? tr("cannot tell among so many comparisons")
                   : tr("cannot tell, and how many more seeds or images would settle it cannot be "
                        "known")) +
         undecided();
}

}  // namespace

QString verdictText(const ComparisonRow& row) {
  return keptTogether(VerdictWords(row).verdict());
}

}  // namespace adnet::ui
