// SPDX-License-Identifier: MIT
#include "liaison/render/answers/entities/compare_answer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/model/text.hpp"
#include "liaison/render/text/citations.hpp"
#include "render/json/answer_json.hpp"
#include "render/json/json_rows.hpp"
#include "render/json/record_json.hpp"
#include "render/table/multivalue_cell.hpp"
#include "render/table/note_lines.hpp"
#include "render/table/source_list.hpp"
#include "render/table/write_table.hpp"
#include "render/text/phrases.hpp"
#include "render/text/profile_phrases.hpp"
#include "render/text/status_phrases.hpp"

namespace liaison::render {
namespace {

using ask::Compared;
using ask::ComparedFacet;
using ask::Connection;
using ask::SideBySide;

/// "shared" if all compared entities have the thing, otherwise "only for UNODC, UNICRI".
std::string held_by(const KnowledgeBase& kb, const SideBySide& comparison, const Compared& thing) {
    if (thing.holders() == comparison.entities.size()) return "shared";
    std::string names;
    for (std::size_t i = 0; i < thing.connections.size(); ++i) {
        if (thing.connections[i].empty()) continue;
        text::append_item(names, ask::short_name(kb, comparison.entities[i]));
    }
    return "only for " + names;
}

Json comparison_json(const KnowledgeBase& kb, const SideBySide& comparison) {
    Json json;
    json["entities"] = list_json(comparison.entities, [&](EntityIndex entity) {
        Json named = identified_json(kb, entity);
        named["cite"] = citations_json(kb, citations_of(kb, entity, {}));
        return named;
    });
    for (const ComparedFacet& facet : comparison.facets) {
        Json shared = Json::array();
        Json only = Json::object();
        Json partly = Json::array();
        Json silent = Json::array();
        for (std::size_t i = 0; i < comparison.entities.size(); ++i) {
            const auto id = std::string(kb.id(comparison.entities[i]));
            only[id] = Json::array();
            if (facet.silent[i] == ask::Silence::not_stated) silent.push_back(id);
        }
        for (const Compared& thing : facet.things) {
            Json object = named_json(kb, thing.entity);
            std::string holder;
            for (std::size_t i = 0; i < thing.connections.size(); ++i) {
                if (thing.connections[i].empty()) continue;
                holder = kb.id(comparison.entities[i]);
                object["by"][holder] =
                    list_json(thing.connections[i], [&](const Connection& connection) {
                        return connection_terms_json(kb, connection);
                    });
            }
            if (thing.holders() == comparison.entities.size()) {
                shared.push_back(std::move(object));
            } else if (thing.holders() == 1) {
                only[holder].push_back(std::move(object));
            } else {
                partly.push_back(std::move(object));
            }
        }
        Json section{{"shared", std::move(shared)}, {"only", std::move(only)}};
        if (comparison.entities.size() > 2) section["some"] = std::move(partly);
        section["not_stated"] = std::move(silent);
        json[std::string(id_of(facet.id))] = std::move(section);
    }
    return json;
}

/// One cell: how a compared entity is connected with a thing.
std::string cell_of(const KnowledgeBase& kb, EntityIndex entity, const ComparedFacet& facet,
                    const std::vector<Connection>& connections, const auto& cite) {
    std::string text;
    for (const Connection& connection : connections) {
        std::string one = status_of(kb, connection);
        text::append_item(one, editorial_mark(kb, connection));
        text::append_item(one, detail_of(kb, entity, facet.id, connection));
        append_field(text, one + ' ' + cite(citations_of(kb, connection.facts)));
    }
    return text;
}

/// The cell of a compared entity without connections with a thing.
std::string_view empty_cell(const Compared& thing, std::size_t entity) {
    return thing.unmatched[entity] ? kNothingMatches : kNotStated;
}

/// The notes on the connections with a thing, each after the name of the compared entity.
std::string notes_on(const KnowledgeBase& kb, const SideBySide& comparison, const Compared& thing,
                     const auto& name_of) {
    std::string text;
    for (std::size_t i = 0; i < thing.connections.size(); ++i) {
        std::vector<FactIndex> facts;
        for (const Connection& connection : thing.connections[i]) {
            facts.insert(facts.end(), connection.facts.begin(), connection.facts.end());
        }
        const auto notes = notes_of(kb, facts);
        if (notes.empty()) continue;
        text::append_item(text, fmt::format("{}: {}", name_of(comparison.entities[i]), notes), " ");
    }
    return text;
}

Table records(const KnowledgeBase& kb, const SideBySide& comparison) {
    Table table{{"section", "held_by", "id", "name"}, {}};
    for (const EntityIndex entity : comparison.entities) {
        table.titles.emplace_back(kb.id(entity));
    }
    table.titles.emplace_back("note");
    const auto cite = [&](const std::vector<Citation>& citations) {
        return '(' + cite_field(kb, citations) + ')';
    };
    for (const ComparedFacet& facet : comparison.facets) {
        if (facet.things.empty()) {
            Table::Line line{id_of(facet.id), {}, {}, {}};
            for (const auto& silence : facet.silent) line.emplace_back(phrase_of(*silence));
            line.emplace_back();
            table.rows.push_back({line});
        }
        for (const Compared& thing : facet.things) {
            Table::Line line{id_of(facet.id), held_by(kb, comparison, thing), kb.id(thing.entity),
                             kb.name(thing.entity)};
            for (std::size_t i = 0; i < thing.connections.size(); ++i) {
                const auto text =
                    cell_of(kb, comparison.entities[i], facet, thing.connections[i], cite);
                line.emplace_back(text.empty() ? empty_cell(thing, i) : text);
            }
            line.emplace_back(
                notes_on(kb, comparison, thing, [&](EntityIndex e) { return kb.id(e); }));
            table.rows.push_back({line});
        }
    }
    return table;
}

}  // namespace

void write_comparison(const KnowledgeBase& kb, const SideBySide& comparison, const Options& options,
                      Sink& sink) {
    if (is_json(options.format))
        return write_json(comparison_json(kb, comparison), options.format, sink);
    if (for_machines(options.format)) return write_table(records(kb, comparison), options, sink);

    NumberedCitations numbers(kb, options);
    const auto cite = [&](const std::vector<Citation>& citations) {
        return numbers.numbers(citations);
    };
    Table table{{"", ""}, {}};
    for (const EntityIndex entity : comparison.entities) {
        const bool marked = !note_of(kb, entity).empty();
        table.titles.push_back(fmt::format("{}{} {}", ask::short_name(kb, entity),
                                           marked ? numbers.note_mark() : std::string(),
                                           numbers.numbers(citations_of(kb, entity, {}))));
    }
    for (const ComparedFacet& facet : comparison.facets) {
        Table::Line heading{{heading_of(kb, comparison.entities.front(), facet.id), Style::strong},
                            {}};
        for (const auto& silence : facet.silent) {
            heading.emplace_back(silence ? phrase_of(*silence) : "", Style::faint);
        }
        table.rows.push_back({heading});
        NoteLines notes;
        for (const Compared& thing : facet.things) {
            const auto named = [&](EntityIndex e) { return ask::short_name(kb, e); };
            notes.before(notes_on(kb, comparison, thing, named), table);
            Table::Line line{{kb.name(thing.entity), Style::plain, 2},
                             held_by(kb, comparison, thing)};
            for (std::size_t i = 0; i < thing.connections.size(); ++i) {
                const auto text =
                    cell_of(kb, comparison.entities[i], facet, thing.connections[i], cite);
                if (text.empty() && thing.unmatched[i]) {
                    line.emplace_back(kNothingMatches, Style::faint);
                } else {
                    line.emplace_back(text);
                }
            }
            table.rows.push_back({line});
        }
        notes.end(table);
    }
    write_table(table, options, sink);
    write_source_list(kb, numbers, options, sink);
}

}  // namespace liaison::render
