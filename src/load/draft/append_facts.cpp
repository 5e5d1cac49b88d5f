// SPDX-License-Identifier: MIT
#include "load/draft/append_facts.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "load/source/memory_advice.hpp"

namespace liaison::load {
namespace {

constexpr std::size_t kPiece = std::size_t{8} << 20U;

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

/// Calls `take` with each element, or each byte, in pieces. The memory is given back meanwhile, so
/// that there are never two copies of everything.
void take_in_pieces(auto elements, const auto& take) {
    const std::size_t piece = kPiece / sizeof elements[0];
    for (std::size_t taken = 0; taken < elements.size(); taken += piece) {
        give_back(elements.data(), taken * sizeof elements[0]);
        take(elements.subspan(taken, std::min(piece, elements.size() - taken)));
    }
}

}  // namespace

void append_facts(UnresolvedBase from, UnresolvedBase& to) {
    const std::vector<Symbol> ids = renumbered(from.ids, to.ids);
    const std::vector<Symbol> citation_texts = renumbered(from.citation_texts, to.citation_texts);
    const auto first_byte = static_cast<std::uint32_t>(to.arena.bytes().size());
    take_in_pieces(std::span(from.arena.bytes()), [&](std::span<const char> texts) {
        to.arena.add({texts.data(), texts.size()});
    });
    from.arena = {};
    const auto shift = [&](Text& text) {
        if (!text.empty()) text.offset += first_byte;
    };
    const auto first_citation = static_cast<std::uint32_t>(to.citations.size());
    take_in_pieces(std::span(from.citations), [&](std::span<Citation> citations) {
        for (Citation& citation : citations) {
            citation.section = citation_texts[citation.section];
            shift(citation.words);
        }
        to.citations.insert(to.citations.end(), citations.begin(), citations.end());
    });
    from.citations = {};
    const auto renumber = [&](EntityIndex& end) {
        if (end != kNoEntity) end = as_index(ids[as_symbol(end)]);
    };
    take_in_pieces(std::span(from.facts), [&](std::span<Fact> facts) {
        for (Fact& fact : facts) {
            for (EntityIndex* end : {&fact.subject, &fact.object, &fact.context}) renumber(*end);
            for (Text* text : {&fact.statement, &fact.note}) shift(*text);
            fact.citations.first += first_citation;
        }
        to.facts.insert(to.facts.end(), facts.begin(), facts.end());
    });
}

}  // namespace liaison::load
