// SPDX-License-Identifier: MIT
#include "liaison/render/answers/entities/profile_text.hpp"

#include <fmt/format.h>

#include "liaison/ask/graph/hierarchy.hpp"
#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/model/text.hpp"
#include "liaison/render/table/aligned_table.hpp"
#include "liaison/render/text/citations.hpp"
#include "liaison/render/text/wrapped_text.hpp"
#include "render/json/answer_json.hpp"
#include "render/json/json_rows.hpp"
#include "render/table/multivalue_cell.hpp"
#include "render/table/note_lines.hpp"
#include "render/table/source_list.hpp"
#include "render/table/write_table.hpp"
#include "render/text/markdown.hpp"
#include "render/text/phrases.hpp"
#include "render/text/printable_format.hpp"
#include "render/text/profile_phrases.hpp"
#include "render/text/status_phrases.hpp"

namespace liaison::render {
namespace {

using ask::Connection;
using ask::Facet;
using ask::FacetId;
using ask::Profile;

std::string cited_statement(const KnowledgeBase& kb, FactIndex fact, NumberedCitations& numbers) {
    return fmt::format("{} {}", statement_of(kb, fact), numbers.numbers(citations_of(kb, {fact})));
}

/// Puts all facets into one table with headings between them, so that their columns are aligned.
class ProfileText {
  public:
    ProfileText(const KnowledgeBase& kb, const Profile& profile, NumberedCitations& numbers,
                const Options& options, Sink& sink)
        : kb_(kb), profile_(profile), options_(options), sink_(sink), numbers_(numbers) {}

    void write() {
        StyledText name(ask::full_name(kb_, profile_.entity), Style::strong);
        add_id(name, kb_, profile_.entity);
        name.add(fmt::format(" {}", numbers_.numbers(citations_of(kb_, profile_.entity, {}))),
                 Style::faint);
        write_lines({{{name}}, {{standing_of(kb_, profile_, numbers_)}}});
        for (const FactIndex fact : profile_.standing) {
            write_lines({{{{cited(qualified_statement_of(kb_, fact), {fact}), 2}}}});
        }
        for (const std::string& remark : remarks_on(kb_, profile_)) {
            write_paragraph(remark, options_.look, sink_, Style::faint);
        }
        write_cooperation();
        for (const Facet& facet : profile_.facets) add(facet);
        write_aligned(table_, options_.look, sink_);
    }

  private:
    void write_cooperation() {
        if (profile_.cooperation.empty()) return;
        sink_.write(
            format("\n{}\n", styled(text::Printable("Cooperation"), Style::strong, options_.look)));
        for (const FactIndex fact : profile_.cooperation) {
            write_lines({{{{cited(statement_of(kb_, fact), {fact}), 2}}}});
        }
    }

    void write_lines(const std::vector<Table::Row>& rows) {
        write_aligned({{{}}, rows}, options_.look, sink_);
    }

    /// The text with the citations of the facts.
    StyledText cited(const std::string& text, const std::vector<FactIndex>& facts) {
        StyledText line(text, Style::plain);
        return line.add(fmt::format(" {}", numbers_.numbers(citations_of(kb_, facts))),
                        Style::faint);
    }

    void add(const Facet& facet) {
        table_.titles.resize(3);
        Table::Line heading{{heading_of(kb_, profile_.entity, facet.id), Style::strong}};
        if (facet.connections.empty()) {
            heading.emplace_back(phrase_of(facet.silence), Style::faint);
        }
        table_.rows.push_back({{{}}, heading});
        EntityIndex above = kNoEntity;
        NoteLines notes;
        for (const Connection& connection : facet.connections) {
            notes.before(notes_of(kb_, connection.facts), table_);
            add(facet.id, connection, connection.entity == above);
            above = connection.entity;
        }
        notes.end(table_);
    }

    /// A connection with terms, such as who has which role, is a row with these terms below the
    /// name. If the connection above is with the same entity, the name is not repeated.
    void add(FacetId facet, const Connection& connection, bool again) {
        std::size_t indent = 2 + 2 * connection.depth;
        Cell what{name_of_connection(kb_, facet, connection), Style::plain, indent};
        const auto terms = terms_of_connection(kb_, profile_.entity, facet, connection);
        if (!terms.empty()) {
            if (!again) table_.rows.push_back({{what}});
            indent += 2;
            what = {terms, Style::plain, indent};
        }
        table_.rows.push_back(
            {{what,
              statuses_of(connection),
              {numbers_.numbers(citations_of(kb_, connection.facts)), Style::faint}}});
        indent += 2;
        const auto qualifiers =
            qualifiers_of(kb_, connection, through_of(kb_, profile_.entity, connection));
        if (!qualifiers.empty()) table_.rows.push_back({{{qualifiers, Style::faint, indent}}});
        for (const FactIndex fact : facts_to_read(kb_, connection)) {
            table_.rows.push_back({{{sentence_below(kb_, connection, fact, numbers_), indent}}});
        }
    }

    const KnowledgeBase& kb_;
    const Profile& profile_;
    const Options& options_;
    Sink& sink_;
    NumberedCitations& numbers_;
    Table table_;
};

void write_markdown_profile(const KnowledgeBase& kb, const Profile& profile,
                            NumberedCitations& numbers, Sink& sink) {
    sink.write(format("# {}\n\n", markdown_escaped(title_of(kb, profile.entity, numbers))));
    sink.write(format("{}\n", markdown_escaped(standing_of(kb, profile, numbers))));
    for (const FactIndex fact : profile.standing) {
        sink.write(format("\n{}\n",
                          markdown_line(fmt::format("{} {}", qualified_statement_of(kb, fact),
                                                    numbers.numbers(citations_of(kb, {fact}))))));
    }
    for (const std::string& remark : remarks_on(kb, profile)) {
        sink.write(format("\n{}\n", markdown_escaped(remark)));
    }
    if (!profile.cooperation.empty()) sink.write("\n## Cooperation\n\n");
    for (const FactIndex fact : profile.cooperation) {
        sink.write(format("- {}\n", markdown_line(cited_statement(kb, fact, numbers))));
    }
    for (const Facet& facet : profile.facets) {
        const auto heading = heading_of(kb, profile.entity, facet.id);
        sink.write(format("\n## {}\n\n", markdown_escaped(heading)));
        if (facet.connections.empty()) {
            sink.write(render::format("{}\n", phrase_of(facet.silence)));
        }
        for (const Connection& connection : facet.connections) {
            const auto detail = detail_of(kb, profile.entity, facet.id, connection);
            auto line = fmt::format("{}: {}{}{} {}", name_of_connection(kb, facet.id, connection),
                                    status_of(kb, connection), detail.empty() ? "" : ", ", detail,
                                    numbers.numbers(citations_of(kb, connection.facts)));
            const auto notes = notes_of(kb, connection.facts);
            if (!notes.empty()) line += fmt::format(" Note: {}", notes);
            sink.write(format("{:{}}- {}\n", "", 2 * connection.depth, markdown_line(line)));
            for (const FactIndex fact : facts_to_read(kb, connection)) {
                const auto sentence = sentence_below(kb, connection, fact, numbers).text;
                sink.write(
                    format("{:{}}- {}\n", "", 2 * connection.depth + 2, markdown_line(sentence)));
            }
        }
    }
}

}  // namespace

Table connections_table(const KnowledgeBase& kb, const Profile& profile) {
    const auto of = kb.id(profile.entity);
    Table table{
        {"entity", "section", "id", "name", "holder", "role", "status", "through", "note", "cite"},
        {}};
    for (const Facet& facet : profile.facets) {
        const Cell section = id_of(facet.id);
        if (facet.connections.empty()) {
            table.rows.push_back(
                {{of, section, {}, {}, {}, {}, phrase_of(facet.silence), {}, {}, {}}});
        }
        for (const Connection& connection : facet.connections) {
            const auto holder =
                connection.holder == kNoEntity ? std::string_view() : kb.id(connection.holder);
            table.rows.push_back(
                {{of, section, kb.id(connection.entity), kb.name(connection.entity), holder,
                  id_of(connection.role), status_field(kb, connection),
                  connection.through.empty() ? "direct" : ids_field(kb, connection.through),
                  notes_of(kb, connection.facts),
                  cite_field(kb, citations_of(kb, connection.facts))}});
        }
    }
    return table;
}

void write_profile(const KnowledgeBase& kb, const Profile& profile, NumberedCitations& numbers,
                   const Options& options, Sink& sink) {
    if (options.format == Format::markdown) {
        return write_markdown_profile(kb, profile, numbers, sink);
    }
    ProfileText(kb, profile, numbers, options, sink).write();
}

}  // namespace liaison::render
