// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace liaison::cli {

/// The names in a table of rules.
std::vector<std::string_view> names_of(const auto& rules) {
    std::vector<std::string_view> names;
    for (const auto& rule : rules) names.push_back(rule.name);
    return names;
}

}  // namespace liaison::cli
