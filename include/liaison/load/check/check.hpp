// SPDX-License-Identifier: MIT
#pragma once

// Whether a file is sound, with all that can be said about it.
//
//     std::vector inputs{load::Input::named("mine.json")};
//     for (const auto& found : load::check(inputs).kept()) fmt::print("{}\n", found.to_string());

#include <span>

#include "liaison/load/diagnostic/diagnostic.hpp"
#include "liaison/load/source/input.hpp"

namespace liaison::load {

/// Most diagnostics that `check` keeps; the others are counted.
inline constexpr std::size_t kMostFindings = 1000;

/// The faults of the last file on top of the others, and of these, and the advice on the last one,
/// in order of place, each with position and excerpt. Throws `Error` (io).
Diagnostics check(std::span<Input> inputs);

}  // namespace liaison::load
