// SPDX-License-Identifier: MIT
#pragma once

// The fingerprint of a paragraph: a number that changes when its wording does, so that a knowledge
// base can be checked against a saved copy of its source without carrying the source's text.

#include <cstdint>
#include <string>
#include <string_view>

namespace liaison::ask {

/// The paragraph as it is compared: NFC; each run of code points of the property White_Space one
/// space; without those of the property Default_Ignorable_Code_Point, such as soft hyphens and
/// joiners; every dash (category Pd) a hyphen; curly quotes straight; Latin ligatures in letters;
/// and without the marker of a list item, which is one symbol or dash and a space.
std::string normalized_paragraph(std::string_view paragraph);

/// Length in bytes of the list marker that a normalized text begins with, and of the space behind
/// it; 0 without one.
std::size_t bullet_length(std::string_view normalized);

/// XXH3-64 (https://github.com/Cyan4973/xxHash, seed 0) of the normalized paragraph's UTF-8 bytes.
std::uint64_t fingerprint(std::string_view paragraph);

/// XXH3-64 (seed 0) of the bytes as they are: tells texts apart that a fingerprint takes for one.
std::uint64_t digest(std::string_view bytes);

/// As files write it: 16 digits of 0-9 and a-f.
std::string to_hex(std::uint64_t fingerprint);

}  // namespace liaison::ask
