// SPDX-License-Identifier: MIT
#include "liaison/render/json/record_json.hpp"

#include <nlohmann/json.hpp>
#include <string>

#include "liaison/ask/words/fingerprint.hpp"
#include "liaison/load/format/format.hpp"
#include "liaison/render/json/json.hpp"
#include "render/json/record_parts.hpp"

namespace liaison::render {
namespace {

using load::Key;

/// Fills an object key by key, leaving out what is absent.
class Members {
  public:
    void set(Key key, std::string_view text) {
        if (!text.empty()) object_[std::string(load::name_of(key))] = text;
    }
    void set(Key key, Date date) { set(key, std::string_view(date.to_string())); }
    void set_list(Key key, Json list) {
        if (!list.empty()) object_[std::string(load::name_of(key))] = std::move(list);
    }
    /// A word of a vocabulary, left out where it is the one that is meant when none stands.
    template <typename E>
    void set_unless(Key key, E value, E usual) {
        if (value != usual) set(key, id_of(value));
    }
    Json take() { return std::move(object_); }

  private:
    Json object_ = Json::object();
};

}  // namespace

Json citations_json(const KnowledgeBase& kb, std::span<const Citation> citations) {
    Json list = Json::array();
    for (const Citation& citation : citations) {
        Members members;
        members.set(Key::at, std::string_view(citation_ref(kb, citation)));
        members.set(Key::words, kb.text(citation.words));
        list.push_back(members.take());
    }
    return list;
}

Json aliases_json(const KnowledgeBase& kb, std::span<const Alias> aliases) {
    Json list = Json::array();
    for (const Alias& alias : aliases) {
        Members members;
        members.set(Key::name, kb.text(alias.name));
        members.set(Key::kind, id_of(alias.kind));
        members.set_unless(Key::basis, alias.basis, Basis::stated);
        list.push_back(members.take());
    }
    return list;
}

Json fact_json(const KnowledgeBase& kb, FactIndex index) {
    const Fact& fact = kb.fact(index);
    Members members;
    members.set(Key::subject, kb.id(fact.subject));
    members.set(Key::relation, rule_of(fact.relation).id);
    members.set(Key::object, kb.id(fact.object));
    if (fact.context != kNoEntity) members.set(Key::with, kb.id(fact.context));
    members.set(Key::role, id_of(fact.role));
    members.set(Key::status, id_of(fact.status));
    members.set(Key::since, fact.since);
    members.set(Key::until, fact.until);
    members.set(Key::as_of, fact.as_of);
    members.set_unless(Key::scope, fact.scope, Scope::individual);
    members.set_unless(Key::basis, fact.basis, Basis::stated);
    members.set(Key::statement, kb.text(fact.statement));
    members.set(Key::note, kb.text(fact.note));
    members.set_list(Key::cite, citations_json(kb, kb.citations(index)));
    return members.take();
}

Json entity_json(const KnowledgeBase& kb, EntityIndex index) {
    const Entity& entity = kb.entity(index);
    Members members;
    members.set(Key::id, kb.text(entity.id));
    members.set(Key::name, kb.text(entity.name));
    members.set(Key::acronym, kb.text(entity.acronym));
    members.set(Key::kind, kb.text(entity.kind));
    members.set(Key::since, entity.since);
    members.set(Key::until, entity.until);
    if (entity.broader != kNoEntity) members.set(Key::broader, kb.id(entity.broader));
    members.set_list(Key::aliases, aliases_json(kb, kb.aliases(index)));
    members.set_list(Key::cite, citations_json(kb, kb.citations(index)));
    members.set_unless(Key::basis, entity.basis, Basis::stated);
    members.set(Key::note, kb.text(entity.note));
    return members.take();
}

Json section_json(const KnowledgeBase& kb, const Section& section) {
    Json paragraphs = Json::array();
    for (const std::uint64_t fingerprint : kb.fingerprints(section)) {
        paragraphs.push_back(ask::to_hex(fingerprint));
    }
    Members members;
    members.set(Key::id, kb.text(section.id));
    members.set(Key::title, kb.text(section.title));
    members.set_list(Key::paragraphs, std::move(paragraphs));
    return members.take();
}

Json captures_json(const KnowledgeBase& kb, std::span<const Capture> captures) {
    Json list = Json::array();
    for (const Capture& capture : captures) {
        Members members;
        members.set(Key::seen, capture.seen);
        members.set(Key::fingerprint, std::string_view(ask::to_hex(capture.fingerprint)));
        members.set(Key::archived, kb.text(capture.archived));
        list.push_back(members.take());
    }
    return list;
}

Json source_json(const KnowledgeBase& kb, SourceIndex index, const std::vector<bool>& sections) {
    const Source& source = kb.source(index);
    Json section_list = Json::array();
    for (std::uint32_t i = 0; i < source.sections.count; ++i) {
        if (!sections[source.sections.first + i]) continue;
        section_list.push_back(section_json(kb, kb.section(source.sections.first + i)));
    }
    Members members;
    members.set(Key::id, kb.text(source.id));
    members.set(Key::title, kb.text(source.title));
    members.set(Key::publisher, kb.text(source.publisher));
    members.set(Key::url, kb.text(source.url));
    members.set(Key::retrieved, source.retrieved);
    members.set(Key::published, source.published);
    members.set(Key::archived, kb.text(source.archived));
    members.set(Key::lang, kb.text(source.lang));
    members.set_list(Key::sections, std::move(section_list));
    members.set_list(Key::captures, captures_json(kb, kb.captures(source)));
    members.set(Key::note, kb.text(source.note));
    return members.take();
}

}  // namespace liaison::render
