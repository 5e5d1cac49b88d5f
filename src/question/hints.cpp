// SPDX-License-Identifier: MIT
#include "question/hints.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <variant>

#include "liaison/ask/query/candidates.hpp"
#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/ask/search/search.hpp"
#include "liaison/ask/views/unloaded.hpp"
#include "liaison/model/text.hpp"

namespace liaison::question {

namespace {

using ask::FacetId;
using ask::Unloaded;

std::string facts(std::size_t count) { return text::counted(count, "fact", "facts"); }

void note(std::string_view overlay, std::string_view what, Asking& asking) {
    asking.note(fmt::format("{}, which is built in but not loaded, has {}; --add {} adds it",
                            overlay, what, overlay));
}

std::optional<Unloaded> section_of(const ask::Profile& profile, FacetId facet, Asking& asking) {
    const auto id = asking.kb().id(profile.entity);
    return ask::find_unloaded(asking.base().unloaded, ask::key_of_section(id, facet));
}

bool has_lines(const ask::Profile& row, const std::vector<FacetId>& shown) {
    return !row.matched.empty() || row.only_through_others || row.has_connections(shown);
}

}  // namespace

void hint_at_sections(const std::vector<ask::Profile>& profiles, Asking& asking) {
    if (asking.base().unloaded.empty()) return;
    std::string_view overlay;
    std::string sections;
    for (const ask::Profile& profile : profiles) {
        for (const ask::Facet& facet : profile.facets) {
            if (!facet.connections.empty() || facet.silence != ask::Silence::not_stated) continue;
            const auto found = section_of(profile, facet.id, asking);
            if (!found) continue;
            overlay = found->overlay;
            const auto of = profiles.size() == 1
                                ? std::string()
                                : fmt::format("{} ", asking.kb().id(profile.entity));
            text::append_item(sections,
                              fmt::format("{}{} ({})", of, id_of(facet.id), facts(found->facts)));
        }
    }
    if (!sections.empty()) note(overlay, sections, asking);
}

void hint_at_rows(std::string_view list, const std::vector<ask::Profile>& rows,
                  const std::vector<FacetId>& shown, const BoundFilters& asked, Asking& asking) {
    if (rows.empty()) return hint_at_empty_list(list, asked, asking);
    if (asking.base().unloaded.empty()) return;
    std::string_view overlay;
    std::size_t filled = 0;
    std::size_t count = 0;
    for (const ask::Profile& row : rows) {
        if (has_lines(row, shown)) continue;
        std::size_t of_row = 0;
        for (const FacetId facet : shown) {
            const auto found = section_of(row, facet, asking);
            if (!found) continue;
            overlay = found->overlay;
            of_row += found->facts;
        }
        if (of_row > 0) ++filled;
        count += of_row;
    }
    if (filled == 0) return;
    note(overlay, fmt::format("{} on {} of the rows without any", facts(count), filled), asking);
}

void hint_at_empty_list(std::string_view list, const BoundFilters& asked, Asking& asking) {
    if (asking.base().unloaded.empty()) return;
    const auto key = ask::key_of_list(asking.kb(), list, asked.query, asked.mode);
    if (!key) return;
    if (const auto found = ask::find_unloaded(asking.base().unloaded, *key)) {
        note(found->overlay, fmt::format("{} that answer this", facts(found->facts)), asking);
    }
}

void hint_at_related(EntityIndex entity, Asking& asking) {
    if (asking.base().unloaded.empty()) return;
    const auto key = ask::key_of_related(asking.kb().id(entity));
    if (const auto found = ask::find_unloaded(asking.base().unloaded, key)) {
        note(found->overlay, fmt::format("{} on this", facts(found->facts)), asking);
    }
}

void hint_at_dates(const std::vector<ask::Subject>& subjects, Asking& asking) {
    for (const ask::Subject& subject : subjects) {
        const auto* entity = std::get_if<EntityIndex>(&subject);
        if (entity == nullptr) continue;
        const auto key = ask::key_of_timeline(asking.kb().id(*entity));
        const auto found = ask::find_unloaded(asking.base().unloaded, key);
        if (!found) continue;
        note(found->overlay,
             fmt::format("{} with a date on {}", facts(found->facts),
                         ask::short_name(asking.kb(), *entity)),
             asking);
    }
}

void hint_at_words(std::string_view words, Asking& asking) {
    if (asking.base().unloaded.empty()) return;
    if (const auto found = ask::find_unloaded_words(asking.base().unloaded, words)) {
        note(found->overlay, fmt::format("{} on something with this name", facts(found->facts)),
             asking);
    }
}

Error with_hits(const Error& error, const KnowledgeBase& kb) {
    constexpr std::string_view kName = "name ";
    constexpr std::size_t kMost = 3;
    if (!error.key().starts_with(kName)) return error;
    const auto found = ask::search(kb, error.key().substr(kName.size()), {}, {});
    std::vector<ask::NamedCandidate> near;
    for (const ask::Hit& hit : found.hits) {
        const bool is_in_hint =
            error.hint().find(ask::short_name(kb, hit.entity)) != std::string::npos;
        if (hit.fact || is_in_hint || near.size() == kMost) continue;
        near.push_back({std::string(kb.id(hit.entity)), std::string(kb.name(hit.entity))});
    }
    if (near.empty()) return error;
    return Error{error.kind(), error.what(), error.hint(), ask::candidate_lines(near)}.about(
        error.key());
}

Error with_unloaded_hint(const Error& error, std::string_view unloaded) {
    const auto found = ask::find_unloaded(unloaded, error.key());
    if (!found) return error;
    return Error{error.kind(), error.what(),
                 fmt::format("{}, which is built in but not loaded, has {} on it: --add {}",
                             found->overlay, facts(found->facts), found->overlay),
                 error.excerpt()};
}

}  // namespace liaison::question
