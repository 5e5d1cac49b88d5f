// SPDX-License-Identifier: MIT
#include "load/draft/append_facts.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace liaison::load {
namespace {

/// Adds all strings of `from` to `to`. Returns their symbols there, by their symbol in `from`.
std::vector<Symbol> renumbered(const Interner& from, Interner& to) {
    std::vector<Symbol> symbols(from.size());
    // Many at once, so that their slots are fetched at the same time.
    std::array<Interner::Key, 16> keys;
    for (std::size_t first = 1; first < from.size(); first += keys.size()) {
        const std::size_t count = std::min(keys.size(), from.size() - first);
        const auto string = [&](std::size_t i) {
            return from.view(static_cast<Symbol>(first + i));
        };
        for (std::size_t i = 0; i < count; ++i) keys[i] = to.prepare(string(i));
        for (std::size_t i = 0; i < count; ++i) symbols[first + i] = to.add(keys[i], string(i));
    }
    return symbols;
}

}  // namespace

void append_facts(UnresolvedBase from, UnresolvedBase& to) {
    const std::vector<Symbol> ids = renumbered(from.ids, to.ids);
    const std::vector<Symbol> citation_texts = renumbered(from.citation_texts, to.citation_texts);
    const std::uint32_t first_byte = to.arena.add(from.arena.bytes()).offset;
    from.arena = {};  // its memory is large
    const auto move = [&](Text& text) {
        if (!text.empty()) text.offset += first_byte;
    };
    const auto first_citation = static_cast<std::uint32_t>(to.citations.size());
    for (Citation citation : from.citations) {
        citation.section = citation_texts[citation.section];
        move(citation.words);
        to.citations.push_back(citation);
    }
    from.citations = {};
    const auto renumber = [&](EntityIndex& end) {
        if (end != kNoEntity) end = as_index(ids[as_symbol(end)]);
    };
    for (Fact fact : from.facts) {
        for (EntityIndex* end : {&fact.subject, &fact.object, &fact.context}) renumber(*end);
        for (Text* text : {&fact.statement, &fact.note}) move(*text);
        fact.citations.first += first_citation;
        to.facts.push_back(fact);
    }
}

}  // namespace liaison::load
