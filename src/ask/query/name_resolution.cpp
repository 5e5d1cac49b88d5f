// SPDX-License-Identifier: MIT
#include "liaison/ask/query/name_resolution.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ranges>
#include <span>

#include "liaison/ask/query/unloaded_keys.hpp"
#include "liaison/model/error.hpp"
#include "liaison/model/printable.hpp"
#include "liaison/model/spelling_suggester.hpp"
#include "liaison/model/text.hpp"

namespace liaison::ask {
namespace {

constexpr std::size_t kMostCandidates = 10;

/// Calls `visit` with the id, the name or title, the acronym and the aliases.
void for_each_name(const KnowledgeBase& kb, EntityIndex entity, const auto& visit) {
    visit(kb.id(entity));
    visit(kb.name(entity));
    const auto acronym = kb.text(kb.entity(entity).acronym);
    if (!acronym.empty()) visit(acronym);
    for (const Alias& alias : kb.aliases(entity)) visit(kb.text(alias.name));
}
void for_each_name(const KnowledgeBase& kb, SourceIndex source, const auto& visit) {
    visit(kb.id(source));
    visit(kb.text(kb.source(source).title));
}

auto entities_of_types(const KnowledgeBase& kb, TypeSet types) {
    return kb.entity_indices() | std::views::filter([&kb, types](EntityIndex entity) {
               return types.contains(kb.entity(entity).type);
           });
}

/// The records with a name that equals this one after folding, or else begins with it.
template <typename Index>
std::vector<Index> called(const KnowledgeBase& kb, auto indices, std::string_view name) {
    const std::string folded = text::fold(name);
    std::vector<Index> equal;
    std::vector<Index> longer;
    for (const Index index : indices) {
        bool is_equal = false;
        bool is_longer = false;
        for_each_name(kb, index, [&](std::string_view candidate) {
            const std::string known = text::fold(candidate);
            is_equal = is_equal || known == folded;
            is_longer = is_longer || known.starts_with(folded);
        });
        if (is_equal) equal.push_back(index);
        if (is_longer) longer.push_back(index);
    }
    return equal.empty() && !folded.empty() ? longer : equal;
}

std::vector<EntityIndex> called(const KnowledgeBase& kb, std::string_view name, TypeSet types) {
    const auto exact = kb.find(name);
    if (exact && types.contains(kb.entity(*exact).type)) return {*exact};
    return called<EntityIndex>(kb, entities_of_types(kb, types), name);
}

std::vector<SourceIndex> sources_called(const KnowledgeBase& kb, std::string_view name) {
    if (const auto exact = kb.find_source(name)) return {*exact};
    return called<SourceIndex>(kb, kb.source_indices(), name);
}

template <typename Index>
std::optional<Index> the_only(const std::vector<Index>& found) {
    return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
}

/// The types as a noun for messages, with "partner" for an organization, as users call it.
std::string describe_asked(TypeSet types) {
    std::string asked = describe(types);
    constexpr std::string_view kOrganization = "an organization";
    if (asked.starts_with(kOrganization)) asked.replace(0, kOrganization.size(), "partner");
    for (const std::string_view article : {"an ", "a "}) {
        if (asked.starts_with(article)) asked.erase(0, article.size());
    }
    return asked;
}

/// The command that lists the names of these types.
std::string where_to_look(TypeSet types) {
    std::vector<std::string_view> lists;
    for (const auto& type : words<EntityType>()) {
        if (types.contains(type.value)) lists.push_back(array_key_of(type.value));
    }
    if (lists.size() != 1) return "liaison search finds words in names";
    const bool partners = types.contains(EntityType::organization);
    return fmt::format("liaison {} lists them", partners ? "partners" : lists.front());
}

Error no_such_name(const KnowledgeBase& kb, std::string_view name, TypeSet types) {
    SpellingSuggester suggester(name);
    for (const EntityIndex entity : entities_of_types(kb, types)) {
        for_each_name(kb, entity, [&](std::string_view candidate) {
            suggester.consider(candidate, short_name(kb, entity));
        });
    }
    const auto hint = suggester.hint();
    return Error{ErrorKind::usage,
                 fmt::format("no {} is called \"{}\"", describe_asked(types), name),
                 hint.empty() ? where_to_look(types) : hint}
        .about(key_of_name(name));
}

Error several_fit(const KnowledgeBase& kb, std::string_view name,
                  const std::vector<EntityIndex>& candidates) {
    text::Printable lines;
    for (const EntityIndex entity :
         std::span(candidates).first(std::min(candidates.size(), kMostCandidates))) {
        if (!lines.empty()) lines += "\n";
        lines += text::printable(fmt::format("  {}  {}", kb.id(entity), kb.name(entity)));
    }
    if (candidates.size() > kMostCandidates) {
        lines += "\n";
        lines += text::printable(fmt::format("  and {} more", candidates.size() - kMostCandidates));
    }
    return Error{ErrorKind::usage, fmt::format("\"{}\" may mean several things", name),
                 "use one of these ids:", lines};
}

}  // namespace

std::optional<EntityIndex> find_name(const KnowledgeBase& kb, std::string_view name,
                                     TypeSet types) {
    return the_only(called(kb, name, types));
}

EntityIndex resolve_name(const KnowledgeBase& kb, std::string_view name, TypeSet types) {
    const auto found = called(kb, name, types);
    if (found.empty()) throw no_such_name(kb, name, types);
    if (found.size() > 1) throw several_fit(kb, name, found);
    return found.front();
}

std::optional<SourceIndex> find_source(const KnowledgeBase& kb, std::string_view name) {
    return the_only(sources_called(kb, name));
}

SourceIndex resolve_source(const KnowledgeBase& kb, std::string_view name) {
    const auto found = sources_called(kb, name);
    if (found.empty()) {
        SpellingSuggester suggester(name);
        for (const SourceIndex source : kb.source_indices()) suggester.consider(kb.id(source));
        throw Error{ErrorKind::usage, fmt::format("no source is called \"{}\"", name),
                    suggester.hint()}
            .about(key_of_source(name));
    }
    if (found.size() > 1) {
        std::vector<std::string_view> ids;
        for (const SourceIndex source : found) ids.push_back(kb.id(source));
        throw Error{ErrorKind::usage, fmt::format("\"{}\" may mean several sources", name),
                    fmt::format("use one of their ids: {}", text::joined(ids))};
    }
    return found.front();
}

std::string full_name(const KnowledgeBase& kb, EntityIndex entity) {
    const auto acronym = kb.text(kb.entity(entity).acronym);
    if (acronym.empty()) return std::string(kb.name(entity));
    return fmt::format("{} ({})", kb.name(entity), acronym);
}

std::string_view short_name(const KnowledgeBase& kb, EntityIndex entity) {
    const auto acronym = kb.text(kb.entity(entity).acronym);
    return acronym.empty() ? kb.name(entity) : acronym;
}

}  // namespace liaison::ask
