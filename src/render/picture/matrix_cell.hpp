// SPDX-License-Identifier: MIT
#pragma once

// A cell of the matrix picture.
//
//     matrix_cell(connection, 0, 0);  // SVG: "C" in a square if its status is current

#include <string>

#include "liaison/ask/views/profile.hpp"

namespace liaison::render {

inline constexpr double kCellWidth = 28;
inline constexpr double kCellHeight = 22;

/// A shape with a letter for each status of the connection: filled, or outlined with a small letter
/// if it is not direct. Two statuses share the cell by a diagonal, more by rectangles, so that no
/// part looks like a column of its own. (x, y) is the upper left corner.
std::string matrix_cell(const ask::Connection& connection, double x, double y);

}  // namespace liaison::render
