// SPDX-License-Identifier: MIT
#pragma once

// What the reader has taken from the files, before it is checked against itself: the records of
// `KnowledgeBase`, but with symbols where entities, sources and citations are meant, until those
// are resolved in their place.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "liaison/load/diagnostic/diagnostic.hpp"
#include "liaison/model/records.hpp"
#include "liaison/model/subgraph.hpp"
#include "load/draft/interner.hpp"

namespace liaison::load {

/// A symbol in the place of an index that is not known yet.
inline EntityIndex as_index(Symbol symbol) { return EntityIndex{symbol}; }
inline Symbol as_symbol(EntityIndex index) {
    return index == kNoEntity ? 0 : static_cast<Symbol>(index);
}

struct UnresolvedEntity {
    Entity entity;  ///< `broader` is a symbol
    Symbol id = 0;
    std::uint32_t file = 0;
    std::uint32_t index = 0;  ///< in its array in that file
};

struct UnresolvedSection {
    Section section;
    Symbol id = 0;
};

struct UnresolvedSource {
    Source source;  ///< `sections` are unresolved sections
    Symbol id = 0;
    std::uint32_t file = 0;
    std::uint32_t index = 0;
};

/// What one file brought.
struct UnresolvedFile {
    std::string name;
    Text schema;
    Text title;
    Text description;
    Symbol hub = 0;
    bool is_document = false;  ///< an object, as a knowledge base is
    bool names_hub = false;    ///< well or badly
    Lists lists{false, false, {}};
    std::size_t first_fact = 0;  ///< its facts reach to the next file's first, or the end
};

struct UnresolvedBase {
    Arena arena;
    Interner ids;
    Interner citation_texts;  ///< `source#section/paragraph`
    std::vector<UnresolvedFile> files;
    std::vector<UnresolvedSource> sources;
    std::vector<UnresolvedSection> sections;
    std::vector<std::uint64_t> fingerprints;
    std::vector<Capture> captures;
    std::vector<UnresolvedEntity> entities;
    std::vector<Alias> aliases;
    std::vector<Citation> citations;     ///< `section` is a symbol of `places`, or 0
    std::vector<Fact> facts;             ///< `subject`, `object` and `context` are symbols
    std::vector<std::size_t> unrelated;  ///< facts without a relation that is known, in order
    Diagnostics diagnostics;
    std::optional<Diagnostics> advice;  ///< on the file that is read; none where nobody asks
};

}  // namespace liaison::load
