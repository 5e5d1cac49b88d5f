// SPDX-License-Identifier: MIT
#include "render/text/profile_phrases.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "liaison/ask/graph/hierarchy.hpp"
#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/model/distinct.hpp"
#include "liaison/model/text.hpp"
#include "render/text/phrases.hpp"
#include "render/text/status_phrases.hpp"

namespace liaison::render {
namespace {

using ask::Connection;
using ask::FacetId;

/// The kind with spaces for hyphens; empty if it only repeats the type.
std::string readable_kind(const Entity& entity, std::string_view kind) {
    if (kind == label_of(entity.type)) return {};
    std::string text(kind);
    std::ranges::replace(text, '-', ' ');
    return text;
}

/// "Partner of INTERPOL [1]", or the type of the entity.
std::string sort_of(const KnowledgeBase& kb, const ask::Profile& profile,
                    NumberedCitations& numbers) {
    const EntityIndex entity = profile.entity;
    const auto hub = ask::short_name(kb, kb.hub());
    if (entity == kb.hub()) return "The hub: all partners work with it";
    if (kb.entity(entity).type != EntityType::organization) {
        return sentence_case(label_of(kb.entity(entity).type));
    }
    if (ask::is_partner(kb, entity)) {
        auto facts = profile.cooperation;
        std::erase_if(
            facts, [&](FactIndex fact) { return kb.fact(fact).relation != Relation::works_with; });
        if (facts.empty()) return "Organization";  // a filter leaves out what makes it a partner
        return fmt::format("Partner of {} {}", hub, numbers.numbers(citations_of(kb, facts)));
    }
    if (ask::is_part_of_hub(kb, entity)) return "Organization";
    if (ask::is_connected_with_hub(kb, entity)) {
        return fmt::format("Not a partner of its own; what connects it with {} is below", hub);
    }
    return fmt::format("Not a partner of its own: the sources do not say that it works with {}",
                       hub);
}

/// "part of A [1], B (editorial) [2]": each entity once, with the citations of all facts that state
/// it. "(editorial)" only if no source states it.
std::string related(const KnowledgeBase& kb, std::string_view label,
                    const std::vector<FactIndex>& facts, EntityIndex Fact::*end,
                    NumberedCitations& numbers) {
    std::vector<std::pair<EntityIndex, std::vector<FactIndex>>> others;
    for (const FactIndex index : facts) {
        const EntityIndex other = kb.fact(index).*end;
        auto known = std::ranges::find(others, other, [](const auto& one) { return one.first; });
        if (known == others.end()) known = others.insert(others.end(), {other, {}});
        known->second.push_back(index);
    }
    std::string list;
    for (const auto& [other, saying] : others) {
        std::string item = ask::full_name(kb, other);
        const bool editorial = std::ranges::all_of(
            saying, [&](FactIndex fact) { return kb.fact(fact).basis == Basis::editorial; });
        if (editorial) item += " (editorial)";
        text::append_item(list,
                          fmt::format("{} {}", item, numbers.numbers(citations_of(kb, saying))));
    }
    return list.empty() ? list : fmt::format("{} {}", label, list);
}

/// A broader or narrower area, with the citations of the narrower one or, if the editors placed it,
/// "(editorial)".
std::string area_beside(const KnowledgeBase& kb, EntityIndex area, EntityIndex narrower,
                        NumberedCitations& numbers) {
    if (kb.entity(narrower).basis == Basis::editorial) {
        return fmt::format("{} (editorial)", kb.name(area));
    }
    return fmt::format("{} {}", kb.name(area), numbers.numbers(citations_of(kb, narrower, {})));
}

/// The holder's role, the context, what it goes through, and the dates if there is only one fact.
std::string joined_terms(const KnowledgeBase& kb, EntityIndex entity, FacetId facet,
                         const Connection& connection, std::string_view through) {
    std::string text = part_of_holder(kb, facet, connection);
    text::append_item(text, context_of(kb, entity, connection));
    if (!through.empty()) text::append_item(text, fmt::format("through {}", through));
    if (connection.facts.size() == 1)
        text::append_item(text, dates_of(kb.fact(connection.facts.front())));
    return text;
}

}  // namespace

std::string title_of(const KnowledgeBase& kb, EntityIndex entity, NumberedCitations& numbers) {
    return fmt::format("{} {}", ask::full_name(kb, entity),
                       numbers.numbers(citations_of(kb, entity, {})));
}

std::string marked_name(const KnowledgeBase& kb, EntityIndex entity, NumberedCitations& numbers) {
    const Entity& record = kb.entity(entity);
    const bool marked = record.basis == Basis::editorial || !record.note.empty();
    return ask::full_name(kb, entity) + (marked ? numbers.note_mark() : std::string());
}

void add_id(StyledText& name, const KnowledgeBase& kb, EntityIndex entity) {
    const auto id = text::fold(kb.id(entity));
    const bool is_evident =
        id == text::fold(kb.name(entity)) || id == text::fold(kb.text(kb.entity(entity).acronym));
    if (!is_evident) name.add(fmt::format("  {}", kb.id(entity)), Style::faint);
}

std::string standing_of(const KnowledgeBase& kb, const ask::Profile& profile,
                        NumberedCitations& numbers) {
    const EntityIndex entity = profile.entity;
    const Entity& record = kb.entity(entity);
    std::string text = sort_of(kb, profile, numbers);
    const auto add = [&](std::string_view phrase) { text::append_item(text, phrase, " · "); };
    add(readable_kind(record, kb.text(record.kind)));
    if (const auto dates = dates_of(record.since, record.until); !dates.empty()) {
        add(fmt::format("{} {}", dates, numbers.numbers(citations_of(kb, entity, {}))));
    }
    if (record.broader != kNoEntity) {
        add(fmt::format("narrower than {}", area_beside(kb, record.broader, entity, numbers)));
    }
    std::string narrower;
    for (const EntityIndex area : kb.directly_narrower(entity)) {
        text::append_item(narrower, area_beside(kb, area, area, numbers));
    }
    if (!narrower.empty()) add(fmt::format("broader than {}", narrower));
    add(related(kb, "part of", profile.standing, &Fact::object, numbers));
    for (const EntityIndex context : profile.contexts) {
        add(fmt::format("mentioned in the context of {}", ask::full_name(kb, context)));
    }
    add(related(kb, "includes", profile.parts, &Fact::subject, numbers));
    return text;
}

std::string aliases_of(const KnowledgeBase& kb, EntityIndex entity) {
    const EntityType type = kb.entity(entity).type;
    const auto same = type == EntityType::organization ? "body" : label_of(type);
    std::string list;
    for (const Alias& alias : kb.aliases(entity)) {
        std::string marks;
        const auto mark = [&](std::string_view words) { text::append_item(marks, words, "; "); };
        if (alias.kind == AliasKind::as_written) mark("as written");
        if (alias.kind == AliasKind::former) mark("former name");
        if (alias.basis == Basis::editorial) {
            mark(alias.kind == AliasKind::as_written
                     ? fmt::format("that it is the same {} is editorial", same)
                     : "editorial");
        }
        text::append_item(list, with_marks(std::string(kb.text(alias.name)), marks));
    }
    return list.empty() ? list : fmt::format("Also called: {}", list);
}

std::string note_of(const KnowledgeBase& kb, EntityIndex entity) {
    const Entity& record = kb.entity(entity);
    if (record.note.empty()) return {};
    return fmt::format("{}: {}", record.basis == Basis::editorial ? "Editorial" : "Note",
                       kb.text(record.note));
}

std::vector<std::string> remarks_on(const KnowledgeBase& kb, const ask::Profile& profile) {
    auto facts = profile.standing;
    facts.insert(facts.end(), profile.parts.begin(), profile.parts.end());
    const auto notes = notes_of(kb, facts);
    std::vector<std::string> remarks{aliases_of(kb, profile.entity), note_of(kb, profile.entity),
                                     notes.empty() ? notes : fmt::format("Note: {}", notes)};
    std::erase(remarks, std::string());
    return remarks;
}

std::vector<FactIndex> facts_of_heading(const ask::Profile& profile) {
    auto facts = profile.standing;
    facts.insert(facts.end(), profile.cooperation.begin(), profile.cooperation.end());
    return facts;
}

std::vector<FactIndex> facts_matched(const ask::Profile& row) {
    std::vector<FactIndex> facts;
    for (const auto& path : row.matched) facts.insert(facts.end(), path.begin(), path.end());
    keep_first_of_each(facts);
    return facts;
}

std::string sentence_of(const KnowledgeBase& kb, FactIndex index) {
    std::string text(kb.text(kb.fact(index).statement));
    text::append_item(text, kb.text(kb.fact(index).note), " ");
    return text;
}

std::string qualified_statement_of(const KnowledgeBase& kb, FactIndex index) {
    const Fact& fact = kb.fact(index);
    std::string more;
    if (fact.status != Status::current) text::append_item(more, label_of(fact.status));
    text::append_item(more, dates_of(fact));
    text::append_item(more, marks_of(kb, index));
    return with_marks(std::string(kb.text(fact.statement)), more);
}

std::string statement_of(const KnowledgeBase& kb, FactIndex index) {
    std::string text = qualified_statement_of(kb, index);
    text::append_item(text, kb.text(kb.fact(index).note), " ");
    return text;
}

std::vector<FactIndex> facts_to_read(const KnowledgeBase& kb, const Connection& connection) {
    if (!connection.through.empty()) return {};
    auto facts = connection.facts;
    std::erase_if(facts, [&](FactIndex index) {
        const Fact& fact = kb.fact(index);
        if (fact.relation != Relation::shares_area) return false;
        const auto plain =
            fmt::format("{} and {} share a concern with {}", ask::short_name(kb, fact.subject),
                        ask::short_name(kb, kb.hub()), kb.name(fact.object));
        return text::fold(kb.text(fact.statement)) == text::fold(plain);
    });
    return facts;
}

StyledText sentence_below(const KnowledgeBase& kb, const Connection& connection, FactIndex fact,
                          NumberedCitations& numbers) {
    StyledText sentence;
    if (connection.facts.size() == 1) {
        sentence.text = kb.text(kb.fact(fact).statement);
        return sentence;
    }
    sentence.text = qualified_statement_of(kb, fact);
    return sentence.add(fmt::format(" {}", numbers.numbers(citations_of(kb, {fact}))),
                        Style::faint);
}

std::string name_of_connection(const KnowledgeBase& kb, FacetId facet,
                               const Connection& connection) {
    const bool body =
        facet == FacetId::partners || facet == FacetId::organizations || facet == FacetId::roles;
    std::string name =
        body ? ask::full_name(kb, connection.entity) : std::string(kb.name(connection.entity));
    text::append_item(
        name, dates_of(kb.entity(connection.entity).since, kb.entity(connection.entity).until));
    return with_marks(std::move(name), editorial_mark(kb, connection));
}

std::string detail_of(const KnowledgeBase& kb, EntityIndex entity, FacetId facet,
                      const Connection& connection) {
    return joined_terms(kb, entity, facet, connection, through_of(kb, entity, connection));
}

std::string terms_of_connection(const KnowledgeBase& kb, EntityIndex entity, FacetId facet,
                                const Connection& connection) {
    return joined_terms(kb, entity, facet, connection, {});
}

}  // namespace liaison::render
