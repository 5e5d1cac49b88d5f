// SPDX-License-Identifier: MIT
#pragma once

// The type of JSON values for output. It keeps the order of keys.

#include <nlohmann/json.hpp>

namespace liaison::render {

using Json = nlohmann::ordered_json;

/// The JSON list of `json_of(thing)` for each thing.
Json list_json(auto&& things, const auto& json_of) {
    Json list = Json::array();
    for (auto&& thing : things) list.push_back(json_of(thing));
    return list;
}

}  // namespace liaison::render
