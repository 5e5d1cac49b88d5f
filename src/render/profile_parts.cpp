// SPDX-License-Identifier: MIT
#include "profile_parts.hpp"

#include <fmt/format.h>

#include "liaison/ask/names.hpp"
#include "liaison/ask/partners.hpp"
#include "wording.hpp"

namespace liaison::render {
namespace {

using ask::AspectId;
using ask::Tie;

void add_phrase(std::string& text, std::string_view separator, std::string_view phrase) {
    if (phrase.empty()) return;
    if (!text.empty()) text += separator;
    text += phrase;
}

/// "Partner of INTERPOL", or what sort of thing it is.
std::string sort_of(const KnowledgeBase& kb, EntityIndex entity) {
    const auto hub = ask::short_name(kb, kb.hub());
    if (entity == kb.hub()) return "The hub: all partners work with it";
    if (kb.entity(entity).type != EntityType::organization) {
        return sentence_case(label_of(kb.entity(entity).type));
    }
    if (ask::is_partner(kb, entity)) return fmt::format("Partner of {}", hub);
    return fmt::format("Organization; work with {} of its own is {}", hub, kNotStated);
}

std::string readable_kind(std::string_view kind) {
    std::string text(kind);
    for (char& c : text) {
        if (c == '-') c = ' ';
    }
    return text;
}

/// "part of A [1], B [2]".
std::string related(const KnowledgeBase& kb, std::string_view label,
                    const std::vector<FactIndex>& facts, EntityIndex Fact::*end,
                    NumberedCitations& numbers) {
    std::string list;
    for (const FactIndex index : facts) {
        const Fact& fact = kb.fact(index);
        std::string item = ask::full_name(kb, fact.*end);
        if (fact.basis == Basis::editorial) item += " (editorial)";
        add_phrase(list, ", ",
                   fmt::format("{} {}", item, numbers.numbers(citations_of(kb, {index}))));
    }
    return list.empty() ? list : fmt::format("{} {}", label, list);
}

}  // namespace

std::string standing_of(const KnowledgeBase& kb, const ask::Profile& profile,
                        NumberedCitations& numbers) {
    const EntityIndex entity = profile.entity;
    std::string text = sort_of(kb, entity);
    add_phrase(text, " · ", readable_kind(kb.text(kb.entity(entity).kind)));
    text += ' ' + numbers.numbers(citations_of(kb, entity, {}));
    const EntityIndex broader = kb.entity(entity).broader;
    if (broader != kNoEntity) {
        add_phrase(text, " · ", fmt::format("narrower than {}", kb.name(broader)));
    }
    std::string narrower;
    for (const EntityIndex area : kb.directly_narrower(entity)) {
        add_phrase(
            narrower, ", ",
            fmt::format("{} {}", kb.name(area), numbers.numbers(citations_of(kb, area, {}))));
    }
    if (!narrower.empty()) add_phrase(text, " · ", fmt::format("broader than {}", narrower));
    add_phrase(text, " · ", related(kb, "part of", profile.standing, &Fact::object, numbers));
    for (const EntityIndex context : ask::contexts_of(kb, entity)) {
        add_phrase(text, " · ", fmt::format("spoken of with {}", ask::full_name(kb, context)));
    }
    add_phrase(text, " · ", related(kb, "includes", profile.parts, &Fact::subject, numbers));
    return text;
}

std::string aliases_of(const KnowledgeBase& kb, EntityIndex entity) {
    std::string list;
    for (const Alias& alias : kb.aliases(entity)) {
        std::string item(kb.text(alias.name));
        if (alias.kind == AliasKind::as_written) item += " (as written)";
        if (alias.kind == AliasKind::former) item += " (former name)";
        if (alias.basis == Basis::editorial) item += " (editorial)";
        add_phrase(list, ", ", item);
    }
    return list.empty() ? list : fmt::format("Also called: {}", list);
}

std::string sentence_of(const KnowledgeBase& kb, FactIndex index) {
    std::string text(kb.text(kb.fact(index).statement));
    add_phrase(text, " ", kb.text(kb.fact(index).note));
    return text;
}

std::string statement_of(const KnowledgeBase& kb, FactIndex index) {
    const Fact& fact = kb.fact(index);
    std::string text(kb.text(fact.statement));
    std::string more;
    if (fact.status != Status::current) add_phrase(more, ", ", label_of(fact.status));
    add_phrase(more, ", ", dates_of(fact));
    if (fact.scope == Scope::collective) add_phrase(more, ", ", "said of several together");
    if (fact.basis == Basis::editorial) add_phrase(more, ", ", "editorial");
    if (!more.empty()) text += fmt::format(" ({})", more);
    add_phrase(text, " ", kb.text(fact.note));
    return text;
}

std::string name_of_tie(const KnowledgeBase& kb, AspectId aspect, const Tie& tie) {
    switch (aspect) {
        case AspectId::partners:
        case AspectId::organizations:
        case AspectId::roles: return ask::full_name(kb, tie.entity);
        default: return std::string(kb.name(tie.entity));
    }
}

std::string detail_of(const KnowledgeBase& kb, EntityIndex entity, AspectId aspect,
                      const Tie& tie) {
    std::string text = part_of_holder(kb, aspect, tie);
    add_phrase(text, ", ", context_of(kb, entity, tie));
    if (!tie.through.empty())
        add_phrase(text, ", ", fmt::format("through {}", through_of(kb, tie)));
    if (tie.facts.size() == 1) add_phrase(text, ", ", dates_of(kb.fact(tie.facts.front())));
    if (tie.editorial) add_phrase(text, ", ", "editorial");
    return text;
}

}  // namespace liaison::render
