// SPDX-License-Identifier: MIT
#pragma once

// Places things along a line, in a given order, as near to where each would like to be as the room
// that they need allows.

#include <span>
#include <vector>

namespace liaison::render {

struct DesiredPosition {
    double at;    ///< where its middle would like to be
    double size;  ///< room that it needs, half on each side
};

/// The middles, in the order given: none overlaps the one before it, and the sum of the squared
/// distances from the wishes is the least there is (pool adjacent violators; M. Ayer and others,
/// "An empirical distribution function for sampling with incomplete information", 1955).
std::vector<double> place_without_overlap(std::span<const DesiredPosition> desired);

}  // namespace liaison::render
