// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "liaison/load/diagnostic/diagnostic.hpp"
#include "liaison/load/source/input.hpp"

namespace liaison::load {

/// Finds line and column of every location that a diagnostic names, cuts out the lines that they
/// are about, and puts the diagnostics into the order of the files and of what stands in them.
/// Reads each file that has some once more; one that is gone meanwhile gets no positions.
void find_positions(std::span<Input> inputs, Diagnostics& diagnostics);

}  // namespace liaison::load
