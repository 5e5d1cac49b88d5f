// SPDX-License-Identifier: MIT
#include "liaison/render/answers/lists/list_answer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/model/text.hpp"
#include "liaison/model/unreachable.hpp"
#include "liaison/render/text/citations.hpp"
#include "render/json/answer_json.hpp"
#include "render/json/json_rows.hpp"
#include "render/table/multivalue_cell.hpp"
#include "render/table/source_list.hpp"
#include "render/table/write_table.hpp"
#include "render/text/phrases.hpp"
#include "render/text/profile_phrases.hpp"
#include "render/text/status_phrases.hpp"

namespace liaison::render {
namespace {

using ask::Connection;
using ask::FacetId;
using ask::Profile;

/// Calls `visit` with each shown facet of the row.
void for_each_facet(const Profile& row, const std::vector<FacetId>& shown, const auto& visit) {
    for (const FacetId id : shown) {
        if (const ask::Facet* facet = row.facet(id); facet != nullptr) visit(*facet);
    }
}

/// The name of the connection's entity, followed by the holder's role and the context.
std::string name_with_role(const KnowledgeBase& kb, const Profile& row, FacetId id,
                           const Connection& connection) {
    std::string text = name_of_connection(kb, id, connection);
    std::string part = part_of_holder(kb, id, connection);
    text::append_item(part, context_of(kb, row.entity, connection));
    if (!part.empty()) return fmt::format("{}: {}", text, part);
    const EntityType type = kb.entity(row.entity).type;
    const bool addresses = id == FacetId::areas && type != EntityType::organization;
    return addresses ? fmt::format("addresses {}", text) : text;
}

/// Why a row is below another one, if no source states that it is a part of it.
std::string placement_of(const KnowledgeBase& kb, const Profile& row) {
    if (row.nesting.above == kNoEntity) return {};
    switch (row.nesting.placement) {
        case ask::Placement::stated: return {};
        case ask::Placement::editorial: return ", placed here by the editors";
        case ask::Placement::context:
            return fmt::format(", in the context of {}", ask::short_name(kb, row.nesting.above));
    }
    unreachable();
}

/// The table for readers, with names and numbered citations. Leaves out an empty column "Through".
class ReadersTable {
  public:
    ReadersTable(const KnowledgeBase& kb, std::string_view first_title,
                 std::string_view second_title, const std::vector<FacetId>& shown,
                 NumberedCitations& numbers)
        : kb_(kb),
          shown_(shown),
          numbers_(numbers),
          table_{{std::string(first_title), std::string(second_title), "Status", "Through", "Cite"},
                 {}} {}

    void add(const Profile& row) {
        Table::Row& out = table_.rows.emplace_back();
        const auto standing = citations_of(kb_, row.entity, facts_of_heading(row));
        name_ = {fmt::format("{}{} {}", marked_name(kb_, row.entity, numbers_),
                             placement_of(kb_, row), numbers_.numbers(standing)),
                 Style::strong, 2 * row.nesting.depth};
        for_each_facet(row, shown_, [&](const ask::Facet& facet) {
            for (const Connection& connection : facet.connections) {
                out.push_back(line(row, facet.id, connection));
            }
            add_more(out, facet.more);
        });
        for (const FactIndex fact : facts_matched(row)) out.push_back(line(fact));
        add_more(out, row.matched_more);
        if (out.empty()) {
            out.push_back({name_, {empty_row(row), Style::faint}, {}, {}, {}});
        }
    }

    Table take() {
        if (!any_through_) {
            table_.titles.erase(table_.titles.begin() + 3);
            for (auto& row : table_.rows) {
                for (auto& line : row) line.erase(line.begin() + 3);
            }
        }
        return std::move(table_);
    }

  private:
    void add_more(Table::Row& out, std::size_t more) {
        if (more > 0) out.push_back({{}, {numbers_.more(more), Style::faint}, {}, {}, {}});
    }

    Table::Line line(const Profile& row, FacetId id, const Connection& connection) {
        auto through = through_of(kb_, row.entity, connection);
        auto cite = numbers_.numbers_of(connection.facts);
        if (connection.more > 0)
            (through.empty() ? cite : through) += ' ' + numbers_.more(connection.more);
        any_through_ = any_through_ || !through.empty();
        return {std::exchange(name_, Cell{}),
                {noted(name_with_role(kb_, row, id, connection), connection.facts), Style::plain,
                 2 * connection.depth},
                status_of(kb_, connection),
                through,
                {cite, Style::faint}};
    }

    Table::Line line(FactIndex index) {
        return {std::exchange(name_, Cell{}),
                noted(std::string(kb_.text(kb_.fact(index).statement)), {index}),
                with_marks(std::string(label_of(kb_.fact(index).status)), marks_of(kb_, index)),
                {},
                {numbers_.numbers_of({index}), Style::faint}};
    }

    std::string noted(const std::string& text, const std::vector<FactIndex>& facts) {
        return notes_of(kb_, facts).empty() ? text : text + numbers_.note_mark();
    }

    const KnowledgeBase& kb_;
    const std::vector<FacetId>& shown_;
    NumberedCitations& numbers_;
    Table table_;
    Cell name_;  // of the row, moved into its first line
    bool any_through_ = false;
};

/// One record of the table for programs: ids, and one joined field for each column of connections.
class Record {
  public:
    Record(const KnowledgeBase& kb, const Profile& row) : kb_(kb), facts_(facts_of_heading(row)) {
        add_note(std::string(kb.text(kb.entity(row.entity).note)));
    }

    void add(FacetId id, const Connection& connection) {
        const std::string part = part_of_holder(kb_, id, connection);
        append_field(connections_, kb_.id(connection.entity));
        if (!part.empty()) connections_ += fmt::format(" ({})", part);
        append_field(statuses_, status_field(kb_, connection));
        append_field(through_,
                     connection.through.empty() ? "direct" : ids_field(kb_, connection.through));
        add_note(notes_of(kb_, connection.facts));
        facts_.insert(facts_.end(), connection.facts.begin(), connection.facts.end());
    }

    /// Adds a matched fact. If it does not name the row's entity, it is reached through its
    /// subject.
    void add(EntityIndex entity, FactIndex index) {
        const Fact& fact = kb_.fact(index);
        const bool direct =
            fact.subject == entity || fact.object == entity || fact.context == entity;
        append_field(connections_, fmt::format("{} {} {}", kb_.id(fact.subject),
                                               rule_of(fact.relation).id, kb_.id(fact.object)));
        append_field(statuses_, status_field(kb_, index));
        append_field(through_, direct ? std::string_view("direct") : kb_.id(fact.subject));
        add_note(std::string(kb_.text(fact.note)));
        facts_.push_back(index);
    }

    Table::Line line(const Profile& row) const {
        const Entity& entity = kb_.entity(row.entity);
        return {kb_.text(entity.id),
                id_of(entity.type),
                kb_.text(entity.kind),
                kb_.text(entity.name),
                kb_.text(entity.acronym),
                ids_field(kb_, ends_of(kb_, row.standing, &Fact::object)),
                connections_.empty() ? empty_row(row) : connections_,
                statuses_,
                through_,
                notes_,
                cite_field(kb_, citations_of(kb_, row.entity, facts_))};
    }

  private:
    void add_note(const std::string& note) {
        if (!note.empty() && notes_.find(note) == std::string::npos) append_field(notes_, note);
    }

    const KnowledgeBase& kb_;
    std::vector<FactIndex> facts_;
    std::string connections_;
    std::string statuses_;
    std::string through_;
    std::string notes_;
};

Table machines_table(const KnowledgeBase& kb, const std::vector<Profile>& rows,
                     const std::vector<FacetId>& shown) {
    Table table{{"id", "type", "kind", "name", "acronym", "part_of", "ties", "status", "through",
                 "note", "cite"},
                {}};
    table.titles[6] = shown.size() == 1 ? std::string(id_of(shown.front())) : "ties";
    for (const Profile& row : rows) {
        Record record(kb, row);
        for_each_facet(row, shown, [&](const ask::Facet& facet) {
            for (const Connection& connection : facet.connections) {
                record.add(facet.id, connection);
            }
        });
        for (const FactIndex fact : facts_matched(row)) record.add(row.entity, fact);
        table.rows.push_back({record.line(row)});
    }
    return table;
}

void write_rows(const KnowledgeBase& kb, std::string_view first, std::string_view second,
                const std::vector<Profile>& rows, const std::vector<FacetId>& shown,
                const Options& options, Sink& sink) {
    if (is_json(options.format)) return write_json_rows(kb, rows, row_json, options.format, sink);
    if (for_machines(options.format)) {
        return write_table(machines_table(kb, rows, shown), options, sink);
    }
    NumberedCitations numbers(kb);
    ReadersTable table(kb, first, second, shown, numbers);
    for (const Profile& row : rows) table.add(row);
    write_table(table.take(), options, sink);
    write_source_list(kb, numbers, options, sink);
}

struct Titles {
    std::string_view first;
    std::string_view second;
};

Titles titles_of(EntityType type) {
    switch (type) {
        case EntityType::organization: return {"Organization", "Area"};
        case EntityType::area: return {"Area", "Partner"};
        case EntityType::group: return {"Group", "Who and what"};
        case EntityType::initiative: return {"Initiative", "Who and what"};
        case EntityType::activity: return {"Activity", "Organization"};
        case EntityType::instrument: return {"Instrument", "Who and what"};
    }
    unreachable();
}

}  // namespace

void write_partners(const KnowledgeBase& kb, const ask::PartnerList& list, const Options& options,
                    Sink& sink) {
    const bool areas_alone = list.asked.size() == 1 && list.asked.front() == FacetId::areas;
    write_rows(kb, "Partner", areas_alone ? "Area" : "Cooperation", list.rows, list.asked, options,
               sink);
}

void write_entities(const KnowledgeBase& kb, EntityType type, const std::vector<Profile>& rows,
                    const Options& options, Sink& sink) {
    std::vector<FacetId> shown;
    if (!rows.empty()) {
        for (const ask::Facet& facet : rows.front().facets) shown.push_back(facet.id);
    }
    const Titles titles = titles_of(type);
    write_rows(kb, titles.first, titles.second, rows, shown, options, sink);
}

}  // namespace liaison::render
