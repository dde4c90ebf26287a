// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The sets of augmentations that AD-Net is compared with: MoCo v2's (Chen et al., "Improved
// Baselines with Momentum Contrastive Learning", 2020), and the three that Wang et al. build on it
// ("On the Importance of Asymmetry for Siamese Representation Learning", CVPR 2022; the numbers are
// those of its code, asym-siam).
//
//   moco        random resized crop of 0.2 … 1 of the area; colour jitter 0.4, 0.4, 0.4 and hue 0.1
//               with p = 0.8; grey with p = 0.2; Gaussian blur of 0.1 … 2 pixels with p = 0.5
//   asymmetric  the stronger branch: the same, and then RandAugment (rand_augment.h); the weaker
//               one: a random resized crop of 0.08 … 1 of the area alone. AD-Net's strong view is
//               the stronger branch, its weak view stays the milder one that it is already; plain
//               fine-tuning, which has one view, draws either branch, as likely
//   multicrop   the crop is a global one (0.14 … 1) or a local one (0.05 … 0.14; the ranges of
//               SwAV, Caron et al., NeurIPS 2020), either as likely, then as moco. There, each
//               image gives one global and six local crops in a step, and the loss weighs the
//               global one like the mean of the others. Here a step takes one view of each image:
//               the draw has that loss as its mean. Local crops are enlarged to S like any crop,
//               not to 96/224 S
//   scalemix    two views of moco's, and a random box of the second pasted over the first; the
//               box's area is uniform in 0 … 1, its middle anywhere, and it is cut at the border
//
// Flips are as the recipe says; all of the sets have a horizontal one with p = 0.5.
#pragma once

#include "core/base/random.h"
#include "core/views/view_draw.h"

namespace adnet {

// Requires: recipe.augmentation is not None. Crops are taken within `centre`.
ViewDraw drawAugmentation(RandomStream& random, const ViewRecipe& recipe, const Rect& centre);

}  // namespace adnet
