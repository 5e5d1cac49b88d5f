// SPDX-License-Identifier: MIT
#include "load/draft/record_builder.hpp"

#include "liaison/load/format/id.hpp"
#include "liaison/model/text.hpp"
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

void RecordBuilder::hold_place(ObjectKind object) {
    switch (object) {
        case ObjectKind::section:
        case ObjectKind::alias:
        case ObjectKind::citation:
        case ObjectKind::fact:
            open(object, Key::facts, 0);
            close(object);
            break;
        default: break;  // these know their place themselves
    }
}

std::optional<Fault> RecordBuilder::store(ObjectKind object, Key key, std::string_view value) {
    switch (object) {
        case ObjectKind::document: return store_in_document(key, value);
        case ObjectKind::source: return store_in_source(key, value);
        case ObjectKind::section: return store_in_section(key, value);
        case ObjectKind::capture: return store_in_capture(key, value);
        case ObjectKind::entity:
        case ObjectKind::area:
        case ObjectKind::dated: return store_in_entity(key, value);
        case ObjectKind::alias: return store_in_alias(key, value);
        case ObjectKind::citation: return store_in_citation(key, value);
        case ObjectKind::fact: return store_in_fact(key, value);
    }
    return std::nullopt;
}

std::optional<Fault> RecordBuilder::store_text(std::string_view value, Text& text) {
    text = unresolved_.arena.add(text::is_ascii(value) ? value : text::to_nfc(value));
    return std::nullopt;
}

std::optional<Fault> RecordBuilder::store_language(std::string_view value) {
    if (is_language_tag(value)) return store_text(value, source_.source.lang);
    return bad_language(value);
}

std::optional<Fault> RecordBuilder::store_id(std::string_view value, Symbol& symbol, Text& id) {
    if (!is_id(value)) return bad_id(value);
    symbol = unresolved_.ids.add(value);
    id = unresolved_.arena.add(value);
    return std::nullopt;
}

std::optional<Fault> RecordBuilder::store_end(std::string_view value, EntityIndex Fact::*end) {
    if (!is_id(value)) return bad_id(value);
    // The table of ids is large: what it has there is fetched while the rest of the fact is read.
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

std::optional<Fault> RecordBuilder::store_in_document(Key key, std::string_view value) {
    UnresolvedFile& file = unresolved_.files.back();
    switch (key) {
        case Key::schema: return store_text(value, file.schema);
        case Key::title: return store_text(value, file.title);
        case Key::description: return store_text(value, file.description);
        default:
            if (!is_id(value)) return bad_id(value);
            file.hub = unresolved_.ids.add(value);
            return std::nullopt;
    }
}

std::optional<Fault> RecordBuilder::store_in_source(Key key, std::string_view value) {
    Source& source = source_.source;
    switch (key) {
        case Key::id: return store_id(value, source_.id, source.id);
        case Key::title: return store_text(value, source.title);
        case Key::publisher: return store_text(value, source.publisher);
        case Key::url: return store_text(value, source.url);
        case Key::retrieved: return store_date(value, source.retrieved);
        case Key::published: return store_date(value, source.published);
        case Key::archived: return store_text(value, source.archived);
        case Key::lang: return store_language(value);
        default: return store_text(value, source.note);
    }
}

std::optional<Fault> RecordBuilder::store_in_section(Key key, std::string_view value) {
    Section& section = section_.section;
    if (key == Key::id) return store_id(value, section_.id, section.id);
    if (key == Key::title) return store_text(value, section.title);

    std::uint64_t fingerprint = 0;
    if (auto fault = store_fingerprint(value, fingerprint)) return fault;
    unresolved_.fingerprints.push_back(fingerprint);
    ++section.fingerprints.count;
    return std::nullopt;
}

std::optional<Fault> RecordBuilder::store_in_capture(Key key, std::string_view value) {
    switch (key) {
        case Key::seen: return store_date(value, capture_.seen);
        case Key::fingerprint: return store_fingerprint(value, capture_.fingerprint);
        default: return store_text(value, capture_.archived);
    }
}

std::optional<Fault> RecordBuilder::store_in_entity(Key key, std::string_view value) {
    Entity& entity = entity_.entity;
    switch (key) {
        case Key::id: return store_id(value, entity_.id, entity.id);
        case Key::name: return store_text(value, entity.name);
        case Key::acronym: return store_text(value, entity.acronym);
        case Key::note: return store_text(value, entity.note);
        case Key::since: return store_date(value, entity.since);
        case Key::until: return store_date(value, entity.until);
        case Key::basis: return store_word("basis", value, entity.basis);
        case Key::broader:
            if (!is_id(value)) return bad_id(value);
            entity.broader = as_index(unresolved_.ids.add(value));
            return std::nullopt;
        default:
            if (!is_id(value)) return bad_id(value);
            entity.kind = unresolved_.arena.add(value);
            return std::nullopt;
    }
}

std::optional<Fault> RecordBuilder::store_in_alias(Key key, std::string_view value) {
    switch (key) {
        case Key::name: return store_text(value, alias_.name);
        case Key::kind: return store_word("kind of alias", value, alias_.kind);
        default: return store_word("basis", value, alias_.basis);
    }
}

std::optional<Fault> RecordBuilder::store_in_citation(Key key, std::string_view value) {
    if (key == Key::words) return store_text(value, citation_.words);
    citation_.section = unresolved_.citation_texts.add(value);
    return std::nullopt;
}

std::optional<Fault> RecordBuilder::store_in_fact(Key key, std::string_view value) {
    switch (key) {
        case Key::subject: return store_end(value, &Fact::subject);
        case Key::object: return store_end(value, &Fact::object);
        case Key::with: return store_end(value, &Fact::context);
        case Key::relation: {
            auto fault = store_relation(value, fact_.relation);
            has_relation_ = !fault;
            return fault;
        }
        case Key::role: return store_word("role", value, fact_.role);
        case Key::status: return store_word("status", value, fact_.status);
        case Key::since: return store_date(value, fact_.since);
        case Key::until: return store_date(value, fact_.until);
        case Key::as_of: return store_date(value, fact_.as_of);
        case Key::scope: return store_word("scope", value, fact_.scope);
        case Key::basis: return store_word("basis", value, fact_.basis);
        case Key::statement: return store_text(value, fact_.statement);
        default: return store_text(value, fact_.note);
    }
}

}  // namespace liaison::load
