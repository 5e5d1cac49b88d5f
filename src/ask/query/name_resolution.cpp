// SPDX-License-Identifier: MIT
#include "liaison/ask/query/name_resolution.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ranges>
#include <span>

#include "ask/query/name_match.hpp"
#include "liaison/ask/query/candidates.hpp"
#include "liaison/ask/query/unloaded_keys.hpp"
#include "liaison/model/error.hpp"
#include "liaison/model/printable.hpp"
#include "liaison/model/spelling_suggester.hpp"
#include "liaison/model/text.hpp"

namespace liaison::ask {
namespace {

/// An address without what makes no difference: its scheme, its fragment and slashes at its end.
std::string_view address_key(std::string_view url) {
    for (const std::string_view scheme : {"https://", "http://"}) {
        if (url.starts_with(scheme)) url.remove_prefix(scheme.size());
    }
    url = url.substr(0, url.find('#'));
    return url.substr(0, url.find_last_not_of('/') + 1);
}

/// The sources with this address, for the page itself or for a copy.
std::vector<SourceIndex> sources_at(const KnowledgeBase& kb, std::string_view url) {
    std::vector<SourceIndex> found;
    if (url.find("://") == std::string_view::npos || address_key(url).empty()) return found;
    for (const SourceIndex index : kb.source_indices()) {
        const Source& source = kb.source(index);
        for (const Text known : {source.url, source.archived}) {
            if (address_key(kb.text(known)) != address_key(url)) continue;
            found.push_back(index);
            break;
        }
    }
    return found;
}

/// The entities with a key in the index that begins with a form of the typed name; sorted.
std::vector<EntityIndex> entities_in_index(const KnowledgeBase& kb, const NameMatcher& matcher) {
    const auto& [texts, keys] = kb.tables().names;
    const auto places = std::views::iota(std::size_t{0}, keys.size());
    std::vector<EntityIndex> found;
    for (const std::string_view typed : {matcher.folded(), matcher.loose()}) {
        const auto beginning_at = [&](std::size_t place) {
            const Text text = keys[place].text;
            const std::string_view key{texts.part(text.offset, text.length).data(), text.length};
            return key.substr(0, typed.size());
        };
        for (const std::size_t place : std::ranges::equal_range(places, typed, {}, beginning_at)) {
            found.push_back(keys[place].entity);
        }
    }
    std::ranges::sort(found);
    const auto repeated = std::ranges::unique(found);
    found.erase(repeated.begin(), repeated.end());
    return found;
}

auto entities_of_types(const KnowledgeBase& kb, TypeSet types) {
    return kb.entity_indices() | std::views::filter([&kb, types](EntityIndex entity) {
               return types.contains(kb.entity(entity).type);
           });
}

/// The records that the name fits best.
template <typename Index>
Named<Index> called(const KnowledgeBase& kb, auto&& indices, const NameMatcher& matcher) {
    Named<Index> best;
    for (const Index index : indices) {
        NameMatch match = NameMatch::none;
        for_each_name(kb, index, [&](std::string_view known, NameKind kind) {
            match = std::min(match, matcher.compare(known, kind));
        });
        if (match < best.match) best = {match, {}};
        if (match == best.match && match != NameMatch::none) best.found.push_back(index);
    }
    return best;
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
        for_each_name(kb, entity, [&](std::string_view candidate, NameKind) {
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
    std::vector<NamedCandidate> named;
    for (const EntityIndex entity : candidates) {
        named.push_back({std::string(kb.id(entity)), std::string(kb.name(entity))});
    }
    return Error{ErrorKind::usage, fmt::format("\"{}\" may mean several things", name),
                 "use one of these ids:", candidate_lines(named)};
}

}  // namespace

Named<EntityIndex> entities_named(const KnowledgeBase& kb, std::string_view name, TypeSet types) {
    const auto exact = kb.find(name);
    if (exact && types.contains(kb.entity(*exact).type)) return {NameMatch::id, {*exact}};
    const NameMatcher matcher(name);
    if (!kb.is_snapshot()) {
        return called<EntityIndex>(kb, entities_of_types(kb, types), matcher);
    }
    std::vector<EntityIndex> candidates = entities_in_index(kb, matcher);
    std::erase_if(candidates,
                  [&](EntityIndex entity) { return !types.contains(kb.entity(entity).type); });
    return called<EntityIndex>(kb, candidates, matcher);
}

Named<SourceIndex> sources_named(const KnowledgeBase& kb, std::string_view name) {
    if (const auto exact = kb.find_source(name)) return {NameMatch::id, {*exact}};
    if (auto at_address = sources_at(kb, name); !at_address.empty()) {
        return {NameMatch::id, std::move(at_address)};
    }
    return called<SourceIndex>(kb, kb.source_indices(), NameMatcher(name));
}

std::optional<EntityIndex> find_name(const KnowledgeBase& kb, std::string_view name,
                                     TypeSet types) {
    return the_only(entities_named(kb, name, types).found);
}

EntityIndex resolve_name(const KnowledgeBase& kb, std::string_view name, TypeSet types) {
    const auto found = entities_named(kb, name, types).found;
    if (found.empty()) throw no_such_name(kb, name, types);
    if (found.size() > 1) throw several_fit(kb, name, found);
    return found.front();
}

std::optional<SourceIndex> find_source(const KnowledgeBase& kb, std::string_view name) {
    return the_only(sources_named(kb, name).found);
}

SourceIndex resolve_source(const KnowledgeBase& kb, std::string_view name) {
    const auto found = sources_named(kb, name).found;
    if (found.empty()) {
        SpellingSuggester suggester(name);
        for (const SourceIndex source : kb.source_indices()) suggester.consider(kb.id(source));
        throw Error{ErrorKind::usage, fmt::format("no source is called \"{}\"", name),
                    suggester.hint()}
            .about(key_of_source(name));
    }
    if (found.size() > 1) {
        std::vector<NamedCandidate> named;
        for (const SourceIndex source : found) {
            const auto title = kb.text(kb.source(source).title);
            named.push_back({std::string(kb.id(source)), std::string(title)});
        }
        throw Error{ErrorKind::usage, fmt::format("\"{}\" may mean several sources", name),
                    "use one of these ids:", candidate_lines(named)};
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
