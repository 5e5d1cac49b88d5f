// SPDX-License-Identifier: MIT
#pragma once

// The environment variables that the program reads.
//
//     environment_variables().front().name;  // "LIAISON_DATA"

#include <span>
#include <string_view>

namespace liaison::question {

struct EnvironmentVariable {
    std::string_view name;
    std::string_view meaning;
};

/// All variables, in the order of the help.
std::span<const EnvironmentVariable> environment_variables();

}  // namespace liaison::question
