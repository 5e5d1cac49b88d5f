// SPDX-License-Identifier: MIT
#pragma once

// Full-text search in names, aliases, acronyms and statements. It tolerates typos.
//
//     const SearchResult found = search(kb, "forign fighters", {}, {});
//     found.hits.front().text;  // "Foreign fighters", an alias of an area

#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/ask/query/query.hpp"

namespace liaison::ask {

enum class SearchField : std::uint8_t { name, acronym, alias, statement };

/// The word for a field: "name", "acronym", "alias" or "statement".
std::string_view id_of(SearchField field);

/// A match in a text, in bytes.
struct Match {
    std::size_t first = 0;
    std::size_t length = 0;
};

/// A found entity with its best matching name, or a found fact with its statement.
struct Hit {
    EntityIndex entity = kNoEntity;
    std::optional<FactIndex> fact;  ///< if the text is a statement
    SearchField field = SearchField::name;
    std::string_view text;       ///< the name or statement, as in the knowledge base
    std::vector<Match> matches;  ///< in order
    double score = 0;
};

/// A word of the search that occurs nowhere, and similar words that do occur.
struct Missing {
    std::string word;
    std::vector<std::string> near;
};

/// The type of a hit; nullopt for a fact.
using HitType = std::optional<EntityType>;

/// The hits that are wanted.
struct SearchScope {
    std::vector<HitType> types;  ///< empty: all types
    std::size_t most = std::numeric_limits<std::size_t>::max();
};

struct SearchResult {
    /// The highest score first, then names before statements, then in order.
    std::vector<Hit> hits;
    std::size_t left_out = 0;  ///< number of further hits
    std::vector<Missing> missing;
};

/// Ranks the entities and facts that match `query` and have at least one of the words, by Okapi
/// BM25 with k1 = 1.2 and b = 0.75 (S. Robertson and H. Zaragoza, "The Probabilistic Relevance
/// Framework: BM25 and Beyond", 2009, section 3.2). The mean length is that of the texts found.
/// Names, aliases and acronyms have double weight. Case, accents, plurals, -ing and -ed are
/// ignored. A word that occurs nowhere also matches words one edit away if it has at least four
/// letters, or two edits if it has eight. Words in double quotes must be adjacent and in order; all
/// other punctuation is treated as space. Each hit that is left out needs a few dozen bytes of
/// memory until the function returns.
SearchResult search(const KnowledgeBase& kb, std::string_view text, const Query& query,
                    TraversalMode mode, const SearchScope& scope = {});

}  // namespace liaison::ask
