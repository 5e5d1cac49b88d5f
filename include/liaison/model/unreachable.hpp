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

/// Aborts the program. Only a value outside its enumeration can lead here.
[[noreturn]] inline void unreachable() { std::abort(); }

}  // namespace liaison
