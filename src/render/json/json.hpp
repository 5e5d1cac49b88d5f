// SPDX-License-Identifier: MIT
#pragma once

// The type of what is written as JSON: its keys stay in order.

#include <nlohmann/json.hpp>

namespace liaison::render {

using Json = nlohmann::ordered_json;

/// A list of what `json_of` gives for each of some things.
Json list_json(auto&& things, const auto& json_of) {
    Json list = Json::array();
    for (auto&& thing : things) list.push_back(json_of(thing));
    return list;
}

}  // namespace liaison::render
