// SPDX-License-Identifier: MIT
#pragma once

// The type of what is written as JSON: its keys stay in order.

#include <nlohmann/json.hpp>

namespace liaison::render {

using Json = nlohmann::ordered_json;

}  // namespace liaison::render
