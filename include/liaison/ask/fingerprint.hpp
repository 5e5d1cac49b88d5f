// SPDX-License-Identifier: MIT
#pragma once

// The fingerprint of a paragraph: a number that changes when its wording does, so that a knowledge
// base can be checked against a saved copy of its source without carrying the source's text.

#include <cstdint>
#include <string>
#include <string_view>

namespace liaison::ask {

/// The paragraph as it is compared: NFC, each run of white space one space, the bullet of a list
/// item dropped, curly quotes made straight, soft hyphens left out.
std::string normalized_paragraph(std::string_view paragraph);

/// XXH3-64 (https://github.com/Cyan4973/xxHash, seed 0) of the normalized paragraph's UTF-8 bytes.
std::uint64_t fingerprint(std::string_view paragraph);

/// XXH3-64 (seed 0) of the bytes as they are: tells texts apart that a fingerprint takes for one.
std::uint64_t digest(std::string_view bytes);

/// As files write it: 16 digits of 0-9 and a-f.
std::string to_hex(std::uint64_t fingerprint);

}  // namespace liaison::ask
