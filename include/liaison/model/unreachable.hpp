// SPDX-License-Identifier: MIT
#pragma once

// The end of a complete switch.
//
//     switch (side) {
//         case Side::left: return 0;
//         case Side::right: return 1;
//     }
//     unreachable();

#include <cstdlib>

namespace liaison {

/// Stops the program: only a value that its type does not name leads here.
[[noreturn]] inline void unreachable() { std::abort(); }

}  // namespace liaison
