// SPDX-License-Identifier: MIT
#pragma once

// The fingerprint of a paragraph: a number that changes when its wording does, so that a knowledge
// base can be checked against a saved copy of its source without carrying the source's text.
//
//     normalized_paragraph("•  The “rule of law”");  // The "rule of law"
//     to_hex(fingerprint("UNODC is a partner."));    // "5abee842005e8115"

#include <cstdint>
#include <string>
#include <string_view>

namespace liaison::ask {

/// The form in which paragraphs are compared. It is NFC. Each run of White_Space code points is one
/// space. Default_Ignorable_Code_Points, such as soft hyphens and joiners, are removed. Every dash
/// (category Pd) is a hyphen, curly quotes are straight, and Latin and Armenian ligatures are
/// spelled out. The marker of a list item (one symbol or dash and a space) is removed.
std::string normalized_paragraph(std::string_view paragraph);

/// Length in bytes of the list marker at the start of a normalized text, with the space behind it;
/// 0 if there is none.
std::size_t bullet_length(std::string_view normalized);

/// XXH3-64 (https://github.com/Cyan4973/xxHash, seed 0) of the normalized paragraph's UTF-8 bytes.
std::uint64_t fingerprint(std::string_view paragraph);

/// XXH3-64 (seed 0) of the bytes, without normalization.
std::uint64_t digest(std::string_view bytes);

/// The form in files: 16 hexadecimal digits in small letters.
std::string to_hex(std::uint64_t fingerprint);

}  // namespace liaison::ask
