// SPDX-License-Identifier: MIT
#pragma once

// Validates files: reports all faults and advice.
//
//     std::vector inputs{Input::named("mine.json")};
//     const Diagnostics found = check(inputs);
//     for (const Diagnostic& each : found.kept()) sink.write(text::printable(each.to_string()));

#include <span>

#include "liaison/load/diagnostic/diagnostic.hpp"
#include "liaison/load/source/input.hpp"

namespace liaison::load {

/// Loads the files on top of each other. Returns the faults of all of them and the advice on the
/// last, each with position and excerpt, sorted by file and position. Throws `Error` (io).
Diagnostics check(std::span<Input> inputs);

}  // namespace liaison::load
