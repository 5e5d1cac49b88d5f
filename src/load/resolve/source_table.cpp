// SPDX-License-Identifier: MIT
#include "load/resolve/source_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <span>
#include <tuple>

#include "liaison/load/format/id.hpp"
#include "liaison/model/text.hpp"
#include "load/draft/record_pointer.hpp"

namespace liaison::load {
namespace {

/// A citation's text taken apart: `source`, or `source#section/paragraph`.
struct ParsedPlace {
    std::string_view source;
    std::string_view section;  ///< empty: the source alone
    std::uint32_t paragraph = 0;
};

std::optional<ParsedPlace> parse_place(std::string_view at) {
    const auto hash = at.find('#');
    ParsedPlace place{at.substr(0, hash), {}, 0};
    if (!is_id(place.source)) return std::nullopt;
    if (hash == std::string_view::npos) return place;

    const auto slash = at.find('/', hash);
    if (slash == std::string_view::npos) return std::nullopt;
    place.section = at.substr(hash + 1, slash - hash - 1);
    const std::string_view digits = at.substr(slash + 1);
    const bool padded = digits.size() > 1 && digits.front() == '0';
    const auto parsed =
        std::from_chars(digits.data(), digits.data() + digits.size(), place.paragraph);
    const bool number = parsed.ec == std::errc() && parsed.ptr == digits.data() + digits.size();
    if (!is_id(place.section) || padded || !number) return std::nullopt;
    return place;
}

}  // namespace

SourceTable::SourceTable(Draft& draft) : draft_(draft) {
    for (std::size_t i = 0; i < draft_.sources.size(); ++i) {
        if (draft_.sources[i].id != 0) merge(i);
    }
    flatten();
}

void SourceTable::merge(std::size_t place) {
    const DraftSource& source = draft_.sources[place];
    const auto [known, is_new] = by_id_.emplace(source.id, merged_.size());
    if (is_new) {
        merged_.push_back({.first = place, .sections = {}, .captures = {}, .by_id = {}});
        merge_sections(merged_.back(), source);
        return;
    }
    Merged& merged = merged_[known->second];
    const DraftSource& first = draft_.sources[merged.first];
    const auto view = [this](Text text) { return draft_.arena.view(text); };
    const auto report = [&](Code code, std::string message) {
        draft_.diagnostics.add({code,
                                place_of(draft_, source, "/id"),
                                std::move(message),
                                {},
                                place_of(draft_, first, "/id")});
    };
    if (first.file == source.file) {
        report(Code::duplicate_id, fmt::format("another source of this file has the id \"{}\"",
                                               view(source.source.id)));
    } else if (!same_description(first.source, source.source)) {
        report(Code::conflict, fmt::format("another file describes the source \"{}\" otherwise",
                                           view(source.source.id)));
    } else {
        merge_sections(merged, source);
    }
}

bool SourceTable::same_description(const Source& a, const Source& b) const {
    const auto fields = [this](const Source& source) {
        const auto view = [this](Text text) { return draft_.arena.view(text); };
        return std::tuple(view(source.title), view(source.publisher), view(source.url),
                          source.retrieved, source.published, view(source.archived),
                          view(source.lang), view(source.note));
    };
    return fields(a) == fields(b);
}

void SourceTable::merge_sections(Merged& merged, const DraftSource& source) {
    merged.captures.push_back(source.source.captures);
    const auto run = std::span(draft_.sections)
                         .subspan(source.source.sections.first, source.source.sections.count);
    for (std::size_t i = 0; i < run.size(); ++i) {
        if (run[i].id == 0) continue;
        const auto [known, is_new] = merged.by_id.emplace(run[i].id, merged.sections.size());
        if (is_new) {
            merged.sections.push_back(source.source.sections.first + i);
            continue;
        }
        const DraftSection& same_id = draft_.sections[merged.sections[known->second]];
        const DraftSource& first = draft_.sources[merged.first];
        const bool same_file = first.file == source.file;
        if (!same_file && same_section(same_id, run[i])) continue;
        const std::string_view id = draft_.arena.view(run[i].section.id);
        draft_.diagnostics.add(
            {same_file ? Code::duplicate_id : Code::conflict,
             place_of(draft_, source, fmt::format("/sections/{}/id", i)),
             same_file ? fmt::format("another section of this source has the id \"{}\"", id)
                       : fmt::format("another file describes the section \"{}\" otherwise", id),
             {},
             same_file ? Place{} : place_of(draft_, first, "/id")});
    }
}

bool SourceTable::same_section(const DraftSection& a, const DraftSection& b) const {
    const auto prints = [this](const DraftSection& section) {
        return std::span(draft_.fingerprints)
            .subspan(section.section.fingerprints.first, section.section.fingerprints.count);
    };
    return draft_.arena.view(a.section.title) == draft_.arena.view(b.section.title) &&
           std::ranges::equal(prints(a), prints(b));
}

void SourceTable::flatten() {
    for (const Merged& merged : merged_) {
        Source source = draft_.sources[merged.first].source;
        source.sections = {static_cast<std::uint32_t>(sections_.size()),
                           static_cast<std::uint32_t>(merged.sections.size())};
        for (const std::size_t place : merged.sections) {
            sections_.push_back(draft_.sections[place].section);
        }
        source.captures = {static_cast<std::uint32_t>(captures_.size()), 0};
        for (const Slice some : merged.captures) {
            const auto run = std::span(draft_.captures).subspan(some.first, some.count);
            captures_.insert(captures_.end(), run.begin(), run.end());
            source.captures.count += some.count;
        }
        sources_.push_back(source);
    }
}

SourceTable::Target SourceTable::target_of(std::string_view at) {
    const auto fault = [](Code code, std::string message, std::string hint = {}) {
        return Target{{}, Diagnostic{code, {}, std::move(message), std::move(hint), {}}};
    };
    const auto place = parse_place(at);
    if (!place) {
        return fault(Code::bad_citation, fmt::format("\"{}\" is not a place in a source", at),
                     "write source#section/paragraph, the heading being paragraph 0, or the source "
                     "alone");
    }
    const auto known = by_id_.find(draft_.ids.find(place->source));
    if (known == by_id_.end()) {
        const auto consider_all = [&](Nearest& nearest) {
            for (const Source& source : sources_) {
                const auto id = draft_.arena.view(source.id);
                nearest.consider(id, text::quoted(id));
            }
        };
        return fault(Code::dangling_reference,
                     fmt::format("no source has the id \"{}\"", place->source),
                     hints_.hint_for(place->source, place->source, consider_all));
    }
    Target target;
    target.citation.source = SourceIndex{static_cast<std::uint32_t>(known->second)};
    if (place->section.empty()) return target;

    const auto& by_id = merged_[known->second].by_id;
    const auto section = by_id.find(draft_.ids.find(place->section));
    if (section == by_id.end()) {
        const auto consider_all = [&](Nearest& nearest) {
            for (const std::size_t candidate : merged_[known->second].sections) {
                const auto id = draft_.arena.view(draft_.sections[candidate].section.id);
                nearest.consider(id, text::quoted(id));
            }
        };
        return fault(
            Code::bad_citation,
            fmt::format(R"(the source "{}" has no section "{}")", place->source, place->section),
            hints_.hint_for(fmt::format("{}#{}", place->source, place->section), place->section,
                            consider_all));
    }
    target.citation.section =
        sources_[known->second].sections.first + static_cast<std::uint32_t>(section->second);
    target.citation.paragraph = place->paragraph;
    const std::uint32_t paragraphs = sections_[target.citation.section].fingerprints.count;
    if (paragraphs > 0 && place->paragraph > paragraphs) {
        return fault(Code::bad_citation,
                     fmt::format("the section \"{}\" ends with paragraph {}, before {}",
                                 place->section, paragraphs, place->paragraph));
    }
    return target;
}

void SourceTable::resolve_slice(Slice slice, std::span<const Target> targets,
                                const auto& place_of_citation) {
    for (std::uint32_t i = 0; i < slice.count; ++i) {
        Citation& citation = draft_.citations[slice.first + i];
        const Target& target = targets[citation.section];
        citation.source = target.citation.source;
        citation.section = target.citation.section;
        citation.paragraph = target.citation.paragraph;
        if (!target.fault) continue;
        Diagnostic diagnostic = *target.fault;
        diagnostic.place = place_of_citation(fmt::format("/cite/{}/at", i));
        draft_.diagnostics.add(std::move(diagnostic));
    }
}

void SourceTable::resolve_citations() {
    std::vector<Target> targets(draft_.places.size());  // that of symbol 0 has no fault
    for (Symbol place = 1; place < targets.size(); ++place) {
        targets[place] = target_of(draft_.places.view(place));
    }
    for (const DraftEntity& entity : draft_.entities) {
        resolve_slice(entity.entity.citations, targets,
                      [&](const std::string& step) { return place_of(draft_, entity, step); });
    }
    for (std::size_t i = 0; i < draft_.facts.size(); ++i) {
        resolve_slice(draft_.facts[i].citations, targets,
                      [&](const std::string& step) { return place_of_fact(draft_, i, step); });
    }
}

}  // namespace liaison::load
