// SPDX-License-Identifier: MIT
#pragma once

// Keys in the table of overlays that are not loaded (unloaded.hpp).
//
//     key_of_name("UN-Women");   // "name women"
//     key_of_kind("programme");  // "kind programme"

#include <string>
#include <string_view>

#include "liaison/ask/query/loose_name.hpp"
#include "liaison/model/text.hpp"

namespace liaison::ask {

/// The keys for an unknown name, source and kind.
inline std::string key_of_name(std::string_view name) {
    return "name " + loose_name(text::fold(name));
}
inline std::string key_of_source(std::string_view id) { return "source " + std::string(id); }
inline std::string key_of_kind(std::string_view kind) { return "kind " + text::word_key(kind); }

}  // namespace liaison::ask
