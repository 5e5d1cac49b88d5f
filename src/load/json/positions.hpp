// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "liaison/load/diagnostic/diagnostic.hpp"
#include "liaison/load/source/input.hpp"

namespace liaison::load {

/// Finds line and column of every place that a diagnostic names, and puts the diagnostics into the
/// order of the files and of what stands in them. A file that is gone meanwhile gets no positions.
void find_positions(std::span<Input> inputs, Diagnostics& diagnostics);

}  // namespace liaison::load
