// SPDX-License-Identifier: MIT
#pragma once

// A quick check for text that Normalization Form C leaves unchanged (Unicode Standard Annex 15,
// section 9), so that most text need not be normalized.

#include <string_view>

namespace liaison::text {

/// True only if the text is in Normalization Form C and has no other space than U+0020. False for
/// some further texts: those with combining marks, special spaces, rare scripts or ill-formed
/// UTF-8.
bool is_surely_nfc(std::string_view utf8);

}  // namespace liaison::text
