// SPDX-License-Identifier: MIT
#pragma once

// What a built-in overlay states that is not loaded: a table, made when the program is built, of
// the questions that the built-in knowledge base answers with nothing and the overlay with
// something.
//
//     const auto more = find_unloaded(table, key_of_section("unodc", FacetId::instruments));
//     if (more) fmt::print("{} has {} facts\n", more->overlay, more->facts);

#include <optional>
#include <string>
#include <string_view>

#include "liaison/ask/views/profile.hpp"

namespace liaison::ask {

/// Further keys of the table: an empty section of a profile; a thing with which nothing is related;
/// an empty list, by one filter or none.
std::string key_of_section(std::string_view entity, FacetId facet);
std::string key_of_related(std::string_view entity);
/// `list` is "partners", "facts" and so on. Nothing for a query of several terms.
std::optional<std::string> key_of_list(const KnowledgeBase& kb, std::string_view list,
                                       const Query& query, TraversalMode mode);

/// The lines of the table for one overlay: `more` is the base with the overlay.
std::string unloaded_lines(const KnowledgeBase& base, const KnowledgeBase& more,
                           std::string_view overlay);

/// An overlay, and how many facts of it answer a question.
struct Unloaded {
    std::string_view overlay;
    std::size_t facts = 0;
};

/// What the table has for a key.
std::optional<Unloaded> find_unloaded(std::string_view table, const std::string& key);

/// The same for the first name in the table that has the folded words in turn.
std::optional<Unloaded> find_unloaded_words(std::string_view table, std::string_view words);

}  // namespace liaison::ask
