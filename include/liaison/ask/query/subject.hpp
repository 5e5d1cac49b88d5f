// SPDX-License-Identifier: MIT
#pragma once

// What can be shown: an entity, a source or a fact.
//
//     const std::vector<std::string> words{"border", "management"};
//     resolve_subjects(kb, words);              // one subject, an area
//     resolve_subject(kb, "source:un-entities");  // a source

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "liaison/model/knowledge_base.hpp"

namespace liaison::ask {

/// Facts that share an id are shown together.
using Subject = std::variant<EntityIndex, SourceIndex, std::vector<FactIndex>>;

/// The entity of that name, or else the source of that name or address, or else the facts with that
/// id. An entity with a name that is only similar comes after a source with that id or address. The
/// prefixes "source:" and "fact:" choose. Throws `Error` (usage) if there is none, or if
/// the name is ambiguous.
Subject resolve_subject(const KnowledgeBase& kb, std::string_view name);

/// All words as one name; if it fits nothing, each word as a name of its own. If fewer than half of
/// the words are names, the error is about all of them together.
std::vector<Subject> resolve_subjects(const KnowledgeBase& kb, std::span<const std::string> words);

}  // namespace liaison::ask
