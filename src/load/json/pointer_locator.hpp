// SPDX-License-Identifier: MIT
#pragma once

// Finds where the places that diagnostics name stand in a file: a second pass, made only when
// there is something to report.

#include <span>

#include "liaison/load/diagnostic/diagnostic.hpp"
#include "liaison/load/source/input.hpp"

namespace liaison::load {

/// Sets the position of each place. The text is JSON at least up to its first syntax error; what
/// lies behind one, or is not there, keeps no position. Throws `Error` (io).
void locate(ByteStream& stream, std::span<SourceLocation* const> locations);

}  // namespace liaison::load
