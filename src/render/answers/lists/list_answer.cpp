// SPDX-License-Identifier: MIT
#include "liaison/render/answers/lists/list_answer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/model/text.hpp"
#include "liaison/model/unreachable.hpp"
#include "liaison/render/text/citations.hpp"
#include "render/answers/lists/grouped_table.hpp"
#include "render/answers/lists/list_writer.hpp"
#include "render/json/answer_json.hpp"
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

using OtherFacets = std::function<std::vector<ask::Facet>(const Profile&)>;

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
    /// If `grouped`, it is for `grouped_by_name`: ids follow the names, and all that qualifies a
    /// status is in the column "Through". If `flat`, rows are not nested below those that they
    /// belong to. `others` returns the facets of a row that the list does not show.
    ReadersTable(const KnowledgeBase& kb, std::string_view first_title,
                 std::string_view second_title, const std::vector<FacetId>& shown,
                 const OtherFacets& others, bool flat, bool grouped, NumberedCitations& numbers)
        : kb_(kb),
          shown_(shown),
          others_(others),
          flat_(flat),
          grouped_(grouped),
          numbers_(numbers),
          table_{{std::string(first_title), std::string(second_title), "Status", "Through", "Cite"},
                 {}} {}

    void add(const Profile& row) {
        Table::Row& out = table_.rows.emplace_back();
        name_ = name_of(row);
        for_each_facet(row, shown_, [&](const ask::Facet& facet) {
            for (const Connection& connection : facet.connections) {
                out.push_back(line(row, facet.id, connection));
            }
            add_more(out, facet.more);
        });
        for (const FactIndex fact : facts_matched(row)) out.push_back(line(fact));
        add_more(out, row.matched_more);
        if (out.empty()) {
            out.push_back({name_, {silence_of(row), Style::faint}});
        }
    }

    Table take() {
        if (!any_through_) {
            table_.titles.erase(table_.titles.begin() + 3);
            for (auto& row : table_.rows) {
                for (auto& line : row) {
                    if (line.size() > 3) line.erase(line.begin() + 3);
                }
            }
        }
        return std::move(table_);
    }

  private:
    Cell name_of(const Profile& row) {
        StyledText name(marked_name(kb_, row.entity, numbers_), Style::strong);
        if (!flat_) name.add(placement_of(kb_, row), Style::faint);
        if (grouped_) add_id(name, kb_, row.entity);
        const auto cited = citations_of(kb_, row.entity, facts_of_heading(row));
        name.add(fmt::format(" {}", numbers_.numbers(cited)), Style::faint);
        return {name, flat_ ? 0 : 2 * row.nesting.depth};
    }

    /// "areas: not stated in the sources; activities: 2 [3][4]": the section that the list shows,
    /// and those of the other sections that have facts, with the number of things.
    std::string silence_of(const Profile& row) {
        std::string instead;
        for (const ask::Facet& facet : others_(row)) {
            std::set<EntityIndex> things;
            std::vector<FactIndex> facts;
            for (const Connection& connection : facet.connections) {
                things.insert(connection.entity);
                facts.insert(facts.end(), connection.facts.begin(), connection.facts.end());
            }
            if (things.empty()) continue;
            append_field(instead, fmt::format("{}: {} {}", id_of(facet.id), things.size(),
                                              numbers_.numbers_of(facts)));
        }
        std::string text(empty_row(row));
        if (instead.empty()) return text;
        std::vector<std::string_view> shown;
        for (const FacetId facet : shown_) shown.push_back(id_of(facet));
        return fmt::format("{}: {}; {}", text::joined(shown), text, instead);
    }

    void add_more(Table::Row& out, std::size_t more) {
        if (more > 0) out.push_back({{}, {numbers_.more(more), Style::faint}, {}, {}, {}});
    }

    Table::Line line(const Profile& row, FacetId id, const Connection& connection) {
        auto through = through_of(kb_, row.entity, connection);
        auto cite = numbers_.numbers_of(connection.facts);
        if (connection.more > 0)
            (through.empty() ? cite : through) += ' ' + numbers_.more(connection.more);
        if (grouped_) through = qualifiers_of(kb_, connection, through);
        any_through_ = any_through_ || !through.empty();
        return {std::exchange(name_, Cell{}),
                {noted(name_with_role(kb_, row, id, connection), connection.facts), Style::plain,
                 2 * connection.depth},
                grouped_ ? statuses_of(connection)
                         : StyledText(status_of(kb_, connection), Style::plain),
                through,
                {cite, Style::faint}};
    }

    Table::Line line(FactIndex index) {
        return {std::exchange(name_, Cell{}),
                noted(std::string(kb_.text(kb_.fact(index).statement)), {index}),
                styled_status_of(kb_, index, dates_of(kb_.fact(index))),
                {},
                {numbers_.numbers_of({index}), Style::faint}};
    }

    std::string noted(const std::string& text, const std::vector<FactIndex>& facts) {
        return notes_of(kb_, facts).empty() ? text : text + numbers_.note_mark();
    }

    const KnowledgeBase& kb_;
    const std::vector<FacetId>& shown_;
    const OtherFacets& others_;
    bool flat_;
    bool grouped_;
    NumberedCitations& numbers_;
    Table table_;
    Cell name_;  // of the row, moved into its first line
    bool any_through_ = false;
};

std::size_t write_rows(const KnowledgeBase& kb, std::string_view first, std::string_view second,
                       const std::vector<Profile>& rows, const std::vector<FacetId>& shown,
                       const OtherFacets& others, const Options& options, Sink& sink) {
    ListDefaults defaults{{"id", "type", "kind", "name", "acronym", "part_of"}, {"id", "name"}};
    for (const FacetId facet : shown) {
        defaults.csv.emplace_back(id_of(facet));
        defaults.readers.emplace_back(id_of(facet));
    }
    const auto json_of = [&](const Profile& row) { return row_json(kb, row); };
    const auto write_readers = [&](const std::vector<const Profile*>& written) {
        NumberedCitations numbers(kb, options);
        const bool grouped = options.format == Format::table;
        ReadersTable table(kb, first, second, shown, others, !options.shape.sort.empty(), grouped,
                           numbers);
        for (const Profile* row : written) table.add(*row);
        const Table list = table.take();
        write_table(grouped ? grouped_by_name(list) : list, options, sink);
        write_source_list(kb, numbers, options, sink);
    };
    return write_list(kb, rows, json_of, defaults, options, sink, write_readers);
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

std::size_t write_partners(const KnowledgeBase& kb, const ask::PartnerList& list,
                           const Options& options, Sink& sink) {
    const bool areas_alone = list.asked.size() == 1 && list.asked.front() == FacetId::areas;
    std::vector<FacetId> others = ask::facets_of_list(EntityType::organization);
    std::erase_if(others, [&](FacetId id) { return std::ranges::count(list.asked, id) > 0; });
    const auto others_of = [&](const Profile& row) {
        return ask::profile_of(kb, row.entity, list.filter, others).facets;
    };
    return write_rows(kb, "Partner", areas_alone ? "Area" : "Cooperation", list.rows, list.asked,
                      others_of, options, sink);
}

std::size_t write_entities(const KnowledgeBase& kb, EntityType type,
                           const std::vector<Profile>& rows, const Options& options, Sink& sink) {
    const std::vector<FacetId> shown = ask::facets_of_list(type);
    const Titles titles = titles_of(type);
    const auto no_others = [](const Profile&) { return std::vector<ask::Facet>(); };
    return write_rows(kb, titles.first, titles.second, rows, shown, no_others, options, sink);
}

}  // namespace liaison::render
