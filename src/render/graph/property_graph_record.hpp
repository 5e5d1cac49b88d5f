// SPDX-License-Identifier: MIT
#pragma once

// Entities and facts as records of programs that know of nodes and edges with properties, and
// whose formats cannot carry every character.

#include <string>
#include <string_view>

#include "liaison/model/knowledge_base.hpp"
#include "render/json/json.hpp"

namespace liaison::render {

/// The entity as files have it, with its type, which there is where it stands.
Json node_json(const KnowledgeBase& kb, EntityIndex entity);

/// `the organization "unodc"`, for messages.
std::string named(const KnowledgeBase& kb, EntityIndex entity);
/// `the fact unodc shares-area cybercrime`.
std::string named(const KnowledgeBase& kb, FactIndex fact);

/// Throws the `Error` (data) that the record has a character which the format cannot carry.
[[noreturn]] void refuse(char32_t code_point, std::string_view record, std::string_view format);

}  // namespace liaison::render
