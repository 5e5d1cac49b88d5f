// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace liaison::render {

/// Encodes bytes as printable ASCII characters that are safe in a script element of HTML: all but
/// space, `<`, `&` and `\`. Thirteen bits, or fourteen if their value allows it, are two
/// characters, so that a text is 1.23 times as long as the bytes; in base64 it is 1.33 times.
/// engine.mjs decodes it. Method: Joachim Henke, basE91 (base91.sourceforge.net); the order of the
/// characters is that of ASCII.
std::string printable_bytes(std::span<const unsigned char> bytes);

}  // namespace liaison::render
