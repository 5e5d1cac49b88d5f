// SPDX-License-Identifier: MIT
#include "load/draft/record_builder.hpp"

#include <type_traits>

#include "liaison/load/format/id.hpp"
#include "liaison/model/text.hpp"
#include "liaison/model/unreachable.hpp"
#include "load/draft/language_tag.hpp"
#include "load/draft/values.hpp"

namespace liaison::load {
namespace {

std::uint32_t size32(std::size_t size) { return static_cast<std::uint32_t>(size); }

}  // namespace

void RecordBuilder::open(ObjectKind object, Key list, std::size_t index) {
    const auto file = size32(unresolved_.files.size() - 1);
    switch (object) {
        case ObjectKind::document: unresolved_.files.back().is_document = true; break;
        case ObjectKind::source:
            source_ = {.file = file, .index = size32(index)};
            source_.source.sections.first = size32(unresolved_.sections.size());
            source_.source.captures.first = size32(unresolved_.captures.size());
            break;
        case ObjectKind::section:
            section_ = {};
            section_.section.fingerprints.first = size32(unresolved_.fingerprints.size());
            break;
        case ObjectKind::capture: capture_ = {}; break;
        case ObjectKind::entity:
        case ObjectKind::area:
        case ObjectKind::dated:
            entity_ = {.file = file, .index = size32(index)};
            entity_.entity.type = entity_type_of(list);
            citing_ = object;
            break;
        case ObjectKind::alias: alias_ = {}; break;
        case ObjectKind::citation: citation_ = {.section = 0}; break;
        case ObjectKind::fact:
            fact_ = {};
            has_relation_ = false;
            citing_ = object;
            break;
    }
}

void RecordBuilder::open_list(Key list) {
    Lists& lists = unresolved_.files.back().lists;
    if (list == Key::sources) lists.sources = true;
    if (list == Key::facts) lists.facts = true;
    if (list >= Key::organizations && list <= Key::instruments) {
        lists.entities[static_cast<std::size_t>(entity_type_of(list))] = true;
    }
    if (list == Key::aliases) entity_.entity.aliases.first = size32(unresolved_.aliases.size());
    if (list != Key::cite) return;
    Slice& citations = citing_ == ObjectKind::fact ? fact_.citations : entity_.entity.citations;
    citations.first = size32(unresolved_.citations.size());
}

void RecordBuilder::close(ObjectKind object) {
    switch (object) {
        case ObjectKind::document: break;
        case ObjectKind::source: unresolved_.sources.push_back(source_); break;
        case ObjectKind::section:
            unresolved_.sections.push_back(section_);
            ++source_.source.sections.count;
            break;
        case ObjectKind::capture:
            unresolved_.captures.push_back(capture_);
            ++source_.source.captures.count;
            break;
        case ObjectKind::entity:
        case ObjectKind::area:
        case ObjectKind::dated: unresolved_.entities.push_back(entity_); break;
        case ObjectKind::alias:
            unresolved_.aliases.push_back(alias_);
            ++entity_.entity.aliases.count;
            break;
        case ObjectKind::citation:
            unresolved_.citations.push_back(citation_);
            ++(citing_ == ObjectKind::fact ? fact_.citations : entity_.entity.citations).count;
            break;
        case ObjectKind::fact:
            add_awaited_ends();
            if (!has_relation_) unresolved_.unrelated.push_back(unresolved_.facts.size());
            unresolved_.facts.push_back(fact_);
            break;
    }
}

void RecordBuilder::add_empty(ObjectKind object) {
    switch (object) {
        case ObjectKind::section:
        case ObjectKind::alias:
        case ObjectKind::citation:
        case ObjectKind::fact:
            open(object, Key::facts, 0);
            close(object);
            break;
        default: break;  // these records store their index
    }
}

std::optional<Fault> RecordBuilder::store(ObjectKind object, Key key, std::string_view value) {
    switch (object) {
        case ObjectKind::document: return store_in_document(key, value);
        case ObjectKind::source:
            if (key == Key::id) return store_id(value, source_.id, source_.source.id);
            return store_in(source_.source, key, value);
        case ObjectKind::section:
            if (key == Key::id) return store_id(value, section_.id, section_.section.id);
            if (key == Key::paragraphs) return add_fingerprint(value);
            return store_in(section_.section, key, value);
        case ObjectKind::capture: return store_in(capture_, key, value);
        case ObjectKind::entity:
        case ObjectKind::area:
        case ObjectKind::dated:
            if (key == Key::id) return store_id(value, entity_.id, entity_.entity.id);
            return store_in(entity_.entity, key, value);
        case ObjectKind::alias: return store_in(alias_, key, value);
        case ObjectKind::citation: return store_in_citation(key, value);
        case ObjectKind::fact: return store_in(fact_, key, value);
    }
    unreachable();
}

template <typename Record>
std::optional<Fault> RecordBuilder::store_in(Record& record, Key key, std::string_view value) {
    std::optional<Fault> fault;
    const bool known = visit_field<Record>(
        key, [&](const auto& field) { fault = store_as(record, field, value); });
    if (!known) unreachable();
    return fault;
}

template <typename Record, typename Value>
std::optional<Fault> RecordBuilder::store_as(Record& record,
                                             const RecordField<Record, Value>& field,
                                             std::string_view value) {
    Value& target = record.*field.member;
    if constexpr (std::is_same_v<Value, Text>) {
        return store_text(value, target, field.form);
    } else if constexpr (std::is_same_v<Value, Date>) {
        return store_date(value, target);
    } else if constexpr (std::is_same_v<Value, std::uint64_t>) {
        return store_fingerprint(value, target);
    } else if constexpr (std::is_same_v<Value, Slice>) {
        unreachable();  // a list is not a text
    } else if constexpr (std::is_same_v<Record, Fact> && std::is_same_v<Value, EntityIndex>) {
        return store_end(value, field.member);
    } else if constexpr (std::is_same_v<Value, EntityIndex>) {
        return store_broader(value);
    } else if constexpr (std::is_same_v<Value, Relation>) {
        auto fault = store_word(field.name, value, target);
        has_relation_ = !fault;
        return fault;
    } else if constexpr (std::is_same_v<Value, AliasKind>) {
        return store_word("kind of alias", value, target);
    } else {
        return store_word(field.name, value, target);
    }
}

std::optional<Fault> RecordBuilder::store_text(std::string_view value, Text& text, TextForm form) {
    if (form == TextForm::id && !is_id(value)) return bad_id(value);
    if (form == TextForm::language && !is_language_tag(value)) return bad_language(value);
    text = text::is_surely_canonical(value) ? unresolved_.arena.add(value)
                                            : unresolved_.arena.add(text::canonical(value));
    return std::nullopt;
}

std::optional<Fault> RecordBuilder::store_id(std::string_view value, Symbol& symbol, Text& id) {
    if (!is_id(value)) return bad_id(value);
    symbol = unresolved_.ids.add(value);
    id = unresolved_.arena.add(value);
    return std::nullopt;
}

std::optional<Fault> RecordBuilder::store_end(std::string_view value, EntityIndex Fact::*end) {
    if (!is_id(value)) return bad_id(value);
    // The table of ids is large, so its slot is prefetched while the rest of the fact is read.
    const Interner::Key id = unresolved_.ids.prepare(value);
    if (id.is_whole()) {
        awaited_ends_.push_back({end, id});
    } else {
        fact_.*end = as_index(unresolved_.ids.add(id, value));
    }
    return std::nullopt;
}

void RecordBuilder::add_awaited_ends() {
    for (const AwaitedEnd& awaited : awaited_ends_) {
        fact_.*awaited.end = as_index(unresolved_.ids.add(awaited.id, awaited.id.view()));
    }
    awaited_ends_.clear();
}

std::optional<Fault> RecordBuilder::store_broader(std::string_view value) {
    if (!is_id(value)) return bad_id(value);
    entity_.entity.broader = as_index(unresolved_.ids.add(value));
    return std::nullopt;
}

std::optional<Fault> RecordBuilder::add_fingerprint(std::string_view value) {
    std::uint64_t fingerprint = 0;
    if (auto fault = store_fingerprint(value, fingerprint)) return fault;
    unresolved_.fingerprints.push_back(fingerprint);
    ++section_.section.fingerprints.count;
    return std::nullopt;
}

std::optional<Fault> RecordBuilder::store_in_document(Key key, std::string_view value) {
    UnresolvedFile& file = unresolved_.files.back();
    if (key == Key::schema) return store_text(value, file.schema);
    if (key == Key::title) return store_text(value, file.title);
    if (key == Key::description) return store_text(value, file.description);
    if (key != Key::hub) unreachable();
    if (!is_id(value)) return bad_id(value);
    file.hub = unresolved_.ids.add(value);
    return std::nullopt;
}

std::optional<Fault> RecordBuilder::store_in_citation(Key key, std::string_view value) {
    if (key == Key::words) return store_text(value, citation_.words);
    if (key != Key::at) unreachable();
    citation_.section = unresolved_.citation_texts.add(value);
    return std::nullopt;
}

}  // namespace liaison::load
