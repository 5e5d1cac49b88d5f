// SPDX-License-Identifier: MIT
#include "liaison/render/answers/reports/verification_answer.hpp"

#include <fmt/format.h>

#include <array>
#include <numeric>
#include <utility>

#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/model/text.hpp"
#include "liaison/render/table/aligned_table.hpp"
#include "liaison/render/text/citations.hpp"
#include "render/json/answer_json.hpp"
#include "render/json/json_rows.hpp"
#include "render/json/json_writer.hpp"
#include "render/json/record_json.hpp"
#include "render/table/multivalue_cell.hpp"
#include "render/table/write_table.hpp"
#include "render/text/markdown.hpp"
#include "render/text/phrases.hpp"
#include "render/text/printable_format.hpp"

namespace liaison::render {
namespace {

using ask::CitationFinding;
using ask::ParagraphChange;
using ask::ParagraphFinding;
using ask::ParagraphRef;
using ask::RecordFinding;
using ask::Support;
using ask::Tally;
using ask::Verification;

/// A citation of the paragraph, without words.
Citation citation_of(const Verification& verification, ParagraphRef paragraph) {
    return {verification.source, paragraph.section, paragraph.paragraph, {}};
}

std::string at_field(const KnowledgeBase& kb, const Verification& verification,
                     const std::optional<ParagraphRef>& at) {
    return at ? citation_ref(kb, citation_of(verification, *at)) : std::string();
}

std::string at_in_words(const KnowledgeBase& kb, const Verification& verification,
                        const std::optional<ParagraphRef>& at) {
    return at ? paragraph_in_words(kb, citation_of(verification, *at)) : std::string();
}

/// Section and paragraph where a text is now; empty if they have not changed.
std::string moved_to(const KnowledgeBase& kb, const Verification& verification,
                     const std::optional<ParagraphRef>& before,
                     const std::optional<ParagraphRef>& now) {
    return now == before ? std::string() : at_in_words(kb, verification, now);
}

/// A fact with all its fields, an entity with id, type, kind and name; each with its citations.
Json record_json(const KnowledgeBase& kb, const Verification& verification,
                 const RecordFinding& record) {
    Json json;
    if (const auto* fact = std::get_if<FactIndex>(&record.record)) {
        json = {{"what", "fact"}, {"fact", identified_fact_json(kb, *fact)}};
    } else {
        json = {{"what", "entity"},
                {"entity", identified_json(kb, std::get<EntityIndex>(record.record))}};
    }
    json["status"] = id_of(record.support);
    json["cite"] = list_json(record.citations, [&](std::uint32_t number) {
        const CitationFinding& finding = verification.citations[number];
        Json one = citation_json(kb, finding.citation);
        one["status"] = id_of(finding.support);
        if (finding.now) one["now"] = at_field(kb, verification, finding.now);
        return one;
    });
    return json;
}

Json paragraph_json(const KnowledgeBase& kb, const Verification& verification,
                    const ParagraphFinding& paragraph) {
    Json json{{"what", "paragraph"}};
    if (paragraph.before) json["at"] = at_field(kb, verification, paragraph.before);
    json["status"] = id_of(paragraph.change);
    if (paragraph.now) json["now"] = at_field(kb, verification, paragraph.now);
    return json;
}

template <std::size_t N>
std::size_t total_of(const std::array<std::size_t, N>& counts) {
    return std::accumulate(counts.begin(), counts.end(), std::size_t{0});
}

template <typename E, std::size_t N>
Json counts_json(const std::array<std::size_t, N>& counts) {
    Json json{{"total", total_of(counts)}};
    for (const Word<E>& word : words<E>()) {
        json[std::string(word.id)] = counts[static_cast<std::size_t>(word.value)];
    }
    return json;
}

Json verification_json(const KnowledgeBase& kb, const Verification& verification) {
    const auto of_record = [&](const RecordFinding& record) {
        return record_json(kb, verification, record);
    };
    const auto of_paragraph = [&](const ParagraphFinding& paragraph) {
        return paragraph_json(kb, verification, paragraph);
    };
    const Tally tally = tally_of(verification);
    return {{"source", kb.id(verification.source)},
            {"records", list_json(verification.records, of_record)},
            {"paragraphs", list_json(verification.paragraphs, of_paragraph)},
            {"summary",
             {{"citations", counts_json<Support>(tally.citations)},
              {"records", counts_json<Support>(tally.records)},
              {"paragraphs", counts_json<ParagraphChange>(tally.paragraphs)}}}};
}

void write_lines(const KnowledgeBase& kb, const Verification& verification, Sink& sink) {
    for (const RecordFinding& record : verification.records) {
        write_json(record_json(kb, verification, record), Format::jsonl, sink);
    }
    for (const ParagraphFinding& paragraph : verification.paragraphs) {
        write_json(paragraph_json(kb, verification, paragraph), Format::jsonl, sink);
    }
}

/// A row for each citation of each record, then one for each paragraph.
Table fields_table(const KnowledgeBase& kb, const Verification& verification) {
    Table table{{"what", "id", "subject", "relation", "object", "statement", "at", "words",
                 "status", "now"},
                {}};
    for (const RecordFinding& record : verification.records) {
        Table::Line identity;
        if (const auto* index = std::get_if<FactIndex>(&record.record)) {
            const Fact& fact = kb.fact(*index);
            identity = {"fact",
                        "",
                        kb.id(fact.subject),
                        rule_of(fact.relation).id,
                        kb.id(fact.object),
                        kb.text(fact.statement)};
        } else {
            identity = {"entity", kb.id(std::get<EntityIndex>(record.record)), "", "", "", ""};
        }
        for (const std::uint32_t number : record.citations) {
            const CitationFinding& finding = verification.citations[number];
            Table::Line line = identity;
            line.insert(line.end(),
                        {citation_ref(kb, finding.citation), kb.text(finding.citation.words),
                         id_of(finding.support), at_field(kb, verification, finding.now)});
            table.rows.push_back({std::move(line)});
        }
    }
    for (const ParagraphFinding& paragraph : verification.paragraphs) {
        table.rows.push_back(
            {{"paragraph", "", "", "", "", "", at_field(kb, verification, paragraph.before), "",
              id_of(paragraph.change), at_field(kb, verification, paragraph.now)}});
    }
    return table;
}

std::string name_of(const KnowledgeBase& kb, const RecordFinding& record) {
    if (const auto* fact = std::get_if<FactIndex>(&record.record)) {
        return std::string(kb.text(kb.fact(*fact).statement));
    }
    return ask::full_name(kb, std::get<EntityIndex>(record.record));
}

/// For each citation, the names of the records that use it.
std::vector<std::string> names_by_citation(const KnowledgeBase& kb,
                                           const Verification& verification) {
    std::vector<std::string> names(verification.citations.size());
    for (const RecordFinding& record : verification.records) {
        const std::string name = name_of(kb, record);
        for (const std::uint32_t number : record.citations) {
            std::string& all = names[number];
            text::append_item(all, name, all.ends_with('.') ? " " : "; ");
        }
    }
    return names;
}

/// The citations that are not supported, grouped by finding, with the records that use them.
Table unsupported(const KnowledgeBase& kb, const Verification& verification) {
    const auto names = names_by_citation(kb, verification);
    Table table{{"Cited", "Now", "Supports"}, {}};
    for (const Word<Support>& support : words<Support>()) {
        if (support.value == Support::supported) continue;
        Table::Row heading{{{fmt::format("{}: {}", sentence_case(support.label), support.meaning),
                             Style::strong}}};
        for (std::size_t i = 0; i < verification.citations.size(); ++i) {
            const auto& [citation, found, now] = verification.citations[i];
            if (found != support.value) continue;
            if (!heading.empty()) table.rows.push_back(std::exchange(heading, {}));
            const ParagraphRef before{citation.section, citation.paragraph};
            table.rows.push_back({{{cited_in_words(kb, citation), Style::plain, 2},
                                   moved_to(kb, verification, before, now),
                                   names[i]}});
        }
    }
    return table;
}

/// The paragraphs that have changed or moved.
Table differences(const KnowledgeBase& kb, const Verification& verification) {
    Table table{{"Paragraph", "Is", "Now"}, {}};
    for (const ParagraphFinding& paragraph : verification.paragraphs) {
        if (paragraph.change == ParagraphChange::same) continue;
        table.rows.push_back(
            {{at_in_words(kb, verification, paragraph.before), label_of(paragraph.change),
              moved_to(kb, verification, paragraph.before, paragraph.now)}});
    }
    return table;
}

/// ", 1 lost, 2 moved": the counts that are not 0, except that of `but`.
template <typename E, std::size_t N>
std::string counts_in_words(const std::array<std::size_t, N>& counts, E but) {
    std::string text;
    for (const Word<E>& word : words<E>()) {
        const std::size_t count = counts[static_cast<std::size_t>(word.value)];
        if (word.value == but || count == 0) continue;
        text += fmt::format(", {} {}", count, word.label);
    }
    return text;
}

std::string summary_of(const Verification& verification) {
    const Tally tally = tally_of(verification);
    const auto& [citations, records, paragraphs] = tally;
    return fmt::format(
        "{} of {} citations supported{}; of {} headings and paragraphs, {} unchanged{}",
        citations[static_cast<std::size_t>(Support::supported)], total_of(citations),
        counts_in_words(citations, Support::supported), total_of(paragraphs),
        paragraphs[static_cast<std::size_t>(ParagraphChange::same)],
        counts_in_words(paragraphs, ParagraphChange::same));
}

}  // namespace

void write_verification(const KnowledgeBase& kb, const Verification& verification,
                        const Options& options, Sink& sink) {
    if (options.format == Format::json) {
        return write_json(verification_json(kb, verification), options.format, sink);
    }
    if (options.format == Format::jsonl) return write_lines(kb, verification, sink);
    if (for_machines(options.format)) {
        return write_table(fields_table(kb, verification), options, sink);
    }
    for (const Table& table : {unsupported(kb, verification), differences(kb, verification)}) {
        if (table.rows.empty()) continue;
        write_table(table, options, sink);
        sink.write("\n");
    }
    const std::string summary = summary_of(verification);
    if (options.format == Format::markdown)
        return sink.write(format("{}\n", markdown_escaped(summary)));
    write_paragraph(summary, options.look, sink);
}

}  // namespace liaison::render
