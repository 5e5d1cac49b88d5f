// SPDX-License-Identifier: MIT
#include "load/snapshot/soundness.hpp"

#include <algorithm>
#include <span>
#include <type_traits>

namespace liaison::load {
namespace {

/// Looks whether values are sound for the tables of a knowledge base.
struct Soundness {
    const KnowledgeBase::Tables& tables;

    static bool has(Text text, const RecordTable<char>& texts) {
        return std::uint64_t{text.offset} + text.length <= texts.size();
    }
    template <typename Index, typename Record>
    static bool has(Index index, const RecordTable<Record>& records) {
        return to_index(index) < records.size();
    }

    bool operator()(FactIndex fact) const { return has(fact, tables.facts); }
    bool operator()(EntityIndex entity) const { return has(entity, tables.entities); }
    bool operator()(const FactStarts&) const { return true; }  // checked where they are used
    bool operator()(const NameKey& key) const {
        return has(key.text, tables.names.texts) && has(key.entity, tables.entities);
    }
    bool operator()(const IndexedWord& word) const {
        const std::uint64_t size = tables.words.postings.size();
        return has(word.stem, tables.words.texts) && has(word.words, tables.words.texts) &&
               word.first <= size && word.size <= size - word.first;
    }
    bool operator()(const Citation& citation) const {
        const bool has_section =
            citation.section == kNoSection || has(citation.section, tables.sections);
        return has(citation.source, tables.sources) && has_section &&
               has(citation.words, tables.texts);
    }

    template <typename Record>
    bool operator()(const Record& record) const {
        bool all = true;
        if constexpr (std::is_same_v<Record, Entity>) {
            all = static_cast<std::size_t>(record.type) < words<EntityType>().size();
        }
        for_each_field<Record>([&](const auto& field) {
            all = all && is_sound(record.*field.member, field.key, field.presence);
        });
        return all;
    }

    template <typename Value>
    bool is_sound(const Value& value, Key key, Presence presence) const {
        if constexpr (std::is_same_v<Value, Text>) {
            return has(value, tables.texts);
        } else if constexpr (std::is_same_v<Value, Slice>) {
            return std::uint64_t{value.first} + value.count <= size_of(key);
        } else if constexpr (std::is_same_v<Value, EntityIndex>) {
            const bool may_be_absent = presence == Presence::optional;
            return has(value, tables.entities) || (may_be_absent && value == kNoEntity);
        } else if constexpr (std::is_same_v<Value, Date>) {
            return value.absent() || Date::parse(value.to_string()) == value;
        } else if constexpr (std::is_same_v<Value, Relation>) {
            return static_cast<std::size_t>(value) < relation_rules().size();
        } else if constexpr (kIsWord<Value>) {
            return static_cast<std::size_t>(value) < words<Value>().size();
        } else {
            return true;
        }
    }

    std::size_t size_of(Key list) const {
        switch (list) {
            case Key::sections: return tables.sections.size();
            case Key::captures: return tables.captures.size();
            case Key::paragraphs: return tables.fingerprints.size();
            case Key::aliases: return tables.aliases.size();
            case Key::cite: return tables.citations.size();
            default: return 0;
        }
    }
};

}  // namespace

template <typename Record>
bool are_sound(const Record* records, std::size_t count, const KnowledgeBase::Tables& tables) {
    if constexpr (std::is_arithmetic_v<Record>) {
        return true;  // texts are checked where they are used, and so are numbers
    } else {
        return std::ranges::all_of(std::span(records, count), Soundness{tables});
    }
}

template bool are_sound(const char*, std::size_t, const KnowledgeBase::Tables&);
template bool are_sound(const std::uint8_t*, std::size_t, const KnowledgeBase::Tables&);
template bool are_sound(const std::uint32_t*, std::size_t, const KnowledgeBase::Tables&);
template bool are_sound(const FactStarts*, std::size_t, const KnowledgeBase::Tables&);
template bool are_sound(const std::uint64_t*, std::size_t, const KnowledgeBase::Tables&);
template bool are_sound(const EntityIndex*, std::size_t, const KnowledgeBase::Tables&);
template bool are_sound(const FactIndex*, std::size_t, const KnowledgeBase::Tables&);
template bool are_sound(const Entity*, std::size_t, const KnowledgeBase::Tables&);
template bool are_sound(const Fact*, std::size_t, const KnowledgeBase::Tables&);
template bool are_sound(const Source*, std::size_t, const KnowledgeBase::Tables&);
template bool are_sound(const Section*, std::size_t, const KnowledgeBase::Tables&);
template bool are_sound(const Capture*, std::size_t, const KnowledgeBase::Tables&);
template bool are_sound(const Alias*, std::size_t, const KnowledgeBase::Tables&);
template bool are_sound(const Citation*, std::size_t, const KnowledgeBase::Tables&);
template bool are_sound(const NameKey*, std::size_t, const KnowledgeBase::Tables&);
template bool are_sound(const IndexedWord*, std::size_t, const KnowledgeBase::Tables&);

}  // namespace liaison::load
