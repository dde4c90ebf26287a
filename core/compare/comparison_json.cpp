// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/compare/comparison.h"
#include "core/compare/verdict.h"

#include <nlohmann/json.hpp>

namespace adnet {
namespace {

using Json = nlohmann::ordered_json;

template <class Ends>
Json pairOrNull(const std::optional<Ends>& ends) {
  return ends ? Json{ends->low, ends->high} : Json();
}

template <class Number>
Json orNull(const std::optional<Number>& number) {
  return number ? Json(*number) : Json();
}

const ProtocolEstimate& estimateOf(const ComparisonRow& row, Protocol protocol) {
  return protocol == Protocol::Honest ? row.honest : row.paper;
}

// What is known image by image, and the verdict, is of the honest protocol alone.
Json differenceOf(const ComparisonRow& row, Protocol protocol) {
  const DifferenceEstimate& difference = estimateOf(row, protocol).difference;
  if (difference.n == 0) return nullptr;
  Json json = {{"n", difference.n},
               {"mean", difference.mean},
               {"these_images", pairOrNull(difference.interval)},
               {"new_images", nullptr},
               {"seeds_needed", orNull(difference.seedsNeeded)},
               {"images_needed", nullptr},
               {"verdict", nullptr}};
  if (protocol != Protocol::Honest) return json;
  json["verdict"] = verdictOf(row);
  if (!row.images) return json;
  json["new_images"] = pairOrNull(row.images->newImages);
  json["images_needed"] = orNull(whatIsMissing(*row.images).images);
  return json;
}

Json rowOf(const Comparison& comparison, const ComparisonRow& row, Protocol protocol) {
  Json values = Json::object();
  for (std::size_t i = 0; i < comparison.keys.size(); ++i)
    values[comparison.keys[i]] = row.values[i];
  Json runs = Json::array();
  for (const ComparedRun& run : row.runs)
    runs.push_back(run.folder.string());
  const MeanEstimate& accuracy = estimateOf(row, protocol).accuracy;
  return {{"values", values},
          {"n", accuracy.n},
          {"mean", accuracy.n > 0 ? Json(accuracy.mean) : Json()},
          {"sd", orNull(accuracy.deviation)},
          {"interval", pairOrNull(accuracy.interval)},
          {"runs", runs},
          {"difference", differenceOf(row, protocol)}};
}

}  // namespace

std::string toJson(const Comparison& comparison, const std::vector<LeftOut>& leftOut,
                   Protocol protocol) {
  Json settings = Json::array();
  for (const ComparisonRow& row : comparison.rows)
    settings.push_back(rowOf(comparison, row, protocol));
  Json left = Json::array();
  for (const auto* runs : {&leftOut, &comparison.leftOut}) {
    for (const LeftOut& run : *runs)
      left.push_back({{"run", run.run.string()}, {"why", run.why}});
  }
  const Json json = {{"metric", nameOf(comparison.metric)},
                     {"protocol", nameOf(protocol)},
                     {"settings", settings},
                     {"left_out", left}};
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace adnet
