// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace liaison::load {

/// Lengthens a JSON pointer without its leading slash by one step (RFC 6901, section 4).
inline void append_step(std::string& pointer, std::string_view step) {
    if (!pointer.empty()) pointer += '/';
    for (const char c : step) {
        if (c == '~') {
            pointer += "~0";
        } else if (c == '/') {
            pointer += "~1";
        } else {
            pointer += c;
        }
    }
}

}  // namespace liaison::load
