// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace liaison::ask {

/// The stem of a folded English word: without a plural ending, -ing or -ed, as in step 1 of
/// Porter's algorithm (M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980), and
/// without a final e. Words of other languages change little.
std::string stem(std::string_view text);

}  // namespace liaison::ask
