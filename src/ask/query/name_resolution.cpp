// SPDX-License-Identifier: MIT
#include "liaison/ask/query/name_resolution.hpp"

#include <fmt/format.h>

#include "liaison/ask/query/evaluate.hpp"
#include "liaison/ask/query/unloaded_keys.hpp"
#include "liaison/model/error.hpp"
#include "liaison/model/spelling_suggester.hpp"
#include "liaison/model/text.hpp"

namespace liaison::ask {
namespace {

constexpr std::size_t kMostCandidates = 10;

/// Calls `visit` with each name by which an entity may be asked for.
void for_each_name(const KnowledgeBase& kb, EntityIndex entity, const auto& visit) {
    visit(kb.id(entity));
    visit(kb.name(entity));
    const auto acronym = kb.text(kb.entity(entity).acronym);
    if (!acronym.empty()) visit(acronym);
    for (const Alias& alias : kb.aliases(entity)) visit(kb.text(alias.name));
}

/// The entities of which one name, folded, satisfies `fits`.
std::vector<EntityIndex> entities_named(const KnowledgeBase& kb, TypeSet types, const auto& fits) {
    std::vector<EntityIndex> found;
    for (std::uint32_t i = 0; i < kb.entities().size(); ++i) {
        const EntityIndex entity{i};
        if (!types.contains(kb.entity(entity).type)) continue;
        bool any = false;
        for_each_name(kb, entity,
                      [&](std::string_view name) { any = any || fits(text::fold(name)); });
        if (any) found.push_back(entity);
    }
    return found;
}

/// A partner is what most people ask for, whatever they call it.
std::string describe_asked(TypeSet types) {
    std::string asked = describe(types);
    constexpr std::string_view kOrganization = "an organization";
    if (asked.starts_with(kOrganization)) asked.replace(0, kOrganization.size(), "partner");
    for (const std::string_view article : {"an ", "a "}) {
        if (asked.starts_with(article)) asked.erase(0, article.size());
    }
    return asked;
}

Error no_such_name(const KnowledgeBase& kb, std::string_view name, TypeSet types) {
    SpellingSuggester suggester(name);
    for (std::uint32_t i = 0; i < kb.entities().size(); ++i) {
        const EntityIndex entity{i};
        if (!types.contains(kb.entity(entity).type)) continue;
        for_each_name(kb, entity, [&](std::string_view candidate) {
            suggester.consider(candidate, short_name(kb, entity));
        });
    }
    return Error{ErrorKind::usage,
                 fmt::format("no {} is called \"{}\"", describe_asked(types), name),
                 suggester.hint()}
        .about(key_of_name(name));
}

Error several_fit(const KnowledgeBase& kb, std::string_view name,
                  const std::vector<EntityIndex>& candidates) {
    std::vector<std::string> shown;
    for (const EntityIndex entity : candidates) {
        if (shown.size() == kMostCandidates) break;
        shown.push_back(fmt::format("{} ({})", kb.id(entity), kb.name(entity)));
    }
    std::string hint = fmt::format("use one of their ids: {}", text::joined(shown));
    const std::size_t more = candidates.size() - shown.size();
    if (more > 0) hint += fmt::format(" and {} more", more);
    return Error{ErrorKind::usage, fmt::format("\"{}\" may mean several things", name), hint};
}

}  // namespace

EntityIndex resolve_name(const KnowledgeBase& kb, std::string_view name, TypeSet types) {
    const auto exact = kb.find(name);
    if (exact && types.contains(kb.entity(*exact).type)) return *exact;

    const std::string folded = text::fold(name);
    auto found = entities_named(kb, types, [&](const std::string& n) { return n == folded; });
    if (found.empty() && !folded.empty()) {
        found =
            entities_named(kb, types, [&](const std::string& n) { return n.starts_with(folded); });
    }
    if (found.empty()) throw no_such_name(kb, name, types);
    if (found.size() > 1) throw several_fit(kb, name, found);
    return found.front();
}

SourceIndex resolve_source(const KnowledgeBase& kb, std::string_view name) {
    if (const auto exact = kb.find_source(name)) return *exact;
    const std::string folded = text::fold(name);
    SpellingSuggester suggester(name);
    std::vector<SourceIndex> found;
    std::vector<std::string_view> candidates;
    for (std::uint32_t i = 0; i < kb.sources().size(); ++i) {
        const Source& source = kb.sources()[i];
        const auto id = kb.text(source.id);
        const auto title = text::fold(kb.text(source.title));
        suggester.consider(id);
        if (text::fold(id) == folded || title == folded) return SourceIndex{i};
        if (folded.empty() || !(text::fold(id).starts_with(folded) || title.starts_with(folded))) {
            continue;
        }
        found.push_back(SourceIndex{i});
        candidates.push_back(id);
    }
    if (found.size() == 1) return found.front();
    if (found.empty()) {
        throw Error{ErrorKind::usage, fmt::format("no source is called \"{}\"", name),
                    suggester.hint()}
            .about(key_of_source(name));
    }
    throw Error{ErrorKind::usage, fmt::format("\"{}\" may mean several sources", name),
                fmt::format("use one of their ids: {}", text::joined(candidates))};
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
