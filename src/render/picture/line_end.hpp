// SPDX-License-Identifier: MIT
#pragma once

// The symbol at the end of a line of the network, which shows relation and direction.
//
//     line_end_of(Relation::takes_part_in);  // LineEnd::arrow

#include <string>

#include "liaison/model/vocabulary.hpp"

namespace liaison::render {

enum class LineEnd : unsigned char {
    none,     ///< the relation holds both ways, or between a body and an area
    arrow,    ///< points at the object
    diamond,  ///< is at the part
};

inline constexpr double kDiamondWidth = 10;

LineEnd line_end_of(Relation relation);

/// The symbol at (x, y) for a line that comes from the left. An arrow may point back to there.
std::string line_end(LineEnd end, Status status, double x, double y, bool to_the_right);

}  // namespace liaison::render
