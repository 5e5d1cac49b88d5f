// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "liaison/load/diagnostic/diagnostic.hpp"
#include "liaison/load/source/input.hpp"

namespace liaison::load {

/// Adds line, column and excerpt to the locations of the diagnostics and sorts them by file and
/// position. Reads each file with diagnostics again. If that fails, they get no positions.
void find_positions(std::span<Input> inputs, Diagnostics& diagnostics);

}  // namespace liaison::load
