// SPDX-License-Identifier: MIT
#pragma once

// A table of questions that have no answer in the built-in knowledge base but one in an overlay
// that is not loaded. It is made when the program is built.
//
//     std::vector inputs{load::Input::named("interpol-un"), load::Input::named("public-record")};
//     const std::string table = unloaded_lines(kb, load::load(inputs), "public-record");
//     const auto found = find_unloaded(table, key_of_section("unodc", FacetId::instruments));
//     found->overlay;  // "public-record"

#include <optional>
#include <string>
#include <string_view>

#include "liaison/ask/views/profile.hpp"

namespace liaison::ask {

/// Further keys of the table: for an empty section of a profile, for an entity without dated
/// facts or related ones, and for an empty list with at most one filter.
std::string key_of_section(std::string_view entity, FacetId facet);
std::string key_of_timeline(std::string_view entity);
std::string key_of_related(std::string_view entity);
/// `list` is "partners", "facts" and so on. nullopt for a query with several terms or `text:`.
std::optional<std::string> key_of_list(const KnowledgeBase& kb, std::string_view list,
                                       const Query& query, TraversalMode mode);

/// The lines of the table for one overlay. `more` is the base with the overlay loaded.
std::string unloaded_lines(const KnowledgeBase& base, const KnowledgeBase& more,
                           std::string_view overlay);

/// An overlay, and how many of its facts answer a question.
struct Unloaded {
    std::string_view overlay;
    std::size_t facts = 0;
};

/// The entry for a key, or nullopt.
std::optional<Unloaded> find_unloaded(std::string_view table, const std::string& key);

/// The entry of the first name that contains the words in this order, after folding, or nullopt.
std::optional<Unloaded> find_unloaded_words(std::string_view table, std::string_view words);

}  // namespace liaison::ask
