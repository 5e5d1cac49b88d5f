// SPDX-License-Identifier: MIT
#pragma once

// The records of all files as they were read. References to entities, sources and citations are
// still symbols; `resolve` replaces them by indices.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "liaison/load/diagnostic/diagnostic.hpp"
#include "liaison/model/records.hpp"
#include "liaison/model/subgraph.hpp"
#include "load/draft/interner.hpp"

namespace liaison::load {

/// Stores a symbol in a field for an index that is not known yet.
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

/// The members of one file's document; its records are in `UnresolvedBase`.
struct UnresolvedFile {
    std::string name;
    Text schema;
    Text title;
    Text description;
    Symbol hub = 0;
    bool is_document = false;  ///< whether the file's JSON value is an object
    bool names_hub = false;    ///< whether it has the key `hub`, with any value
    Lists lists{false, false, {}};
    std::size_t first_fact = 0;  ///< its facts end where those of the next file begin
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
    std::vector<Citation> citations;     ///< `section` is a symbol of `citation_texts`, or 0
    std::vector<Fact> facts;             ///< `subject`, `object` and `context` are symbols
    std::vector<std::size_t> unrelated;  ///< facts without a known relation, ascending
    Diagnostics diagnostics;
    std::optional<Diagnostics> advice;  ///< on the file being read; nullopt if not wanted
};

/// Reserves memory for the records of files of so many bytes, so that arrays are not copied while
/// they grow.
void reserve_for(std::uint64_t bytes, UnresolvedBase& unresolved);

}  // namespace liaison::load
