// SPDX-License-Identifier: MIT
#pragma once

// Cuts the lines that diagnostics are about out of a file, in a pass of its own: few runs need it.

#include <span>

#include "liaison/load/diagnostic/diagnostic.hpp"
#include "liaison/load/source/input.hpp"

namespace liaison::load {

/// Sets the excerpt of each diagnostic whose position is known. However long a line is, no more
/// than a few hundred bytes on either side are kept. Throws `Error` (io).
void cut_excerpts(ByteStream& stream, std::span<Diagnostic* const> diagnostics);

}  // namespace liaison::load
