// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace liaison::ask {

/// The common beginning of an English word's forms: plurals, -ing and -ed as in step 1 of Porter's
/// algorithm (M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980), and a last e
/// dropped. The word is folded; a word of another language comes back much the same.
std::string stem(std::string_view text);

}  // namespace liaison::ask
