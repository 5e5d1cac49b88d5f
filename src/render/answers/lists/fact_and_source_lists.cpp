// SPDX-License-Identifier: MIT
#include "liaison/render/answers/lists/fact_and_source_lists.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "liaison/ask/graph/fact_id.hpp"
#include "liaison/ask/graph/fact_period.hpp"
#include "liaison/model/text.hpp"
#include "liaison/render/table/aligned_table.hpp"
#include "liaison/render/text/citations.hpp"
#include "render/answers/lists/list_writer.hpp"
#include "render/json/answer_json.hpp"
#include "render/json/record_json.hpp"
#include "render/table/note_lines.hpp"
#include "render/table/source_list.hpp"
#include "render/text/phrases.hpp"
#include "render/text/status_phrases.hpp"

namespace liaison::render {

namespace {

std::vector<std::string> default_fact_keys() {
    std::vector<std::string> keys{"id"};
    for (const auto name : field_names<Fact>()) keys.emplace_back(name);
    return keys;
}

/// The fact with the names of its ends as well.
Json named_fact_json(const KnowledgeBase& kb, FactIndex index) {
    Json json = identified_fact_json(kb, index);
    const Fact& fact = kb.fact(index);
    json["subject_name"] = kb.name(fact.subject);
    json["object_name"] = kb.name(fact.object);
    if (fact.context != kNoEntity) json["with_name"] = kb.name(fact.context);
    return json;
}

Json fact_row_json(const KnowledgeBase& kb, FactIndex fact, const ListShape& shape) {
    return shape == ListShape{} ? identified_fact_json(kb, fact) : named_fact_json(kb, fact);
}

ListDefaults fact_defaults(const ListShape& shape) {
    ListDefaults defaults{default_fact_keys(), {"statement", "status", "cite"}};
    if (shape.names) {
        defaults.csv.insert(defaults.csv.end(), {"subject_name", "object_name", "with_name"});
    }
    return defaults;
}

Json dated_fact_json(const KnowledgeBase& kb, const ask::DatedFact& dated, const ListShape& shape) {
    Json json = fact_row_json(kb, dated.fact, shape);
    json["date"] = dated.period.date().to_string();
    if (dated.period.dated_by != kNoEntity) json["date_of"] = kb.id(dated.period.dated_by);
    return json;
}

/// A table of facts for readers, with columns of its own around the statement and status.
class FactTable {
  public:
    FactTable(const KnowledgeBase& kb, std::vector<std::string> titles, const Options& options)
        : kb_(kb), numbers_(kb, options), table_{std::move(titles), {}} {}

    void add_heading(std::string text) {
        notes_.end(table_);
        table_.rows.push_back({{{std::move(text), Style::strong}}});
    }

    void add(FactIndex index, Table::Line before, std::string_view dating, Table::Line behind) {
        const Fact& fact = kb_.fact(index);
        notes_.before(std::string(kb_.text(fact.note)), table_);
        Table::Line line = std::move(before);
        line.emplace_back(kb_.text(fact.statement));
        line.emplace_back(styled_status_of(kb_, index, dating));
        std::ranges::move(behind, std::back_inserter(line));
        line.emplace_back(numbers_.numbers(citations_of(kb_, {index})), Style::faint);
        table_.rows.push_back({std::move(line)});
    }

    void write(std::string_view legend, const Options& options, Sink& sink) {
        notes_.end(table_);
        write_table(table_, options, sink);
        if (!legend.empty()) {
            sink.write_encoded("\n");
            write_paragraph(legend, options.look, sink);
        }
        write_source_list(kb_, numbers_, options, sink);
    }

  private:
    const KnowledgeBase& kb_;
    NumberedCitations numbers_;
    Table table_;
    NoteLines notes_;
};

void write_timeline_for_readers(const KnowledgeBase& kb,
                                const std::vector<const ask::DatedFact*>& facts,
                                const Options& options, Sink& sink) {
    FactTable table(kb, {"Date", "Statement", "Status", "Cite"}, options);
    std::string_view legend;
    std::string year;
    for (const ask::DatedFact* dated : facts) {
        const auto& [fact, period] = *dated;
        std::string date = period.date().to_string();
        constexpr std::size_t kYear = 4;  // digits
        if (date.substr(0, kYear) != year) {
            year = date.substr(0, kYear);
            table.add_heading(year);
        }
        if (period.dated_by != kNoEntity) {
            date = fmt::format("({})", date);
            legend =
                "A date in brackets is that of the initiative, group or instrument; the fact has "
                "none of its own.";
        }
        std::string other = dating("until", period.until);
        text::append_item(other, dating("as of", period.stated));
        table.add(fact, {std::move(date)}, other, {});
    }
    table.write(legend, options, sink);
}

void write_facts_for_readers(const KnowledgeBase& kb, const std::vector<const FactIndex*>& facts,
                             const Options& options, Sink& sink) {
    const auto has = [&](Date Fact::*member) {
        return std::ranges::any_of(
            facts, [&](const FactIndex* fact) { return !(kb.fact(*fact).*member).absent(); });
    };
    const bool has_since = has(&Fact::since);
    const bool has_until = has(&Fact::until);
    std::vector<std::string> titles{"Statement", "Status"};
    if (has_since) titles.emplace_back("Since");
    if (has_until) titles.emplace_back("Until");
    titles.insert(titles.end(), {"Id", "Cite"});
    FactTable table(kb, std::move(titles), options);
    for (const FactIndex* index : facts) {
        const Fact& fact = kb.fact(*index);
        Table::Line behind;
        if (has_since) behind.emplace_back(fact.since.to_string());
        if (has_until) behind.emplace_back(fact.until.to_string());
        behind.emplace_back(ask::abbreviated_fact_id(kb, *index), Style::faint);
        table.add(*index, {}, dating("as of", ask::own_period(fact).stated), std::move(behind));
    }
    table.write({}, options, sink);
}

/// The table in Markdown has no lines across columns, so that each detail is a column.
void write_sources_in_markdown(const KnowledgeBase& kb,
                               const std::vector<const ask::SourceUse*>& uses,
                               const Options& options, Sink& sink) {
    Table table{{"Id", "Title", "Publisher", "Published", "Seen", "Facts", "URL", "Note"}, {}};
    for (const ask::SourceUse* use : uses) {
        const Source& source = kb.source(use->source);
        table.rows.push_back({{kb.text(source.id),
                               kb.text(source.title),
                               kb.text(source.publisher),
                               source.published.to_string(),
                               source.retrieved.to_string(),
                               std::to_string(use->facts),
                               {kb.text(source.url), Style::address},
                               kb.text(source.note)}});
    }
    write_table(table, options, sink);
}

constexpr std::size_t kIndent = 4;

void write_sources_for_readers(const KnowledgeBase& kb,
                               const std::vector<const ask::SourceUse*>& uses,
                               const Options& options, Sink& sink) {
    if (options.format == Format::markdown) {
        return write_sources_in_markdown(kb, uses, options, sink);
    }
    Table table{{"Title", "Published", "Seen", "Facts"}, {}};
    for (const ask::SourceUse* use : uses) {
        const Source& source = kb.source(use->source);
        Table::Row& row = table.rows.emplace_back();
        row.push_back({{kb.text(source.title), Style::strong},
                       source.published.to_string(),
                       source.retrieved.to_string(),
                       std::to_string(use->facts)});
        std::string id(kb.text(source.id));
        text::append_item(id, kb.text(source.publisher), " · ");
        row.push_back({{id, Style::plain, kIndent}});
        if (!source.url.empty()) {
            row.push_back({{fmt::format("<{}>", kb.text(source.url)), Style::address, kIndent}});
        }
        if (!source.note.empty()) {
            row.push_back({{fmt::format("Note: {}", kb.text(source.note)), Style::faint, kIndent}});
        }
    }
    write_table(table, options, sink);
}

}  // namespace

std::size_t write_facts(const KnowledgeBase& kb, const std::vector<FactIndex>& facts,
                        const Options& options, Sink& sink) {
    const ListDefaults defaults = fact_defaults(options.shape);
    const auto json_of = [&](FactIndex fact) { return fact_row_json(kb, fact, options.shape); };
    const auto write_readers = [&](const auto& rows) {
        write_facts_for_readers(kb, rows, options, sink);
    };
    return write_list(kb, facts, json_of, defaults, options, sink, write_readers);
}

std::size_t write_timeline(const KnowledgeBase& kb, const std::vector<ask::DatedFact>& facts,
                           const Options& options, Sink& sink) {
    ListDefaults defaults = fact_defaults(options.shape);
    defaults.csv.insert(defaults.csv.begin(), {"date", "date_of"});
    defaults.readers.insert(defaults.readers.begin(), "date");
    const auto json_of = [&](const ask::DatedFact& dated) {
        return dated_fact_json(kb, dated, options.shape);
    };
    const auto write_readers = [&](const auto& rows) {
        write_timeline_for_readers(kb, rows, options, sink);
    };
    return write_list(kb, facts, json_of, defaults, options, sink, write_readers);
}

std::size_t write_sources(const KnowledgeBase& kb, const std::vector<ask::SourceUse>& uses,
                          const Options& options, Sink& sink) {
    const ListDefaults defaults{{"id", "title", "publisher", "published", "retrieved", "facts",
                                 "url", "archived", "lang", "note"},
                                {"id", "title"}};
    const auto json_of = [&](const ask::SourceUse& use) { return source_row_json(kb, use); };
    const auto write_readers = [&](const auto& rows) {
        write_sources_for_readers(kb, rows, options, sink);
    };
    return write_list(kb, uses, json_of, defaults, options, sink, write_readers);
}

Table facts_table(const KnowledgeBase& kb, const std::vector<FactIndex>& facts) {
    KeyTable table(default_fact_keys());
    for (const FactIndex fact : facts) table.add(identified_fact_json(kb, fact));
    return std::move(table).take();
}

}  // namespace liaison::render
