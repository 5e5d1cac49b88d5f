// SPDX-License-Identifier: MIT
#pragma once

// A list for a terminal, where each name has a line of its own.

#include "liaison/render/table/table.hpp"

namespace liaison::render {

/// The list with each name on its own line and its connections below it, so that a long name does
/// not take room from them. What qualifies a status is on the line after it. If it is the same for
/// connections in sequence, it is printed once, with their number.
///
/// The columns of the list are the name, what it is connected with, the status, what qualifies the
/// status unless that is empty everywhere, and the citations.
Table grouped_by_name(const Table& list);

}  // namespace liaison::render
