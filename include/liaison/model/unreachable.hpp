// SPDX-License-Identifier: MIT
#pragma once

// Marks the end of a switch that handles every value of its enumeration.
//
//     switch (kb.fact(fact).scope) {
//         case Scope::individual: return sink.write("of the subject itself");
//         case Scope::collective: return sink.write("of several subjects together");
//     }
//     unreachable();

#include <cstdlib>

namespace liaison {

/// Aborts the program. Only a value outside its enumeration can lead here.
[[noreturn]] inline void unreachable() { std::abort(); }

}  // namespace liaison
