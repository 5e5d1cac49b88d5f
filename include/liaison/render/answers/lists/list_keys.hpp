// SPDX-License-Identifier: MIT
#pragma once

// The keys that the rows of each list may have, for --columns, --sort and `count`, their
// completion, help and errors. They are those of the list's JSON.
//
//     keys_of_facts().front();                   // "subject"
//     keys_of_entities(EntityType::area).back();  // "cite"

#include <string_view>
#include <vector>

#include "liaison/model/vocabulary.hpp"

namespace liaison::render {

using ListKeys = std::vector<std::string_view>;

/// Of `organization`, the keys of partners.
ListKeys keys_of_entities(EntityType type);
ListKeys keys_of_facts();
ListKeys keys_of_timeline();
ListKeys keys_of_sources();
ListKeys keys_of_hits();
ListKeys keys_of_related();

}  // namespace liaison::render
