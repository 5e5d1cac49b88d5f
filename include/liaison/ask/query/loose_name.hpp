// SPDX-License-Identifier: MIT
#pragma once

// The form in which names are compared that differ only in "the", "UN" or "United Nations".
//
//     loose_name("the un environment programme");  // "environment programme"
//     loose_name("united nations");                // "united nations"

#include <string>
#include <string_view>

namespace liaison::ask {

/// A name in the form of `text::fold` without these words, or with them if it has no others.
std::string loose_name(std::string_view folded);

}  // namespace liaison::ask
