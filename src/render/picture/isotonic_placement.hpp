// SPDX-License-Identifier: MIT
#pragma once

// Places items along a line in a given order, as near as possible to their desired positions
// without overlap.

#include <span>
#include <vector>

namespace liaison::render {

struct DesiredPosition {
    double at;    ///< desired position of the middle
    double size;  ///< extent along the line, half on each side
};

/// The positions of the middles, in the order given. No two items overlap, and the sum of squared
/// distances from `at` is minimal. Uses pool adjacent violators (M. Ayer and others, "An empirical
/// distribution function for sampling with incomplete information", 1955).
std::vector<double> place_without_overlap(std::span<const DesiredPosition> desired);

}  // namespace liaison::render
