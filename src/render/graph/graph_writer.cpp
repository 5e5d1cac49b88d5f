// SPDX-License-Identifier: MIT
#include "render/graph/graph_writer.hpp"

#include <fmt/format.h>

#include <array>
#include <set>
#include <tuple>

#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/model/text.hpp"
#include "liaison/render/text/citations.hpp"
#include "render/table/multivalue_cell.hpp"
#include "render/text/path_phrases.hpp"
#include "render/text/phrases.hpp"
#include "render/text/profile_phrases.hpp"
#include "render/text/status_phrases.hpp"

namespace liaison::render {
namespace {

/// By `EntityType`.
constexpr std::array kColours{
    Colours{"#dce9f7", "#24517f"}, Colours{"#fdebd3", "#8a5108"}, Colours{"#e3f1de", "#33691e"},
    Colours{"#f3e2f1", "#7b2d73"}, Colours{"#fbf6cf", "#6f6410"}, Colours{"#eaeaea", "#4a4a4a"},
};
static_assert(kColours.size() == static_cast<std::size_t>(EntityType::instrument) + 1);

DrawnEdge edge_of(const KnowledgeBase& kb, FactIndex index) {
    const Fact& fact = kb.fact(index);
    return {fact.subject, fact.object, short_label(kb, index), fact.status, true, {index}};
}

bool connects(const Fact& fact, EntityIndex one, EntityIndex other) {
    return (fact.subject == one && fact.object == other) ||
           (fact.subject == other && fact.object == one);
}

void draw_cell(const KnowledgeBase& kb, EntityIndex row, EntityIndex column,
               const ask::Connection& connection, GraphWriter& writer) {
    if (!connection.through.empty()) {
        auto label = fmt::format("{}, through {}", status_of(kb, connection),
                                 through_of(kb, row, connection));
        text::append_item(label, editorial_mark(kb, connection));
        writer.edge({row, column, label, connection.statuses.front(), true, connection.facts});
        return;
    }
    for (const FactIndex index : connection.facts) {
        DrawnEdge edge = edge_of(kb, index);
        if (!connects(kb.fact(index), row, column)) {
            // A fact about another entity in the context of the row, such as the hub's role.
            edge.label = fmt::format("{}: {}, in the context of {}", ask::short_name(kb, edge.from),
                                     edge.label, ask::short_name(kb, row));
            edge.from = row;
            edge.to = column;
        }
        writer.edge(edge);
    }
}

DrawnEdge edge_of(const KnowledgeBase& kb, const ask::PathStep& step) {
    if (direction_of(kb, step) != Direction::together) return edge_of(kb, step.fact);
    const std::string reading = reading_of(kb, step);
    return {step.from, step.to, reading, kb.fact(step.fact).status, false, {step.fact}};
}

}  // namespace

void draw(const KnowledgeBase& kb, const Subgraph& subgraph, GraphWriter& writer) {
    for (const auto& type : words<EntityType>()) {
        for (const EntityIndex entity : entities_of(kb, type.value)) {
            if (subgraph.has(entity)) writer.node(entity);
        }
    }
    for (const FactIndex fact : subgraph.fact_indices()) writer.edge(edge_of(kb, fact));
}

void draw(const KnowledgeBase& kb, const ask::Matrix& matrix, GraphWriter& writer) {
    for (const auto& row : matrix.rows) writer.node(row.entity);
    for (const auto& column : matrix.columns) writer.node(column.entity);
    for (std::size_t r = 0; r < matrix.rows.size(); ++r) {
        for (std::size_t c = 0; c < matrix.columns.size(); ++c) {
            const auto& cell = matrix.cells[r][c];
            if (!cell) continue;
            draw_cell(kb, matrix.rows[r].entity, matrix.columns[c].entity, *cell, writer);
        }
    }
}

void draw(const KnowledgeBase& kb, const ask::Paths& paths, GraphWriter& writer) {
    std::set<EntityIndex> nodes;
    std::set<std::tuple<FactIndex, EntityIndex, EntityIndex>> edges;
    std::vector<DrawnEdge> in_order;
    for (const ask::Path& path : paths.paths) {
        for (const ask::PathStep& step : path) {
            for (const EntityIndex end : {step.from, step.to}) {
                if (nodes.insert(end).second) writer.node(end);
            }
            DrawnEdge edge = edge_of(kb, step);
            const bool is_new = edges.emplace(step.fact, edge.from, edge.to).second;
            if (is_new) in_order.push_back(std::move(edge));
        }
    }
    for (const DrawnEdge& edge : in_order) writer.edge(edge);
}

std::string short_label(const KnowledgeBase& kb, FactIndex index) {
    const Fact& fact = kb.fact(index);
    const auto type = kb.entity(fact.subject).type;
    std::string label(fact.role == Role::none ? rule_of(fact.relation).label_from(type)
                                              : label_of(fact.role));
    if (fact.status != Status::current) text::append_item(label, label_of(fact.status));
    text::append_item(label, dates_of(fact));
    text::append_item(label, marks_of(kb, index));
    return label;
}

Colours colours_of(EntityType type) { return kColours[static_cast<std::size_t>(type)]; }

std::string account_of(const KnowledgeBase& kb, std::span<const FactIndex> facts) {
    std::string account;
    for (const FactIndex fact : facts) {
        text::append_item(account,
                          fmt::format("{} [{}]", statement_of(kb, fact),
                                      cite_field(kb, citations_of(kb, {fact}))),
                          " ");
    }
    return account;
}

}  // namespace liaison::render
