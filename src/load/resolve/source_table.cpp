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

/// A parsed citation: `source`, or `source#section/paragraph`.
struct CitationParts {
    std::string_view source;
    std::string_view section;  ///< empty if the source is cited as a whole
    std::uint32_t paragraph = 0;
};

std::optional<CitationParts> parse_citation(std::string_view at) {
    const auto hash = at.find('#');
    CitationParts parts{at.substr(0, hash), {}, 0};
    if (!is_id(parts.source)) return std::nullopt;
    if (hash == std::string_view::npos) return parts;

    const auto slash = at.find('/', hash);
    if (slash == std::string_view::npos) return std::nullopt;
    parts.section = at.substr(hash + 1, slash - hash - 1);
    const std::string_view digits = at.substr(slash + 1);
    const bool padded = digits.size() > 1 && digits.front() == '0';
    const auto parsed =
        std::from_chars(digits.data(), digits.data() + digits.size(), parts.paragraph);
    const bool number = parsed.ec == std::errc() && parsed.ptr == digits.data() + digits.size();
    if (!is_id(parts.section) || padded || !number) return std::nullopt;
    return parts;
}

}  // namespace

SourceTable::SourceTable(UnresolvedBase& unresolved) : unresolved_(unresolved) {
    for (std::size_t i = 0; i < unresolved_.sources.size(); ++i) {
        if (unresolved_.sources[i].id != 0) merge(i);
    }
    flatten();
}

void SourceTable::merge(std::size_t index) {
    const UnresolvedSource& source = unresolved_.sources[index];
    const auto [known, is_new] = by_id_.emplace(source.id, merged_.size());
    if (is_new) {
        merged_.push_back({.first = index, .sections = {}, .captures = {}, .by_id = {}});
        merge_sections(merged_.back(), source);
        return;
    }
    Merged& merged = merged_[known->second];
    const UnresolvedSource& first = unresolved_.sources[merged.first];
    const auto view = [this](Text text) { return unresolved_.arena.view(text); };
    const auto report = [&](DiagnosticCode code, std::string message) {
        unresolved_.diagnostics.add(code, location_of(unresolved_, source, "/id"),
                                    std::move(message), {}, location_of(unresolved_, first, "/id"));
    };
    if (first.file == source.file) {
        report(
            DiagnosticCode::duplicate_id,
            fmt::format("another source of this file has the id \"{}\"", view(source.source.id)));
    } else if (!same_description(first.source, source.source)) {
        report(DiagnosticCode::conflict,
               fmt::format("another file describes the source \"{}\" differently",
                           view(source.source.id)));
    } else {
        merge_sections(merged, source);
    }
}

bool SourceTable::same_description(const Source& a, const Source& b) const {
    const auto fields = [this](const Source& source) {
        return comparable_fields(
            source, [this](Text text) { return unresolved_.arena.view(text); }, as_symbol);
    };
    return fields(a) == fields(b);
}

void SourceTable::merge_sections(Merged& merged, const UnresolvedSource& source) {
    merged.captures.push_back(source.source.captures);
    const auto run = source.source.sections.in(unresolved_.sections);
    for (std::size_t i = 0; i < run.size(); ++i) {
        if (run[i].id == 0) continue;
        const auto [known, is_new] = merged.by_id.emplace(run[i].id, merged.sections.size());
        if (is_new) {
            merged.sections.push_back(source.source.sections.first + i);
            continue;
        }
        const UnresolvedSection& same_id = unresolved_.sections[merged.sections[known->second]];
        const UnresolvedSource& first = unresolved_.sources[merged.first];
        const bool same_file = first.file == source.file;
        if (!same_file && same_section(same_id, run[i])) continue;
        const std::string_view id = unresolved_.arena.view(run[i].section.id);
        unresolved_.diagnostics.add(
            same_file ? DiagnosticCode::duplicate_id : DiagnosticCode::conflict,
            location_of(unresolved_, source, fmt::format("/sections/{}/id", i)),
            same_file ? fmt::format("another section of this source has the id \"{}\"", id)
                      : fmt::format("another file describes the section \"{}\" differently", id),
            {}, same_file ? SourceLocation{} : location_of(unresolved_, first, "/id"));
    }
}

bool SourceTable::same_section(const UnresolvedSection& a, const UnresolvedSection& b) const {
    const auto prints = [this](const UnresolvedSection& section) {
        return section.section.fingerprints.in(unresolved_.fingerprints);
    };
    return unresolved_.arena.view(a.section.title) == unresolved_.arena.view(b.section.title) &&
           std::ranges::equal(prints(a), prints(b));
}

void SourceTable::flatten() {
    for (const Merged& merged : merged_) {
        Source source = unresolved_.sources[merged.first].source;
        source.sections = {static_cast<std::uint32_t>(sections_.size()),
                           static_cast<std::uint32_t>(merged.sections.size())};
        for (const std::size_t section : merged.sections) {
            sections_.push_back(unresolved_.sections[section].section);
        }
        source.captures = {static_cast<std::uint32_t>(captures_.size()), 0};
        for (const Slice some : merged.captures) {
            const auto run = some.in(unresolved_.captures);
            captures_.insert(captures_.end(), run.begin(), run.end());
            source.captures.count += some.count;
        }
        sources_.push_back(source);
    }
}

SourceTable::Target SourceTable::target_of(std::string_view at) {
    const auto fault = [](DiagnosticCode code, std::string message, std::string hint = {}) {
        return Target{{}, Diagnostic{code, {}, std::move(message), std::move(hint), {}}};
    };
    const auto parts = parse_citation(at);
    if (!parts) {
        return fault(DiagnosticCode::bad_citation,
                     fmt::format("\"{}\" is not a place in a source", at),
                     "write source#section/paragraph, the heading being paragraph 0, or the source "
                     "alone");
    }
    const auto known = by_id_.find(unresolved_.ids.find(parts->source));
    if (known == by_id_.end()) {
        const auto consider_all = [&](SpellingSuggester& suggester) {
            for (const Source& source : sources_) {
                const auto id = unresolved_.arena.view(source.id);
                suggester.consider(id, text::quoted(id));
            }
        };
        return fault(DiagnosticCode::dangling_reference,
                     fmt::format("no source has the id \"{}\"", parts->source),
                     hints_.hint_for(parts->source, parts->source, consider_all));
    }
    Target target;
    target.citation.source = SourceIndex{static_cast<std::uint32_t>(known->second)};
    if (parts->section.empty()) return target;

    const auto& by_id = merged_[known->second].by_id;
    const auto section = by_id.find(unresolved_.ids.find(parts->section));
    if (section == by_id.end()) {
        const auto consider_all = [&](SpellingSuggester& suggester) {
            for (const std::size_t candidate : merged_[known->second].sections) {
                const auto id = unresolved_.arena.view(unresolved_.sections[candidate].section.id);
                suggester.consider(id, text::quoted(id));
            }
        };
        return fault(
            DiagnosticCode::bad_citation,
            fmt::format(R"(the source "{}" has no section "{}")", parts->source, parts->section),
            hints_.hint_for(fmt::format("{}#{}", parts->source, parts->section), parts->section,
                            consider_all));
    }
    target.citation.section =
        sources_[known->second].sections.first + static_cast<std::uint32_t>(section->second);
    target.citation.paragraph = parts->paragraph;
    const std::uint32_t paragraphs = sections_[target.citation.section].fingerprints.count;
    if (paragraphs > 0 && parts->paragraph > paragraphs) {
        return fault(DiagnosticCode::bad_citation,
                     fmt::format("the section \"{}\" ends with paragraph {}, before {}",
                                 parts->section, paragraphs, parts->paragraph));
    }
    return target;
}

void SourceTable::resolve_slice(Slice slice, std::span<const Target> targets,
                                const auto& location_of_step) {
    for (std::uint32_t i = 0; i < slice.count; ++i) {
        Citation& citation = unresolved_.citations[slice.first + i];
        const Target& target = targets[citation.section];
        citation.source = target.citation.source;
        citation.section = target.citation.section;
        citation.paragraph = target.citation.paragraph;
        if (!target.fault) continue;
        Diagnostic diagnostic = *target.fault;
        diagnostic.location = location_of_step(fmt::format("/cite/{}/at", i));
        unresolved_.diagnostics.add(std::move(diagnostic));
    }
}

void SourceTable::resolve_citations() {
    std::vector<Target> targets(
        unresolved_.citation_texts.size());  // that of symbol 0 has no fault
    for (Symbol text = 1; text < targets.size(); ++text) {
        targets[text] = target_of(unresolved_.citation_texts.view(text));
    }
    for (const UnresolvedEntity& entity : unresolved_.entities) {
        resolve_slice(entity.entity.citations, targets, [&](const std::string& step) {
            return location_of(unresolved_, entity, step);
        });
    }
    for (std::size_t i = 0; i < unresolved_.facts.size(); ++i) {
        resolve_slice(unresolved_.facts[i].citations, targets, [&](const std::string& step) {
            return location_of_fact(unresolved_, i, step);
        });
    }
}

}  // namespace liaison::load
