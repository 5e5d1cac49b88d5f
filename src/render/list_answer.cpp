// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <utility>

#include "fields.hpp"
#include "json_rows.hpp"
#include "liaison/ask/names.hpp"
#include "liaison/render/answer.hpp"
#include "liaison/render/citations.hpp"
#include "liaison/render/json.hpp"
#include "source_list.hpp"
#include "table_answer.hpp"
#include "wording.hpp"

namespace liaison::render {
namespace {

using ask::AspectId;
using ask::Profile;
using ask::Tie;

std::vector<FactIndex> facts_of_row(const Profile& row) {
    auto facts = row.standing;
    facts.insert(facts.end(), row.cooperation.begin(), row.cooperation.end());
    return facts;
}

/// What a row says in the columns behind the name, a line for each tie of the aspects shown.
class TieLines {
  public:
    TieLines(const KnowledgeBase& kb, const std::vector<AspectId>& shown)
        : kb_(kb), shown_(shown) {}

    void for_each(const Profile& row, const auto& visit) const {
        for (const AspectId id : shown_) {
            const ask::Aspect* aspect = row.aspect(id);
            if (aspect == nullptr) continue;
            for (const Tie& tie : aspect->ties) visit(id, tie);
        }
    }

    /// The tie's entity with the part that somebody has in it.
    std::string what(const Profile& row, AspectId id, const Tie& tie) const {
        std::string text(id == AspectId::roles || id == AspectId::organizations ||
                                 id == AspectId::partners
                             ? ask::full_name(kb_, tie.entity)
                             : std::string(kb_.name(tie.entity)));
        std::string part = part_of_holder(kb_, id, tie);
        const std::string context = context_of(kb_, row.entity, tie);
        if (!context.empty()) part += (part.empty() ? "" : ", ") + context;
        if (!part.empty()) return fmt::format("{}: {}", text, part);
        const EntityType type = kb_.entity(row.entity).type;
        const bool addresses = id == AspectId::areas && type != EntityType::organization;
        return addresses ? fmt::format("addresses {}", text) : text;
    }

  private:
    const KnowledgeBase& kb_;
    const std::vector<AspectId>& shown_;
};

/// For readers: names, numbered citations, the through column only where something stands in it.
Table readers_table(const KnowledgeBase& kb, std::string_view first_title,
                    std::string_view second_title, const std::vector<Profile>& rows,
                    const std::vector<AspectId>& shown, NumberedCitations& numbers) {
    const TieLines lines(kb, shown);
    Table table{{std::string(first_title), std::string(second_title), "Status", "Through", "Cite"},
                {}};
    bool any_through = false;
    for (const Profile& row : rows) {
        Table::Row& out = table.rows.emplace_back();
        const auto standing = citations_of(kb, row.entity, facts_of_row(row));
        Cell name{fmt::format("{} {}", ask::full_name(kb, row.entity), numbers.numbers(standing)),
                  Style::strong, 2 * row.depth};
        lines.for_each(row, [&](AspectId id, const Tie& tie) {
            any_through = any_through || !tie.through.empty();
            out.push_back({std::exchange(name, Cell{}),
                           {lines.what(row, id, tie), Style::plain, 2 * tie.depth},
                           {status_of(tie)},
                           {through_of(kb, tie)},
                           {numbers.numbers(citations_of(kb, tie.facts)), Style::faint}});
        });
        if (out.empty()) {
            out.push_back({name, {std::string(empty_aspect(row)), Style::faint}, {}, {}, {}});
        }
    }
    if (!any_through) {
        table.titles.erase(table.titles.begin() + 3);
        for (auto& row : table.rows) {
            for (auto& line : row) line.erase(line.begin() + 3);
        }
    }
    return table;
}

/// For programs: ids, one record for each entity.
Table machines_table(const KnowledgeBase& kb, const std::vector<Profile>& rows,
                     const std::vector<AspectId>& shown) {
    const TieLines lines(kb, shown);
    Table table{
        {"id", "type", "kind", "name", "acronym", "part_of", "ties", "status", "through", "cite"},
        {}};
    table.titles[6] = shown.size() == 1 ? std::string(id_of(shown.front())) : "ties";
    for (const Profile& row : rows) {
        const Entity& entity = kb.entity(row.entity);
        std::vector<EntityIndex> parents;
        for (const FactIndex fact : row.standing) parents.push_back(kb.fact(fact).object);
        auto facts = facts_of_row(row);
        std::string ties;
        std::string statuses;
        std::string through;
        lines.for_each(row, [&](AspectId id, const Tie& tie) {
            const std::string part = part_of_holder(kb, id, tie);
            append_field(ties, kb.id(tie.entity));
            if (!part.empty()) ties += fmt::format(" ({})", part);
            append_field(statuses, status_field(tie));
            append_field(through, tie.through.empty() ? "direct" : ids_field(kb, tie.through));
            facts.insert(facts.end(), tie.facts.begin(), tie.facts.end());
        });
        if (ties.empty()) ties = empty_aspect(row);
        const auto text = [&](Text t) { return Cell{std::string(kb.text(t))}; };
        table.rows.push_back({{text(entity.id),
                               {std::string(id_of(entity.type))},
                               text(entity.kind),
                               text(entity.name),
                               text(entity.acronym),
                               {ids_field(kb, parents)},
                               {ties},
                               {statuses},
                               {through},
                               {cite_field(kb, citations_of(kb, row.entity, facts))}}});
    }
    return table;
}

void write_rows(const KnowledgeBase& kb, std::string_view first, std::string_view second,
                const std::vector<Profile>& rows, const std::vector<AspectId>& shown,
                const Options& options, Sink& sink) {
    if (is_json(options.format)) {
        write_json_rows(
            rows, [&](const Profile& row) { return row_json(kb, row); }, options.format, sink);
        return;
    }
    if (for_machines(options.format)) {
        write_table(machines_table(kb, rows, shown), options, sink);
        return;
    }
    NumberedCitations numbers(kb);
    const Table table = readers_table(kb, first, second, rows, shown, numbers);
    write_table(table, options, sink);
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
    return {};
}

}  // namespace

void write_partners(const KnowledgeBase& kb, const ask::PartnerList& list, const Options& options,
                    Sink& sink) {
    const bool areas_alone = list.asked.size() == 1 && list.asked.front() == AspectId::areas;
    write_rows(kb, "Partner", areas_alone ? "Area" : "Cooperation", list.rows, list.asked, options,
               sink);
}

void write_entities(const KnowledgeBase& kb, EntityType type, const std::vector<Profile>& rows,
                    const Options& options, Sink& sink) {
    std::vector<AspectId> shown;
    if (!rows.empty()) {
        for (const ask::Aspect& aspect : rows.front().aspects) shown.push_back(aspect.id);
    }
    const Titles titles = titles_of(type);
    write_rows(kb, titles.first, titles.second, rows, shown, options, sink);
}

}  // namespace liaison::render
