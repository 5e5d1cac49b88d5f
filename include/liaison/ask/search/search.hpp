// SPDX-License-Identifier: MIT
#pragma once

// Full text over names, aliases, acronyms and statements, forgiving of typos.
//
//     const SearchResult result = search(kb, "forign fighters", {}, {});
//     result.hits.front().text == "Foreign terrorist fighters"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/ask/query/query.hpp"

namespace liaison::ask {

enum class SearchField : std::uint8_t { name, acronym, alias, statement };

/// "name", "acronym", "alias", "statement".
std::string_view id_of(SearchField field);

/// A part of a text that was found, in bytes.
struct Match {
    std::size_t first = 0;
    std::size_t length = 0;
};

/// An entity by its best name, or a fact by its statement.
struct Hit {
    EntityIndex entity = kNoEntity;
    std::optional<FactIndex> fact;  ///< of a statement
    SearchField field = SearchField::name;
    std::string_view text;       ///< the name or statement, as in the knowledge base
    std::vector<Match> matches;  ///< in order
    double score = 0;
};

/// A word of the search that stands nowhere, and words that do and are nearly so spelt.
struct Missing {
    std::string word;
    std::vector<std::string> near;
};

struct SearchResult {
    std::vector<Hit>
        hits;  ///< the highest score first, then names before statements, then in order
    std::vector<Missing> missing;
};

/// Ranks what has at least one of the words by Okapi BM25 with k1 = 1.2 and b = 0.75 (S. Robertson
/// and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009, section 3.2),
/// a text's length being compared with that of the others found, names, aliases and acronyms
/// counting twice. Case, accents, plurals and -ing are no difference; a word that stands nowhere is
/// taken for one that does and is one edit away, from four letters on, or two, from eight. Words in
/// double quotes must stand together; all other punctuation is space. Only what matches the query,
/// if it asks anything, is found.
SearchResult search(const KnowledgeBase& kb, std::string_view text, const Query& query,
                    TraversalMode mode);

}  // namespace liaison::ask
