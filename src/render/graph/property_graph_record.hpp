// SPDX-License-Identifier: MIT
#pragma once

// Entities and facts as nodes and edges with properties, for formats that cannot encode every
// character.

#include <string>
#include <string_view>

#include "liaison/model/knowledge_base.hpp"
#include "render/json/json.hpp"

namespace liaison::render {

/// The entity as in the file format, plus its type, which files express by the name of the array.
Json node_json(const KnowledgeBase& kb, EntityIndex entity);

/// `the organization "unodc"`, for messages.
std::string named(const KnowledgeBase& kb, EntityIndex entity);
/// `the fact unodc shares-area cybercrime`.
std::string named(const KnowledgeBase& kb, FactIndex fact);

/// Throws the `Error` (data) that the record has a character that the format cannot encode.
[[noreturn]] void refuse(char32_t code_point, std::string_view record, std::string_view format);

}  // namespace liaison::render
